"""How the comparison of two takes is put into words, for the page, the terminal and files alike."""

from collections.abc import Sequence

from voice_interviewer.comparison.clashes import Clash
from voice_interviewer.comparison.idea import Idea
from voice_interviewer.comparison.result import Comparison, Kind, Observed, Row
from voice_interviewer.report.wording import clock, counted

TITLES = {
    Kind.CONTRADICTED: "Contradicted",
    Kind.KEPT: "Kept",
    Kind.DROPPED: "Dropped",
    Kind.NEW: "New",
}
MARKS = {Kind.CONTRADICTED: "≠", Kind.KEPT: "=", Kind.DROPPED: "−", Kind.NEW: "+"}
"""The sign of each kind; the word stands beside it."""

NOTHING = "–"
"""In the place of what was not measured."""

UP, DOWN = "↑", "↓"

_LEAST_SECONDS = 1
"""A section that is longer or shorter by less is as long as before."""


def tally(comparison: Comparison) -> str:
    """How many ideas of each kind, in one line; the kinds with none are left out."""
    parts = [f"{count} {TITLES[kind].lower()}" for kind, count in comparison.counts.items() if count]
    if comparison.moved:
        parts.append(f"{len(comparison.moved)} in another section")
    return ", ".join(parts) or "no ideas to set side by side"


def moved(row: Row) -> str:
    """``Architecture → Operations``; empty where it stayed."""
    return f"{row.moved[0].title} → {row.moved[1].title}" if row.moved is not None else ""


def short_move(row: Row) -> str:
    """The same by the letter of each section, where there is little room."""
    return " → ".join(section.title[0] for section in row.moved or ())


def text_of(ideas: Sequence[Idea]) -> str:
    """What was said, its parts one after the other."""
    return " … ".join(idea.text for idea in ideas)


def moment(ideas: Sequence[Idea]) -> str:
    """When it was said; empty for a typed answer."""
    return clock(ideas[0].start) if ideas and ideas[0].start is not None else ""


def clash_words(clash: Clash) -> str:
    """``ten minutes ≠ five minutes``."""
    return f"{clash.left.text} {MARKS[Kind.CONTRADICTED]} {clash.right.text}"


def score_change(points: int | None) -> str:
    """``↑ 1 point``; empty where there is no score on one side."""
    if points is None:
        return ""
    return f"{UP if points > 0 else DOWN} {counted(abs(points), 'point')}" if points else "same score"


def seconds_change(seconds: float | None) -> str:
    """``14 s longer``; empty where there is no time on one side."""
    if seconds is None:
        return ""
    whole = round(seconds)
    if abs(whole) < _LEAST_SECONDS:
        return "as long"
    return f"{abs(whole)} s {'longer' if whole > 0 else 'shorter'}"


def change(points: int | None, seconds: float | None) -> str:
    """Both in one line."""
    return ", ".join(filter(None, (score_change(points), seconds_change(seconds)))) or NOTHING


def score(points: int | None) -> str:
    """A score, or a dash."""
    return NOTHING if points is None else str(points)


def seconds(amount: float | None) -> str:
    """A time, or a dash."""
    return NOTHING if amount is None else f"{round(amount)} s"


def observed(figure: Observed, place: int) -> str:
    """One of the two values with its unit, or a dash."""
    value = figure.values[place]
    return NOTHING if value is None else f"{value:.{figure.decimals}f} {figure.unit}".rstrip()


def observed_change(figure: Observed) -> str:
    """``↓ 1.2``, ``the same``, or a dash. An arrow says which way, not whether that is good."""
    if figure.change is None:
        return NOTHING
    if not figure.change:
        return "the same"
    return f"{UP if figure.change > 0 else DOWN} {abs(figure.change):.{figure.decimals}f}"
