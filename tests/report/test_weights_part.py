"""What counts most, and the time of each section, in a report."""

import msgspec
import pytest

from support.examples import example_abstention, example_grade, example_typed_findings
from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Company
from voice_interviewer.report.text import as_text
from voice_interviewer.report.weights_part import time_in_words, times_blocks, weighs_most
from voice_interviewer.structure.budget import SectionTime
from voice_interviewer.structure.emphasis import weights
from voice_interviewer.structure.grade import Grade, Sentence, SentenceLabels


def weighed(company: Company, kind: str = "design") -> dict[str, float]:
    return {section.value: share for section, share in weights(kind, company).items()}


@pytest.mark.parametrize(
    ("company", "told"),
    [
        (Company.ANY, ""),
        (Company.STARTUP, "Weighs most for an early startup: Architecture."),
        (Company.SCALEUP, "Weighs most for a growth scaleup: Architecture."),
        (Company.REGULATED, "Weighs most for an enterprise or regulated company: Risks and governance."),
    ],
)
def test_it_is_told_what_weighs_most_for_a_company(company: Company, told: str) -> None:
    """For the one that the grade was made for; nothing where it was made for none."""
    assert weighs_most(example_grade(weights=weighed(company))) == told


@pytest.mark.parametrize(
    ("percent", "company", "told"),
    [
        ((20, 25, 40, 15), Company.ANY, "Weighs most for this question: Operations."),
        (
            (20, 30, 30, 20),
            Company.REGULATED,
            "Weighs most for this question, for an enterprise or regulated company: Risks and governance.",
        ),
        ((20, 30, 30, 20), Company.ANY, "Weigh most for this question: Architecture, Operations."),
        ((25, 25, 25, 25), Company.ANY, ""),
    ],
)
def test_it_is_told_what_weighs_most_for_a_question(percent: tuple[int, ...], company: Company, told: str) -> None:
    """Where its pack gives it an emphasis of its own; two that weigh the same are both named."""
    own = {section: share / 100 for section, share in zip(Section, percent, strict=True)}
    shares = {section.value: share for section, share in weights("design", company, own).items()}
    assert weighs_most(example_grade(weights=shares, company=company, own_emphasis=True)) == told


def test_a_grade_of_an_older_version_is_still_read() -> None:
    """It was stored without its company, which its weights tell."""
    stored = msgspec.json.decode(msgspec.json.encode(example_grade(weights=weighed(Company.STARTUP))))
    del stored["company"], stored["own_emphasis"]
    grade = msgspec.json.decode(msgspec.json.encode(stored), type=Grade)
    assert weighs_most(grade) == "Weighs most for an early startup: Architecture."


def test_without_weights_nothing_is_said() -> None:
    """Refused answers have none, nor grades of an older version."""
    assert weighs_most(example_abstention()) == ""
    assert list(times_blocks(example_grade())) == []


def test_times_are_told_beside_their_budgets() -> None:
    """Also of a section that was never spoken of."""
    ends = {"context": (0.0, 6.0), "architecture": (6.0, 16.0), "operations": (16.0, 20.0)}
    grade = example_grade(
        weights=weighed(Company.ANY),
        sentences=tuple(Sentence(name, *span) for name, span in ends.items()),
        labels=tuple(SentenceLabels((name,), False) for name in ends),
    )

    assert as_text(tuple(times_blocks(grade))) == (
        "Time on each part\n\nSeconds spent on each part, of those that its weight would give it.\n\n"
        "Context:              6 of 4 s\nArchitecture:         10 of 7 s\n"
        "Operations:           4 of 5 s\nRisks and governance: never said, of 4 s\n"
    )


def test_a_section_without_a_share_has_no_budget() -> None:
    """A question may ask for none of it; what was spoken of it is told all the same."""
    spent, silent = SectionTime(Section.RISKS, 4.0, 0.0), SectionTime(Section.RISKS, 0.0, 0.0)
    assert [time_in_words(entry) for entry in (spent, silent)] == ["4 s, no share here", "never said, no share here"]


def test_a_typed_answer_took_no_time() -> None:
    """Its sentences have no times, so nothing is made up."""
    typed = example_grade(weights=weighed(Company.ANY), sentences=example_typed_findings().grade.sentences)
    assert list(times_blocks(typed)) == []
