"""Proofs of exemplars as an author reads them."""

from dataclasses import replace

from support.examples import example_abstention, example_grade
from support.packs import full_question
from voice_interviewer.answer import Section
from voice_interviewer.bank.exemplar import Band
from voice_interviewer.exam.exemplars import Miss, Proof
from voice_interviewer.report.exemplar_proof import explained, headline, miss_text
from voice_interviewer.structure.grade import Grade, SentenceLabels


def proof(*misses: Miss, grade: Grade | None = None) -> Proof:
    """The great exemplar with a grade of 9."""
    question = full_question()
    assert question.exemplars is not None
    return Proof(question, "great", question.exemplars.great, grade or example_grade(), misses)


def test_a_fitting_exemplar_is_one_line() -> None:
    """Its sum and the score of each section."""
    assert headline(proof()) == "whole great: 9 of 16 (C3 A3 O2 R1): fits"


def test_misses_say_in_which_direction() -> None:
    """All of them, with the band."""
    misses = Miss("total", 9, Band(10, 16)), Miss("risks", 1, Band(0, 0))
    assert headline(proof(*misses)) == (
        "whole great: 9 of 16 (C3 A3 O2 R1): total 9 is below its band 10 to 16; risks 1 is above its band 0 to 0"
    )
    assert miss_text(misses[0]) == "total 9 is below its band 10 to 16"


def test_an_answer_that_was_refused_says_why() -> None:
    """It has no scores that could be compared."""
    refused = proof(grade=example_abstention())
    assert headline(refused) == "whole great: not graded: Only four words were said, too few to grade."
    assert sum("Only four words" in line for line in explained(refused)) == 1


def test_each_sentence_stands_with_what_it_was_read_as() -> None:
    """Sections first, then what it shows; a dash where it counts for none."""
    labels = (
        SentenceLabels(("context", "risks"), False, shows={"specific": 0.9, "number": 0.5, "reason": 0.49}),
        SentenceLabels(("other",), False, shows={"specific": 0.2}),
        SentenceLabels(("architecture",), True),
        SentenceLabels(("operations",), False, shows={"threshold": 1.0, "owner": 1.0}),
        SentenceLabels(("risks",), False),
    )
    lines = list(explained(proof(grade=replace(example_grade(), labels=labels))))
    assert [line.split("]")[0] for line in lines if line.startswith("  [")] == [
        "  [CR, specific, number",
        "  [-",
        "  [A, trade-off",
        "  [O, threshold, owner",
        "  [R",
    ]


def test_the_reasons_of_the_scores_come_last() -> None:
    """One line a section, with what was said of the whole answer above the sentences."""
    grade = example_grade(explanation="Each score rests on the sentences shown beside it.")
    lines = list(explained(proof(grade=grade)))
    assert lines[1] == "  Each score rests on the sentences shown beside it."
    assert [line.split(":")[0] for line in lines[-4:]] == [
        f"  {section.value} {score}" for section, score in zip(Section, (3, 3, 2, 1), strict=True)
    ]
