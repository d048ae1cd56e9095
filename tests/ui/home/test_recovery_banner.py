"""Answers that were interrupted."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_question
from support.immediate_tasks import ImmediateTaskRunner
from support.interrupted import leave_behind
from support.services import NOW, Fakes
from voice_interviewer.errors import StorageError
from voice_interviewer.take import Mode
from voice_interviewer.ui.home.recovery_banner import RecoveryBanner
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def aside(context: Context) -> SetAside:
    return SetAside(context)


@pytest.fixture
def banner(qtbot: QtBot, context: Context, aside: SetAside) -> RecoveryBanner:
    banner = RecoveryBanner(context, aside)
    qtbot.addWidget(banner)
    return banner


@pytest.fixture
def left(context: Context) -> Path:
    """One answer of 72 s from yesterday."""
    folder = context.services.folders.recordings
    return leave_behind(folder, example_question(), NOW - timedelta(days=1), 72.0)


def test_nothing_was_interrupted(banner: RecoveryBanner) -> None:
    """The usual case takes no room."""
    banner.look()
    assert banner.isHidden()


def test_it_says_how_long_and_when(banner: RecoveryBanner, left: Path) -> None:
    """So that one knows which answer is meant."""
    banner.look()
    assert banner.sentence == "An answer of 1:12 from yesterday was interrupted."
    assert banner.question == example_question().text


def test_several_come_one_after_the_other(
    banner: RecoveryBanner, left: Path, context: Context, posted: list[Message]
) -> None:
    """Oldest first, and it says how many more there are."""
    leave_behind(context.services.folders.recordings, example_question(), NOW, 5.0)
    banner.look()
    assert banner.sentence.endswith("(1 more)")
    banner.keep_button.click()
    assert banner.sentence == "An answer of 0:05 from today was interrupted."
    banner.keep_button.click()
    assert banner.isHidden()
    assert context.services.library.count() == 2


def test_keeping_moves_it_into_the_library(
    banner: RecoveryBanner, left: Path, context: Context, posted: list[Message], qtbot: QtBot
) -> None:
    """Whole, with its question and its day; and it can be opened at once."""
    banner.look()
    banner.keep_button.click()
    [summary] = context.services.library.summaries()
    assert summary.seconds == pytest.approx(72.0)
    assert summary.created == NOW - timedelta(days=1)
    assert not left.exists()
    assert not list(left.parent.iterdir())
    [message] = posted
    assert message.on_action is not None
    with qtbot.waitSignal(banner.take_wanted) as wanted:
        message.on_action()
    assert wanted.args == [summary.id]


@pytest.mark.parametrize("button", ["keep", "discard and take back"])
def test_an_answer_of_an_interview_stays_one(
    banner: RecoveryBanner, context: Context, posted: list[Message], button: str
) -> None:
    """Kept at once or after second thoughts, it knows its rules, its interview and its notes."""
    during = {"mode": Mode.REAL, "interview": 7, "notes": "canary first"}
    leave_behind(context.services.folders.recordings, example_question(), NOW, 5.0, **during)
    banner.look()
    if button == "keep":
        banner.keep_button.click()
    else:
        banner.discard_button.click()
        [message] = posted
        assert message.on_action is not None
        message.on_action()
    take = context.services.library.take(1)
    assert (take.mode, take.interview, take.notes) == (Mode.REAL, 7, "canary first")


def test_discarding_can_be_undone(
    banner: RecoveryBanner, left: Path, aside: SetAside, context: Context, posted: list[Message]
) -> None:
    """One wrong press must not cost an answer."""
    banner.look()
    banner.discard_button.click()
    assert banner.isHidden()
    assert left.exists()
    [message] = posted
    assert message.on_action is not None
    message.on_action()
    assert context.services.library.count() == 1
    assert not left.exists()


def test_discarded_and_not_wanted_back_it_is_removed(
    banner: RecoveryBanner, left: Path, aside: SetAside, context: Context
) -> None:
    """What was thrown away does not come back at every start."""
    banner.look()
    banner.discard_button.click()
    aside.clear_away()
    assert not list(left.parent.iterdir())


def test_it_can_be_listened_to_first(banner: RecoveryBanner, left: Path, fakes: Fakes, qtbot: QtBot) -> None:
    """And stopped."""
    banner.look()
    banner.listen_button.click()
    assert [play.path for play in fakes.player.plays] == [left]
    assert banner.listen_button.text() == "&Stop"
    banner.listen_button.click()
    assert not fakes.player.status().playing
    assert banner.listen_button.text() == "&Listen"


def test_what_cannot_be_kept_is_offered_again(
    banner: RecoveryBanner, left: Path, fakes: Fakes, posted: list[Message]
) -> None:
    """A full disk is told, and the answer stays."""
    banner.look()
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    banner.keep_button.click()
    assert [message.text for message in posted] == ["The disk is full."]
    assert not banner.isHidden()
    assert left.exists()


def test_what_was_thrown_away_is_not_offered_again(
    banner: RecoveryBanner, left: Path, context: Context, posted: list[Message]
) -> None:
    """It is on disk for a while yet, so that the message can give it back; then it is the history's."""
    banner.look()
    banner.discard_button.click()
    banner.look()
    assert banner.isHidden()
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert context.services.library.count() == 1
    banner.look()
    assert banner.isHidden()


def test_a_look_from_before_does_not_offer_what_was_kept(
    banner: RecoveryBanner, left: Path, context: Context, tasks: ImmediateTaskRunner, posted: list[Message]
) -> None:
    """Kept twice, one answer would be two takes."""
    late: list[Callable[[], None]] = []
    banner.look()
    tasks.tell = late.append
    banner.look()
    tasks.tell = lambda told: told()
    banner.keep_button.click()
    [tell] = late
    tell()
    assert context.services.library.count() == 1
    assert banner.isHidden()
