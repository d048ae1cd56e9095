"""Keeping and grading one answer."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_question
from support.immediate_tasks import ImmediateTaskRunner
from support.interrupted import leave_behind
from support.services import NOW, Fakes
from voice_interviewer.errors import StorageError, TranscriptionFailed
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.rehearsal.answer_check import AnswerCheck
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def recording(context: Context) -> Path:
    return leave_behind(context.services.folders.recordings, example_question(), NOW, 2.0)


@pytest.fixture
def check(qtbot: QtBot, context: Context, recording: Path) -> AnswerCheck:
    return AnswerCheck(context, Take(example_question(), NOW, 2.0, Source.MICROPHONE), recording)


def test_it_is_kept_first_and_then_graded(check: AnswerCheck, recording: Path, fakes: Fakes) -> None:
    """In this order, and the recording has left its folder by then."""
    told: list[str] = []
    check.kept.connect(lambda take: told.append(f"kept, graded: {take.findings is not None}"))
    check.checked.connect(lambda take: told.append(f"checked, graded: {take.findings is not None}"))
    check.check()
    assert told == ["kept, graded: False", "checked, graded: True"]
    assert not list(recording.parent.iterdir())
    assert fakes.library.take(1) == check.take


def test_after_a_failed_grading_it_is_not_kept_twice(check: AnswerCheck, fakes: Fakes, qtbot: QtBot) -> None:
    """The second try goes on where the first stopped."""
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.")
    with qtbot.waitSignal(check.failed):
        check.check()
    fakes.transcriber.problem = None
    with qtbot.waitSignal(check.checked), qtbot.assertNotEmitted(check.kept):
        check.check()
    assert fakes.library.count() == 1


def test_what_could_not_be_kept_is_still_on_disk(
    check: AnswerCheck, recording: Path, fakes: Fakes, qtbot: QtBot
) -> None:
    """With its note, so that the next start offers it."""
    fakes.library.failure = StorageError("The disk is full.")
    with qtbot.waitSignal(check.failed):
        check.check()
    assert not check.is_kept
    assert len(list(recording.parent.iterdir())) == 2


def test_stopping_is_final_until_it_is_asked_again(
    check: AnswerCheck, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """No result comes after Stop."""
    check.kept.connect(lambda _: setattr(tasks, "held", True))
    check.check()
    check.stop()
    assert tasks.tokens[-1].cancelled
    with qtbot.assertNotEmitted(check.checked):
        tasks.release()
    with qtbot.waitSignal(check.checked):
        check.check()


def test_keeping_cannot_be_stopped(check: AnswerCheck, tasks: ImmediateTaskRunner, qtbot: QtBot) -> None:
    """It is what must not fail."""
    tasks.held = True
    check.check()
    check.stop()
    with qtbot.waitSignals([check.kept, check.checked]):
        tasks.release()


def test_a_written_answer_is_kept_with_its_grade(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """In one step, since there is no recording to save first; whoever waits until it is kept hears of it."""
    check = AnswerCheck(context, Take(example_question(), NOW, 30.0, Source.TYPED), None)
    with qtbot.waitSignals([check.kept, check.checked], order="strict"):
        check.check_typed("We page the engineer on call.")
    assert check.heard_speech
    assert fakes.library.take(1).findings is not None
