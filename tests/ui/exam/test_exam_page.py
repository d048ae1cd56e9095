"""The page of the grader's exam, state by state."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.exceptions import capture_exceptions

from support.fake_exam_grader import FakeExamGrader
from support.immediate_tasks import ImmediateTaskRunner
from support.labelled_answers import labelled_answer, written
from support.mnemonics import twice
from support.pages import all_of, says, texts
from voice_interviewer.exam.result import ABOUT_OWN, ABOUT_SHIPPED
from voice_interviewer.report.exam_tables import exam_tables
from voice_interviewer.ui.exam.exam_page import ExamPage
from voice_interviewer.ui.exam.exam_results import ExamResults
from voice_interviewer.ui.exam.figure_table import FigureTable

CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(page: ExamPage) -> QWidget:
    widget = page.stack.currentWidget()
    assert widget is not None
    return widget


def tables(page: ExamPage) -> dict[str, FigureTable]:
    """Those of what is shown, by their titles."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what was shown before goes
    return {table.accessibleName(): table for table in all_of(shown(page), FigureTable)}


def cells(table: FigureTable) -> list[tuple[str, ...]]:
    model = table.model()
    columns = range(model.columnCount())
    return [tuple(model.index(row, column).data() for column in columns) for row in range(model.rowCount())]


def open_row(table: FigureTable, row: int) -> None:
    table.setFocus()
    table.selectRow(row)
    QTest.keyClick(table, Qt.Key.Key_Return)


