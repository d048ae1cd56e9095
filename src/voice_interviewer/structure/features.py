"""What the labeller sees of a sentence: its words, its pairs of words, and marks of its place and surroundings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voice_interviewer.structure.lexicon import CUES, cues
from voice_interviewer.structure.text import NUMBER, normal, stems

QUARTERS = 4
MOST_CUES = 3
"""More different cues of one list than this tell nothing more."""

# How far each group of marks reaches beside the words, whose vector has length 1. Set by leaving one set out in turn.
PLACE_SCALE = 0.55
CUE_SCALE = 0.16
NEIGHBOUR_SCALE = 0.11


@dataclass(frozen=True, slots=True)
class Features:
    """One sentence as the labeller sees it: counts of stems and of pairs of stems, and marks with their strengths."""

    words: Mapping[str, int]
    pairs: Mapping[str, int]
    marks: Mapping[str, float]


def answer_features(question: str, kind: str, sentences: Sequence[str]) -> list[Features]:
    """The features of each sentence of one answer."""
    cue_counts = [cue_count(sentence) for sentence in sentences]
    asked = {item for item in stems(question) if len(item) > 3}
    found = []
    for index, sentence in enumerate(sentences):
        items = stems(sentence)
        marks = place_marks(index, len(sentences), kind) | size_marks(items, asked) | own_marks(cue_counts[index])
        if index > 0:
            marks |= neighbour_marks("before", cue_counts[index - 1])
        if index + 1 < len(sentences):
            marks |= neighbour_marks("after", cue_counts[index + 1])
        pairs = Counter(" ".join(pair) for pair in pairwise(["^", *items, "$"]))
        found.append(Features(Counter(items), pairs, {name: value for name, value in marks.items() if value}))
    return found


def cue_count(sentence: str) -> dict[str, int]:
    """How many different cues of each list a sentence holds, capped."""
    text = normal(sentence)
    return {name: min(MOST_CUES, len(cues(name, text))) for name in CUES}


def place_marks(index: int, count: int, kind: str) -> dict[str, float]:
    """Where the sentence stands, and in an answer to what kind of question."""
    position = index / max(1, count - 1)
    quarter = min(QUARTERS - 1, int(position * QUARTERS))
    marks = {
        "always": 0.3,
        f"quarter {quarter}": 0.5,
        "first": float(index == 0),
        "last": float(index == count - 1 and count > 4),
        "position": position,
        f"kind {kind}": 0.5,
        f"quarter {quarter} of {kind}": 0.5,
    }
    return {name: value * PLACE_SCALE for name, value in marks.items()}


def size_marks(items: Sequence[str], asked: set[str]) -> dict[str, float]:
    """How long the sentence is, whether it holds a number, and how far it repeats the question."""
    repeated = sum(item in asked for item in items)
    marks = {
        "very short": float(len(items) < 6),
        "short": float(6 <= len(items) < 10),
        "length": min(1.0, len(items) / 30),
        "share of the question": repeated / max(1, len(asked)),
        "share from the question": 2 * repeated / max(1, len(items)),
        "number": float(NUMBER in items),
    }
    return {name: value * PLACE_SCALE for name, value in marks.items()}


def own_marks(counts: Mapping[str, int]) -> dict[str, float]:
    """The cues of the sentence itself: how many of each list, whether any, and their share among the sections."""
    total = sum(count for name, count in counts.items() if name != "tradeoff") or 1
    marks: dict[str, float] = {}
    for name, count in counts.items():
        marks[f"cues {name}"] = count * CUE_SCALE
        marks[f"any cue {name}"] = float(count > 0) * CUE_SCALE
        marks[f"share of cues {name}"] = 2 * count / total * CUE_SCALE
    return marks


def neighbour_marks(side: str, counts: Mapping[str, int]) -> dict[str, float]:
    """The cues of the sentence before or after."""
    marks: dict[str, float] = {}
    for name, count in counts.items():
        marks[f"{side} cues {name}"] = count * NEIGHBOUR_SCALE
        marks[f"{side} any cue {name}"] = float(count > 0) * NEIGHBOUR_SCALE
    return marks
