"""Sentences that something stands on."""

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_grade
from voice_interviewer.answer import Span
from voice_interviewer.structure.grade import Sentence
from voice_interviewer.ui.feedback.evidence import FEW, Evidence, span_of
from voice_interviewer.ui.shell.context import Context

GRADE = example_grade()


def shown(qtbot: QtBot, context: Context, *indices: int) -> Evidence:
    evidence = Evidence(context.theme, GRADE, indices, playable=True)
    qtbot.addWidget(evidence)
    evidence.show()
    return evidence


def test_best_sentences_show_first_and_the_others_on_request(qtbot: QtBot, context: Context) -> None:
    """Two are read; four of them would repeat the transcript."""
    evidence = shown(qtbot, context, 3, 0, 2, 1)
    first = [link.text() for link in evidence.links if link.isVisible()]

    evidence.more_button.click()

    assert first == [GRADE.sentences[3].text, GRADE.sentences[0].text]
    assert all(link.isVisible() for link in evidence.links)
    assert not evidence.more_button.isVisible()


def test_keyboard_goes_on_with_the_first_new_one(qtbot: QtBot, context: Context) -> None:
    """The button that was pressed is gone; the focus must not be lost with it."""
    evidence = shown(qtbot, context, 3, 0, 2)

    evidence.more_button.click()

    qtbot.waitUntil(evidence.links[FEW].hasFocus)


def test_few_sentences_need_no_button(qtbot: QtBot, context: Context) -> None:
    """There is nothing more to show."""
    assert not shown(qtbot, context, 3, 0).more_button.isVisible()


@pytest.mark.parametrize(
    ("sentence", "span"), [(Sentence("a", 1.0, 2.0), Span(1.0, 2.0)), (Sentence("a"), None), (Sentence("a", 1.0), None)]
)
def test_only_what_has_a_moment_can_be_heard(sentence: Sentence, span: Span | None) -> None:
    """A typed sentence has none."""
    assert span_of(sentence) == span
