"""How one score came about, line by line, for whoever presses its "i"."""

from collections.abc import Sequence

from voice_interviewer.structure.grade import SectionScore, Working
from voice_interviewer.ui.feedback.definitions import Definition

NAMES = {
    "touched": "Spoken of at all (0 to 1)",
    "best": "Most specific sentence (0 to 1)",
    "specifics": "Specific statements, log2(1 + number)",
    "reasoned": "Those with reasoning, log2(1 + number)",
    "order": "Order of the sections (-1 to 1)",
    "substance": "Mean of the section scores (0 to 1)",
    "weakest": "Lowest of them (0 to 1)",
    "specific": "Share of specific sentences",
    "waste": "Share that belongs to no section",
    "brevity": "One over the number of sentences",
    "reader": "The reader's log odds that this answers the question",
    "shared": "Share of the question's own words that come back",
}
"""What the kinds of evidence are called in the window; docs/grader.md explains them."""

SOURCE = "docs/grader.md, where the points come from"


def workings(score: SectionScore) -> Definition | None:
    """The sum of points and the chances of each score; None for a grade of an older version, which kept none."""
    if not score.workings:
        return None
    likely = ", ".join(f"{place}: {chance:.0%}" for place, chance in enumerate(score.chances))
    told = f"{summed(score.workings)} Chances of each score by points alone: {likely}."
    return Definition(f"How this {score.score} came about", "", told, source=SOURCE)


def overall_workings(name: str, score: int, lines: Sequence[Working]) -> Definition | None:
    """The same for structure and relevance; None where there is no sum."""
    if not lines:
        return None
    return Definition(f"How {name.lower()} came to {score}", "", summed(lines), source=SOURCE)


def summed(lines: Sequence[Working]) -> str:
    """The lines of a sum and its total."""
    told = "; ".join(
        f"{NAMES.get(line.evidence, line.evidence)}: {line.amount:g} gives {line.points:g}" for line in lines
    )
    return f"{told}. Together {sum(line.points for line in lines):.2f} points."
