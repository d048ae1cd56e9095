"""What comes a moment after the page: claims, points, and the question that an interviewer would ask next."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from support.examples import example_abstention, example_findings, example_grade, example_question
from support.feedback_pages import content_of
from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.pages import all_of, says
from support.services import Fakes
from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Company
from voice_interviewer.report.formats import render
from voice_interviewer.structure.emphasis import weights
from voice_interviewer.structure.grade import Abstention
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.ui.feedback.advice_cards import AdviceCard, PitfallCard
from voice_interviewer.ui.feedback.claims_card import ClaimsCard
from voice_interviewer.ui.feedback.delivery_card import DeliveryCard
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.follow_up_card import FollowUpCard
from voice_interviewer.ui.feedback.score_cards import OverallCard, SectionCard
from voice_interviewer.ui.feedback.strong_answer import StrongAnswerCard
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.rehearsal.assignment import FOLLOW_UP, Assignment
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.tab_order import in_reading_order


def card_of(page: FeedbackPage) -> FollowUpCard:
    [card] = all_of(content_of(page), FollowUpCard)
    return card


def asked_id(page: FeedbackPage) -> str:
    shown = card_of(page).shown
    assert shown is not None
    return shown.id


def top(card: QWidget, page: FeedbackPage) -> tuple[int, int]:
    """Where it stands on the page: left edge and upper edge."""
    corner = card.mapTo(page.content or page, card.rect().topLeft())
    return corner.x(), corner.y()


def test_a_graded_take_gets_claims_and_a_question(page: FeedbackPage, take: Take) -> None:
    """Each once, and the question with what leads to it."""
    page.show_take(take)

    [claims] = all_of(page, ClaimsCard)
    assert says(claims, "“forty thousand a day”")
    assert card_of(page).shown is not None
    assert says(card_of(page), "Why: ")


def in_order(page: FeedbackPage) -> list[QWidget]:
    """The cards in the order in which people can use them."""
    kinds = (AdviceCard, SectionCard, PitfallCard, DeliveryCard, ClaimsCard, StrongAnswerCard, FollowUpCard)
    return [card for kind in kinds for card in all_of(page, kind)]


@pytest.mark.parametrize("width", [1400, 780])
def test_cards_read_in_the_order_in_which_they_can_be_used(
    qtbot: QtBot, page: FeedbackPage, take: Take, width: int
) -> None:
    """What to do, sections, pitfalls, how it sounded, claims, a strong answer, the next question: column by column."""
    page.resize(width, 800)
    page.show_take(take)
    cards = in_order(page)
    qtbot.waitUntil(lambda: top(cards[-1], page)[1] > top(cards[-2], page)[1] > 0)

    places = [top(card, page) for card in cards]

    assert places == sorted(places)
    assert len({x for x, _ in places}) == (2 if width == 1400 else 1)


def test_structure_comes_after_the_pitfalls(page: FeedbackPage, take: Take) -> None:
    """What went wrong is told right after the sections it is about."""
    page.show_take(take)
    [pitfall], [overall] = all_of(page, PitfallCard), all_of(page, OverallCard)
    QApplication.processEvents()
    assert top(pitfall, page)[1] < top(overall, page)[1]


def test_the_tab_key_goes_as_one_reads(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """From what a strong answer covers to the question, and back; also after another question."""
    page.resize(1400, 800)
    page.show_take(take)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.waitUntil(lambda: top(card_of(page), page)[0] > page.width() // 3)  # in the right column
    [points] = all_of(page, StrongAnswerCard)
    for _ in range(3):
        card = card_of(page)
        expected = [widget for widget in in_reading_order(card) if widget.isVisible()]
        card.voices.setFocus()
        QTest.keyClick(card.voices, Qt.Key.Key_Tab)
        assert not card.isAncestorOf(focused()) or focused() in expected
        card.voices.setFocus()
        back = [tab_back() for _ in range(expected.index(card.voices) + 1)]
        assert back[:-1] == expected[: expected.index(card.voices)][::-1]
        assert points.isAncestorOf(back[-1])
        card.another_button.click()
        QApplication.processEvents()  # the next words to be heard are shown


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    return focus


def tab_back() -> QWidget:
    """Where the focus is after one step back."""
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    return focused()


def test_a_refused_take_gets_an_easy_way_in_and_no_claims(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """There is something to do, and nothing to be held against."""
    refused = example_findings(grade=example_abstention())
    page.show_take(keep_example(fakes.library, tmp_path, findings=refused))

    assert all_of(page, ClaimsCard) == []
    assert says(card_of(page), "an easy way in")
    assert top(card_of(page), page)[1] < top(all_of(page, DeliveryCard)[0], page)[1]


def test_silence_gets_an_easy_way_in_too(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """Without a single sentence to go on from."""
    silent = replace(example_abstention(), abstained=Abstention.NO_SPEECH, sentences=(), labels=())
    page.show_take(keep_example(fakes.library, tmp_path, findings=example_findings(grade=silent)))

    assert card_of(page).shown is not None


def test_a_take_that_waits_is_asked_nothing(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """Nobody knows what was said yet."""
    page.show_take(keep_example(fakes.library, tmp_path, findings=None))

    assert all_of(page, FollowUpCard) == []
    assert all_of(page, ClaimsCard) == []


def test_answering_it_opens_a_rehearsal_of_it(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """Its text, the kind of the first question, and no place in the bank."""
    page.show_take(take)
    shown = card_of(page).shown
    assert shown is not None

    with qtbot.waitSignal(page.follow_up_requested) as requested:
        card_of(page).answer_button.click()

    [assignment] = requested.args or []
    assert isinstance(assignment, Assignment)
    assert assignment.asked == AskedQuestion(shown.text, take.question.kind)
    assert assignment.about[0] == FOLLOW_UP


def test_nothing_is_asked_twice_in_a_session(
    page: FeedbackPage, take: Take, context: Context, fakes: Fakes, tmp_path: Path
) -> None:
    """Neither after a change of colours, nor about another take, nor after coming back."""
    page.show_take(take)
    seen = []
    for number in range(4):
        seen.append(asked_id(page))
        card_of(page).another_button.click()
        seen.append(asked_id(page))
        card_of(page).answer_button.click()
        if number % 2:
            page.show_take(keep_example(fakes.library, tmp_path, question=example_question(text="Why a canary?")))
        else:
            context.theme.choose("dark" if number else "light")
            page.show_take(take)

    assert len(seen) == len(set(seen))


def test_looking_uses_nothing_up(page: FeedbackPage, take: Take, context: Context) -> None:
    """What was only shown is shown again."""
    page.show_take(take)
    first = asked_id(page)
    context.theme.choose("dark")

    assert asked_id(page) == first


def test_the_question_that_was_answered_is_not_asked(
    page: FeedbackPage, take: Take, fakes: Fakes, tmp_path: Path
) -> None:
    """A take of a follow-up question goes on from there, also in another session."""
    page.show_take(take)
    shown = card_of(page).shown
    assert shown is not None
    answered = keep_example(fakes.library, tmp_path, question=AskedQuestion(shown.text, "design"))

    page.show_take(answered)

    assert asked_id(page) != shown.id


def test_the_window_shows_what_the_terminal_prints(page: FeedbackPage, take: Take, context: Context) -> None:
    """The same question first, with the settings' company and tools; the same claims."""
    context.services.settings.change(company="regulated", stack="Kubernetes")
    page.show_take(take)
    told = json.loads(render(take, "json", beside=context.services.assessor.beside(take)))["grade"]

    assert told["follow_ups"][0]["id"] == asked_id(page)
    [claims] = all_of(page, ClaimsCard)
    assert all(says(claims, entry["text"]) for entry in told["claims"]["numbers"])


