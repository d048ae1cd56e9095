"""What pack authors are given: the guide and the schema say what the code does."""

import json
import re
from pathlib import Path

import msgspec
import pytest

from support.packs import pack_file
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.question import Bucket, Kind, Pack, Question, Round, StrongPoints
from voice_interviewer.folders import shipped

FOLDER = shipped("question_bank")
GUIDE = (FOLDER / "README.md").read_text(encoding="utf-8")


def test_the_example_of_the_guide_is_a_valid_pack(tmp_path: Path) -> None:
    """Whoever copies it begins without a mistake."""
    (example,) = re.findall(r"```yaml\n(.*?)```", GUIDE, flags=re.DOTALL)
    assert load_pack(pack_file(tmp_path, example)).id == "data-analyst"


@pytest.mark.parametrize("record", [Pack, Round, Question, StrongPoints])
def test_every_field_is_explained(record: type[msgspec.Struct]) -> None:
    """In the guide, by its name."""
    assert [field for field in record.__struct_fields__ if f"`{field}`" not in GUIDE] == []


def test_every_choice_is_explained() -> None:
    """All kinds and all buckets."""
    assert [choice for choice in (*Kind, *Bucket) if f"`{choice}`" not in GUIDE] == []


def test_the_schema_is_that_of_the_code() -> None:
    """To bring it up to date: write `msgspec.json.schema(Pack)` into the file, indented by two."""
    written = json.loads((FOLDER / "schema.json").read_text(encoding="utf-8"))
    assert written == json.loads(msgspec.json.encode(msgspec.json.schema(Pack)))
