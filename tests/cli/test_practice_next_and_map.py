"""``practice next`` and ``practice map``: what is due without being asked, and the map drill."""

import io
import json
import secrets
import sys
from pathlib import Path

import pytest

from support.commands import Command
from support.packs import pack
from support.past_takes import programme_question
from support.services import Fakes, fake_services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Bucket
from voice_interviewer.cli.main import run
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


def test_another_aim_is_told_once(
    fakes: Fakes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the question is a proxy for stands in the explanation; the first line says whether that was chosen."""
    aims = ("Whether you limit the damage of a bad release.", "Whether each alarm reaches a person who can act.")
    buckets = (Bucket.GOVERNANCE, Bucket.DATA)
    asked = (programme_question(bucket, bucket, proxy_for=aim) for bucket, aim in zip(buckets, aims, strict=True))
    bank = Bank((pack("mlops-engineer", *asked),))
    monkeypatch.setattr(secrets, "randbelow", lambda _: 0)
    first = {}
    for aim in ("1", "2"):
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"1\n{aim}\n"))
        fakes.transcriber.closed = False
        assert run(["practice", "map", "--count", "1"], lambda: fake_services(tmp_path, fakes, bank)) == 0
        told = capsys.readouterr().out.splitlines()
        first[mapped(fakes)[-1].proxy_right] = told[0]
        assert len(told) == 3
        fakes.library.journal.strike([fakes.library.journal.events()[-1].id])
    assert first == {True: "Right.", False: "Right, but they want to find out something else."}


def test_rounds_as_json(command: Command, fakes: Fakes) -> None:
    """One line a round; q stops without another."""
    done = command("practice", "map", "--json", stdin="3\n4\nq\n")
    rows = [json.loads(line) for line in done.lines]
    assert done.code == 0
    assert [row["question"] for row in rows] == [event.question for event in mapped(fakes)]
    assert all(row["bucket_right"] == (row["bucket"] == row["right_bucket"]) for row in rows)


@pytest.mark.parametrize(("stdin", "code"), [("1\n", 130), ("1\nq\n", 0)])
def test_what_was_mapped_before_the_end_is_told_and_kept(command: Command, fakes: Fakes, stdin: str, code: int) -> None:
    """However it ends: q, or the end of the input."""
    done = command("practice", "map", stdin=stdin)
    assert done.code == code
    assert "0 of 1 question mapped right. This is kept." in done.err
    assert len(mapped(fakes)) == 1


@pytest.mark.parametrize(("stdin", "code"), [("q\n", 0), ("", 130), ("9\nq\n", 0)])
def test_whoever_stops_leaves_nothing(command: Command, fakes: Fakes, stdin: str, code: int) -> None:
    """Also after a number that is none of the choices."""
    assert command("practice", "map", stdin=stdin).code == code
    assert mapped(fakes) == []
