"""``plan``: a date in, days out; ticks, and taking back."""

import json
from datetime import datetime
from pathlib import Path

import icalendar
import pytest

from support.commands import Command
from support.held_interviews import hold
from support.services import NOW, Fakes
from voice_interviewer.programme.events import PlanSet, TaskDone
from voice_interviewer.programme.plan.new_plan import USUAL_MINUTES

TODAY = NOW.date()


def minutes(fakes: Fakes) -> list[int]:
    """The minutes a day that were set, one after another."""
    events = [noted.event for noted in fakes.library.journal.events()]
    return [event.minutes_a_day for event in events if isinstance(event, PlanSet)]


def test_without_a_plan_it_says_how_to_make_one(command: Command) -> None:
    """No plan is no failure; a program is told null."""
    done = command("plan")
    assert (done.code, done.out) == (0, "")
    assert "voice-interviewer plan set" in done.err
    assert json.loads(command("plan", "--json").out) is None


@pytest.mark.parametrize("words", [("show",), ("done", "map-first"), ("drop",), ("export", "plan.ics")])
def test_what_needs_a_plan_says_so(command: Command, words: tuple[str, ...]) -> None:
    """One sentence with the way out."""
    done = command("plan", *words)
    assert done.code == 1
    assert done.err.startswith("There is no plan yet. Set the date of the interview first: voice-interviewer plan set")


def test_a_date_makes_a_plan(command: Command) -> None:
    """Today's tasks are the result; the date can be written as a day or counted from today."""
    done = command("plan", "set", "2026-03-20")
    assert done.code == 0
    assert done.out.startswith("Day 1 of 14, ")
    assert "14 days to the interview" in done.err
    whole = json.loads(command("plan", "show", "--json").out)
    assert (whole["interview"], whole["minutes_a_day"], len(whole["days"])) == ("2026-03-20", USUAL_MINUTES, 14)
    command("plan", "set", "+9")
    assert json.loads(command("plan", "show", "--json").out)["interview"] == "2026-03-15"


def test_a_moved_date_keeps_the_minutes(command: Command, fakes: Fakes) -> None:
    """Unless others are said."""
    command("plan", "set", "+14", "--minutes", "30")
    command("plan", "set", "+20")
    command("plan", "set", "+20", "--minutes", "60")
    assert minutes(fakes) == [30, 30, 60]


@pytest.mark.parametrize(
    "text", ["13.12.2026", "12/13/2026", "next friday", "2026-02-30", "20261213", "+", "9", "+99999"]
)
def test_a_date_that_cannot_be_read_is_wrong_usage(command: Command, fakes: Fakes, text: str) -> None:
    """It is said which forms are understood, and nothing is noted."""
    done = command("plan", "set", text)
    assert done.code == 2
    assert "Write 2026-12-13 (year, month, day), or +9" in done.err
    assert fakes.library.journal.events() == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["2026-03-05"], "in the past"),
        (["+0"], "That is today"),
        (["+9", "--minutes", "5"], "10 to 180 minutes a day"),
        (["+400"], "more than 365 days away"),
    ],
)
def test_a_date_that_makes_no_plan_is_told(command: Command, fakes: Fakes, words: list[str], told: str) -> None:
    """Why, in a sentence, and nothing is noted."""
    done = command("plan", "set", *words)
    assert done.code == 1
    assert told in done.err
    assert fakes.library.journal.events() == []


def test_what_does_not_fit_is_said_at_once(command: Command) -> None:
    """Ten minutes a day do not hold two weeks' work."""
    done = command("plan", "set", "+3", "--minutes", "10")
    assert "do not fit" in done.err
    assert "What does not fit" in command("plan", "show").out


def test_a_tick_with_a_note(command: Command, fakes: Fakes) -> None:
    """It stands in the plan, and what is left of today is said."""
    command("plan", "set", "+14")
    done = command("plan", "done", "map-first", "--note", "Five of five.")
    assert done.err.startswith("Done: Map five questions.\n")
    assert "left today" in done.err
    shown = command("plan").out
    assert "✓ Map five questions (map-first), 5 min: Five of five." in shown
    tasks = json.loads(command("plan", "--json").out)["tasks"]
    assert next(task["done"]["day"] for task in tasks if task["id"] == "map-first") == TODAY.isoformat()


