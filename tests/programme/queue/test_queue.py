"""The queue as a whole: what comes next, what is due, and what it says."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.packs import pack
from support.past_takes import TODAY, bucket_pack, noted, past, past_take, programme_question
from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket, Pack
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.programme.events import ChecklistMarked, Event, Mark, PlanSet
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.queue.preferences import Preferences
from voice_interviewer.programme.queue.queue import Queue, queue

SCORES = st.one_of(st.just(()), st.tuples(*[st.integers(0, 4)] * 4))
NAMES = st.sampled_from(["gone", None, *(question.id for question in bucket_pack(2).questions)])
TAKES = st.lists(st.tuples(NAMES, SCORES, st.integers(-30, 60)), max_size=25).map(
    lambda rows: [past_take(place, *row) for place, row in enumerate(rows, start=1)]
)
PLANS: st.SearchStrategy[list[Event]] = st.one_of(
    st.just([]), st.builds(lambda days: [interview_in(days)], st.integers(-5, 100))
)


def interview_in(days: int, minutes: int = 20) -> PlanSet:
    """An interview that many days from today."""
    return PlanSet(interview=TODAY + timedelta(days=days), minutes_a_day=minutes)


def queued(
    *takes: PastTake, events: Sequence[Event] = (), of: Pack | None = None, company: Company = Company.ANY
) -> Queue:
    """The queue of a pack with one question a bucket, or of the pack given."""
    chosen = of or bucket_pack()
    return queue(past(*takes, packs=[chosen]), chosen, Preferences(company=company), noted(*events), TODAY)


def test_the_weakest_section_comes_first() -> None:
    """Of the question in which it lacks most."""
    of = pack("demo", *(programme_question(name) for name in ("fair", "thin", "good")))
    found = queued(
        past_take(1, "fair", (3, 3, 3, 1), days_ago=9),
        past_take(2, "thin", (3, 3, 2, 0), days_ago=9),
        past_take(3, "good", (3, 3, 3, 2), days_ago=9),
        of=of,
    )
    assert found.weakest is Section.RISKS
    assert (found.next().question.id, found.next().section) == ("thin", Section.RISKS)
    assert found.why(found.next()) == "Risks had 0 of 4 on 11 March; Risks is where your answers lack most."


def test_a_day_of_another_year_is_told_with_it() -> None:
    """“On 14 February” would be taken for the last one."""
    found = queued(past_take(1, "fair", (3, 3, 3, 0), days_ago=399), of=pack("demo", programme_question("fair")))
    told = f"Risks had 0 of 4 on 14 February {TODAY.year - 1};"
    assert found.why(found.next()).startswith(told)


def test_the_company_says_which_section_weighs_more() -> None:
    """Equal scores: a regulated company asks for Risks, a startup for less of them."""
    take = past_take(1, "q-data", (3, 3, 1, 1), days_ago=9)
    assert queued(take, company=Company.REGULATED).weakest is Section.RISKS
    assert queued(take, company=Company.STARTUP).weakest is Section.OPERATIONS


def test_a_question_that_names_the_company_goes_before_its_equals() -> None:
    """And without a company the pack's order decides."""
    of = pack("demo", programme_question("plain"), programme_question("strict", companies=(Company.REGULATED,)))
    assert queued(of=of).next().question.id == "plain"
    assert queued(of=of, company=Company.REGULATED).next().question.id == "strict"


def test_buckets_take_turns() -> None:
    """Answering whatever comes next, five new questions of five buckets fill the first five takes of ten."""
    of = bucket_pack(2)
    takes: list[PastTake] = []
    for number in range(1, 6):
        item = queued(*takes, of=of).next()
        takes.append(past_take(number, item.question.id, (1, 1, 1, 1), days_ago=6 - number))
    assert {take.question_id for take in takes} == {f"q-{bucket.value}" for bucket in Bucket}


def test_what_was_answered_today_comes_last() -> None:
    """Even where it is the weakest, and never twice running though nothing else is due."""
    of = pack("demo", *(programme_question(name) for name in ("weak", "good")))
    good = [past_take(number, "good", (4, 4, 4, 4), days_ago=6 - number) for number in (1, 2)]
    found = queued(*good, past_take(3, "weak", (0, 0, 0, 0)), of=of)
    assert found.next().question.id == "good"
    assert [item.question.id for item in found.items] == ["good"] * 4 + ["weak"] * 4


def test_a_mark_brings_an_item_before_other_sections() -> None:
    """What is marked as needing work does not wait until the weakest section is done."""
    of = pack("demo", *(programme_question(name) for name in ("other", "monitoring-plan", "third")))
    takes = [
        past_take(1, "other", (3, 3, 3, 1), days_ago=9),
        past_take(2, "monitoring-plan", (3, 3, 1, 3), days_ago=9),
        past_take(3, "third", (3, 3, 3, 2), days_ago=9),
    ]
    assert queued(*takes, of=of, company=Company.REGULATED).next().question.id == "other"
    events = [ChecklistMarked(item="monitoring-plan", mark=Mark.NEED_WORK)]
    marked = queued(*takes, of=of, company=Company.REGULATED, events=events)
    assert (marked.weakest, marked.next().section) == (Section.RISKS, Section.OPERATIONS)
    assert marked.why(marked.next()) == "Operations had 1 of 4 on 11 March; you marked “Monitoring plan” as Need work."


