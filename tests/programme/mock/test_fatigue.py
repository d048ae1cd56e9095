"""The curve by minute of speaking."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.examples import example_abstention, example_findings, example_typed_findings
from support.mock_interviews import SENTENCES, spoken
from voice_interviewer.programme.mock.fatigue import fatigue
from voice_interviewer.programme.mock.timeline import LEAST_REST, heard_in, minutes_of

STEADY = (150, 2, 8)
TIRED = (150, 6, 8)

ANSWERS = st.lists(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 8), st.integers(0, SENTENCES)), max_size=4), max_size=5
)


def test_minutes_run_on_over_the_answers() -> None:
    """The silence before an answer and the time between two do not count."""
    found = fatigue([spoken((120, 1, 10), (150, 2, 5), silence=4), spoken((90, 0, 0))])
    assert found.seconds == 180
    told = [(one.words_per_minute, one.filled_pauses_per_minute, one.share_in_sections) for one in found.minutes]
    assert told == [(120, 1, 1.0), (150, 2, 0.5), (90, 0, 0.0)]
    assert [(one.start, one.end) for one in found.minutes] == [(0, 60), (60, 120), (120, 180)]


def test_too_little_speech_says_so() -> None:
    """Instead of a curve; also where nothing was spoken at all."""
    short = fatigue([spoken(STEADY, STEADY)])
    assert (short.minutes, short.changes) == ((), ())
    assert short.text == "2 min of speech is too little for a curve by the minute; it takes 3 min."
    for nothing in ([], [example_typed_findings()]):
        assert fatigue(nothing).text == "Nothing was spoken, so there is no curve by the minute."


def test_a_few_minutes_are_a_curve_without_a_verdict() -> None:
    """Seven minutes cannot tell a change from chance."""
    found = fatigue([spoken(*[STEADY] * 3, *[TIRED] * 4)])
    assert len(found.minutes) == 7
    assert found.text == "7 minutes are too few to tell a change from the up and down between minutes."


def test_more_fillers_after_a_while_are_told() -> None:
    """As they were counted, and from when on."""
    found = fatigue([spoken(*[STEADY] * 6), spoken(*[TIRED] * 6)])
    assert found.text == "Filled pauses went from 2.0 to 6.0 a minute after minute 6."
    (change,) = found.changes
    assert (change.measure, change.after_minute, change.before, change.since) == ("filled_pauses_per_minute", 6, 2, 6)


@pytest.mark.parametrize(
    ("before", "since", "text"),
    [
        ((150, 2, 8), (120, 2, 8), "Pace went from 150 to 120 words a minute after minute 5."),
        ((150, 2, 9), (150, 2, 5), "Sentences that belong to one of the four sections went from 90% to 50%"),
        ((150, 2, 8), (140, 2, 8), "No measure changed by more than its up and down between minutes"),
        ((150, 2, 8), (150, 2, 8), "No measure changed by more than its up and down between minutes"),
    ],
)
def test_other_changes_are_told_where_they_are_large_enough(
    before: tuple[int, int, int], since: tuple[int, int, int], text: str
) -> None:
    """A change of tempo under a tenth is not heard, however steady it is."""
    assert fatigue([spoken(*[before] * 5, *[since] * 6)]).text.startswith(text)


def test_an_answer_that_was_not_graded_has_no_share() -> None:
    """Its sentences were not read; the words and pauses in it still count."""
    refused = example_findings(
        transcript=spoken(*[STEADY] * 3).transcript,
        delivery=spoken(*[STEADY] * 3).delivery,
        grade=example_abstention(),
    )
    plain = fatigue([refused])
    assert [one.words_per_minute for one in plain.minutes] == [150, 150, 150]


@settings(deadline=None)
@given(ANSWERS)
def test_every_moment_is_in_one_minute(answers: list[list[tuple[int, int, int]]]) -> None:
    """No word, pause or sentence is lost or counted twice, and the minutes are the time."""
    heard = heard_in([spoken(*minutes) for minutes in answers])
    found = minutes_of(heard)
    flat = [minute for minutes in answers for minute in minutes]
    assert heard.seconds == 60 * len(flat)
    assert [(one.words, one.filled_pauses, one.in_sections) for one in found] == flat


@given(st.floats(0, 4000))
def test_the_rest_joins_the_last_minute(seconds: float) -> None:
    """So that no rate is of a few seconds."""
    words = tuple(second + 0.5 for second in range(int(seconds)))
    heard = heard_in([])
    found = minutes_of(type(heard)(seconds, words, (), ()))
    assert all(LEAST_REST <= one.end - one.start < 60 + LEAST_REST for one in found)
    assert not found or (found[0].start, found[-1].end) == (0, seconds)
    assert sum(one.words for one in found) == (len(words) if found else 0)
