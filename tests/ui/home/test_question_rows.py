"""The rows of the list of questions."""

import msgspec
import pytest

from support.examples import example_bank_question
from support.services import example_bank, example_pack
from voice_interviewer.bank.bank import Bank
from voice_interviewer.ui.home.attempts import Attempts
from voice_interviewer.ui.home.question_rows import Heading, Row, rows_of


def ids(wanted: str) -> list[str]:
    rows = rows_of(example_bank().questions(), {}, wanted)
    return [row.entry.question.id for row in rows if isinstance(row, Row)]


def test_questions_stand_below_their_round() -> None:
    """In the order in which rounds are held."""
    rows = rows_of(example_bank().questions(), {})
    titles = [row.title if isinstance(row, Heading) else row.entry.question.id for row in rows]
    assert titles == [
        "Deployment and monitoring",
        "credit-model-in-production",
        "detect-drift",
        "Scenario and culture fit",
        "disagreement",
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("drift", ["detect-drift"]),
        ("DRIFT model", ["detect-drift"]),
        ("docker", ["credit-model-in-production"]),
        ("culture", ["disagreement"]),
        ("behavioural", ["disagreement"]),
        ("governance", ["disagreement"]),
        ("drift docker", []),
        ("   ", ["credit-model-in-production", "detect-drift", "disagreement"]),
    ],
)
def test_every_word_must_be_found_somewhere(wanted: str, found: list[str]) -> None:
    """In the text, the round, the bucket, the kind or the skills."""
    assert ids(wanted) == found


def test_a_round_without_matches_has_no_heading() -> None:
    """A heading with nothing below it would look like a fault."""
    rows = rows_of(example_bank().questions(), {}, "culture")
    assert [row.title for row in rows if isinstance(row, Heading)] == ["Scenario and culture fit"]


def test_with_several_packs_the_headings_name_theirs() -> None:
    """Two packs may have rounds of one name."""
    first = example_pack(example_bank_question())
    second = msgspec.structs.replace(
        first,
        id="data-engineer",
        title="Data engineer",
        questions=(msgspec.structs.replace(example_bank_question(), id="other"),),
    )
    bank = Bank((first, second))
    titles = [row.title for row in rows_of(bank.questions(), {}) if isinstance(row, Heading)]
    assert titles == ["MLOps engineer: Deployment and monitoring", "Data engineer: Deployment and monitoring"]


def test_a_row_says_how_it_went() -> None:
    """For the eye on two lines, for a screen reader in one sentence."""
    entry = example_bank().question("detect-drift")
    assert Row(entry, None).record == "Not tried yet"
    row = Row(entry, Attempts(2, 12, 9))
    assert row.record == "2 takes\nContent 9, best 12 of 16"
    assert row.facts == "Concept question · Monitoring and operations · 2 min"
    assert "\n" not in row.spoken
