"""What was chosen for an export, and how it is remembered."""

from pathlib import Path

import pytest

from support.examples import example_take
from support.limits import no_file_larger_than
from voice_interviewer.report.options import ExportOptions, Fillers
from voice_interviewer.ui.sharing.export_choices import ExportChoices, ExportMemory, Target


def test_choices_come_back(tmp_path: Path) -> None:
    """All of them."""
    chosen = ExportChoices(
        Target.ZIP, "pdf", ("md", "json"), ExportOptions(Fillers.CLEANED, times=False, sound=True), True, "/somewhere"
    )
    memory = ExportMemory(tmp_path / "config" / "export.json")
    memory.save(chosen)
    assert memory.load() == chosen


@pytest.mark.parametrize("text", [None, "", "{", '{"target": "moon"}', '{"key": 3}', "[]"])
def test_a_file_that_makes_no_sense_counts_as_none(tmp_path: Path, text: str | None) -> None:
    """Nobody is kept from exporting by it."""
    path = tmp_path / "export.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    assert ExportMemory(path).load() == ExportChoices()


def test_formats_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    """A file of another version may name some."""
    path = tmp_path / "export.json"
    path.write_text('{"key": "odt", "zipped": ["odt", "md"]}', encoding="utf-8")
    assert (ExportMemory(path).load().key, ExportMemory(path).load().zipped) == ("txt", ("md",))


def test_a_full_disk_loses_a_convenience_only(tmp_path: Path) -> None:
    """The export itself went well, so nobody is told."""
    memory = ExportMemory(tmp_path / "export.json")
    with no_file_larger_than(5):
        memory.save(ExportChoices(key="md"))
    assert memory.load() == ExportChoices()


@pytest.mark.parametrize(
    ("choices", "takes", "name", "folder"),
    [
        (ExportChoices(key="md"), 1, "credit-model-in-production_2026-03-05_take-4.md", False),
        (ExportChoices(Target.ZIP), 1, "credit-model-in-production_2026-03-05_take-4.zip", False),
        (ExportChoices(Target.ZIP), 3, "interview-answers_2026-03-05.zip", False),
        (ExportChoices(key="csv"), 3, "interview-answers_2026-03-05.csv", False),
        (ExportChoices(key="md"), 3, "interview-answers_2026-03-05.md", True),
    ],
)
def test_where_it_goes(choices: ExportChoices, takes: int, name: str, folder: bool) -> None:
    """A file with a name that tells what it is, or a folder."""
    assert choices.to_folder(takes) is folder
    assert choices.suggested(example_take(id=4), takes) == name
