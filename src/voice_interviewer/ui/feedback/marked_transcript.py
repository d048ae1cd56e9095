"""The transcript as it is marked for reading: paragraphs by section, sentences, words and pauses. Pure: no Qt."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from voice_interviewer.answer import Section, Transcript, Word, is_filled_pause
from voice_interviewer.delivery.findings import Delivery, SilentPause, VerbatimWord
from voice_interviewer.jargon.corrections import corrections_in
from voice_interviewer.jargon.glossary import offers
from voice_interviewer.jargon.repairs import Repair
from voice_interviewer.structure.grade import OTHER, Grade

LONG_PAUSE = 1.0
"""Silences of at least this many seconds are written into the transcript (from here on Campione and Veronis call a
pause long)."""

DOUBTFUL = 0.5
"""Below this probability the recogniser itself thinks a word more likely wrong than right."""

_SLACK = 0.02
"""Seconds by which a word may stick out of its sentence: times are rounded on their way."""


@dataclass(frozen=True, slots=True)
class MarkedWord:
    """One word, or one silence of at least `LONG_PAUSE`. Times are None in a typed answer."""

    text: str
    start: float | None = None
    end: float | None = None
    filler: bool = False
    doubtful: bool = False
    silence: bool = False
    place: int | None = None
    """Its place among the words of the transcript, by which it can be corrected; None for all else."""
    heard: str | None = None
    """What the recogniser wrote, where a correction took its place (see `Word.heard`)."""
    note: str = ""
    """The same without signs, for the last word of a correction, behind which it is shown."""
    offer: Repair | None = None
    """The term that this word, or the run that it is in, may have been."""


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """The words of one sentence with what it is about; ``labels`` is empty for words that belong to no sentence."""

    words: tuple[MarkedWord, ...]
    labels: tuple[str, ...]
    tradeoff: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Neighbouring sentences about the same thing."""

    labels: tuple[str, ...]
    sentences: tuple[MarkedSentence, ...]

    @property
    def section(self) -> Section | None:
        """The section whose colour it takes: its first one, or None."""
        return next((Section(label) for label in self.labels if label != OTHER), None)

    @property
    def title(self) -> str:
        """``Context``, ``Operations + Risks and governance``; empty where the sentences are not graded."""
        return " + ".join("Other" if label == OTHER else Section(label).title for label in self.labels)


def paragraphs(delivery: Delivery, grade: Grade, transcript: Transcript | None = None) -> tuple[Paragraph, ...]:
    """The whole answer, marked; with its transcript also corrections and the terms that are offered.

    A typed answer has no timed words, so its sentences are taken as they stand.
    """
    notes = _Notes(transcript) if transcript is not None else _Notes()
    sentences = _spoken(delivery, grade, notes) if delivery.words else _typed(grade)
    return tuple(
        Paragraph(labels, tuple(group)) for labels, group in groupby(sentences, key=lambda sentence: sentence.labels)
    )


class _Notes:
    """What the transcript knows of the words, asked for in the order in which they were said."""

    def __init__(self, transcript: Transcript | None = None) -> None:
        words: Sequence[Word] = transcript.words if transcript is not None else ()
        # Delivery keeps the words in their order and leaves out only those that are filled pauses.
        self._said = ((place, word) for place, word in enumerate(words) if not is_filled_pause(word.text))
        repairs = offers(transcript) if transcript is not None else ()
        self._offers = {place: offer for offer in repairs for place in range(offer.first, offer.last + 1)}
        self._notes = {correction.last: correction.heard for correction in corrections_in(words)}

    def noted(self, marked: MarkedWord) -> MarkedWord:
        """The next word with what is known of it."""
        place, word = next(self._said, (None, None))
        if place is None or word is None:
            return marked
        return replace(
            marked, place=place, heard=word.heard, note=self._notes.get(place, ""), offer=self._offers.get(place)
        )


def _typed(grade: Grade) -> Iterator[MarkedSentence]:
    for index, sentence in enumerate(grade.sentences):
        words = tuple(MarkedWord(text) for text in sentence.text.split())
        yield _sentence(words, index, grade)


def _spoken(delivery: Delivery, grade: Grade, notes: _Notes) -> Iterator[MarkedSentence]:
    places = _sentence_of_each(delivery.words, grade)
    silences = [pause for pause in delivery.silent_pauses if pause.seconds >= LONG_PAUSE]
    at = 0
    for place, group in groupby(range(len(delivery.words)), key=lambda index: places[index]):
        words: list[MarkedWord] = []
        for index in group:
            word = delivery.words[index]
            while at < len(silences) and _middle(silences[at]) < (word.start + word.end) / 2:
                words.append(_silence(silences[at]))
                at += 1
            words.append(_word(word) if word.filler else notes.noted(_word(word)))
        yield _sentence(tuple(words), place, grade)


def _sentence(words: tuple[MarkedWord, ...], place: int | None, grade: Grade) -> MarkedSentence:
    # An answer that was not graded has sentences, but may have no labels.
    if place is None or place >= len(grade.labels):
        return MarkedSentence(words, ())
    labels = grade.labels[place]
    return MarkedSentence(words, labels.labels, labels.tradeoff)


def _sentence_of_each(words: Sequence[VerbatimWord], grade: Grade) -> list[int | None]:
    """For each word the index of its sentence. A filled pause between two sentences opens the later one."""
    timed = [(s.start, s.end, i) for i, s in enumerate(grade.sentences) if s.start is not None and s.end is not None]
    starts = [start for start, _, _ in timed]
    places: list[int | None] = []
    for word in words:
        at = bisect_right(starts, word.start + _SLACK) - 1
        inside = at >= 0 and (word.start + word.end) / 2 <= timed[at][1] + _SLACK
        if inside:
            places.append(timed[at][2])
        else:
            places.append(timed[at + 1][2] if at + 1 < len(timed) else None)
    return places


def _word(word: VerbatimWord) -> MarkedWord:
    doubtful = not word.filler and word.probability < DOUBTFUL
    return MarkedWord(word.text, word.start, word.end, word.filler, doubtful)


def _silence(pause: SilentPause) -> MarkedWord:
    return MarkedWord(f"· {pause.seconds:.1f} s ·", pause.start, pause.end, silence=True)


def _middle(pause: SilentPause) -> float:
    return (pause.start + pause.end) / 2
