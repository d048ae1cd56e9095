"""The tasks that plans are made of."""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from support.plans import mocks, small_catalogue, small_task
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.folders import shipped
from voice_interviewer.programme.checklist import shipped_checklist
from voice_interviewer.programme.plan.catalogue import (
    Catalogue,
    Phase,
    Task,
    TaskKind,
    read_catalogue,
    shipped_catalogue,
)

TASKS = shipped_catalogue().tasks
PHASES = (Phase(id="first", title="First", about="So.", days=1), Phase(id="last", title="Last", about="So.", days=1))


def minutes(tasks: list[Task]) -> int:
    return sum(task.minutes for task in tasks)


def test_the_phases_have_the_parts_of_the_guide() -> None:
    """Three days for each of four, and two for the mock interviews."""
    assert [phase.days for phase in shipped_catalogue().phases] == [3, 3, 3, 3, 2]


def test_there_are_many_small_tasks_of_every_kind() -> None:
    """Between five minutes and half an hour, so that each can be begun at once."""
    assert 50 <= len(TASKS) <= 60
    assert {task.kind for task in TASKS} == set(TaskKind)
    assert all(5 <= task.minutes <= 30 for task in TASKS)


def test_two_weeks_of_three_quarters_of_an_hour_are_full() -> None:
    """And twenty minutes a day are enough for the essential ones."""
    assert minutes(list(TASKS)) == 14 * 45
    assert minutes([task for task in TASKS if task.essential]) <= 14 * 20


def test_readings_take_three_hours() -> None:
    """Split into parts that fit into a short day."""
    assert minutes([task for task in TASKS if task.kind is TaskKind.READING]) >= 180


def test_what_tasks_serve_is_on_the_checklist_and_all_of_it_is_served() -> None:
    """By an essential task each, so that short plans leave none out."""
    items = {item.id for item in shipped_checklist()}
    assert {item for task in TASKS for item in task.serves} == items
    assert {item for task in TASKS if task.essential for item in task.serves} == items


def test_takes_name_questions_of_the_shipped_pack() -> None:
    """A misspelt one would never be asked."""
    there = {question.id for question in load_pack(shipped("question_bank") / "mlops-engineer.yaml").questions}
    assert [name for task in TASKS for name in task.questions if name not in there] == []


def test_only_takes_name_questions() -> None:
    """What else there is to do asks none."""
    assert all(task.kind is TaskKind.TAKE for task in TASKS if task.questions or task.buckets or task.kinds)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_texts_are_short_and_blame_nobody(task: Task) -> None:
    """At most three short sentences; nothing is ever overdue, and nothing shouts."""
    text = f"{task.title}. {task.text}"
    assert len(task.text) <= 200
    assert not re.search(r"\b(overdue|late|missed|failed)\b|!", text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("tasks", "message"),
    [
        ((small_task("one"), small_task("one"), *mocks("last")), "comes twice"),
        ((small_task("one", phase="other"), *mocks("last")), "unknown phase"),
        ((small_task("one", phase="last"), small_task("two"), *mocks("last")), "earlier phase"),
        (mocks("last")[:1], "2 mock interviews"),
        (mocks("first"), "in the last phase"),
        ((small_task("one", 15), *mocks("last")), "minutes"),
    ],
)
def test_a_catalogue_that_breaks_a_rule_is_refused(tasks: tuple[Task, ...], message: str) -> None:
    """Each rule is one that planning relies on."""
    with pytest.raises(ValueError, match=message):
        Catalogue(PHASES, tasks)


@pytest.mark.parametrize("change", [{"minutes": 7}, {"kind": "dance"}, {"colour": "red"}])
def test_a_file_of_another_shape_is_refused(tmp_path: Path, change: dict[str, Any]) -> None:
    """An unknown field is mostly a misspelt one."""
    task = {"id": "one", "phase": "first", "title": "Do", "text": "Do it.", "kind": "speak", "minutes": 5, **change}
    phase = {"id": "first", "title": "First", "about": "So.", "days": 1}
    file = tmp_path / "plan.yaml"
    file.write_bytes(msgspec.yaml.encode({"phases": [phase], "tasks": [task]}))
    with pytest.raises(msgspec.ValidationError):
        read_catalogue(file)


def test_phases_take_turns() -> None:
    """The first task of each phase comes before the second of its kind in any."""
    tasks = (small_task("a"), small_task("b"), small_task("long", 20), small_task("c", phase="last"))
    turns = small_catalogue(*tasks).turns
    assert [turns[name] for name in ("a", "c", "b", "long")] == [(0, 0), (0, 1), (1, 0), (0, 0)]
