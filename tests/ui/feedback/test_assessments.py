"""Transcribing kept takes in the background."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_take
from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.services import Fakes
from voice_interviewer.errors import TranscriptionFailed
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.assessments import Assessments, Failure, Progress
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def waiting(fakes: Fakes, tmp_path: Path) -> Take:
    return keep_example(fakes.library, tmp_path, findings=None)


def test_progress_and_findings_are_told(context: Context, fakes: Fakes, waiting: Take) -> None:
    """The findings are in the library when they are told."""
    assessments = Assessments(context)
    shares: list[Progress] = []
    assessed: list[Take] = []
    assessments.progressed.connect(shares.append)
    assessments.assessed.connect(assessed.append)

    assessments.start(waiting)

    assert [(p.take_id, p.share) for p in shares] == [(waiting.id, 0.5), (waiting.id, 1.0)]
    assert assessed == [fakes.library.take(waiting.id or 0)]
    assert assessed[0].findings is not None


def test_take_is_not_transcribed_twice_at_once(
    context: Context, tasks: ImmediateTaskRunner, fakes: Fakes, waiting: Take
) -> None:
    """A second press does nothing while the first one works."""
    assessments = Assessments(context)
    tasks.held = True
    assessments.start(waiting)
    assessments.start(waiting)
    running = assessments.running(waiting)

    tasks.release()

    assert running
    assert not assessments.running(waiting)
    assert len(fakes.transcriber.heard) == 1


def test_cancelled_take_can_be_started_again(
    context: Context, tasks: ImmediateTaskRunner, fakes: Fakes, waiting: Take
) -> None:
    """The first task ends in nothing, the second in findings."""
    assessments = Assessments(context)
    tasks.held = True
    assessments.start(waiting)

    assessments.cancel(waiting)
    assessments.start(waiting)
    tasks.release()

    assert len(fakes.transcriber.heard) == 1
    assert fakes.library.take(waiting.id or 0).findings is not None


def test_failure_is_told_with_its_take(context: Context, fakes: Fakes, waiting: Take) -> None:
    """Whoever shows it must know which one it was."""
    fakes.transcriber.problem = TranscriptionFailed("The transcriber stopped.", "Try again.")
    assessments = Assessments(context)
    failures: list[Failure] = []
    assessments.failed.connect(failures.append)

    assessments.start(waiting)

    assert failures == [Failure(waiting.id or 0, fakes.transcriber.problem)]
    assert not assessments.running(waiting)


def test_take_outside_the_library_is_refused(qtbot: QtBot, context: Context) -> None:
    """There would be nowhere to keep the findings."""
    with pytest.raises(ValueError, match="library keeps"):
        Assessments(context).start(example_take(findings=None))
