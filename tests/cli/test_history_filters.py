"""``history list`` with filters, and ``history star | tag | note``."""

import json
from datetime import timedelta
from typing import Any

import pytest

from support.commands import Command
from support.examples import example_findings, example_question, example_take
from support.mock_interviews import grade_of
from support.services import NOW, Fakes
from voice_interviewer.answer import Section
from voice_interviewer.take import Mode, Source


@pytest.fixture(autouse=True)
def takes(fakes: Fakes) -> None:
    """Five, each a day older than the last."""
    changes: tuple[dict[str, Any], ...] = (
        {"findings": example_findings(grade=grade_of((4, 4, 4, 4)))},
        {"source": Source.TYPED, "mode": Mode.REAL},
        {"question": example_question(id="detect-drift", text="How would you notice drift?"), "interview": 3},
        {"findings": None},
        {"drill": Section.RISKS, "findings": example_findings(grade=grade_of((1, 1, 1, 1)))},
    )
    for days, changed in enumerate(changes):
        fakes.library.keep(example_take(created=NOW - timedelta(days=days), **changed))
    fakes.library.shelf.tag([2, 4], "Acme")
    fakes.library.shelf.star([5])


def listed(command: Command, *options: str) -> list[int]:
    return [json.loads(line)["id"] for line in command("history", "list", "--json", *options).lines]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), [1, 2, 3, 4, 5]),
        (("--since", "2026-03-05"), [1, 2]),
        (("--until", "2026-03-03"), [4, 5]),
        (("--until", "9999-12-31"), [1, 2, 3, 4, 5]),
        (("--since", "0001-01-01"), [1, 2, 3, 4, 5]),
        (("--since", "2026-03-04", "--until", "2026-03-04"), [3]),
        (("--bucket", "monitoring"), [3]),
        (("--question", "detect-drift"), [3]),
        (("--question", "detect-drift", "--bucket", "data"), []),
        (("--tag", "acme"), [2, 4]),
        (("--starred",), [5]),
        (("--least", "16"), [1]),
        (("--most", "4"), [5]),
        (("--waiting",), [4]),
        (("--mode", "real"), [2]),
        (("--mode", "interview"), [3]),
        (("--kind", "typed"), [2]),
        (("--kind", "part"), [5]),
        (("--sort", "oldest"), [5, 4, 3, 2, 1]),
        (("--sort", "best", "--limit", "1"), [1]),
        (("--bin",), []),
        (("notice", "--tag", "acme"), []),
    ],
)
def test_the_filters_of_the_window(command: Command, options: tuple[str, ...], expected: list[int]) -> None:
    """Each narrows the list, alone and with words and others."""
    assert listed(command, *options) == expected


def test_nothing_found_is_not_an_empty_library(command: Command) -> None:
    """No advice to record a first take where there are takes."""
    assert command("history", "list", "--tag", "zebra").err == "No takes.\n"


def test_a_day_that_can_be_read_in_two_ways_is_refused(command: Command) -> None:
    """As everywhere else."""
    assert command("history", "list", "--since", "5.6.2026").code == 2


def test_an_unknown_question_is_told(command: Command) -> None:
    """With the exit code for what is not there."""
    assert command("history", "list", "--question", "zebra").code == 3


def test_a_question_that_no_pack_has_is_found(command: Command, fakes: Fakes) -> None:
    """By words of it, as it was typed; it is in no bucket."""
    own = fakes.library.keep(example_take(question=example_question(id=None, text="Why do you want this job?")))
    assert listed(command, "--question", "this Job") == [own.id]
    assert command("history", "list", "--question", "this job", "--bucket", "data").code == 3


def test_stars(command: Command, fakes: Fakes) -> None:
    """Put on and taken off."""
    assert command("history", "star", "1", "2", "1").err == "Starred: 1, 2.\n"
    assert command("history", "star", "--off", "5").err == "Took the star off: 5.\n"
    assert [fakes.library.take(one).starred for one in (1, 2, 5)] == [True, True, False]


def test_tags(command: Command, fakes: Fakes) -> None:
    """Put on, listed, and taken away in any case."""
    assert command("history", "tag", " second  round ", "1").err == "Tagged “second round”: 1.\n"
    assert command("history", "tag").lines == ["Acme\t2", "second round\t1"]
    assert command("history", "tag", "--off", "ACME", "2").code == 0
    assert [json.loads(line) for line in command("history", "tag", "--json").lines] == [
        {"tag": "Acme", "takes": 1},
        {"tag": "second round", "takes": 1},
    ]


def test_a_tag_that_no_take_has_cannot_be_taken_off(command: Command) -> None:
    """A slip in the word is told, and nothing is said to be done."""
    done = command("history", "tag", "--off", "Acne", "2")
    assert (done.code, "None of them has the tag “Acne”." in done.err, "off:" in done.err) == (3, True, False)


def test_a_tag_for_no_take_is_wrong_usage(command: Command) -> None:
    """It says what was forgotten."""
    done = command("history", "tag", "Acme")
    assert (done.code, "Give a tag and the numbers of takes" in done.err) == (2, True)


def test_notes(command: Command, fakes: Fakes) -> None:
    """Written in place of those that were there, printed, and removed."""
    command("history", "note", "1", "ask", "who", "signs")
    assert command("history", "note", "1").lines == ["ask who signs"]
    assert command("history", "list", "signs", "--json").lines != []
    command("history", "note", "1", "--clear")
    assert fakes.library.take(1).notes == ""
    assert "has no notes" in command("history", "note", "1").err
    assert command("history", "note", "1", " ").err == "Removed the notes of take 1.\n"
    assert command("history", "note", "1", "--clear", "words").code == 2


@pytest.mark.parametrize("words", [("star", "1", "99"), ("tag", "Acme", "1", "99"), ("note", "99", "why")])
def test_an_unknown_take_changes_nothing(command: Command, fakes: Fakes, words: tuple[str, ...]) -> None:
    """Not even those before it."""
    assert command("history", *words).code == 3
    assert (fakes.library.take(1).starred, fakes.library.take(1).tags) == (False, ())
