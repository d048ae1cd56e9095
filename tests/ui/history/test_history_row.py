"""How a take is drawn in the list."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from support.examples import example_abstention, example_findings, example_grade, example_question, example_take
from support.services import NOW, Fakes
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.history.history_model import HistoryModel
from voice_interviewer.ui.history.history_row import HistoryRow
from voice_interviewer.ui.shell.context import Context

GRADE = example_grade()


def drawn(qtbot: QtBot, context: Context, fakes: Fakes, take: Take, width: int = 800) -> QImage:
    """The row of this take alone."""
    for summary in fakes.library.summaries():
        fakes.library.purge([summary.id])
    fakes.library.keep(take)
    model = HistoryModel(context)
    model.load()
    view = QListView()
    qtbot.addWidget(view)
    row = HistoryRow(context.theme, lambda: NOW)
    view.setItemDelegate(row)
    view.setModel(model)
    view.resize(width, 80)
    return view.viewport().grab().toImage()


@pytest.mark.parametrize(
    "other",
    [
        example_take(findings=None),
        example_take(findings=example_findings(grade=example_abstention())),
        example_take(source=Source.TYPED),
        example_take(question=example_question(text="Another question")),
        example_take(
            findings=example_findings(grade=replace(GRADE, sections=tuple(replace(s, score=0) for s in GRADE.sections)))
        ),
    ],
    ids=["waiting", "refused", "typed", "question", "scores"],
)
def test_what_differs_is_seen(qtbot: QtBot, context: Context, fakes: Fakes, other: Take) -> None:
    """Each of these looks unlike the graded example."""
    assert drawn(qtbot, context, fakes, other) != drawn(qtbot, context, fakes, example_take())


@pytest.mark.parametrize("width", [320, 800, 3_000])
def test_any_width_can_be_drawn(qtbot: QtBot, context: Context, fakes: Fakes, width: int) -> None:
    """A long question is cut with an ellipsis, not drawn over the scores."""
    long = example_take(question=example_question(text="Why? " * 300))
    short = example_take(question=example_question(text="Why?"))

    wide = drawn(qtbot, context, fakes, long, width)

    right = range(wide.width() - 60, wide.width() - 20)
    narrow = drawn(qtbot, context, fakes, short, width)
    assert [wide.pixel(x, 20) for x in right] == [narrow.pixel(x, 20) for x in right]