def test_a_check_is_made_before_it_is_too_late() -> None:
    """In the last quarter of the way it goes before a new question, whose weakest section would else come first."""
    of = pack("demo", *(programme_question(name) for name in ("good", "weak", "new")))
    takes = [past_take(1, "good", (4, 4, 4, 4), days_ago=6), past_take(2, "weak", (3, 3, 3, 2), days_ago=0)]
    assert queued(*takes, of=of).next().question.id == "new"
    assert queued(*takes, of=of, events=[interview_in(2)]).next().question.id == "good"


def test_takes_left_are_those_that_are_needed() -> None:
    """Where more would fit: one good question needs one more look, and none after it."""
    of = pack("demo", programme_question("q-data"))
    once = past_take(1, scores=(4, 4, 4, 4), days_ago=2)
    assert queued(once, of=of, events=[interview_in(9)]).takes_left == 1
    assert queued(once, past_take(2, scores=(4, 4, 4, 4)), of=of, events=[interview_in(9)]).takes_left == 0


def test_the_line_says_days_takes_and_section() -> None:
    """All that a home page needs."""
    take = past_take(1, "q-data", (3, 3, 3, 1), days_ago=1)
    assert queued(take, events=[interview_in(9)]).line == "9 days, 9 takes left, Risks first"
    assert queued(take, events=[interview_in(1)]).line == "1 day, 1 take left, Risks first"
    assert queued(take, events=[interview_in(0)]).line == "The interview is today, Risks first"
    assert queued(events=[interview_in(2)]).line == "2 days, 2 takes left"


def test_without_a_date_the_line_says_what_is_due() -> None:
    """Again, and for the first time; or that nothing is."""
    weak = past_take(1, "q-data", (3, 3, 3, 1), days_ago=9)
    alone = pack("demo", programme_question("q-data"))
    assert queued(weak).line == "1 question due again, 4 questions not tried yet, Risks first"
    assert queued(past_take(1, "q-data", (4, 4, 4, 4), days_ago=1), of=alone).line == "Nothing is due today"
    assert queued(of=alone).line == "1 question not tried yet"
    wider = pack("demo", programme_question("q-data"), programme_question("q-hard", level=Level.SENIOR))
    assert queued(of=wider).line == "1 question for your level not tried yet"


@pytest.mark.parametrize(
    ("takes", "days", "why"),
    [
        ([], None, "This question has no graded take yet."),
        ([(4, 7)], None, "Risks had 4 of 4 on 13 March, so it gets one more look on another day."),
        ([(4, 7)], 3, "Risks had 4 of 4 on 13 March, so it gets one more look before the interview."),
        ([(2, 1)], None, "Risks had 2 of 4 yesterday; nothing more of it is due before 23 March."),
        ([(2, 0)], 1, "Risks had 2 of 4 today; nothing more of it is due before 21 March."),
        ([(3, 40), (3, 30)], None, "Risks had 3 of 4 on 18 February, and was good on an earlier day too."),
        ([(1, -300)], None, "Risks had 1 of 4 in your last take; Risks is where your answers lack most."),
    ],
)
def test_every_item_says_why_it_comes(takes: list[tuple[int, int]], days: int | None, why: str) -> None:
    """In one sentence."""
    made = [past_take(n, scores=(3, 3, 3, score), days_ago=ago) for n, (score, ago) in enumerate(takes, start=1)]
    found = queued(*made, events=[interview_in(days)] if days else [])
    (item,) = [item for item in found.items if item.question.id == "q-data" and item.section is Section.RISKS]
    assert found.why(item) == why


@pytest.mark.parametrize("section", Section)
def test_a_drill_asks_for_one_section(section: Section) -> None:
    """With the time that the section has, and a reason."""
    of = pack("demo", programme_question("q-data"))
    drill = queued(past_take(1, "q-data", (1, 1, 1, 1), days_ago=9), of=of).drill(section)
    assert (drill.question.id, drill.item.section) == ("q-data", section)
    assert drill.seconds == round(180 * drill.item.weight)
    assert drill.why.startswith(f"{section.value.capitalize()} had 1 of 4")


@given(TAKES, PLANS)
def test_whatever_was_done_the_queue_is_whole(takes: list[PastTake], events: list[Event]) -> None:
    """Every section of every question is in it once; it can be asked twice, and each item has its reason."""
    found = queued(*takes, events=events, of=bucket_pack(2))
    assert len({(item.question.id, item.section) for item in found.items}) == len(found.items) == 40
    assert found.line == queued(*takes, events=events, of=bucket_pack(2)).line
    assert all(found.why(item).endswith(".") for item in found.items)
    assert found.takes_left >= 0
    assert set(found.due) == {item for item in found.items if item.standing.due <= TODAY}


@given(TAKES, PLANS)
def test_no_question_comes_twice_running(takes: list[PastTake], events: list[Event]) -> None:
    """Nor again on the same day while another is left."""
    found = queued(*takes, events=events, of=bucket_pack(2))
    last = next((take.question_id for take in reversed(takes) if take.question_id), None)
    assert found.next().question.id != last


@given(st.lists(st.integers(0, 4), min_size=4, max_size=4), st.integers(1, 13), st.integers(0, 13))
def test_what_needs_a_take_is_due_before_the_interview(scores: list[int], days: int, ago: int) -> None:
    """Weak or good once, each section comes up again in time."""
    found = queued(past_take(1, "q-data", scores, days_ago=ago), events=[interview_in(days)])
    assert all(item.standing.due <= TODAY + timedelta(days=days) for item in found.items)
