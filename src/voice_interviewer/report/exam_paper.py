"""One answer of the exam, sentence by sentence, as tables of words: for the window and for the terminal."""

from collections.abc import Mapping, Sequence

from voice_interviewer.answer import Section
from voice_interviewer.exam.answers import TITLES, TOPS, LabelledSentence
from voice_interviewer.exam.marking import TRADEOFF
from voice_interviewer.exam.paper import Paper
from voice_interviewer.report.document import clean
from voice_interviewer.report.exam_tables import NOTHING, ExamTable, wanted
from voice_interviewer.report.wording import percent
from voice_interviewer.structure.grade import SentenceLabels

DIFFERS = "differs"
"""The word that marks a row in which the grader and the labels part."""


def paper_facts(paper: Paper) -> tuple[tuple[str, str], ...]:
    """What is known of the answer as a whole."""
    intent = (("Meant as", clean(paper.answer.intent)),) if paper.answer.intent else ()
    refused = (("Not graded", f"{clean(paper.grade.explanation)} Each score counts as 0."),) if _refused(paper) else ()
    return (("Question", clean(paper.answer.question)), ("Kind", paper.answer.kind), *intent, *refused)


def paper_tables(paper: Paper) -> tuple[ExamTable, ...]:
    """Scores, pitfalls and sentences, each with what was expected beside what was given."""
    pitfalls = (_pitfalls(paper),) if paper.answer.scores else ()
    return (_scores(paper), *pitfalls, _sentences(paper))


def _scores(paper: Paper) -> ExamTable:
    rows = tuple(_score_row(paper, name) for name in TOPS)
    return ExamTable("Scores", "", ("score", "expected", "given", "", "sure", "the grader's reason"), rows)


def _score_row(paper: Paper, name: str) -> tuple[str, ...]:
    given, expected = paper.scores[name], wanted(paper, name)
    section = paper.grade.section(Section(name)) if name in tuple(Section) else None
    off = any(bound.score == name for bound in paper.broken_bounds) or given != paper.answer.scores.get(name, given)
    sure = percent(section.sureness) if section else NOTHING
    return TITLES[name], expected, str(given), DIFFERS if off else "", sure, clean(section.reason) if section else ""


def _pitfalls(paper: Paper) -> ExamTable:
    expected, given = paper.answer.pitfalls, paper.pitfalls
    rows = tuple(
        (
            TITLES[code],
            _yes(code in expected),
            _yes(code in given),
            DIFFERS if (code in expected) != (code in given) else "",
        )
        for code in TITLES
        if code in expected | given
    )
    note = "" if rows else "None was expected and none was found."
    return ExamTable("Pitfalls", note, ("pitfall", "expected", "given", ""), rows)


def _sentences(paper: Paper) -> ExamTable:
    pairs = enumerate(zip(paper.answer.sentences, paper.sentences, strict=True), start=1)
    rows = tuple(_sentence_row(number, expected, given) for number, (expected, given) in pairs)
    return ExamTable(
        "Sentence by sentence",
        "Beside a label, how probable the grader thinks it.",
        ("", "expected", "given", "", "sentence"),
        rows,
    )


def _sentence_row(number: int, expected: LabelledSentence, given: SentenceLabels) -> tuple[str, ...]:
    same = set(expected.labels) == set(given.labels) and expected.tradeoff == given.tradeoff
    differs = DIFFERS if expected.labels and not same else ""
    wanted_labels = _named(expected.labels, expected.tradeoff, {}) if expected.labels else NOTHING
    return (
        str(number),
        wanted_labels,
        _named(given.labels, given.tradeoff, given.probabilities),
        differs,
        clean(expected.text),
    )


def _named(labels: Sequence[str], tradeoff: bool, probabilities: Mapping[str, float]) -> str:
    """Labels in words, each with its probability where there is one."""
    names = [(TITLES[label], label) for label in labels] + ([("Trade-off", TRADEOFF)] if tradeoff else [])
    return ", ".join(
        f"{title} {percent(probabilities[label])}" if label in probabilities else title for title, label in names
    )


def _yes(there: bool) -> str:
    return "yes" if there else "no"


def _refused(paper: Paper) -> bool:
    return paper.grade.abstained is not None