def test_a_second_tick_changes_nothing(command: Command, fakes: Fakes) -> None:
    """It is said, and no entry is added."""
    command("plan", "set", "+14")
    command("plan", "done", "map-first")
    assert "was done already" in command("plan", "done", "map-first").err
    ticks = [noted for noted in fakes.library.journal.events() if isinstance(noted.event, TaskDone)]
    assert len(ticks) == 1


def test_a_mock_interview_ticks_itself_once_it_is_over(command: Command, fakes: Fakes) -> None:
    """While it is under way it ticks nothing, however much was answered in it."""
    command("plan", "set", "+2")
    hold(fakes, over=False)
    assert "○ First mock interview" in command("plan", "show").out
    hold(fakes)
    assert "✓ First mock interview" in command("plan", "show").out


def test_an_unknown_task_names_the_nearest(command: Command) -> None:
    """A slip of the finger gets a suggestion and the code for things not found."""
    command("plan", "set", "+14")
    done = command("plan", "done", "map-frist")
    assert done.code == 3
    assert "map-first" in done.err


def test_the_last_entry_can_be_taken_back_and_had_again(command: Command) -> None:
    """What it was is said, and with which words it comes back."""
    command("plan", "set", "+14")
    command("plan", "done", "map-first")
    undone = command("plan", "undo")
    assert "Taken back: that “Map five questions” is done." in undone.err
    assert "○ Map five questions" in command("plan").out
    assert "voice-interviewer plan redo 2" in undone.err
    assert "There again: that “Map five questions” is done." in command("plan", "redo", "2").err
    assert "✓ Map five questions" in command("plan").out


def test_a_dropped_plan_comes_back(command: Command) -> None:
    """Dropping is an entry like any other."""
    command("plan", "set", "+14")
    assert json.loads(command("plan", "drop", "--json").out) is None
    assert "There is no plan yet" in command("plan").err
    assert "that the plan was dropped" in command("plan", "undo").err
    assert command("plan").out.startswith("Day 1 of 14")


def test_there_may_be_nothing_to_take_back(command: Command) -> None:
    """Nor to have again."""
    assert command("plan", "undo").err.startswith("There is nothing to take back.")
    assert command("plan", "redo", "7").err.startswith("Nothing of that was taken back.")


def test_the_calendar_file(command: Command, tmp_path: Path) -> None:
    """Every day and the interview; with a time of day the days begin then."""
    file = tmp_path / "plan.ics"
    command("plan", "set", "+4")
    done = command("plan", "export", str(file), "--json")
    assert json.loads(done.out) == {"file": str(file), "days": 4}
    events = icalendar.Calendar.from_ical(file.read_bytes()).events
    assert len(events) == 5
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert command("plan", "export", str(file), "--at", "19:30").code == 0
    begins = icalendar.Calendar.from_ical(file.read_bytes()).events[0].start
    assert isinstance(begins, datetime)
    assert f"{begins.astimezone():%H:%M}" == "19:30"


@pytest.mark.parametrize(("words", "code"), [(["none/plan.ics"], 9), (["plan.ics", "--at", "25:00"], 2)])
def test_a_calendar_file_that_cannot_be_written(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int
) -> None:
    """A missing folder and a wrong time are told."""
    monkeypatch.chdir(tmp_path)
    command("plan", "set", "+4")
    assert command("plan", "export", *words).code == code
    assert not (tmp_path / "plan.ics").exists()


def test_a_wrong_word_is_not_taken_for_today(command: Command) -> None:
    """What is no command is wrong usage."""
    done = command("plan", "shwo")
    assert done.code == 2
    assert "No such command 'shwo'" in done.err


def test_the_help_is_that_of_the_plan_with_all_commands_below(command: Command) -> None:
    """One page tells what there is."""
    told = command("plan", "--help").out
    assert "Usage: voice-interviewer plan [OPTIONS]" in told
    assert "--json" in told
    assert all(f"\n  {name} " in told for name in ("today", "show", "set", "done", "undo", "export", "resource"))
