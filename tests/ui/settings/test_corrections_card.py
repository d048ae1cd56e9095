"""The list of words that were corrected once."""

import pytest
from pytestqt.qtbot import QtBot

from support.pages import texts
from voice_interviewer.jargon.corrections import Correction
from voice_interviewer.ui.settings.corrections_card import NONE_YET, CorrectionsCard
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def card(qtbot: QtBot, context: Context) -> CorrectionsCard:
    context.services.glossary.remember("cube flow", "Kubeflow")
    context.services.glossary.remember("see eye", "CI")
    made = CorrectionsCard(context)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def test_each_correction_has_its_row(card: CorrectionsCard) -> None:
    """What was heard, what it becomes, and a way out that names both."""
    assert {"“cube flow”", "→ Kubeflow", "“see eye”", "→ CI"} <= set(texts(card))
    assert "Kubeflow" in card.buttons["cube flow"].accessibleName()
    assert not card.state.isVisible()


def test_correction_is_forgotten_with_a_way_back(
    card: CorrectionsCard, context: Context, posted: list[Message]
) -> None:
    """It comes back as the newest."""
    card.buttons["cube flow"].click()
    left = context.services.glossary.corrections.all(), list(card.buttons)
    undo = posted[-1].on_action
    assert undo is not None
    undo()

    assert left == ((Correction("see eye", "CI"),), ["see eye"])
    assert list(card.buttons) == ["see eye", "cube flow"]


def test_empty_list_says_so(card: CorrectionsCard) -> None:
    """And nothing else."""
    for heard in ("cube flow", "see eye"):
        card.buttons[heard].click()
    assert card.buttons == {}
    assert card.state.text() == NONE_YET
    assert card.state.isVisible()


def test_broken_file_is_named(card: CorrectionsCard, context: Context) -> None:
    """Where it can be mended."""
    context.services.folders.corrections.write_text("{", encoding="utf-8")
    card.refresh()
    assert "corrections.json" in card.state.text()
    assert card.buttons == {}


def test_tags_are_shown_as_they_were_written(card: CorrectionsCard, context: Context) -> None:
    """Words are what somebody typed; Qt would take them for the look of the tooltip."""
    context.services.glossary.remember("<b>cube</b>", "Kubeflow")
    card.refresh()
    assert "&lt;b&gt;cube&lt;/b&gt;" in card.buttons["<b>cube</b>"].toolTip()
