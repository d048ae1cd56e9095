"""The scores and what they stand on."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_grade
from support.pages import all_of, says, texts
from voice_interviewer.answer import Section, Span
from voice_interviewer.ui.feedback.score_cards import OverallCard, SectionCard
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.pips import Pips

GRADE = example_grade()


def card_of(qtbot: QtBot, context: Context, section: Section, playable: bool = True) -> SectionCard:
    score = GRADE.section(section)
    assert score is not None
    card = SectionCard(context.theme, score, GRADE, playable)
    qtbot.addWidget(card)
    return card


def test_card_says_all_about_a_section(qtbot: QtBot, context: Context) -> None:
    """Name, sureness in words, score as a number, reason and next step."""
    card = card_of(qtbot, context, Section.OPERATIONS)

    assert texts(card) == [
        "Operations",
        "Fairly sure",
        "2 of 4",
        "You named what you watch.",
        "Say what value pages, and who acts.",
    ]


def test_score_is_never_told_by_colour_alone(qtbot: QtBot, context: Context) -> None:
    """The pips carry it for a screen reader, too."""
    card = card_of(qtbot, context, Section.RISKS)

    assert [pips.accessibleName() for pips in all_of(card, Pips)] == ["Risks and governance: 1 of 4"]


def test_evidence_plays_its_sentence_best_first(qtbot: QtBot, context: Context) -> None:
    """Pressing the first link asks for the sentence that weighed the choice."""
    card = card_of(qtbot, context, Section.ARCHITECTURE)
    asked: list[Span] = []
    card.play_requested.connect(asked.append)
    links = all_of(card, PlayLink)

    links[0].click()

    best = GRADE.sentences[2]
    assert [link.text() for link in links] == [GRADE.sentences[i].text for i in (2, 1)]
    assert asked == [Span(best.start or 0, best.end or 0)]


def test_without_sound_the_evidence_is_text(qtbot: QtBot, context: Context) -> None:
    """The words stay, the links go."""
    card = card_of(qtbot, context, Section.ARCHITECTURE, playable=False)

    assert [link.isEnabled() for link in all_of(card, PlayLink)] == [False, False]


def test_top_score_has_no_next_step(qtbot: QtBot, context: Context) -> None:
    """There is nothing to lift."""
    score = replace(GRADE.sections[0], score=4, next_step="")
    card = SectionCard(context.theme, score, GRADE, True)
    qtbot.addWidget(card)

    assert texts(card)[-1] == score.reason


@pytest.mark.parametrize(("sureness", "words"), [(0.9, "Sure"), (0.2, "A guess")])
def test_sureness_is_told_in_words(qtbot: QtBot, context: Context, sureness: float, words: str) -> None:
    """A guess is called one."""
    card = SectionCard(context.theme, replace(GRADE.sections[0], sureness=sureness), GRADE, True)
    qtbot.addWidget(card)

    assert says(card, words)


def test_structure_and_relevance_have_their_own_scales(qtbot: QtBot, context: Context) -> None:
    """Of four and of two."""
    card = OverallCard(context.theme, GRADE)
    qtbot.addWidget(card)

    assert texts(card) == ["Structure", "3 of 4", "Relevance", "2 of 2"]
