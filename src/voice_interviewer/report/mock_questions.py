"""The parts of a mock interview's report that are about single questions."""

from collections.abc import Iterator

from voice_interviewer.practice.interview.state import ItemKind
from voice_interviewer.programme.mock.moments import Moment
from voice_interviewer.programme.mock.report import MockReport
from voice_interviewer.programme.mock.results import Result
from voice_interviewer.report import content_part
from voice_interviewer.report.document import Block, Heading, Item, Items, Line, Run, Style, line
from voice_interviewer.report.mock_wording import KINDS, TOP_SCORE, TOP_TOTAL, bucket_title
from voice_interviewer.report.wording import clock, quoted


def questions_blocks(report: MockReport) -> Iterator[Block]:
    """Every question with what became of it."""
    yield Heading("Question by question")
    yield Items(tuple(_told(result, number) for result, number in _numbered(report)))


def moments_blocks(report: MockReport) -> Iterator[Block]:
    """The best and the thinnest sentence, where there are such."""
    moments = (("Best moment", report.best), ("Thinnest moment", report.thinnest))
    found = [_moment(title, moment, report) for title, moment in moments if moment]
    if found:
        yield Heading("Two moments" if len(found) == 2 else "One moment")
        yield Items(tuple(found))


def points_blocks(report: MockReport) -> Iterator[Block]:
    """What a strong answer to each question covers; nothing for those that were not reached."""
    known = [result for result in report.results if any(result.points.values()) and not result.not_reached]
    if known:
        yield Heading("What strong answers cover")
    for result in known:
        _, *points = content_part.points_blocks(result.points)
        yield Heading(result.item.text, 3)  # in place of the heading that a single answer's report has
        yield from points


def _numbered(report: MockReport) -> Iterator[tuple[Result, int]]:
    """Each with the number of its question; follow-up questions and curveballs have that of the one before."""
    number = 0
    for result in report.results:
        number += result.item.kind is ItemKind.QUESTION
        yield result, number


def _told(result: Result, number: int) -> Item:
    kind = KINDS[result.item.kind]
    lead = f"{kind} {number}:" if result.whole else f"{kind}:"
    about = f"{result.item.round}; {bucket_title(result.item.bucket)}"
    return Item((Run(lead, Style.STRONG), Run(result.item.text)), (line(about), *_became(result)))


def _became(result: Result) -> Iterator[Line]:
    if result.skipped or result.not_reached:
        yield line("Skipped." if result.skipped else "Not reached.")
        return
    if result.scores:
        yield _scores(result)
    if result.why_not_graded:
        yield line(f"Not graded. {result.why_not_graded}")
    if result.seconds is not None:
        yield line(f"Answered in {clock(result.seconds)} of about {clock(result.item.answer_seconds)}.")


def _scores(result: Result) -> Line:
    """All four of a question; of what asks for a part, what its answer shows."""
    shown = [f"{section.title} {score}" for section, score in result.scores.items() if result.whole or score]
    if result.whole:
        return (Run(f"{result.total} of {TOP_TOTAL}:", Style.STRONG), Run(f"{', '.join(shown)}."))
    return line(f"Shown, of {TOP_SCORE}: {', '.join(shown) or 'nothing'}.")


def _moment(title: str, moment: Moment, report: MockReport) -> Item:
    when = f", at {clock(moment.start)}" if moment.start is not None else ""
    where = f"{moment.section.title}, {moment.score} of {TOP_SCORE}{when}, in answer to:"
    asked = line(f"{where} {report.results[moment.place].item.text}")
    return Item((Run(f"{title}:", Style.STRONG), Run(quoted(moment.quote))), (asked,))
