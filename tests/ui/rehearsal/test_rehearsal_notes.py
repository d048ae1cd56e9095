"""Notes that are jotted down while thinking, and kept with the answer."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from support.rehearsal_pages import button, press, speak
from support.rehearsals import recordings
from support.services import Fakes
from voice_interviewer.practice.rules import Rules
from voice_interviewer.take import Mode
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice import recovery


def jot(page: RehearsalPage, words: str) -> None:
    """Write more into the notes."""
    QTest.keyClicks(editor(page, "Notes"), words)


def editor(page: RehearsalPage, name: str) -> QPlainTextEdit:
    """The text field of that name, with the focus."""
    [found] = [field for field in page.findChildren(QPlainTextEdit) if field.accessibleName() == name]
    found.setFocus()
    return found


def test_notes_go_with_a_spoken_answer(begun: RehearsalPage, fakes: Fakes) -> None:
    """Those of the thinking, and those that came while speaking."""
    jot(begun, "canary")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    speak(fakes)
    jot(begun, ", owner")
    button(begun, "Done").click()
    assert fakes.library.take(1).notes == "canary, owner"


def test_notes_go_with_a_written_answer(begun: RehearsalPage, fakes: Fakes) -> None:
    """In the same way."""
    jot(begun, "canary")
    button(begun, "Type instead").click()
    QTest.keyClicks(editor(begun, "Your answer"), "We page the engineer.")
    button(begun, "Hand in").click()
    assert fakes.library.take(1).notes == "canary"


def test_notes_stay_for_another_try(begun: RehearsalPage, fakes: Fakes) -> None:
    """They belong to the question, not to the take."""
    jot(begun, "canary")
    button(begun, "Start answering").click()
    speak(fakes)
    button(begun, "Start over").click()
    button(begun, "Start answering").click()
    speak(fakes)
    button(begun, "Done").click()
    assert fakes.library.take(1).notes == "canary"


def test_a_crash_keeps_what_was_known_when_the_answer_began(
    rehearsal: Rehearsal, context: Context, fakes: Fakes, aside: SetAside
) -> None:
    """Notes, rules and interview lie beside the recording from its first moment."""
    real = Rehearsal(context, replace(rehearsal.assignment, rules=Rules.REAL, interview=3), aside)
    real.notes = "canary"
    real.start_answer()
    fakes.recorder.hear(bytes(fakes.recorder.sample_rate * 2))
    recording = next(path for path in recordings(context) if path.suffix == ".wav")
    note = recovery._read_note(recording.with_suffix(".json"))
    assert note is not None
    assert (note.mode, note.interview, note.notes) == (Mode.REAL, 3, "canary")
    real.leave()


def test_the_page_says_that_notes_are_kept(begun: RehearsalPage) -> None:
    """Nobody should be surprised to find them later."""
    assert any("Kept with your take" in label.text() for label in begun.findChildren(QLabel))
