"""A reader whose every decision can be read off the sentence, for tests of what is made of readings."""

from collections.abc import Mapping, Sequence

from voice_interviewer.structure.grade import OTHER, Reading, SentenceLabels, Shown

TELLTALES = {"users": "context", "pipeline": "architecture", "alert": "operations", "approve": "risks"}

SHOWN = {
    Shown.REASON: ("because", "so that"),
    Shown.NUMBER: tuple("0123456789"),
    Shown.THRESHOLD: ("if ", "unless ", "over "),
    Shown.OWNER: ("owns", "signs", "is paged"),
}

LEAST_SPECIFIC = 5
"""Words from which on a sentence with a label is specific."""


class FakeReader:
    """Gives a sentence the labels whose telltale words it holds, at most two; "although" makes it a trade-off.

    An answer that holds a word of the question answers it.
    """

    version = "fake-1"

    def __init__(self, telltales: Mapping[str, str] = TELLTALES) -> None:
        self._telltales = telltales

    def read(self, question: str, kind: str, sentences: Sequence[str]) -> Reading:
        del kind
        said = [sentence.lower() for sentence in sentences]
        asked = {word.strip("?,.") for word in question.lower().split() if len(word) > 4}
        common = any(word in sentence for word in asked for sentence in said)
        return Reading(tuple(self._one(sentence) for sentence in said), float(common) if asked else None)

    def _one(self, sentence: str) -> SentenceLabels:
        labels = tuple(label for word, label in self._telltales.items() if word in sentence)[:2] or (OTHER,)
        weighs = "although" in sentence and labels != (OTHER,)
        shows = {kind.value: float(any(mark in sentence for mark in marks)) for kind, marks in SHOWN.items()}
        shows[Shown.SPECIFIC.value] = float(labels != (OTHER,) and len(sentence.split()) >= LEAST_SPECIFIC)
        return SentenceLabels(labels, weighs, shows=shows)
