"""One section of a question, asked alone."""

from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from support.examples import example_question, example_take
from support.fake_voice import tone
from support.rehearsal_pages import press, rehearsal_of, text
from support.services import Fakes, example_bank
from voice_interviewer.answer import Section
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Emphasis
from voice_interviewer.settings import Settings
from voice_interviewer.take import Take
from voice_interviewer.ui.rehearsal.assignment import LEAST_PART, PART_THINK, Drill, one_section
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage

TAKE = example_take(id=7)


def test_it_takes_its_share_of_the_time_and_little_to_think() -> None:
    """What can be whispered is about this section only, and nobody guesses scores."""
    made = one_section(TAKE, Section.OPERATIONS, example_bank(), Settings())
    assert made.drill == Drill(Section.OPERATIONS, 7)
    assert made.think_seconds <= PART_THINK
    assert LEAST_PART <= made.answer_seconds < one_whole(TAKE) / 2
    assert made.only == f"Only the part on Operations, about {made.answer_seconds} s"
    assert made.aloud.endswith("Answer only the part on operations.")
    assert [hint.split(":")[0] for hint in made.hints.texts] == ["Operations"]
    assert not made.invites_a_guess


def one_whole(take: Take) -> int:
    return example_bank().question(take.question.id or "").question.answer_seconds


def test_a_question_that_hardly_asks_for_it_leaves_time_for_two_sentences() -> None:
    """By the question's own emphasis."""
    [pack] = example_bank().packs
    own = Emphasis(context=60, architecture=40, operations=0, risks=0)
    question = msgspec.structs.replace(pack.questions[0], emphasis=own)
    bank = Bank((msgspec.structs.replace(pack, questions=(question,)),))
    assert one_section(TAKE, Section.RISKS, bank, Settings()).answer_seconds == LEAST_PART


def test_a_question_whose_pack_has_gone_is_asked_as_it_was() -> None:
    """The take holds all that is needed."""
    take = replace(TAKE, question=example_question(id="gone", text="What is gone?"))
    assert one_section(take, Section.RISKS, example_bank(), Settings()).asked.text == "What is gone?"


def test_only_a_kept_take_can_be_added_to() -> None:
    """Anything else would be a mistake of ours."""
    with pytest.raises(ValueError, match="keeps"):
        one_section(replace(TAKE, id=None), Section.RISKS, example_bank(), Settings())


def test_the_page_says_which_part_and_the_take_is_kept_as_such(page: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """A clear line below the question; the whole question has none."""
    assignment = one_section(TAKE, Section.RISKS, example_bank(), Settings())
    page.begin(assignment)
    rehearsal_of(page).asker.stop()
    assert assignment.only in text(page)
    qtbot.waitUntil(page.isActiveWindow)
    press(Qt.Key.Key_Return)
    fakes.recorder.hear(tone(2.0, fakes.recorder.sample_rate))
    press(Qt.Key.Key_Return)
    assert fakes.library.take(1).drill is Section.RISKS
    page.begin(replace(assignment, drill=None))
    assert "Only the part" not in text(page)


def test_a_written_part_is_kept_as_such(page: RehearsalPage, fakes: Fakes) -> None:
    """Also where it was typed."""
    page.begin(one_section(TAKE, Section.RISKS, example_bank(), Settings()))
    rehearsal_of(page).asker.stop()
    rehearsal_of(page).type_answer()
    rehearsal_of(page).hand_in("Two people sign each release off, since a wrong one costs orders.")
    assert fakes.library.take(1).drill is Section.RISKS
