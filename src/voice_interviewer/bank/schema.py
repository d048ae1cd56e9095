"""The JSON Schema of a pack, with which editors complete and check it. Made from the records, so it cannot differ."""

import json
from enum import StrEnum
from typing import Any

import msgspec

from voice_interviewer.bank.field_notes import NOTES
from voice_interviewer.bank.question import Bucket, Kind, Pack
from voice_interviewer.interview_terms import Company, Level

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_CHOICES: tuple[type[StrEnum], ...] = (Kind, Bucket, Level, Company)


def pack_schema() -> dict[str, Any]:
    """The schema, with a description of every field."""
    made = msgspec.json.schema(Pack)
    records = made["$defs"]
    for record, notes in NOTES.items():
        for name, field in records[record.__name__]["properties"].items():
            field["description"] = notes[name]
            _leave_out_empty_default(field)
    for choices in _CHOICES:
        # In the order of the class, and without the empty value that settings have where a choice is open.
        records[choices.__name__] = {
            "title": choices.__name__, "enum": [choice.value for choice in choices if choice]
        }  # fmt: skip
    return {
        "$schema": DIALECT,
        "title": "A question pack of Voice Interviewer",
        "description": "Questions for one role. The README.md of the question bank explains every field.",
        **made,
    }


def schema_text() -> str:
    """The schema as it stands in ``question_bank/schema.json``."""
    return json.dumps(pack_schema(), indent=2, ensure_ascii=False) + "\n"


def _leave_out_empty_default(field: dict[str, Any]) -> None:
    """Editors write the default into the file when they complete a field, and nothing is gained by an empty one."""
    if not isinstance(field.get("default"), int | str):
        field.pop("default", None)
