"""The card: somebody else's view beside our own, marked as such."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from support.examples import example_grade
from support.opinions import example_opinion, judged
from support.pages import all_of, says, texts
from voice_interviewer.opinion.opinion import Opinion
from voice_interviewer.ui.feedback.opinion_card import OpinionCard
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.pips import Pips


@pytest.fixture
def card(qtbot: QtBot, context: Context) -> OpinionCard:
    card = OpinionCard(context.theme)
    qtbot.addWidget(card)
    card.show()
    return card


def shown(card: OpinionCard, opinion: Opinion) -> OpinionCard:
    card.show_opinion(example_grade(), opinion)
    return card


def test_at_first_it_says_how_to_ask(qtbot: QtBot, card: OpinionCard) -> None:
    """And that nothing is sent unseen."""
    assert says(card, "before anything is sent")
    with qtbot.waitSignal(card.ask_requested):
        card.ask_button.click()


def test_theirs_stand_beside_ours(card: OpinionCard) -> None:
    """Who said it, that it changes nothing and is not stored; each score with both numbers."""
    shown(card, example_opinion())
    assert says(card, "Second opinion from judge-1 at api.example.com")
    assert says(card, "Somebody else's view: it changes none of your scores. It is not stored in this version")
    names = [pips.accessibleName() for pips in all_of(card, Pips)]
    assert names[:2] == ["This app: Context: 3 of 4", "Theirs: Context: 3 of 4"]
    assert names[-2:] == ["This app: Relevance: 2 of 2", "Theirs: Relevance: 2 of 2"]
    assert says(card, "“a wrong decline costs us a customer”")
    assert says(card, "•  Say who signs off.")


def test_only_large_differences_are_pointed_out(card: OpinionCard) -> None:
    """Two in risks are; one in structure is not."""
    shown(card, example_opinion())
    assert [text for text in texts(card) if "apart" in text] == ["2 apart"]


def test_invented_quotes_are_marked(card: OpinionCard) -> None:
    """They are not repeated."""
    shown(card, example_opinion(risks=judged(quote="we never said this")))
    assert says(card, "It quoted words that are not in your answer; they are left out.")
    assert not says(card, "never said this")


def test_a_second_one_takes_the_place_of_the_first(qtbot: QtBot, card: OpinionCard) -> None:
    """One view of one server at a time."""
    shown(card, example_opinion(suggestions=["First."]))
    shown(card, example_opinion(suggestions=["Second."]))

    def seen() -> list[str]:
        return [label.text() for label in all_of(card, QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: "•  Second." in seen())
    assert "•  First." not in seen()
    assert sum("from judge-1" in text for text in seen()) == 1


def test_a_word_without_end_goes_on_in_the_next_line(card: OpinionCard) -> None:
    """Whatever a server sends, nothing is cut off at the side, and nobody has to scroll there."""
    endless = "w" * 5_000
    shown(card, example_opinion(context=judged(reason=endless), suggestions=[endless]))
    labels = [label for label in all_of(card, QLabel) if "wwww" in label.text()]
    assert len(labels) == 2
    assert all(label.heightForWidth(400) > 2 * label.heightForWidth(10_000) for label in labels)
    assert card.minimumSizeHint().width() <= 500


def test_without_suggestions_there_is_no_heading_for_them(card: OpinionCard) -> None:
    """They are optional."""
    assert not says(shown(card, example_opinion(suggestions=[])), "It suggests")


HOSTILE = "<img src=http://evil.example/x> <a href='file:///etc/passwd'>click</a> <script>alert(1)</script>"


def test_nothing_of_a_reply_is_markup(card: OpinionCard) -> None:
    """Every label takes it for plain text, and no tooltip or link is made of it."""
    shown(card, example_opinion(context=judged(reason=HOSTILE), suggestions=[HOSTILE, "\x1b[31mred"]))
    labels = [label for label in all_of(card, QLabel) if label.text()]
    assert any(label.text().replace("\u200b", "") == HOSTILE for label in labels)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert not any(label.openExternalLinks() for label in labels)
    assert not any("evil" in widget.toolTip() for widget in all_of(card, QWidget))
    assert says(card, "•  red")
