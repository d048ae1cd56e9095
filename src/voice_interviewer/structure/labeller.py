"""Labels by a linear model: every weight can be read, and a probability is a softmax over sums of weights."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from voice_interviewer.folders import shipped
from voice_interviewer.structure.features import Features, answer_features
from voice_interviewer.structure.grade import OTHER, SentenceLabels
from voice_interviewer.structure.signposts import says_nothing

PAIR_LENGTH = 0.7
"""Length of the vector of word pairs, beside 1 for the words: pairs are rarer and so less to be trusted."""

SECOND_LABEL = 0.32
"""A second section is named from this probability on."""

TRADEOFF = 0.25
"""Low on purpose: few sentences weigh one thing against another, and those that do say it in many ways."""


class LabellerWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The model file. ``words`` and ``pairs`` hold the inverse document frequency followed by one weight per output."""

    version: str
    labels: tuple[str, ...]
    """The outputs in order; one more, the last weight, is the trade-off flag."""
    words: dict[str, tuple[float, ...]]
    pairs: dict[str, tuple[float, ...]]
    marks: dict[str, tuple[float, ...]]


def load_weights(path: Path | None = None) -> LabellerWeights:
    """Read a model file, by default the one that comes with the app."""
    source = path or shipped("assets") / "sentence_labeller.json"
    return msgspec.json.decode(source.read_bytes(), type=LabellerWeights)


class LinearLabeller:
    """A `SentenceLabeller`: multinomial logistic regression on words, word pairs, cue phrases and place.

    Built by ``benchmarks/exam/train_first_labeller.py``; pure Python, so it needs no numerical library.
    """

    def __init__(self, weights: LabellerWeights | None = None) -> None:
        self._weights = weights

    @property
    def weights(self) -> LabellerWeights:
        """The model, read when it is first needed."""
        if self._weights is None:
            self._weights = load_weights()
        return self._weights

    @property
    def version(self) -> str:
        return self.weights.version

    def label(self, question: str, kind: str, sentences: Sequence[str]) -> list[SentenceLabels]:
        found = []
        for sentence, features in zip(sentences, answer_features(question, kind, sentences), strict=True):
            if says_nothing(sentence, question):
                found.append(SentenceLabels((OTHER,), False, {OTHER: 1.0, "tradeoff": 0.0}))
            else:
                found.append(self._decide(self._sums(features)))
        return found

    def _sums(self, features: Features) -> list[float]:
        """One sum of weights per output, the trade-off last."""
        model = self.weights
        sums = [0.0] * (len(model.labels) + 1)
        for counts, table, length in ((features.words, model.words, 1.0), (features.pairs, model.pairs, PAIR_LENGTH)):
            strengths = term_strengths(counts, table, length)
            for term, strength in strengths.items():
                for output, weight in enumerate(table[term][1:]):
                    sums[output] += strength * weight
        for mark, strength in features.marks.items():
            for output, weight in enumerate(model.marks.get(mark, ())):
                sums[output] += strength * weight
        return sums

    def _decide(self, sums: Sequence[float]) -> SentenceLabels:
        """The label with the highest probability, and a second section where it comes close."""
        probabilities = dict(zip(self.weights.labels, softmax(sums[:-1]), strict=True))
        tradeoff = 1 / (1 + math.exp(-sums[-1]))
        ranked = sorted(probabilities, key=lambda label: -probabilities[label])
        labels = ranked[:1]
        if labels != [OTHER]:
            labels += [label for label in ranked[1:] if label != OTHER and probabilities[label] >= SECOND_LABEL]
        weighed = tradeoff >= TRADEOFF and labels != [OTHER]
        return SentenceLabels(tuple(labels[:2]), weighed, probabilities | {"tradeoff": tradeoff})


def term_strengths(counts: Mapping[str, int], table: Mapping[str, Sequence[float]], length: float) -> dict[str, float]:
    """The known terms as a vector of the given length, each weighed by its rarity (tf-idf with a logarithmic count)."""
    raw = {term: (1 + math.log(count)) * table[term][0] for term, count in counts.items() if term in table}
    norm = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {term: value * length / norm for term, value in raw.items()}


def softmax(sums: Sequence[float]) -> list[float]:
    """Probabilities that are proportional to the exponential of each sum."""
    top = max(sums)
    powers = [math.exp(value - top) for value in sums]
    total = sum(powers)
    return [power / total for power in powers]
