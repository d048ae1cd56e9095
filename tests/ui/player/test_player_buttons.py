"""What stands below the waveform."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from support.pages import all_of
from voice_interviewer.answer import Span
from voice_interviewer.ui.anatomy.anatomy import Anatomy, Filler
from voice_interviewer.ui.player.player_buttons import PlayerButtons
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import use


@pytest.fixture
def buttons(qtbot: QtBot, context: Context) -> PlayerButtons:
    made = PlayerButtons(context.theme)
    qtbot.addWidget(made)
    return made


def test_every_button_has_a_name_and_tells_its_key(buttons: PlayerButtons) -> None:
    """A picture alone says nothing to a screen reader, and nobody guesses keys."""
    for button in all_of(buttons, QAbstractButton):
        assert button.accessibleName()
        assert "(" in button.toolTip(), button.accessibleName()


def test_time_never_moves_what_stands_beside_it(buttons: PlayerButtons) -> None:
    """Its label is as wide at the end as at the start."""
    buttons.show_length(3725.0)
    widths = []
    for second in (0.0, 59.0, 3600.0, 3725.0):
        buttons.show_time(second)
        widths.append(buttons.time.width())
        assert buttons.time.sizeHint().width() <= buttons.time.maximumWidth()

    assert len(set(widths)) == 1
    assert buttons.time.text() == "1:02:05 / 1:02:05"


def test_only_what_is_there_can_be_jumped_to(buttons: PlayerButtons) -> None:
    """Fillers but no sections; without sound, nothing at all."""
    anatomy = Anatomy(20.0, fillers=(Filler("um", Span(1, 2)),))
    buttons.enable(True, anatomy)
    there = [button.isEnabled() for button in (buttons.play, buttons.next_filler, buttons.next_part)]

    buttons.enable(False, anatomy)

    assert there == [True, True, False]
    assert not any(button.isEnabled() for button in all_of(buttons, QAbstractButton))


def test_speed_leaves_letters_to_the_player(buttons: PlayerButtons) -> None:
    """A box that has the focus looks for entries by letters: a press of the mouse does not give it that."""
    assert not buttons.speed.focusPolicy() & Qt.FocusPolicy.ClickFocus
    assert buttons.speed.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_hints_tell_the_keys_that_hold_now(buttons: PlayerButtons) -> None:
    """Also those that name several."""
    use({"SLOWER": "Q", "STRETCH_ON": "Shift+W"})
    buttons.show()
    hints = (buttons.speed.toolTip(), buttons.repeat.toolTip())
    use({})
    assert "(Q slower, ] faster)" in hints[0]
    assert "with Shift+W and Shift+Left" in hints[1]
