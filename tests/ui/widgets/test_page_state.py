"""What stands in the place of a list without rows."""

from pytestqt.qtbot import QtBot

from support.pages import says
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.page_state import Offer, PageState


def test_state_says_what_is_and_offers_one_thing(qtbot: QtBot, context: Context) -> None:
    """A line, a sentence and a button that does it."""
    state = PageState(context.theme)
    qtbot.addWidget(state)
    done: list[str] = []

    state.show_state("history", "No takes yet", "They will be here.", Offer("&Start", lambda: done.append("started")))
    state.button.click()

    assert says(state, "No takes yet")
    assert says(state, "They will be here.")
    assert done == ["started"]


def test_state_without_an_offer_has_no_button(qtbot: QtBot, context: Context) -> None:
    """And the one of the state before does nothing more."""
    state = PageState(context.theme)
    qtbot.addWidget(state)
    done: list[str] = []
    state.show_state("search", "Nothing found", "", Offer("Clear", lambda: done.append("cleared")))

    state.show_state("history", "Looking …")
    state.button.click()

    assert state.button.isHidden()
    assert state.text.isHidden()
    assert done == []


def test_no_line_of_a_longer_text_is_cut(qtbot: QtBot, context: Context) -> None:
    """A message of an error may need two lines, and its advice three."""
    state = PageState(context.theme)
    qtbot.addWidget(state)
    state.show_state("triangle-alert", "More words than one line can hold. " * 2, "And many more of them. " * 6)
    state.resize(900, 600)
    state.show()
    for label in (state.title, state.text):
        assert label.height() >= label.heightForWidth(label.width())
        assert label.height() > 2 * label.fontMetrics().height() - 4
