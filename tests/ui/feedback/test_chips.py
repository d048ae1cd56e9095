"""Small things that were heard, side by side."""

from pytestqt.qtbot import QtBot

from support.pages import all_of
from voice_interviewer.ui.feedback.chips import Chip, Chips, around
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.labels import label

FIVE = [Chip("like", float(at), at + 0.3) for at in range(5)]


def test_stretch_around_the_first_sound_begins_at_zero() -> None:
    """There is nothing before the recording."""
    assert around(0.2, 0.5).start == 0.0


def test_something_long_is_played_whole() -> None:
    """With a little around it."""
    span = around(10.0, 14.0)
    assert (span.start, span.end) == (9.9, 14.1)


def test_the_others_come_on_request(qtbot: QtBot, context: Context) -> None:
    """And the first of them has the keyboard, since the button is gone."""
    chips = Chips(context.theme, FIVE, playable=True, few=2)
    qtbot.addWidget(chips)
    chips.show()
    qtbot.waitExposed(chips)

    assert (len(all_of(chips, PlayLink)), chips.more_button.text()) == (2, "Show all 5")
    chips.more_button.click()

    assert len(all_of(chips, PlayLink)) == 5
    assert chips.more_button.isHidden()
    assert chips.focusWidget() is all_of(chips, PlayLink)[2]


def test_few_need_no_button(qtbot: QtBot, context: Context) -> None:
    """There is nothing more to show."""
    chips = Chips(context.theme, FIVE[:2], playable=True, few=2)
    qtbot.addWidget(chips)
    assert chips.more_button.isHidden()


def test_caption_stands_first(qtbot: QtBot, context: Context) -> None:
    """On the same line."""
    caption = label("Hedges: 5", wrap=False)
    chips = Chips(context.theme, FIVE, playable=True, few=2, caption=caption)
    qtbot.addWidget(chips)
    chips.resize(600, 60)
    chips.show()
    qtbot.waitExposed(chips)
    first = all_of(chips, PlayLink)[0]
    assert caption.geometry().right() < first.geometry().left()
    assert caption.geometry().top() == first.geometry().top()
