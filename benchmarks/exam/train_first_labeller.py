"""Train the linear sentence labeller and write its weights, or measure it with one set of answers left out in turn.

    python benchmarks/exam/train_first_labeller.py                     writes assets/sentence_labeller.json
    python benchmarks/exam/train_first_labeller.py --leave-one-set-out prints sentence macro-F1 on each unseen set

Multinomial logistic regression with a quadratic penalty, fitted by accelerated gradient descent from zero, so the same
answers always give the same weights; no random numbers are drawn. About 20 s on two cores.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from voice_interviewer.structure.features import Features, answer_features
from voice_interviewer.structure.labeller import PAIR_LENGTH, LabellerWeights, LinearLabeller, term_strengths

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LABELS = ("context", "architecture", "operations", "risks", "other")
SETS = (1, 2, 3, 4, 5, 6, 7)
TRAINING_SETS = SETS
VERSION = "linear-1"

PENALTY = 1e-4
STEPS = 200
BALANCE = 0.25
"""Exponent of the inverse label frequency: 0 leaves rare labels rare, 1 makes all labels count the same."""
LEAST_WORD = 2
LEAST_PAIR = 3
"""A word (a pair) must be in at least this many sentences."""
SMALLEST = 0.005
"""Smaller weights are written as 0: they change no label and a file of zeros is short."""

Matrix = npt.NDArray[np.float32]
Answer = dict[str, Any]


@dataclass(frozen=True)
class Column:
    """One input of the model: which table it belongs to, its name, and how rare it is."""

    table: str
    name: str
    idf: float = 1.0


def read_answers(sets: Iterable[int]) -> list[Answer]:
    """The labelled answers of some sets."""
    paths = (HERE / "answers" / f"set{number}.jsonl" for number in sets)
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def features_of(answers: Iterable[Answer]) -> list[Features]:
    """The features of every sentence, in order."""
    rows: list[Features] = []
    for answer in answers:
        texts = [sentence["text"] for sentence in answer["sentences"]]
        rows += answer_features(answer["question"], answer["kind"], texts)
    return rows


def columns_of(rows: Sequence[Features]) -> list[Column]:
    """The inputs that occur often enough, with the inverse document frequency of each term."""
    columns: list[Column] = []
    for table, least in (("words", LEAST_WORD), ("pairs", LEAST_PAIR), ("marks", 1)):
        found = Counter(name for row in rows for name in getattr(row, table))
        for name, count in sorted(found.items()):
            if count >= least:
                idf = 1.0 if table == "marks" else math.log((len(rows) + 1) / (count + 1)) + 1
                columns.append(Column(table, name, round(idf, 2)))
    return columns


def design_matrix(rows: Sequence[Features], columns: Sequence[Column]) -> Matrix:
    """One line per sentence; terms as unit vectors, exactly as the labeller computes them."""
    place = {(column.table, column.name): index for index, column in enumerate(columns)}
    tables = {
        table: {column.name: (column.idf,) for column in columns if column.table == table}
        for table in ("words", "pairs")
    }
    matrix = np.zeros((len(rows), len(columns)), dtype=np.float32)
    for line, row in zip(matrix, rows, strict=True):
        for name, value in row.marks.items():
            if ("marks", name) in place:
                line[place["marks", name]] = value
        for table, length in (("words", 1.0), ("pairs", PAIR_LENGTH)):
            for name, value in term_strengths(getattr(row, table), tables[table], length).items():
                line[place[table, name]] = value
    return matrix


def label_targets(answers: Iterable[Answer]) -> Matrix:
    """The labels as probabilities: a sentence with two labels is half of each."""
    rows = [[label in sentence["labels"] for label in LABELS] for a in answers for sentence in a["sentences"]]
    table = np.array(rows, dtype=np.float32)
    shares: Matrix = table / table.sum(axis=1, keepdims=True)
    return shares


def tradeoff_targets(answers: Iterable[Answer]) -> Matrix:
    """Two columns: weighs something, weighs nothing."""
    flags = np.array([sentence["tradeoff"] for a in answers for sentence in a["sentences"]], dtype=np.float32)
    return np.stack([flags, 1 - flags], axis=1)


def fit(matrix: Matrix, targets: Matrix, importance: Matrix) -> Matrix:
    """Weights of a softmax regression (inputs x outputs), by Nesterov's accelerated gradient descent."""
    count = len(matrix)
    step = 1 / (0.5 * largest_eigenvalue(matrix) * float(importance.max()) + PENALTY)
    weights = np.zeros((matrix.shape[1], targets.shape[1]), dtype=np.float32)
    ahead, pace = weights, 1.0
    for _ in range(STEPS):
        sums = matrix @ ahead
        powers = np.exp(sums - sums.max(axis=1, keepdims=True))
        error = (powers / powers.sum(axis=1, keepdims=True) - targets) * importance[:, None]
        following = ahead - step * (matrix.T @ error / count + PENALTY * ahead)
        next_pace = (1 + math.sqrt(1 + 4 * pace * pace)) / 2
        ahead = following + (pace - 1) / next_pace * (following - weights)
        weights, pace = following, next_pace
    return weights


