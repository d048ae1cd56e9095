"""What pack authors are given: the guide and the schema say what the code does."""

import re
from pathlib import Path

import click
import pytest

from support.packs import pack_file
from voice_interviewer.bank.field_notes import NOTES
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.pack_file import LARGEST_BYTES
from voice_interviewer.bank.pack_folder import place_of
from voice_interviewer.bank.question import Bucket, Kind
from voice_interviewer.bank.record import Record
from voice_interviewer.bank.schema import schema_text
from voice_interviewer.cli.questions import questions
from voice_interviewer.folders import shipped
from voice_interviewer.interview_terms import Company, Level, Voice

FOLDER = shipped("question_bank")
GUIDE = (FOLDER / "README.md").read_text(encoding="utf-8")


def test_the_example_of_the_guide_is_a_valid_pack(tmp_path: Path) -> None:
    """Whoever copies it begins without a mistake, and with a question that has every field but the spoken form."""
    (example,) = re.findall(r"```yaml\n(.*?)```", GUIDE, flags=re.DOTALL)
    pack = load_pack(pack_file(tmp_path, example))
    (question,) = pack.questions
    assert pack.id == "data-analyst"
    assert [name for name in question.__struct_fields__ if not getattr(question, name)] == ["spoken"]


@pytest.mark.parametrize("record", [*NOTES])
def test_every_field_is_explained(record: type[Record]) -> None:
    """In the guide, by its name."""
    assert [field for field in record.__struct_fields__ if f"`{field}`" not in GUIDE] == []


def test_every_choice_is_explained() -> None:
    """All kinds, buckets, levels, companies and voices."""
    choices = (*Kind, *Bucket, *Level, *filter(None, Company), *Voice)
    assert [choice for choice in choices if f"`{choice}`" not in GUIDE] == []


def test_every_command_and_option_for_authors_is_explained() -> None:
    """Whatever can be done with a pack in the terminal."""
    for name in ("new", "check", "import", "schema"):
        assert f"voice-interviewer questions {name}" in GUIDE
        options = [option for option in questions.commands[name].params if isinstance(option, click.Option)]
        assert [option.opts[0] for option in options if f"{option.opts[0]}" not in GUIDE] == []


def test_where_a_new_pack_is_written_is_told() -> None:
    """Also where that is not its id."""
    written = {name: f"`{place_of(name, Path()).name}`" for name in ("ID", "con")}
    assert [file for file in written.values() if file not in GUIDE] == []


def test_the_limit_is_the_one_that_is_checked() -> None:
    """In the words of the guide."""
    assert f"at most {LARGEST_BYTES // 1_000_000} MB" in GUIDE


def test_the_schema_is_that_of_the_code() -> None:
    """To bring it up to date: ``voice-interviewer questions schema > question_bank/schema.json``."""
    assert (FOLDER / "schema.json").read_text(encoding="utf-8") == schema_text()
