"""The table of what must be shown."""

import pytest

from support.packs import pack
from support.past_takes import bucket_pack, past_take, programme_question
from voice_interviewer.answer import Section
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.question import Bucket, Kind
from voice_interviewer.folders import shipped
from voice_interviewer.programme.progress.criteria import CRITERIA, Criterion, Gap, Need


def criterion(key: str) -> Criterion:
    """One of the five."""
    return next(one for one in CRITERIA if one.key == key)


@pytest.mark.parametrize(
    ("key", "scores", "met", "partly"),
    [
        ("end_to_end", (2, 3, 3, 2), True, True),
        ("end_to_end", (2, 2, 2, 2), False, True),
        ("end_to_end", (4, 4, 4, 1), False, True),
        ("end_to_end", (4, 4, 4, 0), False, False),
        ("end_to_end", (1, 1, 2, 2), False, False),
        ("deployed", (0, 3, 3, 0), True, True),
        ("deployed", (4, 4, 2, 4), False, True),
        ("deployed", (4, 4, 1, 4), False, False),
        ("monitored", (0, 0, 3, 0), True, True),
        ("monitored", (4, 4, 2, 4), False, True),
        ("governed", (0, 0, 0, 3), True, True),
        ("governed", (4, 4, 4, 1), False, False),
        ("without_you", (0, 0, 3, 3), True, True),
        ("without_you", (4, 4, 4, 2), False, True),
    ],
)
def test_what_meets_a_criterion(key: str, scores: tuple[int, ...], met: bool, partly: bool) -> None:
    """The whole table, at its edges."""
    take = past_take(1, scores=scores)
    assert (not criterion(key).met.lacks(take), not criterion(key).partly.lacks(take)) == (met, partly)


def test_gaps_name_what_a_take_lacks() -> None:
    """Section by section, and the total where that counts."""
    need = Need(dict.fromkeys(Section, 2), total=10)
    take = past_take(1, scores=(2, 1, 3, 2))
    assert need.gaps(take) == (Gap("Architecture", 1, 2, 4), Gap("the total", 8, 10, 16))
    assert need.lacks(take) == 3


def test_the_rules_in_words() -> None:
    """What is shown says what is checked."""
    of = pack(
        "demo",
        *(programme_question(f"q-{bucket}", bucket, kind=Kind.DESIGN) for bucket in Bucket),
        programme_question("keys-gone", Bucket.GOVERNANCE, theme="continuity-of-access"),
    )
    assert [one.rule(of) for one in CRITERIA] == [
        "One answer to a design question with every section at 2 of 4 or more, and a total of 10 of 16 or more.",
        "One answer to a deployment question with Architecture and Operations at 3 of 4 or more.",
        "One answer to a monitoring question with Operations at 3 of 4 or more.",
        "One answer to a governance question with Risks at 3 of 4 or more.",
        "One answer to a question on handing over or keeping access with Operations and Risks at 3 of 4 or more.",
    ]


def test_a_pack_without_a_bucket_is_read_by_its_design_questions() -> None:
    """And one without those by all that it has: every pack can show everything."""
    designs = pack("designs", programme_question("q", Bucket.DATA, kind=Kind.DESIGN))
    concepts = pack("concepts", programme_question("q", Bucket.DATA))
    assert {one.ask(designs).words for one in CRITERIA} == {"a design question"}
    assert {one.ask(concepts).words for one in CRITERIA} == {"any question"}


def test_a_pack_without_questions_on_handing_over_is_read_by_governance() -> None:
    """Operations and Risks of one answer say who goes on, and how."""
    assert criterion("without_you").ask(bucket_pack()).words == "a governance question"


def test_the_shipped_pack_has_the_questions_to_begin_with() -> None:
    """A misspelt id would send nobody anywhere."""
    shipped_pack = load_pack(shipped("question_bank") / "mlops-engineer.yaml")
    by_id = {question.id: question for question in shipped_pack.questions}
    for one in CRITERIA:
        assert one.first
        assert all(one.ask(shipped_pack).fits(by_id[name]) for name in one.first)
