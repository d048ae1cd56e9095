"""How fast an answer was spoken. The terms are those of research on fluency (De Jong; Suzuki and Kormos, 2023).

Filled pauses are left out of every count of words and syllables ("pruned"), so hesitating never reads as fast talk.
"""

from bisect import bisect_left
from collections.abc import Sequence

from voice_interviewer.answer import Span, Word
from voice_interviewer.delivery.findings import FilledPause, Pace, PaceWindow, SilentPause
from voice_interviewer.delivery.syllables import syllables

FEWEST_WORDS = 10
SHORTEST_ANSWER = 5.0
"""Seconds. Below either, a rate says more about chance than about the speaker, so it is None."""

WINDOW = 15.0
HOP = 5.0
"""Seconds: long enough for some 35 words, short enough to show where someone hurries."""


def pace(
    words: Sequence[Word], speech: Sequence[Span], filled: Sequence[FilledPause], silent: Sequence[SilentPause]
) -> Pace:
    """The rates of one answer; ``words`` are its content words."""
    answer = Span(speech[0].start, speech[-1].end) if speech else Span(0.0, 0.0)
    enough = len(words) >= FEWEST_WORDS and answer.seconds >= SHORTEST_ANSWER
    return Pace(
        words=len(words),
        words_per_minute=speech_rate(len(words), answer.seconds) if enough else None,
        articulation_rate=articulation_rate(words, speech, filled) if enough else None,
        phonation_ratio=phonation_ratio(speech) if enough else None,
        mean_length_of_run=mean_length_of_run(words, silent) if enough else None,
        response_latency=answer.start if speech else None,
        windows=windows(words, answer) if enough else (),
    )


def speech_rate(words: int, seconds: float) -> float:
    """Words per minute: content words / minutes from the first to the last voiced moment, pauses included."""
    return 60 * words / seconds


def answer_minutes(pace: Pace) -> float | None:
    """Minutes from the first to the last voiced moment; None where too little was said for a rate."""
    return pace.words / pace.words_per_minute if pace.words_per_minute else None


def articulation_rate(words: Sequence[Word], speech: Sequence[Span], filled: Sequence[FilledPause]) -> float | None:
    """Syllables per second of phonation: syllables of content words / voiced seconds without the filled pauses.

    How fast the mouth moves, whatever the pauses; conversation has 4 to 5.5. None where no voiced time is left.
    """
    voiced = sum(span.seconds for span in speech) - sum(pause.end - pause.start for pause in filled)
    return sum(syllables(word.text) for word in words) / voiced if voiced > 0 else None


def phonation_ratio(speech: Sequence[Span]) -> float:
    """Voiced seconds / seconds from the first to the last voiced moment, 0 to 1; filled pauses are voiced."""
    return sum(span.seconds for span in speech) / (speech[-1].end - speech[0].start)


def mean_length_of_run(words: Sequence[Word], silent: Sequence[SilentPause]) -> float:
    """Mean syllables of a stretch between silent pauses of at least 0.25 s: syllables / (silent pauses + 1)."""
    return sum(syllables(word.text) for word in words) / (len(silent) + 1)


def windows(words: Sequence[Word], answer: Span) -> tuple[PaceWindow, ...]:
    """Speech rate in windows of 15 s, one every 5 s, all of them whole; an answer under 15 s has a single one.

    A word belongs to a window when its middle does.
    """
    middles = sorted((word.start + word.end) / 2 for word in words)
    count = max(0, int((answer.seconds - WINDOW) // HOP)) + 1
    found = []
    for number in range(count):
        start = answer.start + number * HOP
        end = min(start + WINDOW, answer.end)
        inside = bisect_left(middles, end) - bisect_left(middles, start)
        found.append(PaceWindow(start, end, speech_rate(inside, end - start)))
    return tuple(found)
