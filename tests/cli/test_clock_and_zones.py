"""The programme's commands when the clock was moved back, in other time zones, and over a change to summer time."""

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from support.commands import Done
from support.services import NOW, Fakes, fake_services
from voice_interviewer.cli.main import run

At = Callable[..., Done]
LOOKS = [
    ("plan",), ("plan", "show"), ("plan", "--json"), ("progress",), ("progress", "--json"), ("practice", "next"),
    ("mock", "list"), ("mock", "report"), ("history", "list"),
]  # fmt: skip


@pytest.fixture
def at(tmp_path: Path, fakes: Fakes, capsys: pytest.CaptureFixture[str]) -> At:
    """Runs a command at a moment."""

    def call(moment: datetime, *words: str) -> Done:
        fakes.transcriber.closed = False  # it ended with the program that ran before
        code = run(words, lambda: fake_services(tmp_path, fakes, now=lambda: moment))
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return call


@pytest.mark.parametrize("back", [timedelta(hours=2), timedelta(days=3), timedelta(days=400)])
def test_a_clock_that_was_moved_back_loses_nothing(
    at: At, fakes: Fakes, answer_file: Callable[[], str], back: timedelta
) -> None:
    """Every command goes on, what was done stays done, and set right again the plan is what it was."""
    at(NOW, "plan", "set", "+9")
    at(NOW, "plan", "done", "mark-checklist")
    at(NOW, "mock", "--silent", "--answers", answer_file())
    before = at(NOW, "plan", "show").out
    for words in LOOKS:
        done = at(NOW - back, *words)
        assert (done.code, "Traceback" in done.err) == (0, False), words
    assert at(NOW, "plan", "show").out == before
    assert len(fakes.library.journal.events()) == 2


def test_an_interview_may_end_before_it_began(at: At, fakes: Fakes, answer_file: Callable[[], str]) -> None:
    """By the clock; it is over all the same, and its report can be read."""
    at(NOW, "mock", "--silent", "--answers", answer_file())
    [held] = fakes.library.interviews.interviews()
    fakes.library.interviews.begin(held.interview, NOW)
    early = NOW - timedelta(days=1)
    assert at(early, "mock", "end").code == 0
    assert at(early, "mock", "report", "2").code == 0
    assert [kept.ended is not None for kept in fakes.library.interviews.interviews()] == [True, True]


@pytest.mark.parametrize(
    "names", [("Pacific/Kiritimati", "America/Los_Angeles"), ("America/Los_Angeles", "Asia/Tokyo")]
)
def test_a_plan_goes_by_the_day_where_one_is(at: At, names: tuple[str, str]) -> None:
    """Whoever flies across the date line has a day more or less, and the interview on the same date."""
    home, away = (NOW.astimezone(ZoneInfo(name)) for name in names)
    at(home, "plan", "set", "2026-03-20")
    for moment in (home, away):
        found = json.loads(at(moment, "plan", "show", "--json").out)
        days = [day["day"] for day in found["days"]]
        assert found["interview"] == "2026-03-20"
        assert days == sorted(set(days))
        left = (date(2026, 3, 20) - moment.date()).days
        assert json.loads(at(moment, "plan", "--json").out)["days_to_go"] == left


def test_no_day_is_lost_to_summer_time(at: At) -> None:
    """In Berlin the 29th of March has 23 hours, and a day of the plan like every other."""
    begin = datetime(2026, 3, 27, 23, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    at(begin, "plan", "set", "+5")
    for days in range(5):
        moment = begin + timedelta(days=days)  # the clock on the wall, so half past eleven each day
        assert json.loads(at(moment, "plan", "--json").out)["days_to_go"] == 5 - days
    found = json.loads(at(begin, "plan", "show", "--json").out)
    assert [day["day"] for day in found["days"]][:5] == [f"2026-03-{day}" for day in range(27, 32)]
