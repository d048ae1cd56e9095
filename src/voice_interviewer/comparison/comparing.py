"""Sets two takes side by side. Worked out when it is shown and never stored: better rules serve old takes too."""

from collections.abc import Callable, Sequence

from voice_interviewer.answer import Section
from voice_interviewer.comparison.aligning import Match, align
from voice_interviewer.comparison.clashes import clashes
from voice_interviewer.comparison.idea import Idea, ideas_of
from voice_interviewer.comparison.result import Comparison, Kind, Observed, Row, SectionSides
from voice_interviewer.delivery.findings import Delivery
from voice_interviewer.structure.budget import section_times
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import Source, Take

LONG_PAUSE = 1.0
"""Seconds from which a silence counts as a long one: `PauseBand.LONG` and above."""


def compare(left: Take, right: Take) -> Comparison:
    """The right take beside the left one, for a worker.

    Where a take has no words yet, no idea is called dropped or new. Figures are held against each other only within one
    question: another question may well have other figures.
    """
    ours, theirs, same = take_ideas(left), take_ideas(right), left.question.same_as(right.question)
    matches = align(ours, theirs, f"{left.question.text} {right.question.text}")
    return Comparison(
        rows=_rows(ours, theirs, matches, same) if ours and theirs else (),
        sections=_sections(_grade(left), _grade(right)),
        observed=_observed(_delivery(left), _delivery(right)),
        same_question=same,
    )


def take_ideas(take: Take) -> tuple[Idea, ...]:
    """The ideas of a take, in the order in which they were said."""
    grade = _grade(take)
    return ideas_of(grade.sentences, grade.labels) if grade is not None else ()


def _grade(take: Take) -> Grade | None:
    return take.findings.grade if take.findings is not None else None


def _delivery(take: Take) -> Delivery | None:
    return take.findings.delivery if take.findings is not None and take.source is not Source.TYPED else None


def _rows(left: Sequence[Idea], right: Sequence[Idea], matches: Sequence[Match], same: bool) -> tuple[Row, ...]:
    """In the order of the left take; each new idea after the one that it followed."""
    held = {match.left[0]: match for match in matches}
    parts = {place for match in matches for place in match.left[1:]}
    rows = [
        _row(left, right, held[idea.place], same) if idea.place in held else Row(Kind.DROPPED, (idea,))
        for idea in left
        if idea.place not in parts
    ]
    aligned = {place for match in matches for place in match.right}
    for idea in right:
        if idea.place not in aligned:
            rows.insert(_after(rows, idea.place - 1), Row(Kind.NEW, (), (idea,)))
    return tuple(rows)


def _row(left: Sequence[Idea], right: Sequence[Idea], match: Match, same: bool) -> Row:
    ours, theirs = tuple(left[place] for place in match.left), tuple(right[place] for place in match.right)
    found = clashes(ours, theirs) if same else ()
    return Row(Kind.CONTRADICTED if found else Kind.KEPT, ours, theirs, found)


def _after(rows: Sequence[Row], place: int) -> int:
    """Where a row comes that follows the idea at a place of the right take; at the top where none was before it."""
    for number, row in enumerate(rows):
        if any(idea.place == place for idea in row.right):
            return number + 1
    return 0


def _sections(left: Grade | None, right: Grade | None) -> tuple[SectionSides, ...]:
    if not (left and left.sections) and not (right and right.sections):
        return ()
    times = _seconds(left), _seconds(right)
    return tuple(
        SectionSides(
            section, (_score(left, section), _score(right, section)), (times[0].get(section), times[1].get(section))
        )
        for section in Section
    )


def _score(grade: Grade | None, section: Section) -> int | None:
    found = grade.section(section) if grade is not None else None
    return found.score if found is not None else None


def _seconds(grade: Grade | None) -> dict[Section, float]:
    """Of each section; empty where nothing was spoken or read."""
    if grade is None or not grade.labels:
        return {}
    shares = dict.fromkeys(Section, 0.0)  # only the time that was spent is asked for, not its budget
    return {entry.section: entry.spent for entry in section_times(grade.sentences, grade.labels, shares)}


def _observed(left: Delivery | None, right: Delivery | None) -> tuple[Observed, ...]:
    if left is None and right is None:
        return ()

    def both(figure: Callable[[Delivery], float | None]) -> tuple[float | None, float | None]:
        return (None if left is None else figure(left)), (None if right is None else figure(right))

    return (
        Observed("Filled pauses a minute", "", both(lambda delivery: delivery.filled_pauses_per_minute)),
        Observed("Words a minute", "", both(lambda delivery: delivery.pace.words_per_minute), 0),
        Observed("Silences of a second or more", "", both(_long_pauses), 0),
        Observed("Longest silence", "s", both(_longest)),
    )


def _long_pauses(delivery: Delivery) -> float:
    return float(sum(pause.seconds >= LONG_PAUSE for pause in delivery.silent_pauses))


def _longest(delivery: Delivery) -> float:
    return max((pause.seconds for pause in delivery.silent_pauses), default=0.0)
