"""The same answer said differently."""

import re

import pytest

from support.spoken_answers import FRAUD_QUESTION, MIDDLING, STRONG
from voice_interviewer.structure.grade import Sentence
from voice_interviewer.structure.grader import Grader
from voice_interviewer.structure.labeller import LinearLabeller
from voice_interviewer.structure.sentences import split_text

GRADER = Grader(LinearLabeller())
FILLERS = ("um,", "uh", "Er,", "hmm,")


def section_scores(texts: list[str]) -> list[int]:
    result = GRADER.grade(FRAUD_QUESTION, "design", [Sentence(text) for text in texts])
    return [entry.score for entry in result.sections]


def hesitant(text: str) -> str:
    """A filler at every fifth word and a stammer at every seventh."""
    said: list[str] = []
    for place, word in enumerate(text.split()):
        if place % 5 == 0:
            said.append(FILLERS[place % len(FILLERS)])
        said += [word, word] if place % 7 == 6 else [word]
    return " ".join(said)


def bare(text: str) -> str:
    """As a recogniser without punctuation and capitals writes it."""
    return re.sub(r"[^\w\s'-]", "", text).lower()


@pytest.mark.parametrize("texts", [STRONG, MIDDLING], ids=["strong", "middling"])
class TestTheSameAnswer:
    """Said differently, it is worth the same to within one point."""

    def test_with_hesitations(self, texts: tuple[str, ...]) -> None:
        """Fillers and stammers change nothing by more than one."""
        self.check(texts, [hesitant(text) for text in texts])

    def test_without_marks(self, texts: tuple[str, ...]) -> None:
        """Nor do punctuation and capitals."""
        self.check(texts, [bare(text) for text in texts])

    def test_cut_into_sentences_anew(self, texts: tuple[str, ...]) -> None:
        """Nor does losing the sentence ends: the splitter finds some again."""
        self.check(texts, [sentence.text for sentence in split_text(bare(" ".join(texts)))])

    @staticmethod
    def check(texts: tuple[str, ...], changed: list[str]) -> None:
        expected, got = section_scores(list(texts)), section_scores(changed)
        assert all(abs(one - other) <= 1 for one, other in zip(expected, got, strict=True)), (expected, got)