def test_what_was_said_can_be_heard_from_both(page: FeedbackPage, take: Take) -> None:
    """A claim plays from its moment; a typed answer has nothing to play."""
    page.show_take(take)
    [claims] = all_of(page, ClaimsCard)
    next(link for link in all_of(claims, PlayLink) if "forty thousand" in link.accessibleName()).click()

    assert page.player.playback.playing


def test_a_typed_answer_has_claims_and_a_question_without_sound(
    page: FeedbackPage, fakes: Fakes, tmp_path: Path
) -> None:
    """It was said as well as any other."""
    page.show_take(keep_example(fakes.library, tmp_path, source=Source.TYPED, audio=None))

    assert len(all_of(page, ClaimsCard)) == 1
    assert card_of(page).shown is not None


def test_an_answer_that_comes_late_is_for_nobody(
    page: FeedbackPage, take: Take, fakes: Fakes, tasks: ImmediateTaskRunner, tmp_path: Path
) -> None:
    """Another take was opened meanwhile."""
    waiting = keep_example(fakes.library, tmp_path, findings=None)
    tasks.held = True
    page.show_take(take)
    page.show_take(waiting)
    tasks.release()

    assert all_of(page, FollowUpCard) == []


@pytest.mark.parametrize("company", [Company.ANY, Company.REGULATED])
def test_it_is_told_what_weighs_most(page: FeedbackPage, fakes: Fakes, tmp_path: Path, company: Company) -> None:
    """Where a company is set."""
    shares = weights("design", company)
    grade = example_grade(weights={section.value: shares[section] for section in Section})
    page.show_take(keep_example(fakes.library, tmp_path, findings=example_findings(grade=grade)))

    told = says(page, "Weighs most for an enterprise or regulated company: Risks and governance.")
    assert told == (company is Company.REGULATED)
