"""Two takes side by side as JSON, for programs."""

import json
from typing import Any

from voice_interviewer.comparison.clashes import Clash
from voice_interviewer.comparison.idea import Idea
from voice_interviewer.comparison.result import Comparison, Row
from voice_interviewer.report.comparison_document import TwoTakes
from voice_interviewer.take import Take


def comparison_json(both: TwoTakes) -> str:
    """As one JSON object; times are in seconds of their own recording."""
    return json.dumps(comparison_object(both), ensure_ascii=False, indent=2) + "\n"


def comparison_object(both: TwoTakes) -> dict[str, Any]:
    """The same before it is written."""
    comparison = both.comparison
    return {
        "left": _take(both.left),
        "right": _take(both.right),
        "same_question": comparison.same_question,
        "ideas": [_row(row) for row in comparison.rows],
        "sections": _sections(comparison),
        "observed": [
            {"name": figure.name, "unit": figure.unit, "left": figure.values[0], "right": figure.values[1]}
            for figure in comparison.observed
        ],
    }


def _take(take: Take) -> dict[str, Any]:
    return {
        "take": take.id,
        "question": take.question.text,
        "created": take.created.isoformat(),
        "seconds": take.seconds,
        "source": take.source.value,
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "kind": row.kind.value,
        "left": [_idea(idea) for idea in row.left],
        "right": [_idea(idea) for idea in row.right],
        "moved": [section.value for section in row.moved] if row.moved is not None else None,
        "differs": [_clash(clash) for clash in row.clashes],
    }


def _idea(idea: Idea) -> dict[str, Any]:
    return {
        "text": idea.text,
        "sections": [section.value for section in idea.sections],
        "start": idea.start,
        "end": idea.end,
    }


def _clash(clash: Clash) -> dict[str, str]:
    return {"what": clash.differs.value, "left": clash.left.text, "right": clash.right.text}


def _sections(comparison: Comparison) -> list[dict[str, Any]]:
    return [
        {
            "section": sides.section.value,
            "scores": list(sides.scores),
            "seconds": list(sides.seconds),
        }
        for sides in comparison.sections
    ]
