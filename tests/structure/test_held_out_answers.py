"""A grader on labelled answers it never saw: a floor that no change may sink below.

The shipped labeller has learnt from all sets, so one is trained here, by the same script, that has not.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import OTHER, Grade, Sentence
from voice_interviewer.structure.grader import Grader
from voice_interviewer.structure.labeller import LinearLabeller, load_weights

EXAM = Path(__file__).parents[2] / "benchmarks" / "exam"
SEEN = (1, 2, 3, 4)
UNSEEN = (5, 6, 7)
LABELS = (*(section.value for section in Section), OTHER)

Pairs = list[tuple[int, int]]


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[dict[str, Any], Grade]]:
    """Every answer of the sets that played no part in training, with its grade."""
    weights = tmp_path_factory.mktemp("exam") / "weights.json"
    script = [sys.executable, str(EXAM / "train_first_labeller.py"), "--output", str(weights)]
    subprocess.run([*script, "--sets", *map(str, SEEN)], check=True, capture_output=True)
    grader = Grader(LinearLabeller(load_weights(weights)))
    paths = [EXAM / "answers" / f"set{number}.jsonl" for number in UNSEEN]
    answers = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        (item, grader.grade(item["question"], item["kind"], [Sentence(entry["text"]) for entry in item["sentences"]]))
        for item in answers
    ]


def f1(hits: int, wrong: int) -> float:
    return 2 * hits / (2 * hits + wrong)


def kappa(pairs: Pairs) -> float:
    """Quadratic weighted kappa of two ratings (Cohen, 1968)."""
    observed = sum((a - b) ** 2 for a, b in pairs) / len(pairs)
    chance = sum((a - b) ** 2 for a, _ in pairs for _, b in pairs) / len(pairs) ** 2
    return 1 - observed / chance


def test_sentence_labels(graded: list[tuple[dict[str, Any], Grade]]) -> None:
    """Macro-F1 over the five labels; 0.71 when this was written."""
    scores = []
    for label in LABELS:
        pairs = [
            (label in entry["labels"], label in found.labels)
            for item, grade in graded
            for entry, found in zip(item["sentences"], grade.labels, strict=True)
        ]
        scores.append(f1(sum(a and b for a, b in pairs), sum(a != b for a, b in pairs)))
    assert sum(scores) / len(scores) >= 0.65


@pytest.mark.parametrize("section", list(Section))
def test_section_scores(graded: list[tuple[dict[str, Any], Grade]], section: Section) -> None:
    """Agreement in quadratic weighted kappa; from 0.78 to 0.87 when this was written."""
    pairs: Pairs = []
    for item, grade in graded:
        found = grade.section(section)
        pairs.append((item["scores"][section.value], found.score if found else 0))
    assert kappa(pairs) >= 0.65


def test_structure(graded: list[tuple[dict[str, Any], Grade]]) -> None:
    """Order and flow; 0.86 when this was written."""
    assert kappa([(item["scores"]["structure"], grade.structure or 0) for item, grade in graded]) >= 0.7


def test_refusing_is_rare(graded: list[tuple[dict[str, Any], Grade]]) -> None:
    """Only answers that deserve nothing are refused."""
    refused = [item for item, grade in graded if grade.abstained]
    assert len(refused) <= 3
    assert all(max(item["scores"].values()) == 0 for item in refused)
