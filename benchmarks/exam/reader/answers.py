"""The labelled answers as the network is taught them: sets 1 to 7, and the lessons written beside them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parents[1]
SETS = (1, 2, 3, 4, 5, 6, 7)

LETTERS = {"s": "specific", "w": "reason", "n": "number", "t": "threshold", "o": "owner"}
"""How what a sentence shows is written in the files; "x", a trade-off, is a field of its own."""


@dataclass(frozen=True)
class LabelledSentence:
    """One sentence with what raters say of it."""

    text: str
    labels: tuple[str, ...]
    tradeoff: bool
    shows: frozenset[str]


@dataclass(frozen=True)
class LabelledAnswer:
    """One answer with what raters say of it. ``source`` is the set or the batch of lessons it is from."""

    id: str
    source: str
    question: str
    kind: str
    sentences: tuple[LabelledSentence, ...]
    scores: dict[str, int]
    pitfalls: tuple[str, ...]

    @property
    def texts(self) -> list[str]:
        """What was said."""
        return [sentence.text for sentence in self.sentences]


def answer_sets(numbers: Iterable[int] = SETS) -> list[LabelledAnswer]:
    """The labelled answers of some sets."""
    shown = json.loads((HERE / "answers" / "shown.json").read_text(encoding="utf-8"))
    return [
        labelled(row, f"set{number}", shown[row["id"]])
        for number in numbers
        for row in rows(HERE / "answers" / f"set{number}.jsonl")
    ]


def lessons() -> list[LabelledAnswer]:
    """The answers that were written to teach the network."""
    return [
        labelled(row, path.stem, [entry["shows"] for entry in row["sentences"]])
        for path in sorted((HERE / "lessons").glob("*.jsonl"))
        for row in rows(path)
    ]


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def labelled(row: dict[str, Any], source: str, shows: Sequence[str]) -> LabelledAnswer:
    """One line of a file, with the letters of what each sentence shows."""
    sentences = tuple(
        LabelledSentence(
            entry["text"],
            tuple(entry["labels"]),
            bool(entry["tradeoff"]),
            frozenset(LETTERS[letter] for letter in letters if letter in LETTERS),
        )
        for entry, letters in zip(row["sentences"], shows, strict=True)
    )
    return LabelledAnswer(
        row["id"], source, row["question"], row["kind"], sentences, row["scores"], tuple(row["pitfalls"])
    )
