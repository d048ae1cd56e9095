"""Takes as a table for a spreadsheet: one row a take, or one row a word, as RFC 4180 has it."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.errors import UserError
from voice_interviewer.report.answer_text import answer_text
from voice_interviewer.report.cleaning import shown_words
from voice_interviewer.report.document import clean
from voice_interviewer.report.json_values import DECIMALS
from voice_interviewer.report.options import ExportOptions, Fillers, Subject
from voice_interviewer.report.word_sections import sections_of_words
from voice_interviewer.take import Findings, Source

Cell = str | int | float | None

_BEGINS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a text for a formula, also in full width (OWASP, CSV Injection)."""

WORD_COLUMNS = ("take", "number", "word", "start", "end", "filled_pause", "probability", "section")


@dataclass(frozen=True, slots=True)
class Column:
    """A column and what it holds for a take; findings are None for one that is not transcribed."""

    name: str
    value: Callable[[Subject, Findings | None], Cell]


def takes_csv(subjects: Sequence[Subject]) -> str:
    """A heading and a row for each take; what is not known is empty, moments are ISO 8601, times are seconds.

    The options of the first decide which columns there are.
    """
    columns = columns_of(subjects[0].options)
    return table(columns, (row_of(subject, columns) for subject in subjects))


def words_csv(subjects: Sequence[Subject]) -> str:
    """A heading and a row for each word that is shown. Raises UserError where no take has timed words."""
    rows = [row for subject in subjects for row in _word_rows(subject)]
    if not rows:
        raise UserError("There are no timed words to list.", "Export one row a take instead.")
    return _written(WORD_COLUMNS, rows)


def table(columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> str:
    """Rows, as `row_of` makes them, under the names of their columns."""
    return _written([column.name for column in columns], rows)


def row_of(subject: Subject, columns: Sequence[Column]) -> list[Cell]:
    """What a take has in each column."""
    return [column.value(subject, subject.take.findings) for column in columns]


def cell(value: Cell) -> str:
    """A value as it is written: a text that a spreadsheet would take for a formula begins with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{round(value, DECIMALS):.10g}"
    text = clean(str(value))
    return f"'{text}" if isinstance(value, str) and text.startswith(_BEGINS_FORMULA) else text


def _written(titles: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(titles)
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue()


def columns_of(options: ExportOptions) -> list[Column]:
    """The columns that are wanted, in their order."""
    return [
        *_ABOUT,
        *(_DELIVERY if options.delivery else ()),
        *(_SCORES if options.scores else ()),
        Column("answer", _answer),
        *([Column("notes", lambda subject, _: subject.take.notes)] if options.notes else []),
    ]


def _found(get: Callable[[Findings], Cell]) -> Callable[[Subject, Findings | None], Cell]:
    return lambda _, findings: None if findings is None else get(findings)


def _spoken(get: Callable[[Findings], Cell]) -> Callable[[Subject, Findings | None], Cell]:
    return lambda subject, findings: None if findings is None or subject.take.source is Source.TYPED else get(findings)


def _score(section: Section) -> Callable[[Findings], Cell]:
    def score(findings: Findings) -> Cell:
        found = findings.grade.section(section)
        return None if found is None else found.score

    return score


def _answer(subject: Subject, findings: Findings | None) -> Cell:
    if findings is None:
        return None
    if subject.options.fillers is Fillers.KEPT or not findings.delivery.words:
        return answer_text(findings)
    return " ".join(word.text for word in shown_words(findings.delivery, subject.options.fillers))


_ABOUT = (
    Column("take", lambda subject, _: subject.take.id),
    Column("answered", lambda subject, _: subject.take.created.isoformat()),
    Column("question", lambda subject, _: subject.take.question.text),
    Column("kind", lambda subject, _: subject.take.question.kind),
    Column("question_id", lambda subject, _: subject.take.question.id),
    Column("source", lambda subject, _: subject.take.source.value),
    Column("mode", lambda subject, _: subject.take.mode.value),
    Column("part", lambda subject, _: subject.take.drill.value if subject.take.drill else None),
    Column("interview", lambda subject, _: subject.take.interview),
    Column("starred", lambda subject, _: "yes" if subject.take.starred else "no"),
    Column("tags", lambda subject, _: ", ".join(subject.take.tags)),
    Column("seconds", lambda subject, _: None if subject.take.source is Source.TYPED else subject.take.seconds),
)
_DELIVERY = (
    Column("words", _spoken(lambda findings: findings.delivery.pace.words)),
    Column("words_per_minute", _spoken(lambda findings: findings.delivery.pace.words_per_minute)),
    Column("filled_pauses", _spoken(lambda findings: len(findings.delivery.filled_pauses))),
    Column("filled_pauses_per_minute", _spoken(lambda findings: findings.delivery.filled_pauses_per_minute)),
    Column("silent_pauses", _spoken(lambda findings: len(findings.delivery.silent_pauses))),
)
_SCORES = (
    *(Column(section.value, _found(_score(section))) for section in Section),
    Column("structure", _found(lambda findings: findings.grade.structure)),
    Column("relevance", _found(lambda findings: findings.grade.relevance)),
    Column("pitfalls", _found(lambda findings: "; ".join(each.title for each in findings.grade.pitfalls))),
    Column("not_graded", _found(lambda findings: findings.grade.abstained and findings.grade.abstained.value)),
)


def _word_rows(subject: Subject) -> list[Sequence[Cell]]:
    take, findings = subject.take, subject.take.findings
    if findings is None or take.source is Source.TYPED:
        return []
    words = shown_words(findings.delivery, subject.options.fillers)
    sections = sections_of_words(words, findings.grade) if subject.options.scores else [None] * len(words)
    return [
        (take.id, number, word.text, word.start, word.end, _yes(word.filler), word.probability, _named(section))
        for number, (word, section) in enumerate(zip(words, sections, strict=True), start=1)
    ]


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _named(section: Section | None) -> str | None:
    return section.value if section else None
