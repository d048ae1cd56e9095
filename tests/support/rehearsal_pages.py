"""The rehearsal page as its user meets it: what can be read, and what can be pressed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from support.fake_voice import tone
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes
from voice_interviewer.programme.events import Predicted
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage


def rehearsal_of(page: RehearsalPage) -> Rehearsal:
    """The one under way."""
    assert page.rehearsal is not None
    return page.rehearsal


def stage_of(page: RehearsalPage) -> Stage:
    """Asked anew each time."""
    return rehearsal_of(page).stage


def text(page: RehearsalPage) -> str:
    """All that can be read on the page now."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    return " | ".join(labels + buttons)


def button(page: RehearsalPage, name: str) -> QPushButton:
    """The one visible button of that name."""
    found = [b for b in page.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == name]
    assert len(found) == 1, text(page)
    return found[0]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard's focus is."""
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    QTest.keyClick(focus, key, modifier)


def speak(fakes: Fakes, seconds: float = 2.0, amplitude: float = 0.1) -> None:
    """Say something into the microphone."""
    fakes.recorder.hear(tone(seconds, fakes.recorder.sample_rate, amplitude=amplitude))


def finish_held(fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """Answer and finish by Enter alone; what follows waits until ``tasks`` are released."""
    press(Qt.Key.Key_Return)
    speak(fakes)
    tasks.held = True
    press(Qt.Key.Key_Return)


def type_digits(digits: str) -> None:
    """Press them where the focus is, which moves on."""
    for digit in digits:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, digit)


def guesses(fakes: Fakes) -> list[Predicted]:
    """Those that were kept, in order."""
    return [noted.event for noted in fakes.library.journal.events() if isinstance(noted.event, Predicted)]
