"""What somebody prepares with and how far they are, gathered for window and terminal alike."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from support.examples import example_findings, example_take, example_transcript
from support.held_interviews import hold
from support.interviews import interview, interview_item
from support.packs import pack, question
from support.scored_takes import keep_scored, keep_week
from support.services import NOW, Fakes, example_bank
from voice_interviewer.answer import Word
from voice_interviewer.bank.bank import Bank
from voice_interviewer.errors import NotFound
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.practice.interview.state import InterviewPhase, ItemState
from voice_interviewer.preparation import (
    LAST_ANSWERS,
    Named,
    Preparation,
    chosen_pack,
    held_interviews,
    named,
    pack_of_role,
    parts_of,
    past_of,
    preparation,
    progress_of,
)
from voice_interviewer.programme.past import HeldInterview
from voice_interviewer.programme.queue.preferences import Preferences
from voice_interviewer.settings import Settings

TODAY = NOW.date()
BANK = Bank((*example_bank().packs, pack("tester", question("what-first"))))


def prepared(fakes: Fakes, bank: Bank = BANK, **settings: str) -> Preparation:
    """With these settings, today."""
    return preparation(fakes.library, bank, Settings(**settings), TODAY)  # type: ignore[arg-type]  # all are texts


def test_the_settings_say_for_what_somebody_prepares(fakes: Fakes) -> None:
    """Role, level and company."""
    here = prepared(fakes, role="tester", level="senior", company="startup")
    assert here.pack.id == "tester"
    assert here.preferences == Preferences(Level.SENIOR, Company.STARTUP)
    assert here.queue.next().question.id == "what-first"


def test_a_role_that_has_gone_leaves_the_first_pack(fakes: Fakes) -> None:
    """Somebody who took their own pack away can go on."""
    assert prepared(fakes, role="gone").pack.id == "mlops-engineer"
    assert [chosen_pack(BANK, role).id for role in ("tester", "gone")] == ["tester", "mlops-engineer"]


def test_without_any_pack_it_says_so(fakes: Fakes) -> None:
    """Where a pack is needed; one sentence, and what to do."""
    assert pack_of_role(Bank(()), "tester") is None
    with pytest.raises(NotFound, match=r"no question pack to prepare with\..*folder of packs"):
        prepared(fakes, Bank(()))


def test_only_mock_interviews_that_were_held_count(fakes: Fakes) -> None:
    """One under way does not, nor one that was ended before anything was said, nor one in the bin."""
    held = hold(fakes)
    hold(fakes, over=False)
    hold(fakes, replace(interview(interview_item()), phase=InterviewPhase.FINISHED), takes=[])
    binned = hold(fakes)
    fakes.library.interviews.delete([binned])
    assert held_interviews(fakes.library) == [HeldInterview(held, TODAY)]
    assert past_of(fakes.library, BANK).held == prepared(fakes).past.held == (HeldInterview(held, TODAY),)


def test_a_mock_interview_is_of_the_day_where_it_ended(fakes: Fakes) -> None:
    """In Auckland it was tomorrow already."""
    said = interview(interview_item(state=ItemState.ANSWERED, take=1))
    kept = fakes.library.interviews.begin(said, NOW)
    ended = datetime(2026, 3, 6, 22, tzinfo=UTC).astimezone(timezone(timedelta(hours=13)))
    fakes.library.interviews.save(kept.id, replace(said, phase=InterviewPhase.FINISHED), ended)
    assert held_interviews(fakes.library) == [HeldInterview(kept.id, date(2026, 3, 7))]


def test_where_nothing_changed_it_is_equal(fakes: Fakes) -> None:
    """So that a page need not be made anew; a take, an interview or another day makes another one."""
    keep_scored(fakes.library, "detect-drift", (1, 1, 1, 1))
    before = prepared(fakes)
    assert before.past.takes
    assert prepared(fakes) == before
    hold(fakes, takes=[])
    with_interview = prepared(fakes)
    assert with_interview != before
    keep_scored(fakes.library, "detect-drift", (2, 2, 2, 2))
    assert prepared(fakes) != with_interview


def test_tools_are_those_of_the_settings_and_of_the_last_answers(fakes: Fakes) -> None:
    """The setting is taken apart; the newest answers come first, and no more than are looked at."""
    words = tuple(Word(text, float(at), at + 0.5) for at, text in enumerate("We log to MLflow.".split()))
    for _ in range(LAST_ANSWERS + 1):
        fakes.library.keep(example_take(findings=example_findings(transcript=example_transcript(words=words))))
    found = named(fakes.library, Settings(stack="SageMaker; Delta  Lake,"))
    assert found.tools == ("SageMaker", "Delta Lake")
    assert list(found.answers) == ["We log to MLflow."] * LAST_ANSWERS


def test_progress_and_what_stands_beside_it_are_of_the_same_takes(fakes: Fakes) -> None:
    """The checklist with the rest, on one day."""
    keep_week(fakes.library)
    here = prepared(fakes)
    assert progress_of(here, Named((), ())).day == NOW.date()
    shown = [take for item in parts_of(here).checklist for take in item.takes]
    assert shown
    assert {take.id for take in shown} <= {take.id for take in here.takes}


def test_mock_interviews_that_were_held_are_counted(fakes: Fakes) -> None:
    """For the advice beside the criteria."""
    hold(fakes)
    hold(fakes, over=False)
    assert progress_of(prepared(fakes), Named((), ())).readiness.mocks == 1
