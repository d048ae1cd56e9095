"""Where recordings are looked at and get their question."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.mnemonics import twice
from support.services import Fakes
from support.sounds import samples, write_sound
from voice_interviewer.errors import StorageError
from voice_interviewer.ui.importing.import_dialog import ImportDialog
from voice_interviewer.ui.importing.import_run import ImportRun
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message

DRIFT = "How would you notice that a model in production has begun to drift?"


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """What the dialog lies over."""
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def dialog(context: Context, page: QWidget, tmp_path: Path) -> Iterator[ImportDialog]:
    """Open with two recordings and a file that is none."""
    files = [write_sound(tmp_path / "one.wav"), write_sound(tmp_path / "two.wav", samples(0.7)), tmp_path / "no.mp3"]
    files[2].write_text("words")
    dialog = ImportDialog.show_for(context, files, page, lambda: None)
    yield dialog
    dialog.close()


def test_files_are_shown_with_what_they_are(dialog: ImportDialog) -> None:
    """A file that is no sound is there too, says why, and is not ticked."""
    assert [path.name for path in dialog.table.paths] == ["one.wav", "two.wav", "no.mp3"]
    assert dialog.table.ticked == [0, 1]
    state = dialog.table.item(2, 4)
    assert state is not None
    assert "not a sound file" in state.text()


def test_nothing_comes_in_without_a_question(dialog: ImportDialog) -> None:
    """And the note says what is missing."""
    assert not dialog.import_button.isEnabled()
    assert dialog.note.text() == "2 recordings without a question: write which one it answers."
    dialog.picker.line.setText(DRIFT)
    assert dialog.import_button.isEnabled()
    assert dialog.import_button.text() == "&Import 2 recordings"


def test_a_question_of_a_pack_is_known_by_its_words(dialog: ImportDialog, fakes: Fakes) -> None:
    """With its id and its kind, so that it is graded by what a strong answer covers."""
    dialog.picker.line.setText(DRIFT)
    assert not dialog.picker.kind.isEnabled()
    dialog.import_button.click()
    takes = [fakes.library.take(summary.id) for summary in fakes.library.summaries()]
    assert {(take.question.id, take.question.kind) for take in takes} == {("detect-drift", "concept")}
    assert all(take.findings for take in takes)


def test_each_row_can_have_its_own_question(dialog: ImportDialog, fakes: Fakes) -> None:
    """What is written goes to the rows that are selected."""
    dialog.picker.line.setText(DRIFT)
    dialog.table.selectRow(1)
    dialog.picker.line.setText("What did you build last?")
    dialog.table.selectRow(0)
    assert dialog.picker.line.text() == DRIFT
    dialog.import_button.click()
    assert {summary.question_text for summary in fakes.library.summaries()} == {DRIFT, "What did you build last?"}


def test_what_was_imported_before_is_not_ticked(context: Context, dialog: ImportDialog, page: QWidget) -> None:
    """It says as which take it is there, and can be ticked all the same."""
    dialog.picker.line.setText(DRIFT)
    dialog.import_button.click()
    again = ImportDialog.show_for(context, dialog.table.paths[:1], page, lambda: None)
    state = again.table.item(0, 4)
    assert state is not None
    assert state.text() == "In your history already, as take 1"
    assert again.table.ticked == []
    name = again.table.item(0, 0)
    assert name is not None
    name.setCheckState(Qt.CheckState.Checked)
    assert again.table.ticked == [0]
    again.close()


def test_closing_lets_them_come_in(
    qtbot: QtBot, context: Context, page: QWidget, tasks: ImmediateTaskRunner, fakes: Fakes, tmp_path: Path
) -> None:
    """The message bar tells what became of them."""
    dialog = ImportDialog.show_for(context, [write_sound(tmp_path / "one.wav")], page, lambda: None)
    dialog.picker.line.setText(DRIFT)
    context.messages.flush()
    tasks.held = True
    dialog.import_button.click()
    assert dialog.stop_button.isVisible()
    dialog.close()
    with qtbot.waitSignal(context.messages.posted) as posted:
        tasks.release()
    assert "1 recording is in your history now." in str(posted.args)
    assert len(fakes.library.summaries()) == 1


def test_a_stopped_recording_is_not_said_to_be_coming_in(
    context: Context, page: QWidget, tasks: ImmediateTaskRunner, tmp_path: Path
) -> None:
    """Its row tells how it stands, and so does that of one that the library has and that was being graded."""
    files = [write_sound(tmp_path / name) for name in ("one.wav", "two.wav")]
    dialog = ImportDialog.show_for(context, files, page, lambda: None)
    dialog.picker.line.setText(DRIFT)
    dialog.imported.connect(lambda: setattr(tasks, "held", True))
    dialog.import_button.click()
    dialog.stop_button.click()
    states = [item.text() for row in range(2) if (item := dialog.table.item(row, 4)) is not None]
    assert states == ["In your history; its grading was stopped", "Stopped"]
    dialog.close()


def test_one_that_came_in_before_stop_reached_it_is_told(
    context: Context, page: QWidget, tasks: ImmediateTaskRunner, tmp_path: Path
) -> None:
    """In its row, and in the note that counts them."""
    dialog = ImportDialog.show_for(context, [write_sound(tmp_path / "one.wav")], page, lambda: None)
    dialog.picker.line.setText(DRIFT)
    late: list[Callable[[], None]] = []
    tasks.tell = late.append
    dialog.import_button.click()
    dialog.stop_button.click()
    assert dialog.note.text() == "No recording came in."
    late[0]()
    assert dialog.note.text() == "1 recording is in your history now."
    state = dialog.table.item(0, 4)
    assert state is not None
    assert state.text() == "In your history; its grading was stopped"
    dialog.close()


@pytest.mark.parametrize("closed_first", [False, True])
def test_once_closed_nothing_of_it_stays(
    context: Context, page: QWidget, tasks: ImmediateTaskRunner, tmp_path: Path, closed_first: bool
) -> None:
    """Neither the dialog nor the run with its takes, which belongs to the window behind it."""
    dialog = ImportDialog.show_for(context, [write_sound(tmp_path / "one.wav")], page, lambda: None)
    dialog.picker.line.setText(DRIFT)
    tasks.held = closed_first
    dialog.import_button.click()
    dialog.close()
    if closed_first:
        tasks.release()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not page.findChildren(ImportRun)
    assert not page.findChildren(ImportDialog)


def test_a_file_is_looked_at_once(dialog: ImportDialog) -> None:
    """Added again, it stays one row."""
    dialog.add(dialog.table.paths[:2])
    assert dialog.table.rowCount() == 3


def test_a_recording_that_cannot_be_kept_says_so_in_full(qtbot: QtBot, dialog: ImportDialog, fakes: Fakes) -> None:
    """Its row grows with the sentence, and the line below does not speak of what did not happen."""
    dialog.picker.line.setText(DRIFT)
    low = dialog.table.rowHeight(0)
    fakes.library.failure = StorageError("The disk that holds the library is full." * 3, "Make room.")

    dialog.import_button.click()

    qtbot.waitUntil(lambda: dialog.note.text() == "None came in; the table says why.")
    assert dialog.table.rowHeight(0) > low


def test_a_file_is_looked_at_once_however_soon_it_comes_again(
    context: Context, page: QWidget, tasks: ImmediateTaskRunner, tmp_path: Path
) -> None:
    """Two rows of one file would be two takes of one answer."""
    tasks.held = True
    dialog = ImportDialog.show_for(context, [write_sound(tmp_path / "one.wav")], page, lambda: None)
    dialog.add([tmp_path / "one.wav"])
    tasks.release()
    rows = dialog.table.rowCount()
    dialog.close()
    assert rows == 1


def test_what_went_wrong_is_told_when_the_table_has_gone(
    context: Context,
    page: QWidget,
    tasks: ImmediateTaskRunner,
    fakes: Fakes,
    tmp_path: Path,
    posted: list[Message],
) -> None:
    """Nobody can look it up there any more."""
    dialog = ImportDialog.show_for(context, [write_sound(tmp_path / "one.wav")], page, lambda: None)
    dialog.picker.line.setText(DRIFT)
    tasks.held = True
    dialog.import_button.click()
    dialog.close()
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    tasks.release()
    assert posted[-1].text == "None came in. one.wav: The disk is full. Make room."


def test_no_letter_is_pressed_twice(dialog: ImportDialog) -> None:
    """Alt and a letter lead to one thing."""
    assert twice(dialog) == []


def test_tags_in_questions_are_shown_as_they_were_written(dialog: ImportDialog) -> None:
    """A question may be about them."""
    dialog.picker.line.setText("When is <b> right?")
    shown = dialog.table.item(0, 3)
    assert shown is not None
    assert (shown.text(), shown.toolTip()) == ("When is <b> right?", "<p>When is &lt;b&gt; right?</p>")
