"""``practice next`` and ``practice map``: what is due without being asked, and the map drill."""

import json

import pytest

from support.commands import Command
from support.services import Fakes
from voice_interviewer.programme.events import QuestionMapped


def mapped(fakes: Fakes) -> list[QuestionMapped]:
    """The rounds that were kept."""
    return [noted.event for noted in fakes.library.journal.events() if isinstance(noted.event, QuestionMapped)]


def test_what_is_due_and_why(command: Command, fakes: Fakes) -> None:
    """One row a question, each with its reason; nothing is asked or kept."""
    done = command("practice", "next")
    line, *rows = done.lines
    assert line == "3 questions not tried yet."
    assert len(rows) == 3
    assert all(row.endswith("This question has no graded take yet.") for row in rows)
    assert fakes.library.count() == 0


def test_the_queue_as_json(command: Command) -> None:
    """With a date: how many days and takes are left."""
    command("plan", "set", "+9")
    found = json.loads(command("practice", "next", "--limit", "1", "--json").out)
    assert (found["days_left"], found["weakest"]) == (9, None)
    assert found["line"].startswith("9 days, ")
    (item,) = found["next"]
    assert item.keys() == {"question", "text", "section", "due", "stage", "last_score", "seconds", "why"}


def test_only_one_section(command: Command) -> None:
    """The drill's order."""
    found = json.loads(command("practice", "next", "--section", "risks", "--json").out)
    assert {item["section"] for item in found["next"]} == {"risks"}


def test_a_round_is_judged_explained_and_kept(command: Command, fakes: Fakes) -> None:
    """The buckets are numbered; the event goes into the journal."""
    done = command("practice", "map", "--count", "1", stdin="1\n")
    assert done.code == 0
    assert "1. Data and features" in done.err
    (event,) = mapped(fakes)
    assert event.bucket == "data"
    assert done.out.startswith("Not quite.\nIt belongs to ")
    assert "0 of 1 question mapped right." in done.err


def test_rounds_as_json(command: Command, fakes: Fakes) -> None:
    """One line a round; q stops without another."""
    done = command("practice", "map", "--json", stdin="3\n4\nq\n")
    rows = [json.loads(line) for line in done.lines]
    assert done.code == 0
    assert [row["question"] for row in rows] == [event.question for event in mapped(fakes)]
    assert all(row["bucket_right"] == (row["bucket"] == row["right_bucket"]) for row in rows)


@pytest.mark.parametrize(("stdin", "code"), [("q\n", 0), ("", 130), ("9\nq\n", 0)])
def test_whoever_stops_leaves_nothing(command: Command, fakes: Fakes, stdin: str, code: int) -> None:
    """Also after a number that is none of the choices."""
    assert command("practice", "map", stdin=stdin).code == code
    assert mapped(fakes) == []
