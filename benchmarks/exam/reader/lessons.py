"""What the network is shown at one step: windows of answers with what it should say of them."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from benchmarks.exam.reader.answers import LabelledAnswer, LabelledSentence
from benchmarks.exam.reader.network import OUTPUTS
from benchmarks.exam.reader.noise import varied
from voice_interviewer.reading.tokens import HIDDEN, marks_of, number, tokens_of
from voice_interviewer.reading.windows import Window, head, plain, windows
from voice_interviewer.structure.relevance import GENERIC
from voice_interviewer.structure.text import content_stems

ANOTHER_QUESTION = 0.4
"""Share of the lessons in which the answer stands below somebody else's question, so that it answers nothing."""

NO_QUESTION = 0.08
HIDDEN_TOKENS = 0.08
"""Share of the words that are hidden, so that no single word decides."""

ALIKE = 0.34
"""Two questions are too alike to tell apart from this share of common content words on."""

TRIES = 20
"""A question of general words ("Tell me about a time it went wrong") is like any other; then none is taken."""

UNKNOWN = -1.0

PARTLY = 1
"""Answers that raters call partly relevant mostly say little of anything; whether they fit their question is open."""


@dataclass(frozen=True)
class Lesson:
    """One window and what should be said of it; `UNKNOWN` where nobody has said."""

    window: Window
    outputs: Tensor
    """Sentences x `OUTPUTS`, 0 or 1."""
    relevance: float
    """1 for an answer to the question above it, 0 for one to something else."""


class Teacher:
    """Makes lessons of labelled answers."""

    def __init__(self, tokenizer: Tokenizer, answers: Sequence[LabelledAnswer]) -> None:
        """Other questions are taken from ``answers`` too."""
        self._tokenizer = tokenizer
        self._marks = marks_of(tokenizer)
        self._hidden = number(tokenizer, HIDDEN)
        self._answers = answers
        self._stems = {answer.question: content(answer.question) for answer in answers}
        self._cut: dict[str, list[int]] = {}

    def lessons(self, chance: random.Random) -> list[Lesson]:
        """One pass over the answers, each a little different from the last time."""
        found: list[Lesson] = []
        for answer in self._answers:
            found += self._taught(varied(answer, chance), chance)
        return found

    def exact(self, answer: LabelledAnswer) -> list[Window]:
        """The windows of an answer as it stands."""
        return self._windows(answer.question, answer)

    def _taught(self, answer: LabelledAnswer, chance: random.Random) -> list[Lesson]:
        question, relevance = answer.question, fits(answer)
        draw = chance.random()
        if draw < NO_QUESTION:
            question, relevance = "", UNKNOWN
        elif draw < NO_QUESTION + ANOTHER_QUESTION and (other := self._another(answer, chance)):
            question, relevance = other, 0.0
        return [
            Lesson(self._blurred(window, chance), targets(answer.sentences, window), relevance)
            for window in self._windows(question, answer)
        ]

    def _another(self, answer: LabelledAnswer, chance: random.Random) -> str | None:
        """A question that this answer does not answer; half the time of the same batch, to be harder."""
        near = [other for other in self._answers if other.source == answer.source]
        for _ in range(TRIES):
            other = chance.choice(near if chance.random() < 0.5 else self._answers).question
            if not alike(self._stems[other], self._stems[answer.question]):
                return other
        return None

    def _windows(self, question: str, answer: LabelledAnswer) -> list[Window]:
        said = [self._tokens(plain(text)) for text in answer.texts]
        return windows(self._tokens(head(question, answer.kind)), said, self._marks)

    def _tokens(self, text: str) -> list[int]:
        if text not in self._cut:
            self._cut[text] = tokens_of(self._tokenizer, text)
        return self._cut[text]

    def _blurred(self, window: Window, chance: random.Random) -> Window:
        """Some words of the sentences hidden."""
        first = window.spans[0][0] if window.spans else len(window.tokens)
        tokens = tuple(
            self._hidden if place >= first and self._hides(token, chance) else token
            for place, token in enumerate(window.tokens)
        )
        return Window(tokens, window.spans, window.sentences)

    def _hides(self, token: int, chance: random.Random) -> bool:
        return token != self._marks.border and chance.random() < HIDDEN_TOKENS


def fits(answer: LabelledAnswer) -> float:
    """1 where raters say that an answer answers its question, 0 where it does not, `UNKNOWN` in between."""
    degree = answer.scores["relevance"]
    return UNKNOWN if degree == PARTLY else float(degree > PARTLY)


def content(question: str) -> set[str]:
    """What a question is about: the stems of its words that not every question may hold."""
    return set(content_stems(question)) - GENERIC


def alike(one: set[str], other: set[str]) -> bool:
    """Whether an answer to one question may answer the other as well."""
    return not one or not other or len(one & other) >= ALIKE * min(len(one), len(other))


def targets(sentences: Sequence[LabelledSentence], window: Window) -> Tensor:
    """Sentences x `OUTPUTS`, 0 or 1."""
    table = torch.zeros(len(window.sentences), len(OUTPUTS))
    for row, place in enumerate(window.sentences):
        said = sentences[place]
        held = {*said.labels, *said.shows, *(("tradeoff",) if said.tradeoff else ())}
        for column, name in enumerate(OUTPUTS):
            table[row, column] = float(name in held)
    return table


@dataclass(frozen=True)
class Batch:
    """Lessons side by side, filled up to the longest."""

    tokens: Tensor
    pool: Tensor
    mask: Tensor
    outputs: Tensor
    there: Tensor
    """Batch x sentences: 1 where there is one."""
    relevance: Tensor


def batch(lessons: Sequence[Lesson]) -> Batch:
    """Lessons side by side."""
    count = len(lessons)
    most_tokens = max(len(lesson.window.tokens) for lesson in lessons)
    most_sentences = max(len(lesson.window.sentences) for lesson in lessons)
    found = Batch(
        torch.zeros(count, most_tokens, dtype=torch.long),
        torch.zeros(count, most_sentences, most_tokens),
        torch.zeros(count, 1, 1, most_tokens, dtype=torch.bool),
        torch.zeros(count, most_sentences, len(OUTPUTS)),
        torch.zeros(count, most_sentences),
        torch.tensor([lesson.relevance for lesson in lessons]),
    )
    for row, lesson in enumerate(lessons):
        window = lesson.window
        found.tokens[row, : len(window.tokens)] = torch.tensor(window.tokens)
        found.mask[row, 0, 0, : len(window.tokens)] = True
        for place, (first, end) in enumerate(window.spans):
            found.pool[row, place, first:end] = 1 / (end - first)
        found.outputs[row, : len(window.sentences)] = lesson.outputs
        found.there[row, : len(window.sentences)] = 1
    return found


def batches(lessons: Iterable[Lesson], size: int, chance: random.Random) -> list[Batch]:
    """All lessons in batches of about the same length, in random order."""
    ordered = sorted(lessons, key=lambda lesson: len(lesson.window.tokens) + 80 * chance.random())
    found = [ordered[start : start + size] for start in range(0, len(ordered), size)]
    chance.shuffle(found)
    return [batch(entry) for entry in found]
