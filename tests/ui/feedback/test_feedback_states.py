"""A take's page while the take waits, and when it was refused or typed."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.examples import (
    example_abstention,
    example_delivery,
    example_findings,
    example_grade,
    example_take,
    example_transcript,
)
from support.feedback_pages import content_of
from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.pages import all_of, says, texts
from support.services import Fakes
from voice_interviewer.errors import TranscriptionFailed
from voice_interviewer.structure.grade import Abstention
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.feedback.assess_card import AssessCard
from voice_interviewer.ui.feedback.delivery_card import DeliveryCard
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.score_cards import SectionCard
from voice_interviewer.ui.feedback.transcript_view import TranscriptView
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


def waiting(fakes: Fakes, folder: Path) -> Take:
    return keep_example(fakes.library, folder, findings=None)


def typed(fakes: Fakes) -> Take:
    findings = example_findings(
        transcript=example_transcript(words=(), speech=(), engine="typed", model=""),
        delivery=example_delivery(words=(), filled_pauses=(), silent_pauses=(), observations=()),
    )
    return fakes.library.keep(example_take(source=Source.TYPED, findings=findings))


def assess_card_of(page: FeedbackPage) -> AssessCard:
    card = content_of(page).assess_card
    assert card is not None
    return card


def test_refused_take_says_why_and_shows_no_scores(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """A friendly way on, and the words that were heard all the same."""
    findings = example_findings(grade=example_abstention())

    page.show_take(keep_example(fakes.library, tmp_path, findings=findings))

    assert says(page, "Too short to grade")
    assert says(page, "Only four words were said, too few to grade.")
    assert says(page, "Say a sentence or two on each part")
    assert all_of(page, SectionCard) == []
    assert not any("of 4" in text for text in texts(page))
    assert len(all_of(page, TranscriptView)) == 1


@pytest.mark.parametrize("reason", list(Abstention))
def test_every_refusal_has_words(page: FeedbackPage, fakes: Fakes, tmp_path: Path, reason: Abstention) -> None:
    """None of the reasons is shown as a code."""
    grade = example_grade(abstained=reason, sections=(), advice=(), explanation="Because.")

    page.show_take(keep_example(fakes.library, tmp_path, findings=example_findings(grade=grade)))

    assert says(page, "Because.")
    assert not says(page, reason.value)


def test_answer_without_speech_has_neither_transcript_nor_delivery(
    page: FeedbackPage, fakes: Fakes, tmp_path: Path
) -> None:
    """Silence has no pace; the recording can still be heard."""
    findings = example_findings(
        transcript=example_transcript(words=(), speech=()),
        delivery=example_delivery(words=(), filled_pauses=(), silent_pauses=()),
        grade=example_grade(abstained=Abstention.NO_SPEECH, sections=(), advice=(), sentences=(), labels=()),
    )

    page.show_take(keep_example(fakes.library, tmp_path, findings=findings))

    assert says(page, "Check the microphone in Settings")
    assert all_of(page, TranscriptView) == []
    assert all_of(page, DeliveryCard) == []
    assert page.player.play_button.isEnabled()


def test_waiting_take_offers_to_be_transcribed(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """The recording can be heard meanwhile."""
    page.show_take(waiting(fakes, tmp_path))
    page.activate()

    card = assess_card_of(page)
    assert card.start_button.text() == "&Transcribe now"
    assert card.start_button.isVisible()
    assert page.player.play_button.isEnabled()


def test_transcribing_shows_progress_and_then_the_feedback(
    qtbot: QtBot, page: FeedbackPage, fakes: Fakes, tasks: ImmediateTaskRunner, tmp_path: Path
) -> None:
    """Whoever waits sees how far it is; the findings replace the card."""
    take = waiting(fakes, tmp_path)
    page.show_take(take)
    card = assess_card_of(page)
    tasks.held = True
    card.start_button.click()
    running = [card.start_button.isVisible(), card.cancel_button.isVisible(), card.bar.isVisible()]

    with qtbot.waitSignal(page.assessed) as assessed:
        tasks.release()

    assert running == [False, True, True]
    assert assessed.args is not None
    assert assessed.args[0].findings is not None
    assert len(all_of(content_of(page), SectionCard)) == 4


def test_the_focus_stays_on_the_page_while_it_transcribes(
    qtbot: QtBot, page: FeedbackPage, fakes: Fakes, tasks: ImmediateTaskRunner, tmp_path: Path
) -> None:
    """From the button to the one that cancels, and then to the player."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_take(waiting(fakes, tmp_path))
    page.activate()
    card = assess_card_of(page)
    tasks.held = True
    card.start_button.click()
    running = card.cancel_button.hasFocus()

    tasks.release()

    assert running
    assert page.player.play_button.hasFocus()


