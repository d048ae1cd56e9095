"""The card with the answer at a glance."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.examples import example_delivery, example_findings, example_grade, example_take
from support.pages import all_of, says
from voice_interviewer.answer import Span
from voice_interviewer.delivery.baseline import Comparison
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.manner import Manner
from voice_interviewer.structure.grade import SentenceLabels
from voice_interviewer.take import Findings
from voice_interviewer.ui.anatomy.anatomy import anatomy_of
from voice_interviewer.ui.anatomy.glance_card import GlanceCard
from voice_interviewer.ui.anatomy.section_times import SectionTimes
from voice_interviewer.ui.shell.theme import Theme

WEIGHTS = dict.fromkeys(("context", "architecture", "operations", "risks"), 0.25)


@pytest.fixture
def findings() -> Findings:
    return example_findings(grade=example_grade(weights=WEIGHTS))


def card_of(qtbot: QtBot, qapp: QApplication, findings: Findings) -> GlanceCard:
    card = GlanceCard(Theme(qapp), findings, anatomy_of(findings, example_take().seconds), playable=True)
    qtbot.addWidget(card)
    card.resize(1000, 500)
    return card


def test_pace_is_told_beside_the_outer_guard_at_first(qtbot: QtBot, qapp: QApplication, findings: Findings) -> None:
    """And beside the own usual pace as soon as the last takes are known."""
    card = card_of(qtbot, qapp, findings)
    first = says(card, "110 to 190 words a minute, what is followed easily")

    card.show_compared(Compared((Comparison("words_per_minute", 150, 140, 131, 149, 6, False, ""),)))

    assert first
    assert says(card, "your usual pace, 131 to 149 words a minute, from your last 6 takes")


def test_too_little_for_a_pace_is_said(qtbot: QtBot, qapp: QApplication, findings: Findings) -> None:
    """An empty place alone would look broken."""
    delivery = example_delivery()
    short = replace(findings, delivery=replace(delivery, pace=replace(delivery.pace, windows=())))

    assert says(card_of(qtbot, qapp, short), "Too little was said for a pace.")


def test_of_somebody_who_stutters_no_pace_is_told(qtbot: QtBot, qapp: QApplication, findings: Findings) -> None:
    """Theirs is how they speak."""
    theirs = replace(findings, delivery=replace(findings.delivery, manner=Manner(stutters=True)))
    card = card_of(qtbot, qapp, theirs)

    assert not says(card, "pace")
    assert not says(card, "words a minute")


def test_seconds_of_each_section_stand_below(qtbot: QtBot, qapp: QApplication, findings: Findings) -> None:
    """Once on the page: they belong to this card."""
    assert len(all_of(card_of(qtbot, qapp, findings), SectionTimes)) == 1


def test_a_grade_of_an_older_version_has_no_budgets(qtbot: QtBot, qapp: QApplication) -> None:
    """Its picture is shown all the same."""
    card = card_of(qtbot, qapp, example_findings())

    assert all_of(card, SectionTimes) == []


def test_section_that_was_never_said_is_shown_empty(qtbot: QtBot, qapp: QApplication) -> None:
    """The last sentence is about operations here, so nothing was said of risks."""
    grade = example_grade(weights=WEIGHTS)
    without = replace(grade, labels=(*grade.labels[:4], SentenceLabels(("operations",), tradeoff=False)))

    card = card_of(qtbot, qapp, example_findings(grade=without))

    assert "Risks: nothing said" in card.view.accessibleDescription()


def test_what_is_pressed_in_the_picture_is_asked_of_the_card(
    qtbot: QtBot, qapp: QApplication, findings: Findings
) -> None:
    """The page plays it."""
    card = card_of(qtbot, qapp, findings)

    with qtbot.waitSignals([card.play_requested, card.play_from_requested]):
        card.view.play_requested.emit(Span(1, 2))
        card.view.play_from_requested.emit(3.0)
