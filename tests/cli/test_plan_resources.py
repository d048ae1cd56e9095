"""``plan resource`` and ``plan reading``: what to learn from, and what to remember of it."""

import json

import pytest

from support.commands import Command
from support.services import Fakes


def added(command: Command) -> None:
    command("plan", "resource", "add", "The", "whole", "course", "--link", "https://example.org/course")


def resources(command: Command) -> list[dict[str, object]]:
    """As the JSON has them."""
    found: list[dict[str, object]] = json.loads(command("plan", "resource", "--json").out)["resources"]
    return found


def test_a_resource_is_added_and_judged(command: Command) -> None:
    """It needs no plan; its id is said, and the verdict."""
    added(command)
    done = command("plan", "resource", "judge", "the-whole-course", "hands-on-labs", "governance-sections")
    assert done.err.startswith("The whole course: meets 2 of 4")
    (kept,) = resources(command)
    assert (kept["id"], kept["criteria"]) == ("the-whole-course", ["hands-on-labs", "governance-sections"])
    assert "✓ You build something" in command("plan", "resource", "list").out


def test_at_a_keyboard_each_criterion_is_asked(command: Command, at_keyboard: Command) -> None:
    """In the words of the criteria."""
    added(command)
    done = at_keyboard("plan", "resource", "judge", "the-whole-course", lines=("y", "n", "n", "y"))
    assert "Goes beyond training?" in done.err
    assert resources(command)[0]["criteria"] == ["covers-pipelines-deployment-monitoring", "matches-your-platforms"]


def test_a_script_names_the_criteria_or_none(command: Command) -> None:
    """Nobody is there to be asked."""
    added(command)
    assert command("plan", "resource", "judge", "the-whole-course").code == 2
    assert command("plan", "resource", "judge", "the-whole-course", "--none", "hands-on-labs").code == 2
    assert command("plan", "resource", "judge", "the-whole-course", "--none").code == 0
    assert resources(command)[0]["criteria"] == []


def test_a_removed_resource_comes_back_whole(command: Command) -> None:
    """With its judgement, by the words that were told."""
    added(command)
    command("plan", "resource", "judge", "the-whole-course", "hands-on-labs")
    done = command("plan", "resource", "remove", "the-whole-course", "--json")
    assert json.loads(done.out)["resources"] == []
    command(*done.err.splitlines()[-1].split("voice-interviewer ")[1].split())
    assert resources(command)[0]["criteria"] == ["hands-on-labs"]


@pytest.mark.parametrize(
    "words",
    [("judge", "other", "--none"), ("remove", "other"), ("judge", "the-whole-course", "cheap")],
    ids=["judge", "remove", "criterion"],
)
def test_what_is_not_there_is_told(command: Command, words: tuple[str, ...]) -> None:
    """With what there is."""
    added(command)
    done = command("plan", "resource", *words)
    assert done.code == 3
    assert "the-whole-course" in done.err or "hands-on-labs" in done.err


def test_a_wrong_address_is_told(command: Command, fakes: Fakes) -> None:
    """Nothing is added."""
    assert command("plan", "resource", "add", "Course", "--link", "course.org").code == 1
    assert fakes.library.journal.events() == []


def test_the_last_judgement_can_be_taken_back(command: Command) -> None:
    """It is named by the title of what was judged."""
    added(command)
    command("plan", "resource", "judge", "the-whole-course", "--none")
    assert "how “The whole course” was judged" in command("plan", "undo").err
    assert resources(command)[0]["verdict"] == "not judged yet"


def test_a_reading_is_kept_and_listed(command: Command) -> None:
    """With its day; the list is for people and for programs."""
    command("plan", "reading", "Access to training data", "Name an owner for each table.")
    assert command("plan", "reading").out == "2026-03-06\tAccess to training data\tName an owner for each table.\n"
    (row,) = json.loads(command("plan", "reading", "--json").out)["readings"]
    assert row == {"day": "2026-03-06", "title": "Access to training data", "note": "Name an owner for each table."}


@pytest.mark.parametrize(("words", "code"), [(["Title"], 2), (["Title", "  "], 1), ([" ", "Note"], 1)])
def test_half_a_reading_is_not_kept(command: Command, fakes: Fakes, words: list[str], code: int) -> None:
    """A title needs a note, and a note a title."""
    assert command("plan", "reading", *words).code == code
    assert fakes.library.journal.events() == []


def test_nothing_read_yet(command: Command) -> None:
    """An empty list says how to begin it."""
    assert "Nothing is noted yet" in command("plan", "reading").err
