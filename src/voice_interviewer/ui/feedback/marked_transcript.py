"""The transcript as it is marked for reading: paragraphs by section, sentences, words and pauses. Pure: no Qt."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from voice_interviewer.answer import Section, Transcript, Word, is_filled_pause
from voice_interviewer.delivery.fillers import taken_out
from voice_interviewer.delivery.findings import Delivery, FilledPause, SilentPause, VerbatimWord
from voice_interviewer.jargon.corrections import ADDED, corrections_in
from voice_interviewer.jargon.glossary import offers
from voice_interviewer.jargon.repairs import Repair
from voice_interviewer.remarks.own_say import OwnSay
from voice_interviewer.structure.grade import OTHER, Grade

DOUBTFUL = 0.5
"""Below this probability the recogniser itself thinks a word more likely wrong than right."""

NOT_SAID = "not said"
ADDED_BY_YOU = "added by you"
NO_FILLER = "not a filler by your say"

_SLACK = 0.02
"""Seconds by which a word may stick out of its sentence: times are rounded on their way."""


@dataclass(frozen=True, slots=True)
class MarkedWord:
    """One word, or one long silence. Times are None in a typed answer."""

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
    said: str = ""
    """What the user said of it, where that is shown behind it: "not said", "added by you"."""
    taken_out: bool = False
    """Whether it was heard but does not count, by the user's say: no word, or no filled pause."""
    offer: Repair | None = None
    """The term that this word, or the run that it is in, may have been."""


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """The words of one sentence with what it is about; ``labels`` is empty for words that belong to no sentence."""

    words: tuple[MarkedWord, ...]
    labels: tuple[str, ...]
    tradeoff: bool = False
    place: int | None = None
    """Its place among the sentences of the grade."""
    moved: bool = False
    """Whether the user, and not the grader, says what it is about."""


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


def paragraphs(
    delivery: Delivery, grade: Grade, transcript: Transcript | None = None, say: OwnSay | None = None
) -> tuple[Paragraph, ...]:
    """The whole answer, marked; with its transcript also corrections, the terms that are offered and what was taken
    out; with the user's say, sentences stand where they moved them.

    A typed answer has no timed words, so its sentences are taken as they stand.
    """
    notes = _Notes(transcript) if transcript is not None else _Notes()
    marked = _spoken(delivery, grade, notes) if delivery.words else _typed(grade)
    sentences = [_as_said(sentence, say or OwnSay()) for sentence in marked]
    return tuple(
        Paragraph(labels, tuple(group)) for labels, group in groupby(sentences, key=lambda sentence: sentence.labels)
    )


class _Notes:
    """What the transcript knows of the words, asked for in the order in which they were said."""

    def __init__(self, transcript: Transcript | None = None) -> None:
        words: Sequence[Word] = transcript.words if transcript is not None else ()
        # Delivery keeps the words in their order and leaves out only those that are filled pauses.
        self._said = ((at, word) for at, word in enumerate(words) if word.text and not is_filled_pause(word.text))
        repairs = offers(transcript) if transcript is not None else ()
        self._offers = {place: offer for offer in repairs for place in range(offer.first, offer.last + 1)}
        self._notes = {correction.last: correction.heard for correction in corrections_in(words)}
        self._added = {each.last for each in corrections_in(words) if words[each.first].heard == ADDED}
        ends = [not following.text for following in words[1:]] + [False]
        self._not_said = [
            _not_said(place, word, more)
            for (place, word), more in zip(enumerate(words), ends, strict=False)
            if not word.text
        ]
        self._denied = [_denied(pause) for pause in taken_out(transcript)] if transcript is not None else []

    @property
    def taken_out(self) -> list[MarkedWord]:
        """What was heard and does not count, in order of time."""
        return sorted([*self._not_said, *self._denied], key=lambda word: word.start or 0.0)

    def noted(self, marked: MarkedWord) -> MarkedWord:
        """The next word with what is known of it."""
        place, word = next(self._said, (None, None))
        if place is None or word is None:
            return marked
        return replace(
            marked,
            place=place,
            heard=word.heard,
            note=self._notes.get(place, ""),
            said=ADDED_BY_YOU if place in self._added else "",
            offer=self._offers.get(place),
        )


def _typed(grade: Grade) -> Iterator[MarkedSentence]:
    for index, sentence in enumerate(grade.sentences):
        words = tuple(MarkedWord(text) for text in sentence.text.split())
        yield _sentence(words, index, grade)


def _spoken(delivery: Delivery, grade: Grade, notes: _Notes) -> Iterator[MarkedSentence]:
    places = _sentence_of_each(delivery.words, grade)
    silences = delivery.long_pauses
    waiting, at = notes.taken_out, 0
    for place, group in groupby(range(len(delivery.words)), key=lambda index: places[index]):
        words: list[MarkedWord] = []
        for index in group:
            word = delivery.words[index]
            while at < len(silences) and _middle(silences[at]) < (word.start + word.end) / 2:
                words.append(_silence(silences[at]))
                at += 1
            while waiting and (waiting[0].start or 0.0) < word.start:
                words.append(waiting.pop(0))
            words.append(_word(word) if word.filler else notes.noted(_word(word)))
            if index == len(delivery.words) - 1:
                words += waiting
        yield _sentence(tuple(words), place, grade)


def _sentence(words: tuple[MarkedWord, ...], place: int | None, grade: Grade) -> MarkedSentence:
    # An answer that was not graded has sentences, but may have no labels.
    if place is None or place >= len(grade.labels):
        return MarkedSentence(words, (), place=place)
    labels = grade.labels[place]
    return MarkedSentence(words, labels.labels, labels.tradeoff, place)


def _as_said(sentence: MarkedSentence, say: OwnSay) -> MarkedSentence:
    label = say.label(sentence.place) if sentence.place is not None else None
    return sentence if label is None else replace(sentence, labels=(label,), moved=True)


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


def _not_said(place: int, word: Word, more: bool) -> MarkedWord:
    """``more`` says that the next word was taken out too: that they were not said is told behind the last."""
    heard, said = word.heard or "", "" if more else NOT_SAID
    return MarkedWord(heard, word.start, word.end, place=place, heard=heard, said=said, taken_out=True)


def _denied(pause: FilledPause) -> MarkedWord:
    return MarkedWord(pause.text, pause.start, pause.end, filler=True, said=NO_FILLER, taken_out=True)


def _silence(pause: SilentPause) -> MarkedWord:
    return MarkedWord(f"· {pause.seconds:.1f} s ·", pause.start, pause.end, silence=True)


def _middle(pause: SilentPause) -> float:
    return (pause.start + pause.end) / 2
