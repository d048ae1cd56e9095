"""Which questions a level and a company make likely, and how much their sections weigh."""

import pytest

from support.packs import pack
from support.past_takes import programme_question
from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Emphasis
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.programme.queue.preferences import Preferences, among, likely_questions, names_company, shares

PACK = pack(
    "demo",
    programme_question("easy", level=Level.JUNIOR),
    programme_question("hard", level=Level.SENIOR),
    programme_question("lean", companies=(Company.STARTUP,)),
    programme_question("strict", companies=(Company.REGULATED, Company.SCALEUP)),
)


@pytest.mark.parametrize(
    ("preferences", "names"),
    [
        (Preferences(), ["easy", "lean", "strict"]),
        (Preferences(Level.JUNIOR), ["easy"]),
        (Preferences(Level.SENIOR, Company.REGULATED), ["easy", "hard", "strict"]),
        (Preferences(company=Company.STARTUP), ["easy", "lean"]),
    ],
)
def test_level_and_company_choose_the_questions(preferences: Preferences, names: list[str]) -> None:
    """Up to the level, and none that only others ask."""
    assert [question.id for question in likely_questions(PACK, preferences)] == names


def test_a_pack_with_nothing_likely_is_taken_whole() -> None:
    """Better than nothing to practise."""
    of = pack("demo", programme_question("hard", level=Level.SENIOR))
    assert likely_questions(of, Preferences(Level.JUNIOR)) == of.questions


@pytest.mark.parametrize(
    ("preferences", "words"),
    [
        (Preferences(), " for your level"),
        (Preferences(Level.SENIOR), ""),
        (Preferences(Level.SENIOR, Company.REGULATED), " for your level and company"),
    ],
)
def test_a_part_of_the_pack_is_called_so(preferences: Preferences, words: str) -> None:
    """Its number stands beside that of the whole pack."""
    assert among(PACK, likely_questions(PACK, preferences), preferences) == words


def test_naming_a_company_takes_a_company() -> None:
    """Whoever prepares for any is named by none."""
    lean = PACK.questions[2]
    assert names_company(lean, Company.STARTUP)
    assert not names_company(lean, Company.ANY)


def test_a_question_s_own_emphasis_goes_before_its_kind_s() -> None:
    """And the company raises what it asks for in either."""
    own = programme_question("own", emphasis=Emphasis(context=10, architecture=10, operations=10, risks=70))
    plain = programme_question("plain")
    assert shares(own, Company.ANY)[Section.RISKS] == pytest.approx(0.7)
    assert shares(plain, Company.REGULATED)[Section.RISKS] > shares(plain, Company.ANY)[Section.RISKS]
    assert sum(shares(own, Company.REGULATED).values()) == pytest.approx(1)
