"""What the weights of the sections say about an answer: what counts most, and how long each was spoken of."""

from collections.abc import Iterator

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Company
from voice_interviewer.report.document import Block, Facts, Heading, Paragraph, line
from voice_interviewer.structure.budget import SectionTime, times_of
from voice_interviewer.structure.emphasis import company_of, heaviest
from voice_interviewer.structure.grade import Grade

AT = {
    Company.STARTUP: "an early startup",
    Company.SCALEUP: "a growth scaleup",
    Company.REGULATED: "an enterprise or regulated company",
}

HOW = "Seconds spent on each part, of those that its weight would give it."


def weighed_for(grade: Grade) -> Company:
    """The kind of company that a grade was weighed for; `ANY` where it was for none."""
    return company_of(grade.weights) if grade.company is None else grade.company


def weighs_most(grade: Grade) -> str:
    """What counts most for the question that was answered, and for the kind of company that the grade was made for.

    Empty where neither has weights of its own, and where all sections weigh the same.
    """
    company = weighed_for(grade)
    grounds = ["this question"] if grade.own_emphasis else []
    grounds += [AT[company]] if company in AT else []
    most = heaviest(grade.weights) if grade.weights else ()
    if not grounds or not 0 < len(most) < len(Section):
        return ""
    verb = "Weighs" if len(most) == 1 else "Weigh"
    return f"{verb} most for {', for '.join(grounds)}: {', '.join(section.title for section in most)}."


def times_blocks(grade: Grade) -> Iterator[Block]:
    """The time of each section, under a heading of its own; nothing for an answer that was typed."""
    if times := times_of(grade):
        yield Heading("Time on each part", 3)
        yield Paragraph(line(HOW))
        yield Facts(tuple((entry.section.title, time_in_words(entry)) for entry in times))


def time_in_words(entry: SectionTime) -> str:
    """The seconds spent of those that the section's weight gives it."""
    if not entry.budget:
        return "never said, no share here" if entry.silent else f"{entry.spent:.0f} s, no share here"
    return f"never said, of {entry.budget:.0f} s" if entry.silent else f"{entry.spent:.0f} of {entry.budget:.0f} s"
