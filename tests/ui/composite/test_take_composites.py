"""Putting together from the page of a take."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.feedback_pages import open_feedback
from support.immediate_tasks import ImmediateTaskRunner
from support.pages import all_of, says
from support.services import Fakes
from support.spliced import ARCHITECTURE, CONTEXT, OPERATIONS, RISKS, drilled, said
from voice_interviewer.answer import Section
from voice_interviewer.errors import LibraryError
from voice_interviewer.structure.grade import Abstention
from voice_interviewer.take import Mode, Source, Take
from voice_interviewer.ui.composite.composite_banner import CompositeBanner
from voice_interviewer.ui.composite.drill_card import DrillCard
from voice_interviewer.ui.composite.missing_card import MissingPartsCard
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.rehearsal.assignment import Drill
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.ui.widgets.switch import Switch

Keep = Callable[[Take], Take]


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> FeedbackPage:
    made = open_feedback(qtbot, context)
    made.composites.made.connect(made.show_take)
    return made


def banner(page: FeedbackPage) -> CompositeBanner:
    """Of the content that is shown now."""
    assert page.content is not None
    [found] = all_of(page.content, CompositeBanner)
    return found


def placed(page: FeedbackPage, keep: Keep, context: Context) -> tuple[Take, Switch]:
    """A take with its Risks set into it, shown, and the switch that replaces what it had there."""
    base, drill = keep(said(1, CONTEXT, RISKS, OPERATIONS)), keep(drilled(2))
    made = context.services.composites.place(base.id or 0, drill.id or 0)
    page.show_take(made)
    switch = banner(page).switch
    assert switch is not None
    return made, switch


def test_the_key_records_the_weakest_part(page: FeedbackPage, keep: Keep, qtbot: QtBot) -> None:
    """Its assignment asks for that part, to be set into this take."""
    take = keep(said(1, CONTEXT, OPERATIONS, scores=(3, 1, 2, 0)))
    page.show_take(take)
    with qtbot.waitSignal(page.composites.rehearse_requested) as asked:
        QTest.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert asked.args is not None
    assert asked.args[0].drill == Drill(Section.RISKS, take.id or 0)


def test_a_part_pressed_twice_is_recorded_once(page: FeedbackPage, keep: Keep, tasks: ImmediateTaskRunner) -> None:
    """The question is looked up in a worker, and a double click comes before it is there."""
    asked: list[object] = []
    page.composites.rehearse_requested.connect(asked.append)
    page.show_take(keep(said(1, CONTEXT, OPERATIONS, scores=(3, 1, 2, 0))))
    tasks.held = True
    for _ in range(2):
        page.composites.record(Section.RISKS)
    tasks.release()
    assert len(asked) == 1


def test_where_nothing_is_missing_the_key_says_so(page: FeedbackPage, keep: Keep, posted: list[Message]) -> None:
    """And there is no card."""
    page.show_take(keep(said(1, CONTEXT, OPERATIONS)))
    page.composites.record_weakest()
    assert posted[-1].text == "No part of this take can be recorded alone."
    assert all_of(page, MissingPartsCard) == []


def test_a_mock_interview_under_real_rules_offers_nothing(page: FeedbackPage, keep: Keep) -> None:
    """It stays as it was given."""
    page.show_take(keep(said(1, CONTEXT, scores=(1, 0, 0, 0), interview=2, mode=Mode.REAL)))
    assert all_of(page, MissingPartsCard) == []


def test_the_best_of_the_takes_opens_with_its_banner(page: FeedbackPage, keep: Keep) -> None:
    """Put together at the press of a button, and shown in place of the take."""
    keep(said(1, CONTEXT, ARCHITECTURE, OPERATIONS, scores=(3, 3, 1, 0)))
    page.show_take(keep(said(2, OPERATIONS, RISKS, scores=(0, 0, 3, 2))))
    [card] = all_of(page, MissingPartsCard)
    assert card.best_button is not None
    card.best_button.click()
    assert page.take is not None
    assert page.take.source is Source.COMPOSITE
    assert says(banner(page), "Put together from takes 1 and 2")
    assert page.content is not None
    assert says(page.content.header, "put together from takes 1 and 2")


def test_a_drill_is_placed_from_its_own_page(page: FeedbackPage, keep: Keep) -> None:
    """Into the take that lacked it."""
    keep(said(1, CONTEXT, OPERATIONS, scores=(2, 0, 2, 0)))
    page.show_take(keep(drilled(2)))
    [card] = all_of(page, DrillCard)
    assert card.place_button is not None
    card.place_button.click()
    assert page.take is not None
    assert [piece.take for piece in page.take.pieces] == [1, 2]


def test_a_part_too_short_for_scores_is_no_failed_answer(page: FeedbackPage, keep: Keep) -> None:
    """Its page says that it counts in the whole, and nothing of an answer that was too short."""
    keep(said(1, CONTEXT, OPERATIONS, scores=(2, 0, 2, 0)))
    drill = drilled(2)
    assert drill.findings is not None
    short = replace(drill.findings.grade, sections=(), abstained=Abstention.TOO_SHORT)
    page.show_take(keep(replace(drill, findings=replace(drill.findings, grade=short))))
    assert says(page, "Alone it is too short for scores.")
    assert not says(page, "Too short to grade")


def test_replaced_it_is_another_and_the_one_before_can_come_back(
    page: FeedbackPage, keep: Keep, context: Context, posted: list[Message], fakes: Fakes
) -> None:
    """Put together anew; undone, the first is there and the second in the bin."""
    first, switch = placed(page, keep, context)
    switch.click()
    second = page.take
    assert second is not None
    assert second.id != first.id
    assert page.composites.parts.replaced
    assert fakes.library.take(first.id or 0).deleted is not None
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert page.take is not None
    assert page.take.id == first.id
    assert fakes.library.take(first.id or 0).deleted is None
    assert fakes.library.take(second.id or 0).deleted is not None


def test_what_fails_leaves_the_page_as_it_was(
    page: FeedbackPage, keep: Keep, context: Context, posted: list[Message], fakes: Fakes
) -> None:
    """The failure is told, and the switch goes back."""
    first, switch = placed(page, keep, context)
    fakes.library.failure = LibraryError("The library is locked.", "Try again.")
    switch.click()
    assert posted[-1].text == "The library is locked."
    assert not switch.isChecked()
    assert page.take is not None
    assert page.take.id == first.id


def test_a_composite_is_deleted_with_a_way_back(
    page: FeedbackPage, keep: Keep, context: Context, posted: list[Message], fakes: Fakes, qtbot: QtBot
) -> None:
    """As any take is, and the takes that it is made of stay."""
    base, drill = keep(said(1, CONTEXT, OPERATIONS)), keep(drilled(2))
    page.show_take(context.services.composites.place(base.id or 0, drill.id or 0))
    with qtbot.waitSignal(page.back_requested):
        banner(page).delete_button.click()
    assert [take.id for take in fakes.library.summaries()] == [2, 1]
    assert posted[-1].action == "Undo"


def test_the_seam_is_played(page: FeedbackPage, keep: Keep, context: Context, fakes: Fakes) -> None:
    """By the player of the page."""
    base, drill = keep(said(1, CONTEXT, OPERATIONS)), keep(drilled(2))
    page.show_take(context.services.composites.place(base.id or 0, drill.id or 0))
    banner(page).seam_links[0].click()
    assert fakes.player.status().playing


def test_switch_waits_for_what_is_under_way(
    page: FeedbackPage,
    keep: Keep,
    context: Context,
    tasks: ImmediateTaskRunner,
    fakes: Fakes,
    posted: list[Message],
) -> None:
    """What is made by then has nothing to do with the switch: nothing is said to be in the bin that is not."""
    made, switch = placed(page, keep, context)
    tasks.held = True
    question = made.question
    page.composites.building.start(lambda report, token: context.services.composites.best_of(question, report, token))
    switch.click()
    tasks.release()
    assert not [message for message in posted if "in the bin" in message.text]
    assert fakes.library.take(made.id or 0).deleted is None
