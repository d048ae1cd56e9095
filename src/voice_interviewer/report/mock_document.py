"""The closing report of a mock interview as people read it: what to do next time first, then how it went."""

from collections.abc import Iterator

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import COMPANY_TITLES, LEVEL_TITLES
from voice_interviewer.practice.interview.state import ItemKind
from voice_interviewer.practice.rules import Rules
from voice_interviewer.programme.mock.overall_advice import OverallAdvice
from voice_interviewer.programme.mock.report import Mean, MockReport
from voice_interviewer.report.document import (
    Block,
    Document,
    Facts,
    Heading,
    Item,
    Items,
    Line,
    Paragraph,
    Run,
    Style,
    line,
)
from voice_interviewer.report.mock_minutes import minutes_blocks
from voice_interviewer.report.mock_questions import moments_blocks, points_blocks, questions_blocks
from voice_interviewer.report.mock_wording import bucket_title, mean_of_four
from voice_interviewer.report.wording import clock, counted, day_and_time, quoted

RULES = {Rules.PRACTICE: "practice: hints, and as many tries as one likes", Rules.REAL: "real: one take, no hints"}

QUESTIONS_ONLY = (
    "Follow-up questions and curveballs are not in these means: they ask for a part, so what is left out says nothing."
)


def mock_document(report: MockReport) -> Document:
    """The whole report."""
    return tuple(_document(report))


def _document(report: MockReport) -> Iterator[Block]:
    yield Heading(f"Mock interview: {report.role}", 1)
    yield Facts(tuple(_about(report)))
    if report.advice:
        yield Heading("Next time")
        yield Items(tuple(_advised(entry, report) for entry in report.advice), numbered=True)
    yield from _means(report)
    yield from moments_blocks(report)
    yield from questions_blocks(report)
    yield from minutes_blocks(report.fatigue)
    yield from points_blocks(report)


def _about(report: MockReport) -> Iterator[tuple[str, str]]:
    setup = report.interview.setup
    if report.began:
        yield "Date", day_and_time(report.began)
    yield "Length", f"{clock(report.interview.elapsed)}, of {setup.minutes}:00 agreed"
    yield "Level", LEVEL_TITLES[setup.level]
    yield "Company", COMPANY_TITLES[setup.company]
    yield "Rules", RULES[setup.rules]
    if setup.voice:
        yield "Asked on by", setup.voice.title
    yield "Answered", _counts(report)


def _counts(report: MockReport) -> str:
    whole = [result for result in report.results if result.whole]
    parts = [result for result in report.answered if not result.whole]
    rest = [(len(report.skipped), "skipped"), (len(report.not_reached), "not reached")]
    told = [f"{number} {what}" for number, what in rest if number]
    asked_on = [counted(len(parts), "answer") + " to what was put in between"] * bool(parts)
    return ", ".join(
        [f"{sum(result.answered for result in whole)} of {counted(len(whole), 'question')}", *asked_on, *told]
    )


def _advised(entry: OverallAdvice, report: MockReport) -> Item:
    advice = entry.advice
    head: Line = (Run(f"{advice.section.title}:", Style.STRONG),) if advice.section else ()
    words = {"You said": advice.quote, "You might say": advice.say}
    details = [line(f"{lead}: {quoted(text)}") for lead, text in words.items() if text]
    asked = line(f"Asked: {report.results[entry.place].item.text}")
    often = [line(f"The same came up in {counted(entry.answers, 'answer')}.")] if entry.answers > 1 else []
    return Item((*head, Run(advice.text)), (asked, *details, *often))


def _means(report: MockReport) -> Iterator[Block]:
    yield Heading("Scores")
    if not report.sections:
        yield Paragraph(line("No answer to a question was graded, so there are no scores."))
        return
    yield Items(tuple(_mean(Section(mean.of).title, mean) for mean in report.sections))
    if len(report.buckets) > 1:
        yield Heading("By what was asked about", 3)
        yield Items(tuple(_mean(bucket_title(mean.of), mean) for mean in report.buckets))
    if any(result.item.kind is not ItemKind.QUESTION and result.answered for result in report.results):
        yield Paragraph(line(QUESTIONS_ONLY))


def _mean(title: str, mean: Mean) -> Item:
    return Item(
        (Run(f"{title}: {mean_of_four(mean.value)}", Style.STRONG), Run(f"({counted(mean.answers, 'answer')})"))
    )
