"""The form of a reply, as the server is told it: a JSON schema, and an example for servers that take none. Pure.

`reply` has the same form as types, by which every reply is checked, whatever the server promised.
"""

import json
from typing import Any

from voice_interviewer.answer import Section
from voice_interviewer.opinion.opinion import BEST_RELEVANCE, BEST_SECTION, BEST_STRUCTURE

MOST_SUGGESTIONS = 3

JUDGED = {
    **{section.value: BEST_SECTION for section in Section},
    "structure": BEST_STRUCTURE,
    "relevance": BEST_RELEVANCE,
}
"""What is judged, and the best score of each."""


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _judged(best: int) -> dict[str, Any]:
    return _object(
        {
            "score": {"type": "integer", "enum": list(range(best + 1))},
            "reason": {"type": "string"},
            "quote": {"type": "string"},
        }
    )


SCHEMA = _object(
    {
        **{name: _judged(best) for name, best in JUDGED.items()},
        "suggestions": {"type": "array", "items": {"type": "string"}, "maxItems": MOST_SUGGESTIONS},
    }
)
"""Written out without references, which not every server follows."""

RESPONSE_FORMAT = {"type": "json_schema", "json_schema": {"name": "opinion", "strict": True, "schema": SCHEMA}}


def _example() -> str:
    judged = json.dumps({"score": 0, "reason": "one sentence", "quote": "words of the answer"})
    lines = [*(f'"{name}": {judged}' for name in JUDGED), '"suggestions": ["one sentence"]']
    return "{" + ",\n ".join(lines) + "}"


EXAMPLE = _example()
