"""Silent pauses, from voice activity alone: the recogniser's word times do not show them reliably."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from statistics import median

from voice_interviewer.answer import Span, Word
from voice_interviewer.delivery.findings import Pace, PauseBand, PausePlace, SilentPause
from voice_interviewer.delivery.pace import answer_minutes

SHORTEST_PAUSE = 0.25
"""Seconds; shorter silences are articulation (De Jong and Bosker, 2013)."""

LONG_PAUSE = 1.0
"""Seconds; pauses beyond belong to spontaneous speech (Campione and Véronis, 2002)."""

VERY_LONG_PAUSE = 2.5
"""Seconds; a listener begins to wonder. Pauses of about 4 s hamper comprehension (Lundholm Fors, 2015)."""

CLAUSE_OPENERS = frozenset(
    "and but or so because since although though while whereas if unless when whenever where which who that then "
    "after before until as once".split()
)
"""Words that begin a clause more often than not; a pause before one lies between clauses, with or without a comma."""

_CLAUSE_ENDS = (".", ",", ";", ":", "?", "!", "…", "-", "—")


def silent_pauses(speech: Sequence[Span], words: Sequence[Word]) -> tuple[SilentPause, ...]:
    """The silences of at least 0.25 s between stretches of speech, in order; before and after the answer is none.

    A filled pause is voiced, so a silence broken by one counts as two pauses.
    """
    gaps = (Span(before.end, after.start) for before, after in pairwise(speech))
    # How far the middles of the words have come: times of words may overlap, and this never goes back.
    reached = list(accumulate(((word.start + word.end) / 2 for word in words), max))
    return tuple(
        SilentPause(gap.start, gap.end, _place(gap, words, reached), _band(gap.seconds))
        for gap in gaps
        if gap.seconds >= SHORTEST_PAUSE
    )


def _band(seconds: float) -> PauseBand:
    if seconds > VERY_LONG_PAUSE:
        return PauseBand.VERY_LONG
    return PauseBand.LONG if seconds > LONG_PAUSE else PauseBand.SHORT


def _place(gap: Span, words: Sequence[Word], reached: Sequence[float]) -> PausePlace:
    """Between clauses where the words around it say so; a pause at the edge of the words interrupts none."""
    following = bisect_right(reached, (gap.start + gap.end) / 2)
    if following in (0, len(words)):
        return PausePlace.BETWEEN_CLAUSES
    before, after = words[following - 1].text, words[following].text
    opens = after.lower().strip(".,;:?!…\"'“”‘’") in CLAUSE_OPENERS
    return PausePlace.BETWEEN_CLAUSES if before.endswith(_CLAUSE_ENDS) or opens else PausePlace.WITHIN_CLAUSE


def within_clauses_per_minute(silent: Sequence[SilentPause], pace: Pace) -> float | None:
    """Silent pauses inside a clause / minutes from the first to the last voiced moment; None without a rate of speech.

    Fluency research reports mid-clause pauses as a rate because they are the ones tied to difficulty (De Jong, 2016).
    """
    minutes = answer_minutes(pace)
    return sum(pause.place is PausePlace.WITHIN_CLAUSE for pause in silent) / minutes if minutes else None


def pause_table(silent: Sequence[SilentPause]) -> dict[PauseBand, dict[PausePlace, int]]:
    """How many silent pauses there are of each length in each place; every cell is there, be it 0."""
    counts = Counter((pause.band, pause.place) for pause in silent)
    return {band: {place: counts[band, place] for place in PausePlace} for band in PauseBand}


def median_seconds(silent: Sequence[SilentPause]) -> float | None:
    """The median length of the silent pauses (seconds), None where there is none.

    Lengths of pauses are log-normal, so a mean would follow the few longest (Campione and Véronis, 2002).
    """
    return median(pause.seconds for pause in silent) if silent else None
