"""Days as they are typed."""

from datetime import date

import click
import pytest

from voice_interviewer.cli.dates import day_from

TODAY = date(2026, 3, 6)


@pytest.mark.parametrize(
    ("typed", "day"), [("2026-03-20", date(2026, 3, 20)), ("+0", TODAY), ("+9", date(2026, 3, 15))]
)
def test_what_can_be_read_in_one_way(typed: str, day: date) -> None:
    """A date with the year first, or a number of days."""
    assert day_from(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2026-02-30", "no such day"), ("2027-02-29", "no such day"), ("0000-01-01", "no such day"),
        ("13.12.2026", "one way only"), ("5/6/2026", "one way only"), ("tomorrow", "one way only"),
        ("", "one way only"), ("-5", "one way only"), ("２０２６-12-13", "one way only"),
        ("+99999", "further away"), ("+" + 5_000 * "9", "further away"),
    ],
)  # fmt: skip
def test_everything_else_is_refused_with_the_forms(typed: str, told: str) -> None:
    """One sentence and how to write it."""
    with pytest.raises(click.BadParameter, match=told) as refused:
        day_from(typed, TODAY)
    assert "Write 2026-12-13 (year, month, day), or +9" in refused.value.message