def test_transcribing_can_be_cancelled(
    page: FeedbackPage, fakes: Fakes, tasks: ImmediateTaskRunner, tmp_path: Path
) -> None:
    """The take waits as before."""
    page.show_take(waiting(fakes, tmp_path))
    card = assess_card_of(page)
    tasks.held = True
    card.start_button.click()

    card.cancel_button.click()
    tasks.release()

    assert card.start_button.isVisible()
    assert not card.bar.isVisible()
    assert fakes.transcriber.heard == []


def test_failure_of_transcribing_is_told_in_place(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """What happened, what to do, and the button to try again."""
    fakes.transcriber.problem = TranscriptionFailed("The transcriber stopped.", "Try again.")
    page.show_take(waiting(fakes, tmp_path))
    card = assess_card_of(page)

    card.start_button.click()

    assert card.text.text() == "The transcriber stopped. Try again."
    assert card.start_button.text() == "&Try again"


def test_transcribing_goes_on_when_another_take_is_shown(
    qtbot: QtBot, page: FeedbackPage, fakes: Fakes, tasks: ImmediateTaskRunner, tmp_path: Path, take: Take
) -> None:
    """Its findings are kept and told; the take that is shown stays."""
    page.show_take(waiting(fakes, tmp_path))
    card = assess_card_of(page)
    tasks.held = True
    card.start_button.click()
    page.show_take(take)

    with qtbot.waitSignal(page.assessed):
        tasks.release()

    assert page.take == take


def test_coming_back_to_a_take_that_is_being_transcribed(
    page: FeedbackPage, fakes: Fakes, tasks: ImmediateTaskRunner, tmp_path: Path, take: Take
) -> None:
    """It shows that it runs, and does not offer to start it twice."""
    unheard = waiting(fakes, tmp_path)
    page.show_take(unheard)
    first = assess_card_of(page)
    tasks.held = True
    first.start_button.click()
    page.show_take(take)

    page.show_take(unheard)

    again = assess_card_of(page)
    assert again.cancel_button.isVisible()


def test_failure_of_another_take_is_told_in_the_message_bar(
    page: FeedbackPage, context: Context, fakes: Fakes, tasks: ImmediateTaskRunner, tmp_path: Path, take: Take
) -> None:
    """Nobody looks at its page, but it must not go unseen."""
    told: list[Message] = []
    context.messages.flush()
    context.messages.posted.connect(told.append)
    fakes.transcriber.problem = TranscriptionFailed("The transcriber stopped.", "Try again.")
    page.show_take(waiting(fakes, tmp_path))
    card = assess_card_of(page)
    tasks.held = True
    card.start_button.click()
    page.show_take(take)

    tasks.release()

    assert [message.text for message in told] == ["The transcriber stopped."]


def test_typed_take_has_no_player_and_no_delivery(page: FeedbackPage, fakes: Fakes) -> None:
    """Its words are shown and graded, and nothing offers to play them."""
    page.show_take(typed(fakes))

    assert not page.player.isVisible()
    assert all_of(page, DeliveryCard) == []
    assert says(page, "Yesterday, 18:42  ·  typed")
    assert "Compliance reviews each release." in all_of(page, TranscriptView)[0].toPlainText()
    assert not any(link.isEnabled() for link in all_of(content_of(page), PlayLink))


def test_waiting_take_without_its_recording_cannot_be_transcribed(
    page: FeedbackPage, fakes: Fakes, tmp_path: Path
) -> None:
    """It says so instead of offering what would fail."""
    take = waiting(fakes, tmp_path)
    assert take.audio is not None
    take.audio.unlink()

    page.show_take(take)

    assert says(page, "so there is nothing to transcribe")
    assert not assess_card_of(page).start_button.isVisible()
