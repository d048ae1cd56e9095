"""A written answer as if it had been heard, where every word is to stay as it is written: no recogniser takes part."""

from voice_interviewer.answer import Span, Transcript, Word

_PAUSE = 6.0
"""The silence after a sentence, before scaling."""
_WORD = 2.0
"""What a word takes beside its letters, which take 1 each."""


def read_aloud(text: str, seconds: float) -> Transcript:
    """The words one after the other, with a pause after each sentence, so that they last that long."""
    places: list[tuple[str, float, float]] = []
    now = 0.0
    for word in text.split():
        end = now + _WORD + len(word)
        places.append((word, now, end))
        now = end + (_PAUSE if word.endswith((".", "?", "!")) else 0.0)
    scale = seconds / max(now, 1.0)
    words = tuple(Word(word, round(start * scale, 3), round(end * scale, 3)) for word, start, end in places)
    return Transcript(words, _speech(words), seconds, engine="nobody:", model="written for this picture")


def _speech(words: tuple[Word, ...]) -> tuple[Span, ...]:
    """The stretches between the pauses."""
    spans: list[Span] = []
    for word in words:
        if spans and word.start == spans[-1].end:
            spans[-1] = Span(spans[-1].start, word.end)
        else:
            spans.append(Span(word.start, word.end))
    return tuple(spans)
