"""From the button on the page to the card: asked for by hand, kept in memory, gone with the take."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_abstention, example_findings, example_grade
from support.feedback_pages import open_feedback
from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.opinions import MODEL, SERVER
from support.pages import says
from support.services import Fakes
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.opinion_card import OpinionCard
from voice_interviewer.ui.opinion.opinion_dialog import OpinionDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message

THEIRS = "Second opinion from judge-1 at api.example.com"


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> Iterator[FeedbackPage]:
    context.services.settings.change(opinion_url=SERVER, opinion_model=MODEL)
    made = open_feedback(qtbot, context)
    yield made
    if made.opinions.dialog is not None:
        made.opinions.dialog.done(0)


@pytest.fixture
def take(fakes: Fakes, tmp_path: Path) -> Take:
    return keep_example(fakes.library, tmp_path)


def card_of(page: FeedbackPage) -> OpinionCard:
    assert page.content is not None
    assert page.content.opinion_card is not None
    return page.content.opinion_card


def dialog_of(page: FeedbackPage) -> OpinionDialog:
    assert page.opinions.dialog is not None
    return page.opinions.dialog


def ask_and_send(page: FeedbackPage) -> None:
    card_of(page).ask_button.click()
    dialog_of(page).send_button.click()


def test_nothing_is_sent_by_looking(page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """Neither by opening the take nor by opening the dialog."""
    page.show_take(take)
    card_of(page).ask_button.click()
    assert dialog_of(page).isVisible()
    assert fakes.chat.asked == []


def test_what_came_back_stands_on_the_page(qtbot: QtBot, page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """Beside our own scores, which stay where they are."""
    page.show_take(take)
    with qtbot.waitSignal(page.opinions.asked):
        ask_and_send(page)
    assert says(card_of(page), THEIRS)
    assert says(page, "You gave the use, the volume and what an error costs.")
    assert page.opinions.dialog is None
    assert len(fakes.chat.asked) == 1


def test_it_is_not_stored(page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """The library has the take as before."""
    page.show_take(take)
    ask_and_send(page)
    assert take.id is not None
    assert fakes.library.take(take.id) == take


def test_it_is_kept_while_the_take_is_open(page: FeedbackPage, take: Take, context: Context) -> None:
    """A new colour scheme draws the page anew, and it is still there."""
    page.show_take(take)
    ask_and_send(page)
    before = card_of(page)
    context.theme.choose("dark")
    assert card_of(page) is not before
    assert says(card_of(page), THEIRS)


def test_another_take_does_not_have_it(page: FeedbackPage, take: Take, fakes: Fakes, tmp_path: Path) -> None:
    """Nor does the first one, when it is opened again: asking is for each time."""
    page.show_take(take)
    ask_and_send(page)
    page.show_take(keep_example(fakes.library, tmp_path))
    assert not says(card_of(page), THEIRS)
    page.show_take(take)
    assert not says(card_of(page), THEIRS)


def test_other_words_do_not_have_it(page: FeedbackPage, take: Take) -> None:
    """A corrected transcript is another answer."""
    page.show_take(take)
    ask_and_send(page)
    first, *others = example_grade().sentences
    corrected = example_grade(sentences=(replace(first, text="We score loans."), *others))
    page.show_take(replace(take, findings=example_findings(grade=corrected)))
    assert not says(card_of(page), THEIRS)


def test_another_take_calls_off_what_is_on_its_way(
    page: FeedbackPage, take: Take, fakes: Fakes, tmp_path: Path, tasks: ImmediateTaskRunner
) -> None:
    """Nobody looks at it any more, and a late reply must not land on the wrong answer."""
    page.show_take(take)
    card_of(page).ask_button.click()
    tasks.held = True
    dialog_of(page).send_button.click()
    token = tasks.tokens[-1]
    page.show_take(keep_example(fakes.library, tmp_path))
    tasks.release()
    assert token.cancelled
    assert page.opinions.dialog is None
    assert not says(card_of(page), THEIRS)


def test_asking_twice_opens_one_dialog(page: FeedbackPage, take: Take) -> None:
    """It comes to the front."""
    page.show_take(take)
    card_of(page).ask_button.click()
    first = dialog_of(page)
    card_of(page).ask_button.click()
    assert dialog_of(page) is first
    assert len(page.findChildren(OpinionDialog)) == 1


def test_cancelled_and_asked_again(page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """The second dialog is a new one, made from the settings of that moment."""
    page.show_take(take)
    card_of(page).ask_button.click()
    dialog_of(page).cancel_button.click()
    assert page.opinions.dialog is None
    assert fakes.chat.asked == []
    ask_and_send(page)
    assert says(card_of(page), THEIRS)


def test_where_no_server_is_named_it_says_where_to(page: FeedbackPage, take: Take, context: Context) -> None:
    """As it is out of the box."""
    context.services.settings.change(opinion_url="")
    told: list[Message] = []
    context.messages.flush()
    context.messages.posted.connect(told.append)
    page.show_take(take)
    card_of(page).ask_button.click()
    assert [message.text for message in told] == ["No server for second opinions is chosen."]
    assert told[0].advice == "Name one in Settings, under Second opinion."
    assert told[0].action == "Open the settings"
    assert page.opinions.dialog is None


def test_what_the_settings_do_not_mend_does_not_lead_there(page: FeedbackPage, take: Take, context: Context) -> None:
    """An answer that is too long stays so."""
    told: list[Message] = []
    context.messages.flush()
    context.messages.posted.connect(told.append)
    long = example_grade(sentences=tuple(replace(s, text="word " * 9999) for s in example_grade().sentences))
    page.show_take(replace(take, findings=example_findings(grade=long)))
    card_of(page).ask_button.click()
    assert [(message.text, message.action) for message in told] == [("This answer is too long to be sent.", "")]


def test_an_answer_that_we_did_not_grade_can_be_asked_about(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """There, theirs is the only score."""
    page.show_take(keep_example(fakes.library, tmp_path, findings=example_findings(grade=example_abstention())))
    ask_and_send(page)
    assert says(card_of(page), "not graded")


def test_without_words_there_is_nothing_to_ask_about(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """Neither for silence nor for a take that waits to be transcribed."""
    silent = example_findings(grade=replace(example_abstention(), sentences=(), labels=()))
    for findings in (silent, None):
        page.show_take(keep_example(fakes.library, tmp_path, findings=findings))
        assert page.content is not None
        assert page.content.opinion_card is None
