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
from voice_interviewer.ui.anatomy.anatomy import Anatomy, Filler, Said
from voice_interviewer.ui.player.player_bar import PlayerBar
from voice_interviewer.ui.player.player_buttons import SPEEDS
from voice_interviewer.ui.shell.context import Context

ANSWER = Anatomy(
    34.0,
    (
        Said(Span(1, 8), ("context",), "We score loans."),
        Said(Span(9, 19), ("architecture",), "Every night it runs."),
        Said(Span(21, 30), ("risks",), "Compliance reviews it."),
    ),
    (Filler("um", Span(8.4, 8.6)), Filler("uh", Span(15.0, 15.2))),
    (Span(19.0, 20.3),),
)


@pytest.fixture
def bar(qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path) -> PlayerBar:
    take = keep_example(fakes.library, tmp_path)
    assert take.audio is not None
    made = PlayerBar(context)
    qtbot.addWidget(made)
    made.show()
    made.open(take.audio, take.seconds, ANSWER)
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


@pytest.mark.parametrize(
    ("key", "shift", "second"),
    [(Qt.Key.Key_F, False, 14.5), (Qt.Key.Key_F, True, 7.9), (Qt.Key.Key_S, False, 21.0), (Qt.Key.Key_S, True, 9.0)],
)
def test_keys_play_from_the_next_and_the_last_mark(
    bar: PlayerBar, fakes: Fakes, key: Qt.Key, shift: bool, second: float
) -> None:
    """Half a second before a filler, and where a section begins."""
    bar.playback.seek(12.0)

    QTest.keyClick(bar, key, Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier)

    assert [play.start for play in fakes.player.plays] == [second]


def test_buttons_jump_as_the_keys_do(bar: PlayerBar, fakes: Fakes) -> None:
    """Nobody has to know a key."""
    bar.playback.seek(12.0)

    for button in (bar.buttons.next_filler, bar.buttons.last_filler, bar.buttons.next_part, bar.buttons.last_part):
        button.click()

    assert [play.start for play in fakes.player.plays] == [14.5, 7.9, 9.0, 1.0]


def test_without_marks_there_is_nothing_to_jump_to(bar: PlayerBar) -> None:
    """An answer with no filler and no sections: the buttons say so."""
    bar.show_marks(Anatomy(34.0))

    assert not bar.buttons.next_filler.isEnabled()
    assert not bar.buttons.last_part.isEnabled()
    assert bar.play_button.isEnabled()


def test_repeat_key_repeats_the_sentence_that_is_heard(bar: PlayerBar, fakes: Fakes) -> None:
    """And pressed again it plays on, with the stretch still there to be repeated again."""
    bar.play_from(12.0)

    QTest.keyClick(bar, Qt.Key.Key_R)
    repeated = fakes.player.plays[-1]
    QTest.keyClick(bar, Qt.Key.Key_R)

    assert (repeated.start, repeated.end) == (9.0, 19.0)
    assert (bar.playback.repeat, bar.waveform.stretch) == (False, Span(9, 19))
    assert fakes.player.plays[-1].end == pytest.approx(34.0, abs=1.0)


def test_drawn_stretch_plays_and_is_let_go(bar: PlayerBar, fakes: Fakes) -> None:
    """The button shows that it repeats; letting go once is enough."""
    bar.waveform.chosen.emit(Span(3, 5))
    told = bar.repeat_button.isChecked()

    let_go = [bar.let_go(), bar.let_go()]

    assert (fakes.player.plays[0].start, fakes.player.plays[0].end) == (3, 5)
    assert (told, bar.repeat_button.isChecked()) == (True, False)
    assert let_go == [True, False]
    assert bar.waveform.stretch is None


def test_click_beside_a_stretch_lets_it_go(bar: PlayerBar) -> None:
    """A click inside it does not."""
    bar.waveform.chosen.emit(Span(3, 5))
    bar.waveform.sought.emit(4.0)
    inside = bar.playback.stretch

    bar.waveform.sought.emit(9.0)

    assert (inside, bar.playback.stretch) == (Span(3, 5), None)


def test_shift_and_arrows_choose_without_a_mouse(bar: PlayerBar, fakes: Fakes) -> None:
    """Two seconds on and one back from second 10; Space plays that, over and over."""
    bar.playback.seek(10.0)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(bar.waveform, key, Qt.KeyboardModifier.ShiftModifier)

    QTest.keyClick(bar, Qt.Key.Key_Space)

    assert [(play.start, play.end) for play in fakes.player.plays] == [(10.0, 11.0)]
    assert bar.playback.repeat


def test_jumps_stay_in_a_stretch_that_is_repeated(bar: PlayerBar) -> None:
    """Five seconds back from its middle is its start, and nothing is lost."""
    bar.waveform.chosen.emit(Span(3, 5))

    QTest.keyClick(bar, Qt.Key.Key_J)

    assert (bar.playback.position, bar.playback.stretch) == (3.0, Span(3, 5))


def test_other_marks_do_not_stop_what_plays(bar: PlayerBar, fakes: Fakes) -> None:
    """A word was corrected while it is heard."""
    bar.play_from(3.0)

    bar.show_marks(Anatomy(34.0, ANSWER.sentences))

    assert bar.playback.playing
    assert not bar.buttons.next_filler.isEnabled()


def test_repeat_button_repeats(qtbot: QtBot, bar: PlayerBar, fakes: Fakes) -> None:
    """Pressed before the sentence is played, where none is heard yet."""
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


def test_arrows_work_with_the_keyboard_on_play(bar: PlayerBar) -> None:
    """Where it is when a take opens: they go 5 s, and with Shift choose a stretch."""
    bar.play_button.setFocus()
    bar.playback.seek(10.0)
    QTest.keyClick(bar.play_button, Qt.Key.Key_Right)
    assert bar.playback.position == pytest.approx(15.0)
    QTest.keyClick(bar.play_button, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert bar.playback.stretch == Span(15.0, 16.0)
