"""The schema that editors use."""

import json
from typing import Any

import msgspec
import pytest

from voice_interviewer.bank.field_notes import NOTES
from voice_interviewer.bank.question import Bucket, Kind, Pack
from voice_interviewer.bank.record import Record
from voice_interviewer.bank.schema import pack_schema, schema_text
from voice_interviewer.interview_terms import Company, Level

RECORDS: dict[str, Any] = pack_schema()["$defs"]


@pytest.mark.parametrize("record", [*NOTES])
def test_every_field_is_described(record: type[Record]) -> None:
    """An editor shows it where the field is written; no note is left over from a field that has gone."""
    assert set(NOTES[record]) == set(record.__struct_fields__)
    described = RECORDS[record.__name__]["properties"]
    assert all(field["description"].endswith(".") for field in described.values())


def test_every_record_of_a_pack_is_described() -> None:
    """A new one cannot be forgotten."""
    records = {name for name, shape in RECORDS.items() if shape.get("type") == "object"}
    assert records == {record.__name__ for record in NOTES}


@pytest.mark.parametrize("choices", [Kind, Bucket, Level])
def test_choices_stand_in_their_order(choices: type[Kind | Bucket | Level]) -> None:
    """As an author thinks of them, not by the alphabet."""
    assert RECORDS[choices.__name__]["enum"] == [choice.value for choice in choices]


def test_any_company_is_no_kind_of_company() -> None:
    """It is for settings; the check refuses it in a pack."""
    assert RECORDS["Company"]["enum"] == [company.value for company in Company if company is not Company.ANY]


def test_no_editor_writes_an_empty_default() -> None:
    """Only those that mean something are completed."""
    defaults = {
        f"{name}.{field}": shape["default"]
        for name, record in RECORDS.items()
        for field, shape in record.get("properties", {}).items()
        if "default" in shape
    }
    assert defaults == {
        "Question.level": "mid", "Question.think_seconds": 30, "Question.answer_seconds": 180,
    }  # fmt: skip


def test_what_is_required_and_what_is_unknown_is_that_of_the_records() -> None:
    """The editor and the check say the same."""
    for record in NOTES:
        fields = msgspec.structs.fields(record)
        shape = RECORDS[record.__name__]
        assert set(shape["required"]) == {field.name for field in fields if field.required}
        assert shape["additionalProperties"] is False


def test_the_text_is_the_schema() -> None:
    """Readable, and with the top that says what it is."""
    schema = json.loads(schema_text())
    assert schema == pack_schema()
    assert schema["$ref"] == f"#/$defs/{Pack.__name__}"
    assert schema["title"].startswith("A question pack")
    assert schema_text().endswith("}\n")
