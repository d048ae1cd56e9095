"""What the report of a long session calls a leak: the figures are made up, the verdicts are the report's."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.endurance.session_report import told

ROUND = 180.0
"""Seconds of a round."""

ROUNDS = 40


def line(number: int, **changes: float) -> dict[str, Any]:
    """A round in which everything is as in any other; what a real one would have grown to by then is in ``changes``."""
    own = {"name": "window", "rss": 500.0, "uss": 400.0, "handles": 16, "threads": 10, "sockets": 1}
    own |= {name: value for name, value in changes.items() if name in own}
    child = {"name": "host", "rss": 400.0, "uss": 300.0, "handles": 4, "threads": 6, "sockets": 0}
    count = {"data": 5, "config": 3, "cache": 9, "temporary": int(changes.get("temporary", 17))}
    objects = {"widgets": changes.get("widgets", 2900), "windows": 38, "qobjects": 5400, "python": 215_000}
    return {
        "steps": {"answer": 25.0},
        "failed": {},
        "at": number * ROUND,
        "seconds": ROUND,
        "held": {"own": own, "children": [child] * int(changes.get("children", 1)), "files": count, "sizes": count},
        "objects": {**objects, "by_type": {"app.Rehearsal": changes.get("rehearsals", 2)}},
        "workers": int(changes.get("workers", 2)),
        "open": [],
        "library": {"takes": 301, "events": 4 + 4 * number},
    }


def report(tmp_path: Path, **growth: float) -> str:
    """Of a session in which these grow by so much a round."""
    log = tmp_path / "log.jsonl"
    base = {"rss": 500.0, "handles": 16, "threads": 10, "sockets": 1, "temporary": 17, "widgets": 2900, "rehearsals": 2}
    base |= {"workers": 2}
    grown = [{name: base[name] + rate * number for name, rate in growth.items()} for number in range(ROUNDS)]
    log.write_text("\n".join(json.dumps(line(number, **changes)) for number, changes in enumerate(grown)), "utf-8")
    return told(log)


def test_a_session_in_which_nothing_grows_passes(tmp_path: Path) -> None:
    """The journal may: it is what the user did."""
    text = report(tmp_path)
    assert "FAIL" not in text
    assert text.count("PASS") == 11
    assert "40 rounds in 120 minutes" in text


@pytest.mark.parametrize(
    ("what", "rate", "told_as"),
    [
        ("rss", 1.0, "FAIL: window: MiB resident"),
        ("handles", 0.2, "FAIL: no more window and children: handles"),
        ("threads", 0.2, "FAIL: no more threads but for workers"),
        ("workers", 0.25, "FAIL: no more than 10 workers"),
        ("sockets", 0.2, "FAIL: no more window and children: sockets"),
        ("temporary", 1.0, "FAIL: no more files in the temporary folder"),
        ("widgets", 5.0, "FAIL: no more widgets"),
    ],
)
def test_what_grows_fails(tmp_path: Path, what: str, rate: float, told_as: str) -> None:
    """Each by itself, also where it grows slowly."""
    assert told_as in report(tmp_path, **{what: rate})


def test_threads_that_come_and_go_are_no_leak(tmp_path: Path) -> None:
    """Two more in every third round at first, in most rounds at the end: no more than there were."""
    threads = [12 if number % 3 == 0 or number > ROUNDS - 4 else 10 for number in range(ROUNDS)]
    log = tmp_path / "log.jsonl"
    rounds = [json.dumps(line(number, threads=count)) for number, count in enumerate(threads)]
    log.write_text("\n".join(rounds), "utf-8")
    assert "PASS: no more threads but for workers, at most 16 to 16" in told(log)


def test_a_worker_more_is_no_leak(tmp_path: Path) -> None:
    """It is made when more than ever is to be done at once, and stays."""
    rounds = [line(number, threads=10 + more, workers=2 + more) for number in range(ROUNDS) for more in [number // 20]]
    log = tmp_path / "log.jsonl"
    log.write_text("\n".join(map(json.dumps, rounds)), "utf-8")
    assert "FAIL" not in told(log)


def test_memory_that_grows_by_less_than_a_twentieth_passes(tmp_path: Path) -> None:
    """What is asked for is no more than 5 % in two hours."""
    assert "FAIL" not in report(tmp_path, rss=0.3)


def test_types_that_grow_are_named(tmp_path: Path) -> None:
    """Where to look for the leak."""
    assert "- app.Rehearsal: " in report(tmp_path, rehearsals=2.0)


def test_a_log_without_a_round_says_so(tmp_path: Path) -> None:
    """The report can be asked for at any time."""
    (tmp_path / "log.jsonl").write_text("", "utf-8")
    assert told(tmp_path / "log.jsonl") == "No round was finished."
