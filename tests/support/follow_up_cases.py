"""Answers with what should be asked next, read from ``tests/structure/follow_up_cases.yaml``."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from voice_interviewer.answer import Section
from voice_interviewer.structure.follow_ups import Heard
from voice_interviewer.structure.grade import OTHER, SentenceLabels, Shown

CASES = Path(__file__).parents[1] / "structure" / "follow_up_cases.yaml"

LABELS = {section.value[0].upper(): section.value for section in Section} | {"X": OTHER}
SHOWN = {"s": Shown.SPECIFIC, "w": Shown.REASON, "n": Shown.NUMBER, "t": Shown.THRESHOLD, "o": Shown.OWNER}


REFUSED = re.compile(
    r"\b(?:you|your answer|the answer) (?:forgot|failed|missed|ignored|neglected|overlooked|left out|did not|didn't)\b"
    r"|\bwhy (?:didn't|did you not|don't you|haven't)\b|\byou should have\b|\bobviously\b|\bclearly\b|\bactually\b"
    r"|\b(?:feel|feels|felt|feeling|afraid|nervous|confident|worried|ashamed|stupid|lazy|careless|blame)\b",
    re.IGNORECASE,
)
"""Accusations and feelings."""


@dataclass(frozen=True)
class Case:
    """One answer, and the ids that must, may and must not be asked."""

    name: str
    group: str
    heard: Heard
    must: tuple[str, ...]
    may: tuple[str, ...]
    never: tuple[str, ...]


def labelled(line: str) -> tuple[str, SentenceLabels]:
    """A sentence with its labels, from a line such as ``O st | Over two percent we stop.``"""
    marks, text = line.split(" | ", 1)
    names, flags = marks.split()
    labels = tuple(LABELS[letter] for letter in names.split(","))
    shows = {shown.value: 0.9 if flag in flags else 0.1 for flag, shown in SHOWN.items()}
    return text, SentenceLabels(labels, "x" in flags, {}, shows)


def heard(lines: list[str], scores: tuple[int, ...] | None, **changes: Any) -> Heard:
    """An answer from labelled lines; ``scores`` of context, architecture, operations, risks."""
    pairs = [labelled(line) for line in lines]
    fields: dict[str, Any] = {"question": "How would you build it?", "kind": "design", "relevance": 2}
    fields |= changes
    return Heard(
        texts=[text for text, _ in pairs],
        labels=[labels for _, labels in pairs],
        scores=dict(zip(Section, scores, strict=True)) if scores else {},
        **fields,
    )


def cases() -> list[Case]:
    """All of them."""
    entries = yaml.safe_load(CASES.read_text(encoding="utf-8"))["cases"]
    return [_case(entry) for entry in entries]


def _case(entry: dict[str, Any]) -> Case:
    scores = tuple(entry["scores"][section.value] for section in Section) if entry["scores"] else None
    answer = heard(
        entry["answer"],
        scores,
        question=entry["question"],
        kind=entry["kind"],
        relevance=entry.get("relevance"),
        stack=tuple(entry.get("stack", ())),
        company=entry.get("company", ""),
    )
    return Case(entry["name"], entry["group"], answer, tuple(entry["must"]), tuple(entry["may"]), tuple(entry["never"]))
