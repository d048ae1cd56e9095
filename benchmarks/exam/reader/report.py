"""What readers that missed a set make of it, as one table of Markdown."""

from collections.abc import Callable, Mapping
from pathlib import Path

from voice_interviewer.exam.labelled import read_answers
from voice_interviewer.exam.result import ExamResult
from voice_interviewer.exam.sitting import sit
from voice_interviewer.structure.grade import AnswerReader
from voice_interviewer.structure.grader import Grader

HERE = Path(__file__).parents[1]
ROW = "| {} | {} | {} | {} | {} | {} | {} |"


def report(readers: Mapping[int, AnswerReader], say: Callable[[str], None]) -> None:
    """Let each reader's grader sit the set that it missed, and say how it did."""
    say(ROW.format("left out", "macro-F1", "trade-off F1", "mean kappa", "by length", "four sections", "structure"))
    say(ROW.format(*["---"] * 7))
    results = [set_result(held, reader) for held, reader in readers.items()]
    for held, result in zip(readers, results, strict=True):
        say(row(f"set {held}", result))
    say(f"pitfalls: {pitfalls(results)}")


def set_result(held: int, reader: AnswerReader) -> ExamResult:
    """One set, sat by a grader."""
    answers = read_answers([HERE / "answers" / f"set{held}.jsonl"])
    return sit(answers, Grader(reader), f"set {held}")


def row(name: str, result: ExamResult) -> str:
    """One line of the table."""
    if result.scores is None or result.sentences is None:
        raise ValueError(f"{name} has no scores or no labels")
    kappas = [f"{score.kappa.value:.2f}" for score in result.scores.scores]
    return ROW.format(
        name,
        f"{result.sentences.macro_f1.value:.3f}",
        f"{result.sentences.tradeoff.f1.value:.2f}",
        f"{result.scores.mean_kappa.value:.3f}",
        f"{result.scores.mean_by_length.value:.2f}",
        " ".join(kappas[:4]),
        kappas[4],
    )


def pitfalls(results: list[ExamResult]) -> str:
    """F1 of each pitfall over all answers."""
    codes = [found.name for result in results[:1] if result.scores for found in result.scores.pitfalls]
    return ", ".join(f"{code} {pooled(code, results):.2f}" for code in codes)


def pooled(code: str, results: list[ExamResult]) -> float:
    """F1 of one pitfall over the answers of all sets."""
    pairs = [
        (code in paper.answer.pitfalls, code in {str(pitfall.code) for pitfall in paper.grade.pitfalls})
        for result in results
        for paper in result.papers
    ]
    hits, wrong = sum(a and b for a, b in pairs), sum(a != b for a, b in pairs)
    return 2 * hits / (2 * hits + wrong) if hits or wrong else 1.0
