"""Rehearsals that are over do not stay for as long as the window is open."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt

from support.rehearsal_pages import press, rehearsal_of, speak
from support.services import Fakes, example_bank
from voice_interviewer.take import Take
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.shell.context import Context


def begin(page: RehearsalPage, context: Context) -> None:
    page.begin(from_bank(example_bank().question("detect-drift"), context.services.settings.current))
    rehearsal_of(page).asker.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def answer(fakes: Fakes) -> None:
    press(Qt.Key.Key_Return)
    speak(fakes)
    press(Qt.Key.Key_Return)


def test_only_the_last_one_stays_beside_the_one_under_way(begun: RehearsalPage, context: Context, fakes: Fakes) -> None:
    """An hour of practice leaves no more behind than a minute."""
    for _ in range(6):
        answer(fakes)
        begin(begun, context)
    assert len(begun.findChildren(Rehearsal)) <= 2
    assert fakes.library.count() == 6


def test_one_whose_answer_is_still_graded_stays_until_that_is_over(
    begun: RehearsalPage, context: Context, fakes: Fakes
) -> None:
    """Else nobody would hear of the grade."""
    ready: list[Take] = []
    begun.take_ready.connect(ready.append)
    answer(fakes)
    first = rehearsal_of(begun)
    assert first.check is not None
    first.check.running = True  # as if the model were still at it
    for _ in range(3):
        begin(begun, context)
    assert first in begun.findChildren(Rehearsal)
    before = len(ready)
    first.take_ready.emit(first.check.take)
    assert len(ready) == before + 1
    first.check.running = False
    begin(begun, context)
    assert len(begun.findChildren(Rehearsal)) <= 2
