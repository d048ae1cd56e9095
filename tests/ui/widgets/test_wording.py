"""Times, dates, counts, sizes and sureness in words."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from voice_interviewer.ui.widgets.wording import (
    breakable,
    clock,
    count,
    day,
    day_and_time,
    length,
    megabytes,
    number,
    sureness,
)

NOW = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (7.9, "0:07"), (125, "2:05"), (3725, "1:02:05"), (-1, "0:00")]
)
def test_clock_shows_seconds_that_have_passed(seconds: float, shown: str) -> None:
    """A player says 0:07 until the eighth second is over."""
    assert clock(seconds) == shown


@pytest.mark.parametrize(("seconds", "read"), [(45.2, "45 s"), (60, "1 min"), (125, "2 min 5 s")])
def test_length_is_read_with_units(seconds: float, read: str) -> None:
    """A length in running text carries its units."""
    assert length(seconds) == read


@pytest.mark.parametrize(
    ("ago", "said"),
    [(0, "Today"), (1, "Yesterday"), (2, "3 March"), (64, "31 December 2025"), (-1, "6 March")],
)
def test_day_is_said_as_people_do(ago: int, said: str) -> None:
    """Near days have names, the year is said only where it is another one, the future is not "Today"."""
    assert day(NOW - timedelta(days=ago), NOW) == said


def test_day_is_the_day_where_the_user_is() -> None:
    """A take of 23:30 in London is of today in Berlin, once it is past midnight there."""
    berlin = timezone(timedelta(hours=1))
    taken = datetime(2026, 3, 4, 23, 30, tzinfo=UTC)

    assert day_and_time(taken, datetime(2026, 3, 5, 9, 0, tzinfo=berlin)) == "Today, 00:30"


def test_count_says_one_or_many() -> None:
    """Numbers agree with their noun, and large ones are grouped."""
    assert [count(1, "take"), count(0, "take"), count(1204, "take")] == ["1 take", "0 takes", "1,204 takes"]


def test_sureness_is_said_in_words() -> None:
    """Each band has words of its own, from sure to a guess."""
    assert [sureness(p) for p in (0.95, 0.7, 0.4, 0.1)] == ["sure", "fairly sure", "not very sure", "a guess"]


def test_number_that_could_not_be_measured_is_a_dash() -> None:
    """Too little was said: no invented zero."""
    assert [number(None), number(4.44), number(139.6, 0)] == ["–", "4.4", "140"]


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 MB"), (9_000, "under 0.1 MB"), (450_000, "0.5 MB"), (12_300_000, "12 MB"), (1_204_000_000, "1,204 MB")],
)
def test_sizes_are_read_at_a_glance(size: int, text: str) -> None:
    """Never as 0 where there is something."""
    assert megabytes(size) == text


def test_a_word_without_end_can_be_broken() -> None:
    """Words that people use stay whole."""
    assert breakable("Kubernetes") == "Kubernetes"
    assert breakable("x" * 31) == "x" * 30 + "\u200bx"
