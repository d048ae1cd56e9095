"""What was really said, in order: the clean words with the filled pauses set in at their places."""

from collections.abc import Sequence

from voice_interviewer.answer import Transcript, Word
from voice_interviewer.delivery.fillers import is_filled_pause
from voice_interviewer.delivery.findings import FilledPause, VerbatimWord


def content_words(transcript: Transcript) -> tuple[Word, ...]:
    """The words that are no filled pauses: what speech rates count."""
    return tuple(word for word in transcript.words if not is_filled_pause(word.text))


def verbatim(words: Sequence[Word], pauses: Sequence[FilledPause]) -> tuple[VerbatimWord, ...]:
    """Words and filled pauses by the middle of their time. Words never change places among themselves."""
    merged: list[VerbatimWord] = []
    waiting = list(pauses)
    for word in words:
        while waiting and _middle(waiting[0]) <= _middle(word):
            merged.append(_as_word(waiting.pop(0)))
        merged.append(VerbatimWord(word.text, word.start, word.end, filler=False, probability=word.probability))
    return (*merged, *map(_as_word, waiting))


def _as_word(pause: FilledPause) -> VerbatimWord:
    return VerbatimWord(pause.text, pause.start, pause.end, filler=True, probability=pause.confidence)


def _middle(timed: Word | FilledPause) -> float:
    return (timed.start + timed.end) / 2