def mime(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def drop(page: ExamPage, data: QMimeData) -> bool:
    """Whether the page took what was dragged over it."""
    actions, button, modifier = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(50, 50), actions, data, button, modifier)
    QApplication.sendEvent(page, entered)
    if entered.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPoint(50, 50), actions, data, button, modifier))
    return entered.isAccepted()


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the user points at when asked for files."""
    files: list[Path] = []

    def answer(parent: QWidget, then: Callable[[tuple[Path, ...]], None]) -> None:
        del parent
        then(tuple(files))

    monkeypatch.setattr(ExamPage, "ask_files", staticmethod(answer))
    return files


def test_at_first_it_says_what_it_is_and_offers_to_run(page: ExamPage, grader: FakeExamGrader) -> None:
    """Nothing runs by itself; the keyboard is on the button."""
    assert says(page, "Not run yet")
    assert page.state.button.hasFocus()
    assert grader.asked == []


def test_enter_runs_it_and_shows_every_table(page: ExamPage) -> None:
    """The same tables as in the terminal, and what the labels are."""
    page.state.button.click()
    assert page.result is not None
    assert says(page, ABOUT_SHIPPED)
    assert says(page, "14 answers, 39 labelled sentences, graded by fake-rules fake-reader")
    expected = exam_tables(page.result)
    assert list(tables(page)) == [table.title for table in expected]
    for table in expected:
        assert cells(tables(page)[table.title]) == list(table.rows)


def test_while_it_runs_progress_is_shown_and_it_can_be_cancelled(
    page: ExamPage, tasks: ImmediateTaskRunner, grader: FakeExamGrader
) -> None:
    """Cancel has the keyboard, and leads back to where one was."""
    tasks.held = True
    page.state.button.click()
    assert shown(page) is page.running_view
    assert page.running_view.cancel_button.hasFocus()
    assert page.running_view.bar.maximum() == 0
    page.run.moved.emit(0.25)
    assert (page.running_view.bar.value(), page.running_view.share.text()) == (25, "25%")
    assert page.head.own_button.isHidden()
    page.running_view.cancel_button.click()
    tasks.release()
    assert says(page, "Not run yet")
    assert page.state.button.hasFocus()
    assert grader.asked == []


def test_cancelling_a_second_exam_leads_back_to_the_first(
    page: ExamPage, tasks: ImmediateTaskRunner, chosen: list[Path], tmp_path: Path
) -> None:
    """Its result is still there."""
    page.state.button.click()
    chosen.append(tmp_path / "own.jsonl")
    tasks.held = True
    page.head.own_button.click()
    page.running_view.cancel_button.click()
    assert shown(page) is page.result_area
    assert says(page, ABOUT_SHIPPED)


def test_a_row_opens_the_answer_sentence_by_sentence(page: ExamPage) -> None:
    """Scores, reasons, pitfalls and sentences side by side, in words as well as in bold."""
    page.state.button.click()
    hardest = tables(page)["The hardest answers"]
    [row] = [row for row, line in enumerate(cells(hardest)) if line[0] == "ex-013"]
    open_row(hardest, row)
    assert page.head.title.text() == "Answer ex-013"
    assert says(shown(page), "What is asked in ex-013?")
    assert says(shown(page), "Meant as: a strong one")
    assert says(shown(page), "Operations 1, expected 4")
    paper = tables(page)
    assert ("Operations", "4", "1", "differs", "75%", "You said something of operations.") in cells(paper["Scores"])
    assert cells(paper["Pitfalls"]) == [("Tools first", "yes", "yes", "")]
    assert cells(paper["Sentence by sentence"])[1][1:4] == (
        "Architecture, Operations, Trade-off",
        "Architecture 90%, Trade-off",
        "differs",
    )


def test_escape_leads_from_the_answer_to_its_row_and_then_away(page: ExamPage) -> None:
    """One step at a time, and the keyboard is where it was."""
    page.state.button.click()
    back = QSignalSpy(page.back_requested)
    hardest = tables(page)["The hardest answers"]
    open_row(hardest, 1)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert shown(page) is page.result_area
    assert hardest.hasFocus()
    assert hardest.currentIndex().row() == 1
    assert back.count() == 0
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert back.count() == 1


def test_back_does_what_escape_does(page: ExamPage) -> None:
    """For the mouse."""
    page.state.button.click()
    back = QSignalSpy(page.back_requested)
    page.show_paper("ex-001")
    page.head.back_button.click()
    assert (shown(page) is page.result_area, back.count()) == (True, 0)
    page.head.back_button.click()
    assert back.count() == 1


def test_all_answers_can_be_listed(page: ExamPage) -> None:
    """The hardest first; each can be opened."""
    page.state.button.click()
    results = page.result_area.findChild(ExamResults)
    assert isinstance(results, ExamResults)
    assert results.all_button.text() == "Show all 14 answers"
    results.all_button.click()
    everything = tables(page)["All answers, the hardest first"]
    assert everything.rowCount() == 14
    assert everything.hasFocus()
    open_row(everything, 13)
    assert says(shown(page), "ex-012")


def test_answers_that_were_not_graded_and_broken_bounds_open_too(page: ExamPage) -> None:
    """Each of these tables has its rows about answers."""
    page.state.button.click()
    open_row(tables(page)["Not graded"], 0)
    assert page.head.title.text() == "Answer ex-002"
    assert says(shown(page), "Not graded: Only four words were said.")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    open_row(tables(page)["Bounds not kept"], 0)
    assert page.head.title.text() == "Answer ex-014"
    assert "Pitfalls" not in tables(page)


def test_own_answers_by_the_button(page: ExamPage, chosen: list[Path], tmp_path: Path) -> None:
    """They are told of as one's own; the app's exam is one press away, at once if it was run before."""
    page.state.button.click()
    chosen.append(written(tmp_path / "own.jsonl", labelled_answer("ex-001", words=6)))
    page.head.own_button.click()
    assert says(page, ABOUT_OWN)
    assert page.head.title.text() == "The grader's exam: own.jsonl"
    page.head.shipped_button.click()
    assert says(page, ABOUT_SHIPPED)
    assert page.head.title.text() == "The grader's exam"
    assert page.head.shipped_button.isHidden()


def test_own_answers_by_the_key(page: ExamPage, chosen: list[Path], tmp_path: Path) -> None:
    """As the sheet of keys says."""
    chosen.append(written(tmp_path / "own.jsonl", labelled_answer("ex-001", words=6)))
    QTest.keyClick(page, Qt.Key.Key_O, CONTROL)
    assert says(page, ABOUT_OWN)


def test_own_answers_by_dropping_a_file(page: ExamPage, tmp_path: Path) -> None:
    """Anywhere on the page, also on a result."""
    assert drop(page, mime(written(tmp_path / "own.jsonl", labelled_answer("ex-001", words=6))))
    assert says(page, ABOUT_OWN)


def test_what_is_no_file_is_not_taken(page: ExamPage, tasks: ImmediateTaskRunner, tmp_path: Path) -> None:
    """Words, pages of the web; and nothing while an exam runs."""
    words, web = QMimeData(), QMimeData()
    words.setText("some words")
    web.setUrls([QUrl("https://example.org/own.jsonl")])
    assert not drop(page, words)
    assert not drop(page, web)
    tasks.held = True
    page.state.button.click()
    assert not drop(page, mime(tmp_path / "own.jsonl"))


def test_mistakes_in_a_file_are_listed_and_it_can_be_tried_again(
    page: ExamPage, chosen: list[Path], tmp_path: Path
) -> None:
    """Once they are mended, the same file is read."""
    file = tmp_path / "own.jsonl"
    file.write_text('{"id": "a"}\n[]\n', encoding="utf-8")
    chosen.append(file)
    page.head.own_button.click()
    assert says(page, "The labelled answers have 2 mistakes.")
    listed = page.mistakes_view.mistakes.toPlainText().splitlines()
    assert [line.removeprefix(str(file))[:3] for line in listed] == [":1:", ":2:"]
    assert page.mistakes_view.mistakes.hasFocus()
    written(file, labelled_answer("ex-001", words=6))
    page.mistakes_view.again_button.click()
    assert says(page, ABOUT_OWN)


def test_an_empty_file(page: ExamPage, chosen: list[Path], tmp_path: Path) -> None:
    """It is named, and another can be chosen."""
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    chosen.append(empty)
    page.head.own_button.click()
    assert says(page, "No answers in empty.jsonl")
    chosen[:] = [written(tmp_path / "own.jsonl", labelled_answer("ex-001", words=6))]
    page.state.button.click()
    assert says(page, ABOUT_OWN)


def test_an_exam_that_is_not_there(page: ExamPage, shipped_exam: Path) -> None:
    """Said with what to do, and tried again when it is there."""
    content = shipped_exam.read_bytes()
    shipped_exam.unlink()
    page.state.button.click()
    assert says(page, "The exam that comes with the app is not there.")
    assert says(page, "Install the app anew, or give a file.")
    shipped_exam.write_bytes(content)
    page.state.button.click()
    assert says(page, ABOUT_SHIPPED)


def test_a_mistake_of_ours_is_not_hidden(page: ExamPage, grader: FakeExamGrader) -> None:
    """It goes to the crash dialog, as everywhere, and not onto the page as if the user could mend it."""
    grader.forget()
    with capture_exceptions() as raised:
        page.run.start()
    assert [kind for kind, *_ in raised] == [KeyError]


def test_the_result_stays_for_the_session(page: ExamPage, grader: FakeExamGrader) -> None:
    """Leaving the page and coming back shows it, and grades nothing again."""
    page.state.button.click()
    asked = len(grader.asked)
    page.deactivate()
    page.hide()
    page.show()
    page.activate()
    assert shown(page) is page.result_area
    assert len(grader.asked) == asked


def test_files_are_asked_for_without_blocking(page: ExamPage, tmp_path: Path) -> None:
    """Cancel changes nothing; choosing tells all files."""
    got: list[tuple[Path, ...]] = []
    ExamPage.ask_files(page, got.append)
    [dialog] = page.findChildren(QFileDialog)
    dialog.reject()
    assert got == []
    QApplication.sendPostedEvents()
    ExamPage.ask_files(page, got.append)
    dialog = page.findChildren(QFileDialog)[-1]
    dialog.filesSelected.emit([str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl")])
    dialog.reject()
    assert got == [(tmp_path / "a.jsonl", tmp_path / "b.jsonl")]


def test_nothing_is_taken_for_markup(
    page: ExamPage, chosen: list[Path], tmp_path: Path, grader: FakeExamGrader
) -> None:
    """What a file holds is shown as it is."""
    answer = labelled_answer("x", question="<b>Why?</b>", intent="<i>odd</i>")
    grader.learn(answer)
    chosen.append(written(tmp_path / "own.jsonl", answer))
    page.head.own_button.click()
    page.show_paper("x")
    assert "<b>Why?</b>" in texts(page.paper_area)
    assert says(page.paper_area, "Meant as: <i>odd</i>")


def test_no_letter_is_pressed_twice(page: ExamPage, tmp_path: Path) -> None:
    """Neither at first nor where a file holds no answer."""
    first = twice(page)
    (tmp_path / "own.jsonl").touch()
    page.run.start((tmp_path / "own.jsonl",))
    assert (first, twice(page)) == ([], [])
