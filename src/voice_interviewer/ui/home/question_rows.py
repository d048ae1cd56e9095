"""The rows of the list of questions: headings of rounds with their questions below, filtered by words. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice_interviewer.bank.bank import Entry
from voice_interviewer.ui.home.attempts import Attempts
from voice_interviewer.ui.rehearsal.assignment import KIND_TITLES
from voice_interviewer.ui.widgets.wording import length


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a round."""

    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Row:
    """One question."""

    entry: Entry
    attempts: Attempts | None

    @property
    def text(self) -> str:
        return self.entry.question.text

    @property
    def facts(self) -> str:
        """Kind, bucket and expected length."""
        question = self.entry.question
        return " · ".join((KIND_TITLES[question.kind], question.bucket.title, length(question.answer_seconds)))

    @property
    def record(self) -> str:
        """How it went so far, on at most two lines."""
        return f"{self.attempts.takes}\n{self.attempts.scores}" if self.attempts else "Not tried yet"

    @property
    def spoken(self) -> str:
        """For screen readers."""
        return f"{self.text} {self.facts}. {self.record.replace(chr(10), ', ')}."


def rows_of(entries: Sequence[Entry], attempts: Mapping[str, Attempts], wanted: str = "") -> list[Heading | Row]:
    """The questions that hold every word of ``wanted`` (in their text, round, bucket, kind or skills), by round."""
    words = wanted.casefold().split()
    several_packs = len({entry.pack.id for entry in entries}) > 1
    rows: list[Heading | Row] = []
    last: tuple[str, str] | None = None
    for entry in entries:
        if not all(word in _searchable(entry) for word in words):
            continue
        group = (entry.pack.id, entry.question.round)
        if group != last:
            rows.append(_heading(entry, several_packs))
            last = group
        rows.append(Row(entry, attempts.get(entry.question.id)))
    return rows


def _heading(entry: Entry, with_pack: bool) -> Heading:
    held = entry.pack.round(entry.question.round)
    return Heading(f"{entry.pack.title}: {held.title}" if with_pack else held.title, held.about)


def _searchable(entry: Entry) -> str:
    question = entry.question
    parts = (
        question.text,
        question.id,
        entry.pack.round(question.round).title,
        question.bucket.title,
        KIND_TITLES[question.kind],
        *question.skills,
    )
    return " ".join(parts).casefold()
