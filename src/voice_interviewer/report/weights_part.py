"""What the weights of the sections say about an answer: what counts most, and how long each was spoken of."""

from collections.abc import Iterator

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Company
from voice_interviewer.report.document import Block, Facts, Heading, Paragraph, line
from voice_interviewer.structure.budget import SectionTime, times_of
from voice_interviewer.structure.emphasis import company_of
from voice_interviewer.structure.grade import Grade

AT = {
    Company.STARTUP: "an early startup",
    Company.SCALEUP: "a growth scaleup",
    Company.REGULATED: "an enterprise or regulated company",
}

HOW = "Seconds spent on each part, of those that its weight would give it."


def weighs_most(grade: Grade) -> str:
    """Which section counts most at the kind of company that the grade was made for; empty where it was for none."""
    company = company_of(grade.weights)
    if company is Company.ANY:
        return ""
    most = max(Section, key=lambda section: grade.weights[section.value])
    return f"Weighs most for {AT[company]}: {most.title}."


def times_blocks(grade: Grade) -> Iterator[Block]:
    """The time of each section, under a heading of its own; nothing for an answer that was typed."""
    if times := times_of(grade):
        yield Heading("Time on each part", 3)
        yield Paragraph(line(HOW))
        yield Facts(tuple((entry.section.title, time_in_words(entry)) for entry in times))


def time_in_words(entry: SectionTime) -> str:
    """The seconds spent of those that the section's weight gives it."""
    return f"never said, of {entry.budget:.0f} s" if entry.silent else f"{entry.spent:.0f} of {entry.budget:.0f} s"