def largest_eigenvalue(matrix: Matrix) -> float:
    """Of the mean outer product of the lines, by power iteration: it bounds how far a step may go."""
    vector: Matrix = np.ones(matrix.shape[1], dtype=np.float32)
    value = 0.0
    for _ in range(20):
        vector = (matrix.T @ (matrix @ vector)).astype(np.float32)
        value = float(np.linalg.norm(vector))
        vector /= value
    return value / len(matrix)


def train(answers: Sequence[Answer]) -> LabellerWeights:
    """The weights that some labelled answers teach."""
    rows = features_of(answers)
    columns = columns_of(rows)
    matrix = design_matrix(rows, columns)
    labels, tradeoffs = label_targets(answers), tradeoff_targets(answers)
    importance = (labels * labels.mean(axis=0) ** -BALANCE).sum(axis=1)
    by_label = fit(matrix, labels, importance / importance.mean())
    by_tradeoff = fit(matrix, tradeoffs, np.ones(len(matrix), dtype=np.float32))
    outputs = np.column_stack([by_label, by_tradeoff[:, 0] - by_tradeoff[:, 1]])
    tables: dict[str, dict[str, tuple[float, ...]]] = {"words": {}, "pairs": {}, "marks": {}}
    for column, line in zip(columns, outputs, strict=True):
        weights = tuple(0.0 if abs(value) < SMALLEST else round(float(value), 2) for value in line)
        tables[column.table][column.name] = weights if column.table == "marks" else (column.idf, *weights)
    return LabellerWeights(version=VERSION, labels=LABELS, **tables)


def macro_f1(answers: Iterable[Answer], labeller: LinearLabeller) -> float:
    """Mean over the labels of the F1 of "has this label", over all sentences."""
    hits, wrong = Counter[str](), Counter[str]()
    for answer in answers:
        texts = [sentence["text"] for sentence in answer["sentences"]]
        for sentence, found in zip(
            answer["sentences"], labeller.label(answer["question"], answer["kind"], texts), strict=True
        ):
            expected, got = set(sentence["labels"]), set(found.labels)
            hits.update(expected & got)
            wrong.update(expected ^ got)
    return sum(2 * hits[label] / max(1, 2 * hits[label] + wrong[label]) for label in LABELS) / len(LABELS)


def leave_one_set_out(report: Callable[[str], None]) -> None:
    """Report the macro-F1 on each set of a labeller that saw the six others only."""
    scores = []
    for held in SETS:
        labeller = LinearLabeller(train(read_answers(number for number in SETS if number != held)))
        scores.append(macro_f1(read_answers([held]), labeller))
        report(f"set{held}  macro-F1 {scores[-1]:.3f}")
    report(f"mean  macro-F1 {sum(scores) / len(scores):.3f}")


def main() -> None:
    """Train and write, or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", type=int, nargs="+", default=TRAINING_SETS, help="sets to learn from (default: all)")
    parser.add_argument("--output", type=Path, default=ROOT / "assets" / "sentence_labeller.json")
    parser.add_argument("--leave-one-set-out", action="store_true", help="measure instead of writing")
    args = parser.parse_args()
    if args.leave_one_set_out:
        leave_one_set_out(print)
        return
    weights = train(read_answers(args.sets))
    args.output.write_bytes(msgspec.json.encode(weights))
    print(f"{args.output}: {args.output.stat().st_size / 1000:.0f} kB")
    labeller = LinearLabeller(weights)
    for number in sorted(set(SETS) - set(args.sets)):
        print(f"set{number} (unseen)  macro-F1 {macro_f1(read_answers([number]), labeller):.3f}")


if __name__ == "__main__":
    main()
