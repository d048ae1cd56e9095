"""Which questions an interview asks where the user's own times hold for every one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.packs import pack
from support.past_takes import past_take, programme_question
from voice_interviewer.bank.bank import Bank
from voice_interviewer.practice.interview.state import Setup
from voice_interviewer.practice.own_times import OwnTimes
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.mock.questions import HEARING_SECONDS, interview_items

SHORT = [programme_question(f"q-{number}", think_seconds=10, answer_seconds=60, round="warm-up") for number in range(9)]
PACK = pack("demo", *SHORT)
NO_PAST = Past([], Bank((PACK,)))


@pytest.mark.parametrize(("times", "count"), [(None, 9), (OwnTimes(30, 240), 3), (OwnTimes(0, 15), 9)])
def test_as_many_as_fit_with_the_times_that_are_used(times: OwnTimes | None, count: int) -> None:
    """Longer times leave room for fewer questions, and each question says those that hold."""
    found = interview_items(PACK, Setup("demo", 15), NO_PAST, 1, times)
    assert len(found) == count
    assert {(item.think_seconds, item.answer_seconds) for item in found} == {times or (10, 60)}


@given(st.integers(0, 600), st.integers(15, 1800), st.sampled_from([5, 15, 45]), st.integers())
def test_they_fit_into_the_agreed_minutes(think: int, answer: int, minutes: int, seed: int) -> None:
    """Whatever the user set, unless one question alone is longer; and nothing that fits is left out."""
    found = interview_items(PACK, Setup("demo", minutes), NO_PAST, seed, OwnTimes(think, answer))
    fitting = 60 * minutes // (think + answer + HEARING_SECONDS)
    assert len(found) == max(1, min(fitting, len(SHORT)))


def test_where_not_even_one_fits_it_is_not_always_the_same() -> None:
    """All are equally long then: what the last interview asked waits here too."""
    times = OwnTimes(60, 1800)
    asked: list[str | None] = []
    for interview in range(1, 4):
        takes = [past_take(at, question_id, interview=at) for at, question_id in enumerate(asked, 1)]
        [item] = interview_items(PACK, Setup("demo", 5), Past(takes, Bank((PACK,))), interview, times)
        asked.append(item.question_id)
    assert len(set(asked)) == 3
