"""Labelled answers for tests of the exam: built with a few words each, and written as a file would hold them."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from voice_interviewer.exam.answers import TOPS, LabelledAnswer, LabelledSentence

Labels = Sequence[str]


def scores(*values: int) -> dict[str, int]:
    """Scores in the order context, architecture, operations, risks, structure, relevance; the last goes on."""
    filled = [*values, *values[-1:] * (len(TOPS) - len(values))]
    return {name: min(value, top) for value, (name, top) in zip(filled, TOPS.items(), strict=True)}


def labelled_answer(
    answer_id: str = "ex-001",
    expected: Mapping[str, int] | None = None,
    labels: Sequence[Labels] = (("context",), ("architecture", "operations"), ("other",)),
    words: int = 5,
    **changes: Any,
) -> LabelledAnswer:
    """One sentence for each entry of ``labels``, each of so many words; the second weighs something."""
    sentences = tuple(
        LabelledSentence(f"{answer_id} sentence {place} " + "word " * (words - 3), tuple(names), tradeoff=place == 1)
        for place, names in enumerate(labels)
    )
    fields: dict[str, Any] = {
        "id": answer_id,
        "question": f"What is asked in {answer_id}?",
        "kind": "concept",
        "sentences": sentences,
        "scores": scores(2) if expected is None else dict(expected),
        "pitfalls": frozenset(),
    }
    return LabelledAnswer(**{**fields, **changes})


def bounded_answer(answer_id: str = "adv-001", **bounds: tuple[int, int]) -> LabelledAnswer:
    """An answer that has bounds and nothing else."""
    return LabelledAnswer(
        answer_id, "What is drift?", "concept", (LabelledSentence(f"{answer_id} drift, drift, drift."),), bounds=bounds
    )


def as_line(answer: LabelledAnswer) -> dict[str, Any]:
    """The answer as a line of a file holds it."""
    sentences = [
        {"text": one.text, "labels": list(one.labels), "tradeoff": one.tradeoff} if one.labels else one.text
        for one in answer.sentences
    ]
    item: dict[str, Any] = {
        "id": answer.id,
        "question": answer.question,
        "kind": answer.kind,
        "sentences": sentences,
        "intent": answer.intent,
    }
    if answer.scores:
        item |= {"scores": dict(answer.scores), "pitfalls": sorted(answer.pitfalls)}
    if answer.bounds:
        item["bounds"] = {name: list(pair) for name, pair in answer.bounds.items()}
    return item


def written(file: Path, *answers: LabelledAnswer) -> Path:
    """A file with these answers."""
    file.write_text("".join(json.dumps(as_line(answer)) + "\n" for answer in answers), encoding="utf-8")
    return file
