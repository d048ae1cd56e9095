"""Two takes side by side as a readable document: numbers that differ first, then sections, delivery, ideas."""

from collections.abc import Iterator
from dataclasses import dataclass

from voice_interviewer.comparison.result import Comparison, Kind, Row
from voice_interviewer.report import comparison_words as say
from voice_interviewer.report.document import Block, Document, Facts, Heading, Item, Items, Paragraph, Run, Style, line
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.text import as_text
from voice_interviewer.report.wording import clock, counted, day_and_time, quoted
from voice_interviewer.take import Source, Take

DIFFERENT = "The two takes answer different questions."
NO_WORDS = "One of the takes has no words yet, so no ideas can be set side by side."


@dataclass(frozen=True, slots=True)
class TwoTakes:
    """Both takes with what came of comparing them: what is shown, printed and exported."""

    left: Take
    right: Take
    comparison: Comparison


def comparison_text(both: TwoTakes) -> str:
    """As plain text."""
    return as_text(comparison_document(both))


def comparison_markdown(both: TwoTakes) -> str:
    """As Markdown."""
    return as_markdown(comparison_document(both))


def comparison_document(both: TwoTakes) -> Document:
    """All of it."""
    return (
        Heading("Two takes side by side", 1),
        Facts((("Left", _named(both.left)), ("Right", _named(both.right)))),
        *_remarks(both),
        *_clashes(both.comparison),
        *_sections(both.comparison),
        *_delivery(both.comparison),
        *_ideas(both.comparison),
    )


def _named(take: Take) -> str:
    length = "typed" if take.source is Source.TYPED else clock(take.seconds)
    return f"take {take.id}, {day_and_time(take.created)}, {length}: {take.question.text}"


def _remarks(both: TwoTakes) -> Iterator[Block]:
    if not both.comparison.same_question:
        yield Paragraph(line(DIFFERENT))
    if both.left.findings is None or both.right.findings is None:
        yield Paragraph(line(NO_WORDS))
    if both.comparison.rows:
        yield Paragraph(line(f"{say.tally(both.comparison)}."))


def _clashes(comparison: Comparison) -> Iterator[Block]:
    if not comparison.contradicted:
        return
    yield Heading("Numbers that differ")
    yield Items(
        tuple(
            Item(
                (Run(say.clash_words(clash), Style.STRONG),),
                (line(f"left: {quoted(say.text_of(row.left))}"), line(f"right: {quoted(say.text_of(row.right))}")),
            )
            for row in comparison.contradicted
            for clash in row.clashes
        )
    )


def _sections(comparison: Comparison) -> Iterator[Block]:
    if not comparison.sections:
        return
    yield Heading("Sections")
    yield Facts(
        tuple(
            (
                sides.section.title,
                f"{say.score(sides.scores[0])}, {say.seconds(sides.seconds[0])} | "
                f"{say.score(sides.scores[1])}, {say.seconds(sides.seconds[1])} | "
                f"{say.change(sides.score_change, sides.seconds_change)}",
            )
            for sides in comparison.sections
        )
    )


def _delivery(comparison: Comparison) -> Iterator[Block]:
    if not comparison.observed:
        return
    yield Heading("Delivery, as observed")
    yield Facts(
        tuple(
            (figure.name, f"{say.observed(figure, 0)} | {say.observed(figure, 1)} | {say.observed_change(figure)}")
            for figure in comparison.observed
        )
    )


def _ideas(comparison: Comparison) -> Iterator[Block]:
    for kind in Kind:
        rows = [row for row in comparison.rows if row.kind is kind]
        if rows:
            yield Heading(f"{say.TITLES[kind]}: {counted(len(rows), 'idea')}")
            yield Items(tuple(_idea(row) for row in rows))


def _idea(row: Row) -> Item:
    went = f" ({say.moved(row)})" if row.moved else ""
    if not row.left or not row.right:
        said = row.left or row.right
        return Item(line(f"{say.moment(said)} {say.text_of(said)}".strip()))
    return Item(
        line(f"{say.moment(row.left)} {say.text_of(row.left)}".strip()),
        (line(f"{say.moment(row.right)} {say.text_of(row.right)}{went}".strip()),),
    )
