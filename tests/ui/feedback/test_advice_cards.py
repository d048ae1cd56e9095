"""What to do next time, the pitfalls and what went well."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from support.examples import example_grade
from support.pages import all_of, says, texts
from voice_interviewer.answer import Span
from voice_interviewer.structure.grade import Advice
from voice_interviewer.ui.feedback.advice_cards import AdviceCard, PitfallCard, StrengthsCard
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.context import Context

GRADE = example_grade()


def test_each_point_tells_what_was_said_and_what_to_say(qtbot: QtBot, context: Context) -> None:
    """Numbered, with the section by name; a point without a quote has none."""
    card = AdviceCard(GRADE.advice)
    qtbot.addWidget(card)

    assert [text for text in texts(card) if text.isdigit()] == ["1", "2", "3"]
    assert says(card, "Say who signs off a release and what they look at.")
    assert says(card, "You said: “Compliance reviews each release.”")
    assert sum(text.startswith("You said") for text in texts(card)) == 2


def test_markup_in_an_answer_is_shown_as_it_is(qtbot: QtBot, context: Context) -> None:
    """Words of the user are never taken for formatting."""
    card = AdviceCard((Advice(None, "Explain it.", "<b>bold</b> & <img src='x'>"),))
    qtbot.addWidget(card)

    assert says(card, "<b>bold</b>")
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in all_of(card, QLabel))


def test_pitfall_shows_itself_and_the_way_out(qtbot: QtBot, context: Context) -> None:
    """Its sentence can be heard."""
    card = PitfallCard(context.theme, GRADE.pitfalls[0], GRADE, playable=True)
    qtbot.addWidget(card)
    asked: list[Span] = []
    card.play_requested.connect(asked.append)

    all_of(card, PlayLink)[0].click()

    assert says(card, "Operations or governance left out")
    assert says(card, "Way out: Give who approves")
    assert len(asked) == 1


def test_strengths_are_told(qtbot: QtBot, context: Context) -> None:
    """What to keep."""
    card = StrengthsCard(context.theme, GRADE.strengths)
    qtbot.addWidget(card)

    assert texts(card) == ["Keep doing", *GRADE.strengths]
