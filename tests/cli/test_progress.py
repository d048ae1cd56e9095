"""``progress``: the same figures whole and in parts, and marks on the checklist."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from support.commands import Command
from support.services import Fakes, fake_folders
from voice_interviewer.programme.events import ChecklistMarked, Mark
from voice_interviewer.settings import SettingsStore


@pytest.fixture
def practised(command: Command, answer_file: Callable[[str], str]) -> Command:
    """Two answers were given."""
    for words in ("drift", "disagreed"):
        command("rehearse", words, "--silent", "--answer", answer_file(f"{words}.wav"))
    return command


def test_all_of_it(practised: Command) -> None:
    """Every part has its heading, the takes count, and nothing is said beside it."""
    done = practised("progress")
    assert done.code == 0
    for heading in ("Readiness", "Is it getting better?", "Your profile", "Your tools", "Checklist", "Your guesses"):
        assert f"\n{heading}\n" in done.out
    assert done.err == ""


@pytest.mark.parametrize("part", ["readiness", "trends", "checklist", "calibration"])
def test_a_part_is_that_of_the_whole(practised: Command, part: str) -> None:
    """In the JSON and in the text."""
    whole = json.loads(practised("progress", "--json").out)
    assert json.loads(practised("progress", part, "--json").out) == whole[part]
    assert practised("progress", part).out.strip() in practised("progress").out


def test_the_profile_comes_with_the_tools(practised: Command, tmp_path: Path) -> None:
    """Where only one platform is named, the profile says so."""
    SettingsStore(fake_folders(tmp_path).settings).change(stack="Kubernetes")
    found = json.loads(practised("progress", "profile", "--json").out)
    assert {"areas", "families"} <= found.keys()
    assert "Kubernetes" in practised("progress", "profile").out


def test_trends_as_a_table(practised: Command) -> None:
    """One line a point, for a spreadsheet; not both forms at once."""
    rows = list(csv.DictReader(io.StringIO(practised("progress", "trends", "--csv").out)))
    assert {row["take"] for row in rows} == {"1", "2"}
    assert practised("progress", "trends", "--csv", "--json").code == 2


def test_an_item_is_marked(command: Command, fakes: Fakes) -> None:
    """The mark stands beside what the takes show."""
    done = command("progress", "mark", "monitoring-plan", "need_work")
    assert done.err.splitlines() == [
        "Monitoring plan: Need work.",
        "What your takes show: not tried. No take shows this yet.",
    ]
    (noted,) = fakes.library.journal.events()
    assert noted.event == ChecklistMarked(item="monitoring-plan", mark=Mark.NEED_WORK)
    items = json.loads(command("progress", "mark", "monitoring-plan", "partial", "--json").out)["items"]
    assert next(item["mark"] for item in items if item["id"] == "monitoring-plan") == "partial"


@pytest.mark.parametrize(("words", "code"), [(["monitoring", "partial"], 3), (["monitoring-plan", "good"], 2)])
def test_a_mark_that_cannot_be_is_told(command: Command, fakes: Fakes, words: list[str], code: int) -> None:
    """With the items or the marks that there are."""
    done = command("progress", "mark", *words)
    assert done.code == code
    assert "monitoring-plan" in done.err or "need_work" in done.err
    assert fakes.library.journal.events() == []


def test_a_role_whose_pack_has_gone(command: Command, tmp_path: Path) -> None:
    """The first pack takes its place, and that is said."""
    SettingsStore(fake_folders(tmp_path).settings).change(role="pastry-cook")
    done = command("progress", "readiness")
    assert done.code == 0
    assert "pastry-cook, is not there; MLOps engineer is used." in done.err
