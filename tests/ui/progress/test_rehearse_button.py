"""The button beside a question that begins its rehearsal."""

from pytestqt.qtbot import QtBot

from support.past_takes import programme_question
from voice_interviewer.ui.progress.rehearse_button import RehearseButton


def test_it_tells_which_question_it_begins(qtbot: QtBot) -> None:
    """By its tooltip as well, where tags are shown as they were written."""
    question = programme_question("tags", text="When is <b> right?")
    made = RehearseButton(question)
    qtbot.addWidget(made)
    assert made.toolTip() == "<p>When is &lt;b&gt; right?</p>"
    with qtbot.waitSignal(made.rehearse_wanted) as wanted:
        made.click()
    assert wanted.args == [question]
