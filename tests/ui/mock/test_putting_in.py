"""What is asked between two chosen questions."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from support.example_interview import example_item
from support.examples import example_findings, example_take
from support.immediate_tasks import ImmediateTaskRunner
from support.mock_interviews import grade_of
from support.services import NOW, Fakes, fake_context, fake_services
from voice_interviewer.interview_terms import Voice
from voice_interviewer.library.ports import Library
from voice_interviewer.practice.interview.state import Interview, ItemKind, ItemState, Setup
from voice_interviewer.structure.grade import Grade
from voice_interviewer.ui.mock.interjections import Interjections
from voice_interviewer.ui.mock.putting_in import put_in
from voice_interviewer.ui.shell.context import Context


def answered(fakes: Fakes, grade: Grade | None = None, **setup: object) -> Interview:
    """The only question of an interview was answered; its take has a grade, or waits for one."""
    findings = example_findings(grade=grade) if grade is not None else None
    take = fakes.library.keep(example_take(findings=findings, interview=1))
    fields = {"pack": "mlops-engineer", "minutes": 15, **setup}
    interview = Interview(Setup(**fields), (example_item(state=ItemState.ANSWERED, take=take.id),))  # type: ignore[arg-type]  # fields of Setup
    fakes.library.interviews.begin(interview, NOW)
    return interview


def test_a_thin_section_is_asked_on_about(context: Context, fakes: Fakes) -> None:
    """By whoever suits, and it is said who that is."""
    found = put_in(context.services, answered(fakes, grade_of((4, 4, 4, 0))), seed=1)
    assert found is not None
    assert found.item.kind is ItemKind.FOLLOW_UP
    assert found.voice in set(Voice)


def test_a_strong_answer_is_not_asked_on_about(context: Context, fakes: Fakes) -> None:
    """Where nobody in particular asks, it is the next question's turn."""
    assert put_in(context.services, answered(fakes, grade_of((4, 4, 4, 4))), seed=1) is None


def test_the_curveball_that_was_agreed_on_comes_first(context: Context, fakes: Fakes) -> None:
    """It needs no grade."""
    interview = answered(fakes, curveball=True)
    found = put_in(context.services, interview, seed=1)
    assert found is not None
    assert found.item.kind is ItemKind.CURVEBALL
    assert found.voice is None


def test_an_answer_without_a_grade_is_not_asked_on_about(context: Context, fakes: Fakes) -> None:
    """Nothing is known of it yet."""
    interview = answered(fakes)
    assert put_in(context.services, interview, seed=1) is None


def test_a_mistake_of_ours_keeps_no_interview_waiting(
    qapp: QApplication, tmp_path: Path, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """Nothing is put in, and it goes on."""

    def broken() -> Library:
        raise ZeroDivisionError

    interview = answered(fakes, grade_of((4, 4, 4, 0)))
    deciding = Interjections(fake_context(qapp, fake_services(tmp_path, fakes, open_library=broken), tasks))
    decided: list[object] = []
    deciding.decided.connect(decided.append)
    deciding.expect()
    with pytest.raises(ZeroDivisionError):
        deciding.decide(interview, seed=1)
    assert (decided, deciding.pending) == ([None], False)
