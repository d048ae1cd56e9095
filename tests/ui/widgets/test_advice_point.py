"""One piece of advice."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from support.pages import texts
from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import Advice
from voice_interviewer.ui.widgets.advice_point import advice_point


def test_everything_that_is_known_stands_in_order(qtbot: QtBot) -> None:
    """The section, the question, what was said, what to do, what to say, and how often it came up."""
    holder = QWidget()
    qtbot.addWidget(holder)
    advice = Advice(Section.RISKS, "Name who decides.", "Somebody decides.", "… signs it off")
    holder.setLayout(advice_point("2", advice, "Asked: Why?", "The same came up twice."))

    assert texts(holder) == [
        "2",
        Section.RISKS.title,
        "Asked: Why?",
        "You said: “Somebody decides.”",
        "Name who decides.",
        "You might say: “… signs it off”",
        "The same came up twice.",
    ]


def test_what_is_not_known_leaves_no_line(qtbot: QtBot) -> None:
    """A point by itself has no number either."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(advice_point("", Advice(None, "Say more.")))

    assert texts(holder) == ["Say more."]
