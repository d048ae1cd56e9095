"""Numbers that open their definition."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.feedback import definitions
from voice_interviewer.ui.feedback.definitions import Definition
from voice_interviewer.ui.feedback.explanation import ExplainButton, Figure, explained
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.labels import label

ALL = [value for value in vars(definitions).values() if isinstance(value, Definition)]


@pytest.mark.parametrize("definition", ALL, ids=lambda d: d.name)
def test_every_definition_says_something(definition: Definition) -> None:
    """A name, and a sentence that ends."""
    assert definition.name
    assert definition.text.endswith((".", "?"))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_figure_opens_its_definition_by_keyboard(qtbot: QtBot, context: Context, key: Qt.Key) -> None:
    """What the pointer finds, the keyboard finds too."""
    figure = Figure(definitions.ARTICULATION_RATE, "4.4")
    qtbot.addWidget(figure)
    figure.show()

    QTest.keyClick(figure, key)

    qtbot.waitUntil(QToolTip.isVisible)
    assert definitions.ARTICULATION_RATE.text in QToolTip.text()
    QToolTip.hideText()


def test_figure_is_read_as_one_sentence(qtbot: QtBot, context: Context) -> None:
    """A screen reader says name, value and unit together, and the definition after."""
    figure = Figure(definitions.ARTICULATION_RATE, "4.4")
    qtbot.addWidget(figure)

    assert figure.accessibleName() == "Articulation rate: 4.4 syllables / s"
    description = figure.accessibleDescription()
    assert description.startswith(definitions.ARTICULATION_RATE.text)
    assert f"Formula: {definitions.ARTICULATION_RATE.formula}." in description
    assert f"Source: {definitions.ARTICULATION_RATE.source}." in description


def test_what_has_no_formula_names_none(qtbot: QtBot, context: Context) -> None:
    """A definition without formula and source is its text alone."""
    figure = Figure(definitions.FILLED_PAUSES, "3")
    qtbot.addWidget(figure)

    assert figure.accessibleDescription() == definitions.FILLED_PAUSES.text


def test_button_explains_several_numbers(qtbot: QtBot, context: Context) -> None:
    """The scores share one button."""
    button = ExplainButton(context.theme, (definitions.STRUCTURE, definitions.RELEVANCE))
    qtbot.addWidget(button)
    button.show()

    button.click()

    qtbot.waitUntil(QToolTip.isVisible)
    assert all(d.text in QToolTip.text() for d in (definitions.STRUCTURE, definitions.RELEVANCE))
    QToolTip.hideText()


def test_explained_label_carries_its_definition(qtbot: QtBot, context: Context) -> None:
    """Under the pointer and for a screen reader."""
    made = explained(label("3 of 4"), definitions.SECTION_SCORE)
    qtbot.addWidget(made)

    assert definitions.SECTION_SCORE.text in made.toolTip()
    assert made.accessibleDescription() == definitions.SECTION_SCORE.text
