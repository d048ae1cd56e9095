"""An exam as tables of words, the same for the window and the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voice_interviewer.exam.answers import TITLES, TOPS
from voice_interviewer.exam.bootstrap import Estimate
from voice_interviewer.exam.paper import Paper
from voice_interviewer.exam.result import ExamResult, Found, ScoreAgreement
from voice_interviewer.exam.why import why
from voice_interviewer.report.document import clean
from voice_interviewer.report.wording import counted

NOTHING = "–"

KAPPA = (
    "Kappa: 1 is full agreement, 0 what chance would give; two steps apart weigh four times one step. "
    "By length: a grader that only counts words."
)
F1 = "F1: 1 where the grader finds all that the labels have and nothing else."
INTERVALS = "In brackets, how far chance reaches: the middle 95 % when the answers are drawn anew 1,000 times."
WITHIN = "Of the answers that were expected to get a score, those that got it or one beside it."
ORDER = "Scores in the order context, architecture, operations, risks, structure, relevance."


@dataclass(frozen=True, slots=True)
class ExamTable:
    """One table. A row that is about one answer has its id in ``answers``, which is empty in the other tables."""

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    answers: tuple[str, ...] = ()


def summary(result: ExamResult) -> str:
    """What was sat, and by whom, in one line."""
    sentences = result.sentences.sentences if result.sentences else 0
    answers, labelled = counted(len(result.papers), "answer"), counted(sentences, "labelled sentence")
    return f"{answers}, {labelled}, graded by {result.rubric}"


def exam_tables(result: ExamResult) -> tuple[ExamTable, ...]:
    """All that the exam has to say, the most telling first. Tables with no row are left out."""
    tables = (
        _headline(result),
        _scores(result),
        _bands(result),
        _labels(result),
        _pitfalls(result),
        _broken(result),
        _abstained(result),
        _answers("The hardest answers", result.hardest),
    )
    return tuple(table for table in tables if table.rows)


def all_answers(result: ExamResult) -> ExamTable:
    """Every answer, the largest disagreement first."""
    return _answers("All answers, the hardest first", result.by_distance)


def _answers(title: str, papers: Sequence[Paper]) -> ExamTable:
    """Answers with what was expected and what was given, and why they differ."""
    rows = ((paper.answer.id, paper.answer.question, *_side_by_side(paper), why(paper)) for paper in papers)
    return ExamTable(
        title,
        ORDER,
        ("id", "question", "expected", "given", "why"),
        tuple(tuple(clean(cell) for cell in row) for row in rows),
        tuple(paper.answer.id for paper in papers),
    )


def _headline(result: ExamResult) -> ExamTable:
    return ExamTable(
        "At a glance", f"{KAPPA} {F1} {INTERVALS}", ("", "figure", "by length"), tuple(_headline_rows(result))
    )


def _headline_rows(result: ExamResult) -> Iterator[tuple[str, ...]]:
    if result.scores:
        name = "Scores, mean kappa of the four sections and structure"
        yield name, figure(result.scores.mean_kappa), figure(result.scores.mean_by_length)
    if result.sentences:
        yield "Sentence labels, mean F1 of the five", figure(result.sentences.macro_f1), NOTHING
        yield "Trade-offs, F1", figure(result.sentences.tradeoff.f1), NOTHING
    if result.bounds:
        kept = f"Bounds kept, {result.bounds.kept:,} of {result.bounds.total:,}"
        yield kept, figure(result.bounds.share), NOTHING
    yield "Not graded, counted as 0", f"{len(result.abstained)} of {len(result.papers):,}", NOTHING


def _scores(result: ExamResult) -> ExamTable:
    rows = tuple(_score_row(score) for score in (result.scores.scores if result.scores else ()))
    return ExamTable("Scores", "", ("score", "kappa", "kappa by length", "at most one off"), rows)


def _score_row(score: ScoreAgreement) -> tuple[str, ...]:
    return TITLES[score.name], figure(score.kappa), figure(score.by_length), figure(score.within_one)


def _bands(result: ExamResult) -> ExamTable:
    bands = range(max(TOPS.values()) + 1)
    rows = tuple(
        (TITLES[score.name], *(_band(score, band) for band in bands))
        for score in (result.scores.scores if result.scores else ())
    )
    return ExamTable("At most one off, by the score expected", WITHIN, ("score", *map(str, bands)), rows)


def _band(score: ScoreAgreement, band: int) -> str:
    if band >= len(score.bands) or not score.bands[band].answers:
        return NOTHING
    return f"{score.bands[band].within_one} of {score.bands[band].answers}"


def _labels(result: ExamResult) -> ExamTable:
    found = (*result.sentences.labels, result.sentences.tradeoff) if result.sentences else ()
    return ExamTable("Sentences", "", ("label", "F1", "expected", "given"), tuple(map(_found_row, found)))


def _pitfalls(result: ExamResult) -> ExamTable:
    found = result.scores.pitfalls if result.scores else ()
    return ExamTable("Pitfalls", "", ("pitfall", "F1", "expected", "given"), tuple(map(_found_row, found)))


def _found_row(found: Found) -> tuple[str, ...]:
    return TITLES.get(found.name, "Trade-off"), figure(found.f1), f"{found.expected:,}", f"{found.given:,}"


def _broken(result: ExamResult) -> ExamTable:
    broken = result.bounds.broken if result.bounds else ()
    return ExamTable(
        "Bounds not kept",
        "Scores that no fair interviewer would give.",
        ("id", "score", "given", "bounds"),
        tuple((clean(b.answer_id), TITLES[b.score], str(b.given), f"{b.low} to {b.high}") for b in broken),
        tuple(b.answer_id for b in broken),
    )


def _abstained(result: ExamResult) -> ExamTable:
    return ExamTable(
        "Not graded",
        "Each counts as 0 throughout.",
        ("id", "question", "why"),
        tuple(
            (clean(paper.answer.id), clean(paper.answer.question), clean(paper.grade.explanation))
            for paper in result.abstained
        ),
        tuple(paper.answer.id for paper in result.abstained),
    )


def _side_by_side(paper: Paper) -> tuple[str, str]:
    expected, scores = paper.answer.scores, paper.scores
    return " ".join(wanted(paper, name) for name in TOPS), " ".join(
        str(scores[name]) if name in expected or name in paper.answer.bounds else NOTHING for name in TOPS
    )


def wanted(paper: Paper, score: str) -> str:
    """What was expected of one score: the number, else the bounds, else a dash."""
    if score in paper.answer.scores:
        return str(paper.answer.scores[score])
    if score in paper.answer.bounds:
        low, high = paper.answer.bounds[score]
        return f"{low}-{high}"
    return NOTHING


def figure(estimate: Estimate) -> str:
    """A figure with its interval."""
    return f"{estimate.value:.2f} ({estimate.low:.2f} to {estimate.high:.2f})"
