"""Plain sentences about what was observed, each with the moment it is about. They never say what anyone felt."""

from collections.abc import Iterator, Sequence

from voice_interviewer.delivery.findings import FilledPause, Observation, Pace, PausePlace, SilentPause
from voice_interviewer.delivery.manner import USUAL, Manner

LATE_START = 3.0
"""Seconds before the first word from which on they are mentioned."""

CLUSTER = 3
CLUSTER_SECONDS = 10.0
"""So many filled pauses within so many seconds stand out; the usual rate is about two in that time, for all kinds of
disfluency together (6 in 100 words: Bortfeld et al., 2001)."""

NOTICED_CHANGE = 1.25
"""A window this much faster than the whole answer is mentioned; changes under 1.1 are not heard (Quené, 2007)."""


def observations(
    filled: Sequence[FilledPause],
    silent: Sequence[SilentPause],
    pace: Pace,
    seconds: float,
    manner: Manner = USUAL,
) -> tuple[Observation, ...]:
    """What can be said about the delivery, most useful first; ``seconds`` is the length of the answer.

    Of somebody who stutters only filled pauses and very long silences are told: the rest may be a block, or the way
    around one.
    """
    if manner.stutters:
        return (*_filled(filled, pace, seconds), *_very_long(silent, manner))
    return (
        *_filled(filled, pace, seconds),
        *_cluster(filled),
        *_very_long(silent, manner),
        *_within_clauses(silent),
        *_rate(pace, manner),
        *_hurry(pace),
        *_late_start(pace),
    )


def _filled(filled: Sequence[FilledPause], pace: Pace, seconds: float) -> Iterator[Observation]:
    """How many; a rate only where the answer is long enough for one."""
    if filled:
        rate = f", {60 * len(filled) / seconds:.1f} a minute" if pace.words_per_minute is not None else ""
        yield Observation("filled_pauses", f"{len(filled)} um/uh in {_clock(seconds)}{rate}.")


def _cluster(filled: Sequence[FilledPause]) -> Iterator[Observation]:
    """The densest stretch of filled pauses, where there is one."""
    runs = [
        [pause for pause in filled[at:] if pause.end - first.start <= CLUSTER_SECONDS]
        for at, first in enumerate(filled)
    ]
    densest = max(runs, key=len, default=[])
    if len(densest) >= CLUSTER:
        start, end = densest[0].start, densest[-1].end
        text = f"{len(densest)} of them within {end - start:.0f} s, from {_clock(start)} on."
        yield Observation("filled_pause_cluster", text, start, end)


def _very_long(silent: Sequence[SilentPause], manner: Manner) -> Iterator[Observation]:
    very_long = [pause for pause in silent if pause.seconds > manner.very_long_pause]
    if very_long:
        longest = max(very_long, key=lambda pause: pause.seconds)
        count = "One pause" if len(very_long) == 1 else f"{len(very_long)} pauses"
        which = f"{longest.seconds:.1f} s" if len(very_long) == 1 else f"the longest {longest.seconds:.1f} s"
        text = f"{count} of over {manner.very_long_pause:g} s: {which} at {_clock(longest.start)}."
        yield Observation("very_long_pauses", text, longest.start, longest.end)


def _within_clauses(silent: Sequence[SilentPause]) -> Iterator[Observation]:
    within = [pause for pause in silent if pause.place is PausePlace.WITHIN_CLAUSE]
    if within:
        longest = max(within, key=lambda pause: pause.seconds)
        share = f"{len(within)} of {len(silent)} pauses fall inside a clause"
        text = f"{share}, the longest {longest.seconds:.1f} s at {_clock(longest.start)}."
        yield Observation("pauses_within_clauses", text, longest.start, longest.end)
    elif silent:
        yield Observation("pauses_between_clauses", "Every pause falls between clauses, where it helps the listener.")


def _rate(pace: Pace, manner: Manner) -> Iterator[Observation]:
    rate = pace.words_per_minute
    if rate is not None and not manner.slow <= rate <= manner.fast:
        side = "below" if rate < manner.slow else "above"
        band = f"{manner.slow:.0f} to {manner.fast:.0f}"
        wide = "wide band" if manner.slow <= USUAL.slow and manner.fast >= USUAL.fast else "band"
        text = f"{rate:.0f} words a minute on the whole, {side} the {wide} of {band}."
        yield Observation("speech_rate", text)


def _hurry(pace: Pace) -> Iterator[Observation]:
    if pace.words_per_minute is None or len(pace.windows) < 2:
        return
    fastest = max(pace.windows, key=lambda window: window.words_per_minute)
    change = fastest.words_per_minute / pace.words_per_minute
    if change >= NOTICED_CHANGE:
        text = (
            f"Fastest from {_clock(fastest.start)} to {_clock(fastest.end)}: {fastest.words_per_minute:.0f} words a "
            f"minute, {100 * (change - 1):.0f} % above the whole answer."
        )
        yield Observation("faster_stretch", text, fastest.start, fastest.end)


def _late_start(pace: Pace) -> Iterator[Observation]:
    latency = pace.response_latency
    if latency is not None and latency >= LATE_START:
        yield Observation("late_start", f"The first word came {latency:.1f} s into the recording.", 0.0, latency)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"
