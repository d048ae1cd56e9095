"""A labeller whose every decision can be read off the sentence, for tests of what is made of labels."""

from collections.abc import Mapping, Sequence

from voice_interviewer.structure.grade import OTHER, SentenceLabels

TELLTALES = {"users": "context", "pipeline": "architecture", "alert": "operations", "approve": "risks"}


class FakeLabeller:
    """Gives a sentence the labels whose telltale words it holds, at most two; "although" makes it a trade-off."""

    version = "fake-1"

    def __init__(self, telltales: Mapping[str, str] = TELLTALES) -> None:
        self._telltales = telltales

    def label(self, question: str, kind: str, sentences: Sequence[str]) -> list[SentenceLabels]:
        del question, kind
        return [self._one(sentence.lower()) for sentence in sentences]

    def _one(self, sentence: str) -> SentenceLabels:
        labels = tuple(label for word, label in self._telltales.items() if word in sentence)[:2] or (OTHER,)
        return SentenceLabels(labels, "although" in sentence and labels != (OTHER,))
