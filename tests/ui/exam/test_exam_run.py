"""Sitting the exam in a worker."""

from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from support.fake_exam_grader import FakeExamGrader
from support.immediate_tasks import ImmediateTaskRunner
from support.labelled_answers import labelled_answer, written
from voice_interviewer.errors import ExamFileError, NotFound
from voice_interviewer.exam.result import ABOUT_OWN, ABOUT_SHIPPED
from voice_interviewer.ui.exam.exam_run import ExamRun
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def run(context: Context, shipped_exam: Path) -> ExamRun:
    del shipped_exam
    return ExamRun(context)


def test_progress_then_the_result(run: ExamRun) -> None:
    """Begun, moved once an answer, finished."""
    began, moved, finished = QSignalSpy(run.began), QSignalSpy(run.moved), QSignalSpy(run.finished)
    run.start()
    assert (began.count(), moved.count(), finished.count()) == (1, 14, 1)
    assert moved.at(13) == [1.0]
    assert run.shipped is not None
    assert run.shipped.about == ABOUT_SHIPPED
    assert not run.running


def test_the_app_s_exam_is_sat_once_in_a_session(run: ExamRun, grader: FakeExamGrader) -> None:
    """The second time, its result is there at once."""
    run.start()
    asked = len(grader.asked)
    finished = QSignalSpy(run.finished)
    run.start()
    assert finished.count() == 1
    assert finished.at(0) == [run.shipped]
    assert len(grader.asked) == asked


def test_own_files_are_read_anew_each_time(run: ExamRun, tmp_path: Path) -> None:
    """Their author mends them meanwhile; and they never take the place of the app's exam."""
    file = written(tmp_path / "own.jsonl", labelled_answer("ex-001", words=6))
    finished, failed = QSignalSpy(run.finished), QSignalSpy(run.failed)
    run.start((file,))
    file.write_text("[]", encoding="utf-8")
    run.start((file,))
    assert (finished.count(), failed.count()) == (1, 1)
    assert finished.at(0)[0].about == ABOUT_OWN
    assert isinstance(failed.at(0)[0], ExamFileError)
    assert run.shipped is None


def test_called_off(run: ExamRun, tasks: ImmediateTaskRunner, grader: FakeExamGrader) -> None:
    """Nothing is told afterwards, and it can be begun again."""
    tasks.held = True
    finished, called_off = QSignalSpy(run.finished), QSignalSpy(run.called_off)
    run.start()
    run.call_off()
    tasks.release()
    assert (finished.count(), called_off.count(), run.running) == (0, 1, False)
    assert grader.asked == []
    run.start()
    assert finished.count() == 1


def test_one_at_a_time(run: ExamRun, tasks: ImmediateTaskRunner, tmp_path: Path) -> None:
    """A second one is not begun while the first runs; calling off nothing is nothing."""
    tasks.held = True
    called_off = QSignalSpy(run.called_off)
    run.call_off()
    run.start()
    run.start((tmp_path / "own.jsonl",))
    assert (tasks.waiting, run.files, called_off.count()) == (1, (), 0)


def test_empty_and_missing_files(run: ExamRun, tmp_path: Path) -> None:
    """Two different things."""
    empty, failed = QSignalSpy(run.empty), QSignalSpy(run.failed)
    file = tmp_path / "own.jsonl"
    run.start((file,))
    file.touch()
    run.start((file,))
    assert (empty.count(), failed.count()) == (1, 1)
    assert isinstance(failed.at(0)[0], NotFound)


def test_files_of_an_exam_that_was_called_off_are_forgotten(
    run: ExamRun, tasks: ImmediateTaskRunner, tmp_path: Path
) -> None:
    """The result that still stands is of the exam before."""
    run.start()
    tasks.held = True
    run.start((written(tmp_path / "own.jsonl", labelled_answer("ex-001", words=6)),))
    run.call_off()
    assert run.files == ()
