"""The player bar: buttons, keys, time and what is wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.fake_voice import no_speaker
from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.services import Fakes
from voice_interviewer.answer import Span
from voice_interviewer.ui.player.player_bar import SPEEDS, PlayerBar
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def bar(qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path) -> PlayerBar:
    take = keep_example(fakes.library, tmp_path)
    assert take.audio is not None
    made = PlayerBar(context)
    qtbot.addWidget(made)
    made.show()
    made.open(take.audio, take.seconds, [("um", Span(8.4, 8.6))], [Span(19.0, 20.3)])
    return made


def test_space_plays_and_pauses(qtbot: QtBot, bar: PlayerBar, fakes: Fakes) -> None:
    """One key for both, and the button says what a press does now."""
    names = [bar.play_button.accessibleName()]
    for _ in range(2):
        QTest.keyClick(bar, Qt.Key.Key_Space)
        names.append(bar.play_button.accessibleName())

    assert names == ["Play", "Pause", "Play"]
    assert len(fakes.player.plays) == 1


@pytest.mark.parametrize(
    ("key", "second"),
    [(Qt.Key.Key_J, 5.0), (Qt.Key.Key_Left, 5.0), (Qt.Key.Key_L, 15.0), (Qt.Key.Key_Right, 15.0)],
)
def test_keys_go_five_seconds(qtbot: QtBot, bar: PlayerBar, key: Qt.Key, second: float) -> None:
    """Back and on from second 10."""
    bar.playback.seek(10.0)

    QTest.keyClick(bar, key)

    assert bar.playback.position == second


def test_brackets_change_the_speed_within_its_bounds(qtbot: QtBot, bar: PlayerBar, fakes: Fakes) -> None:
    """From normal to double and no further; what plays is played at that speed."""
    for _ in range(9):
        QTest.keyClick(bar, Qt.Key.Key_BracketRight)
    QTest.keyClick(bar, Qt.Key.Key_BracketLeft)
    bar.play_from(0.0)

    assert fakes.player.plays[-1].speed == SPEEDS[-2]
    assert bar.speed_box.currentText() == "1.5×"


def test_keys_with_a_modifier_are_left_to_others(qtbot: QtBot, bar: PlayerBar, fakes: Fakes) -> None:
    """Ctrl+L may be somebody else's."""
    QTest.keyClick(bar, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert bar.playback.position == 0.0


def test_time_and_waveform_follow(bar: PlayerBar) -> None:
    """Both show the second that is heard, and telling so moves nothing."""
    bar.playback.seek(12.5)

    assert bar.time_label.text() == "0:12 / 0:34"
    assert bar.waveform.value() == 12_500


def test_dragging_the_waveform_seeks(bar: PlayerBar) -> None:
    """The waveform is the position slider."""
    bar.waveform.setValue(20_000)

    assert bar.playback.position == 20.0


def test_repeat_button_repeats(qtbot: QtBot, bar: PlayerBar, fakes: Fakes) -> None:
    """Pressed before the sentence is played."""
    bar.repeat_button.click()
    bar.play_span(Span(1.0, 2.0))
    fakes.player.advance(1.5)

    qtbot.waitUntil(lambda: len(fakes.player.plays) == 2)

    assert fakes.player.plays[-1].start == 1.0


def test_problem_is_told_until_it_plays_again(bar: PlayerBar, fakes: Fakes) -> None:
    """What is wrong stands beside the button, and goes when it works."""
    fakes.player.refusal = no_speaker()
    bar.play_button.click()
    told = bar.problem_label.text()

    fakes.player.refusal = None
    bar.play_button.click()

    assert told.startswith("No speaker or headphones were found.")
    assert bar.problem_label.text() == ""


def test_moved_tells_nothing_plays(qtbot: QtBot, bar: PlayerBar) -> None:
    """Listeners get the second while it plays, and None when it stops."""
    told: list[float | None] = []
    bar.moved.connect(told.append)

    bar.play_from(3.0)
    bar.playback.pause()

    assert told == [3.0, None, None]


def test_hidden_bar_gives_the_player_back(bar: PlayerBar, fakes: Fakes) -> None:
    """Another page may need the device."""
    bar.play_from(3.0)

    bar.hide()

    assert fakes.player.status().duration == 0.0
    assert not bar.playback.playing


def test_waveform_is_drawn_as_soon_as_it_is_read(
    qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner, fakes: Fakes, tmp_path: Path
) -> None:
    """The page does not wait for it: at first there is a flat line."""
    take = keep_example(fakes.library, tmp_path)
    assert take.audio is not None
    bar = PlayerBar(context)
    qtbot.addWidget(bar)
    tasks.held = True
    bar.open(take.audio, take.seconds)
    flat = bar.waveform.grab().toImage()

    tasks.release()

    assert bar.waveform.grab().toImage() != flat


def test_damaged_recording_is_told_and_the_page_lives(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    """A file that is no sound."""
    broken = tmp_path / "broken.flac"
    broken.write_bytes(b"not a sound")
    bar = PlayerBar(context)
    qtbot.addWidget(bar)

    bar.open(broken, 10.0)

    assert "not a sound file" in bar.problem_label.text()


def test_missing_recording_disables_everything(qtbot: QtBot, bar: PlayerBar, fakes: Fakes) -> None:
    """The sentence says why, and no key plays what was open before."""
    bar.show_missing("The recording is gone.", 10.0)

    QTest.keyClick(bar, Qt.Key.Key_Space)

    assert bar.problem_label.text() == "The recording is gone."
    assert not bar.play_button.isEnabled()
    assert fakes.player.plays == []
