"""The list of questions with its filter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from support.packs import pack, question
from support.services import example_bank
from voice_interviewer.bank.bank import Bank, Entry
from voice_interviewer.ui.home.attempts import Attempts
from voice_interviewer.ui.home.question_list import QuestionList
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def questions(qtbot: QtBot, context: Context) -> QuestionList:
    questions = QuestionList(context.theme)
    qtbot.addWidget(questions)
    questions.resize(600, 400)
    questions.show_questions(example_bank(), "mlops-engineer", {"detect-drift": Attempts(2, 12, 9)})
    questions.show()
    return questions


def shown(questions: QuestionList) -> list[str]:
    return [row.entry.question.id for row in questions.shown]


def test_it_filters_as_one_types(questions: QuestionList, qtbot: QtBot) -> None:
    """And says so when nothing is left."""
    QTest.keyClicks(questions.filter, "drift")
    assert shown(questions) == ["detect-drift"]
    QTest.keyClicks(questions.filter, "zzz")
    assert shown(questions) == []
    assert questions.nothing.isVisible()
    questions.filter.clear()
    assert len(shown(questions)) == 3


def test_the_heading_says_how_many_are_listed(questions: QuestionList, qtbot: QtBot) -> None:
    """While one filters, not all of them are."""

    def headings() -> set[str]:
        return {label.text() for label in questions.findChildren(QLabel)}

    assert "All 3 questions" in headings()
    QTest.keyClicks(questions.filter, "drift")
    assert "1 of 3 questions" in headings()


def test_the_keys_of_the_filter(questions: QuestionList, qtbot: QtBot) -> None:
    """Down goes on into the list; Esc lists everything again."""
    questions.activateWindow()
    qtbot.waitUntil(questions.isActiveWindow)
    questions.focus_filter()
    QTest.keyClicks(questions.filter, "drift")
    QTest.keyClick(questions.filter, Qt.Key.Key_Down)
    assert questions.view.hasFocus()
    assert questions.view.currentIndex().isValid()
    questions.focus_filter()
    QTest.keyClick(questions.filter, Qt.Key.Key_Escape)
    assert questions.filter.text() == ""


def test_choosing_walks_over_the_headings(questions: QuestionList, qtbot: QtBot) -> None:
    """Arrow keys go from question to question, also across rounds."""
    chosen: list[str] = []
    questions.chosen.connect(lambda entry: chosen.append(entry.question.id))
    questions.go_to_first()
    for _ in range(3):
        QTest.keyClick(questions.view, Qt.Key.Key_Down)
    assert chosen == ["credit-model-in-production", "detect-drift", "disagreement"]


def test_enter_starts_the_question(questions: QuestionList, qtbot: QtBot) -> None:
    """As a double click does."""
    questions.go_to_first()
    with qtbot.waitSignal(questions.started) as started:
        QTest.keyClick(questions.view, Qt.Key.Key_Return)
    assert started.args is not None
    entry: Entry = started.args[0]
    assert entry.question.id == "credit-model-in-production"


def test_new_figures_keep_what_is_chosen(questions: QuestionList, qtbot: QtBot) -> None:
    """A finished take must not lose the user's place."""
    questions.go_to_first()
    QTest.keyClick(questions.view, Qt.Key.Key_Down)
    questions.show_questions(example_bank(), "mlops-engineer", {"detect-drift": Attempts(3, 14, 14)})
    row = questions.view.currentIndex().data(Qt.ItemDataRole.DisplayRole)
    assert row == example_bank().question("detect-drift").question.text


@pytest.mark.parametrize("width", [420, 1400])
def test_a_long_question_is_shown_whole(questions: QuestionList, width: int) -> None:
    """Its row is as high as its wrapped text, in narrow and in wide windows."""
    questions.resize(width, 400)
    view = questions.view
    heights = [view.visualRect(view.model().index(row, 0)).height() for row in range(view.model().rowCount())]
    longest = 5  # the last row: the longest question
    assert heights[longest - 1] >= (3 if width == 420 else 2) * view.fontMetrics().lineSpacing()
    assert not view.horizontalScrollBar().isVisible()


def test_rows_speak_to_screen_readers(questions: QuestionList) -> None:
    """What is painted cannot be read out; the model says it in words."""
    index = questions.view.model().index(2, 0)
    assert "2 takes, Content 9, best 12 of 16" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def two_roles() -> Bank:
    """The three questions of the example, and one for another role."""
    return Bank((*example_bank().packs, pack("tester", question("what-first"))))


def test_a_role_is_chosen_above_the_list(questions: QuestionList) -> None:
    """Its questions are listed at once; who asked for all of them sees whose each is."""
    questions.show_questions(two_roles(), "mlops-engineer", {})
    picked: list[str] = []
    questions.role_picked.connect(picked.append)
    assert "what-first" not in shown(questions)
    pick(questions, "tester")
    assert shown(questions) == ["what-first"]
    pick(questions, "All roles")
    assert len(shown(questions)) == 4
    assert picked == ["tester"]
    assert questions.view.model().index(0, 0).data() == "MLOps engineer: Deployment and monitoring"


def test_who_looks_at_all_roles_goes_on_doing_so(questions: QuestionList) -> None:
    """Also when the list is filled anew after a take."""
    questions.show_questions(two_roles(), "mlops-engineer", {})
    pick(questions, "All roles")
    questions.show_questions(two_roles(), "mlops-engineer", {})
    assert len(shown(questions)) == 4


def test_one_role_is_no_choice(questions: QuestionList) -> None:
    """Most people have the packs that came with the app, but some have one of their own only."""
    assert not questions.role.isVisible()


def pick(questions: QuestionList, title: str) -> None:
    """Choose in the list of roles, as a click does."""
    place = questions.role.findText(title)
    questions.role.setCurrentIndex(place)
    questions.role.activated.emit(place)
