"""How the programme writes things for people."""

from datetime import date

import pytest

from voice_interviewer.answer import Section
from voice_interviewer.programme.plan.wording import moved
from voice_interviewer.programme.wording import (
    LONGEST_QUESTION,
    WEEKDAYS,
    counted,
    day_name,
    listed,
    quoted,
    section_name,
    weekday,
)


class GermanDay(date):
    """A day as Python names it once Qt has taken over a German locale."""

    def strftime(self, format: str) -> str:
        return super().strftime(format.replace("%B", "März").replace("%A", "Donnerstag"))


@pytest.mark.parametrize(
    ("parts", "phrase"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_parts_become_a_phrase(parts: list[str], phrase: str) -> None:
    """As one would say it."""
    assert listed(parts) == phrase


def test_counts_agree_with_their_noun() -> None:
    """Also where the plural is irregular."""
    assert [counted(number, "take") for number in (0, 1, 2)] == ["0 takes", "1 take", "2 takes"]
    assert counted(2, "guess", "guesses") == "2 guesses"


def test_names_are_short() -> None:
    """They stand in the middle of sentences."""
    assert section_name(Section.RISKS) == "Risks"
    assert day_name(date(2026, 3, 5)) == "5 March"


def test_days_are_named_in_the_language_of_the_sentence() -> None:
    """Whatever the system's language is, which Qt makes that of `strftime`."""
    assert day_name(GermanDay(2026, 3, 5)) == "5 March"
    assert [weekday(GermanDay(2026, 3, day)) for day in range(2, 9)] == list(WEEKDAYS)
    assert moved(GermanDay(2026, 3, 5), date(2026, 3, 6)) == "moved from Thursday"


def test_a_long_question_is_cut_at_a_word() -> None:
    """And a short one is left whole."""
    cut = quoted("Walk me through a typical end-to-end machine learning lifecycle, from data to production.")
    assert cut == "“Walk me through a typical end-to-end machine learning…”"
    assert len(cut) <= LONGEST_QUESTION + 3
    assert quoted("What is MLOps?") == "“What is MLOps?”"
