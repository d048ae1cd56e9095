"""What is done to a take while its page is still being made: nothing is lost, and nothing goes to another take."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.examples import example_question, example_transcript
from support.feedback_pages import content_of, open_feedback, transcript_of
from support.held_steps import HeldSteps
from support.kept_takes import keep_example
from support.pages import all_of
from support.services import Fakes
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.chips import DeniableChip
from voice_interviewer.ui.feedback.correction_dialog import CorrectionDialog
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def tasks() -> HeldSteps:
    return HeldSteps()


@pytest.fixture
def kept(fakes: Fakes, context: Context, tmp_path: Path) -> Callable[[], Take]:
    """Keeps the example once more, with filled pauses that are believed."""

    def keep() -> Take:
        take = keep_example(fakes.library, tmp_path, findings=None)
        said = example_transcript()
        sure = tuple(replace(each, votes={"primed_sentence": 0.9}) for each in said.candidates)
        found = context.services.assessor.findings_of(replace(said, candidates=sure), example_question())
        return fakes.library.add_findings(take.id or 0, found)

    return keep


@pytest.fixture
def take(kept: Callable[[], Take]) -> Take:
    return kept()


@pytest.fixture
def page(qtbot: QtBot, context: Context, take: Take, tasks: HeldSteps) -> Iterator[FeedbackPage]:
    made = open_feedback(qtbot, context, 1200)
    made.show_take(take)
    tasks.go_on()
    yield made
    for dialog in made.findChildren(CorrectionDialog):
        dialog.reject()


def crosses(page: FeedbackPage) -> list[DeniableChip]:
    chips = all_of(content_of(page), DeniableChip)
    return [chip for chip in chips if "Not a filler" in chip.cross.toolTip()]


def stored(fakes: Fakes, take: Take) -> Take:
    return fakes.library.take(take.id or 0)


def denied(fakes: Fakes, take: Take) -> int:
    found = stored(fakes, take).findings
    return len(found.transcript.not_fillers) if found is not None else 0


def let_qt_delete() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_both_of_two_quick_denials_are_kept(page: FeedbackPage, fakes: Fakes, take: Take) -> None:
    """The second is pressed on what was shown before the first."""
    first, second, *_ = crosses(page)
    first.cross.click()
    second.cross.click()
    assert denied(fakes, take) == 2


def test_correction_of_words_that_moved_is_refused(
    page: FeedbackPage, fakes: Fakes, take: Take, posted: list[Message]
) -> None:
    """Their places belong to other words by now; a filler that was denied meanwhile stays so."""
    transcript_of(page).choose_word(1)
    transcript_of(page)._ask_correction()
    [dialog] = all_of(page, CorrectionDialog)
    transcript_of(page).choose_word(3)
    transcript_of(page)._ask_correction()
    [other] = [each for each in all_of(page, CorrectionDialog) if each is not dialog]
    crosses(page)[0].cross.click()
    for each, words in ((dialog, "They now"), (other, "nothing")):
        each.line.setText(words)
        each.correct_button.click()
    found = stored(fakes, take).findings
    assert found is not None
    assert "They" in [word.text for word in found.transcript.words]
    assert "nothing" not in [word.text for word in found.transcript.words]
    assert denied(fakes, take) == 1
    assert posted[-1].text == "The words were changed meanwhile."


def test_undo_goes_to_the_take_that_was_changed(
    page: FeedbackPage, fakes: Fakes, take: Take, kept: Callable[[], Take], tasks: HeldSteps, posted: list[Message]
) -> None:
    """Also when another one is open by then, in which the same moment was denied too."""
    crosses(page)[0].cross.click()
    undo = posted[-1].on_action
    other = kept()
    page.show_take(other)
    tasks.go_on()
    crosses(page)[0].cross.click()
    assert undo is not None
    undo()
    assert (denied(fakes, take), denied(fakes, other)) == (0, 1)


def test_nothing_is_done_to_a_take_that_has_gone(
    page: FeedbackPage, fakes: Fakes, take: Take, kept: Callable[[], Take], tasks: HeldSteps
) -> None:
    """Keys pressed while the next one is made, or leaving at once, end in nothing."""
    page.show_take(kept())
    tasks.go_on(steps=3)
    let_qt_delete()
    page.take_actions.toggle_star()
    page.take_actions.write_notes()
    page.take_actions.tag()
    page._own_say.deny_filler()
    page.composites.record_weakest()
    page.deactivate()
    assert not stored(fakes, take).starred
    assert denied(fakes, take) == 0


def test_notes_written_meanwhile_stay_in_the_field(
    page: FeedbackPage, fakes: Fakes, take: Take, tasks: HeldSteps
) -> None:
    """The new page of the same take has them too, and what is written next keeps them."""
    crosses(page)[0].cross.click()
    content_of(page).notes_card.write()
    content_of(page).notes_card.field.setPlainText("Say the number.")
    tasks.go_on()
    let_qt_delete()
    card = content_of(page).notes_card
    assert (card.text, card.isVisible()) == ("Say the number.", True)
    assert stored(fakes, take).notes == "Say the number."


def test_star_given_meanwhile_is_shown(page: FeedbackPage, fakes: Fakes, take: Take, tasks: HeldSteps) -> None:
    """One press more would else give it again."""
    crosses(page)[0].cross.click()
    page.take_actions.toggle_star()
    tasks.go_on()
    assert content_of(page).header.star_button.isChecked()
    page.take_actions.toggle_star()
    assert not stored(fakes, take).starred
