"""Packing an answer for a mentor in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from support.examples import example_take, example_typed_findings
from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.pages import all_of, on_screen, says
from support.services import Fakes
from voice_interviewer.report.mentor.choices import SUGGESTED
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.sharing.mentor_dialog import MentorDialog
from voice_interviewer.ui.sharing.mentor_form import MentorForm
from voice_interviewer.ui.sharing.mentor_questions import TextOfBox
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    return on_screen(qtbot, QWidget(), 960, 640)


@pytest.fixture
def take(fakes: Fakes, tmp_path: Path) -> Take:
    return keep_example(fakes.library, tmp_path)


def opened(context: Context, take: Take, page: QWidget) -> tuple[MentorDialog, MentorForm]:
    dialog = MentorDialog(context, take, page)
    dialog.open()
    assert dialog.form is not None
    return dialog, dialog.form


def test_it_says_what_the_file_holds(context: Context, take: Take, page: QWidget) -> None:
    """In words that follow what is chosen, with its size, and that a voice can be heard."""
    dialog, form = opened(context, take, page)
    assert says(dialog, "can hear your voice")
    assert says(dialog, "Your voice, 0:34 of it")
    assert says(dialog, "About 0.4 MB")
    assert not says(form, "Your name as you give it")
    form.name.setText("Jana")
    assert says(form, "Your name as you give it")
    form.scores.click()
    assert not says(form, "The app’s scores with their reasons")
    dialog.reject()


def test_a_pack_is_saved_and_the_choices_remembered(
    context: Context, take: Take, page: QWidget, tmp_path: Path, posted: list[Message]
) -> None:
    """All but the note; what was written is told."""
    dialog, form = opened(context, take, page)
    form.name.setText("Jana")
    form.note.setPlainText("For a bank")
    form.questions.field.setText("Which word did you not know?")
    QTest.keyClick(form.questions.field, Qt.Key.Key_Return)
    form.questions.box(SUGGESTED[0]).click()
    form.points.click()
    dialog.save(str(tmp_path / "pack.html"))
    text = (tmp_path / "pack.html").read_text(encoding="utf-8")
    assert "Which word did you not know?" in text
    assert SUGGESTED[0] not in text
    assert "For a bank" in text
    assert "Saved pack.html" in posted[-1].text
    again, form = opened(context, take, page)
    assert (form.name.text(), form.note.toPlainText()) == ("Jana", "")
    assert form.questions.chosen == (*SUGGESTED[1:3], "Which word did you not know?")
    assert not form.points.isChecked()
    again.reject()


def test_no_more_than_five_questions_are_asked(context: Context, take: Take, page: QWidget) -> None:
    """The others wait until one is taken out; what is added then is offered and not asked."""
    dialog, form = opened(context, take, page)
    for question in SUGGESTED[3:5]:
        form.questions.box(question).click()
    assert len(form.questions.chosen) == 5
    assert not form.questions.box(SUGGESTED[5]).isEnabled()
    form.questions.field.setText("One more?")
    form.questions.add_button.click()
    assert not form.questions.box("One more?").isChecked()
    form.questions.box(SUGGESTED[0]).click()
    assert form.questions.box("One more?").isEnabled()
    dialog.reject()


def test_a_press_on_a_question_ticks_it(context: Context, take: Take, page: QWidget) -> None:
    """Its text belongs to the box, and tells its name."""
    dialog, form = opened(context, take, page)
    [text] = [label for label in all_of(form, TextOfBox) if label.text() == SUGGESTED[4]]
    QTest.mouseClick(text, Qt.MouseButton.LeftButton)
    assert form.questions.box(SUGGESTED[4]).isChecked()
    assert all(box.accessibleName() for box in all_of(form, QCheckBox))
    dialog.reject()


def test_the_tab_key_goes_from_top_to_bottom(context: Context, take: Take, page: QWidget) -> None:
    """Through the fields and the questions, also one that was added, to the buttons."""
    dialog, form = opened(context, take, page)
    form.questions.field.setText("One more?")
    form.questions.add_button.click()
    stops = [
        form.name, form.note, form.questions.box(SUGGESTED[0]), form.questions.box("One more?"), form.questions.field,
        form.points, form.scores, dialog.import_button, dialog.cancel_button, dialog.save_button,
    ]  # fmt: skip
    chain: list[QWidget] = [form.name]  # where the focus is at first
    following = form.name.nextInFocusChain()
    while following is not None and following is not form.name:
        chain.append(following)
        following = following.nextInFocusChain()
    places = [chain.index(stop) for stop in stops]
    assert places == sorted(places)
    dialog.reject()


def test_packing_can_be_stopped(
    context: Context, take: Take, page: QWidget, tmp_path: Path, tasks: ImmediateTaskRunner
) -> None:
    """Nothing is written then, and the dialog stays for another try."""
    dialog, _form = opened(context, take, page)
    tasks.held = True
    dialog.save(str(tmp_path / "pack.html"))
    assert dialog.bar.isVisible()
    assert not dialog.save_button.isEnabled()
    dialog.cancel_button.click()
    tasks.release()
    assert dialog.isVisible()
    assert says(dialog, "Stopped; nothing was written.")
    assert not (tmp_path / "pack.html").exists()
    assert dialog.save_button.isEnabled()
    dialog.reject()


def test_a_folder_that_cannot_be_written_is_told_there(
    context: Context, take: Take, page: QWidget, tmp_path: Path
) -> None:
    """In the dialog, where another folder can be chosen."""
    dialog, _form = opened(context, take, page)
    dialog.save(str(tmp_path / "none" / "pack.html"))
    assert says(dialog, "is not there")
    assert dialog.isVisible()
    dialog.reject()


def test_a_typed_answer_warns_of_no_voice(context: Context, fakes: Fakes, page: QWidget) -> None:
    """There is none in it."""
    take = fakes.library.keep(example_take(source=Source.TYPED, seconds=0.0, findings=example_typed_findings()))
    dialog, _form = opened(context, take, page)
    assert not says(dialog, "hear your voice")
    dialog.reject()


def test_it_fits_the_smallest_window(context: Context, take: Take, page: QWidget) -> None:
    """Its buttons can be reached, and long questions of one's own wrap."""
    dialog, form = opened(context, take, page)
    form.questions.field.setText("Как бы вы объяснили это решение? " * 9)
    form.questions.add_button.click()
    assert dialog.height() <= 640
    assert form.minimumSizeHint().width() <= dialog.area.viewport().width()
    dialog.reject()
