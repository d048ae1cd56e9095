"""The table of follow-up questions, as the files in ``assets/follow_ups`` give it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from voice_interviewer.answer import Section
from voice_interviewer.folders import shipped
from voice_interviewer.interview_terms import Company, Voice
from voice_interviewer.structure.asking.cues import CueFinder
from voice_interviewer.structure.asking.hearing import FIGURE, LIMIT, HeardAnswer, Window
from voice_interviewer.structure.asking.model import BEHAVIORAL, CONCEPT, DESIGN, WRITTEN, WRITTEN_PATTERNS
from voice_interviewer.structure.grade import OTHER, Shown
from voice_interviewer.structure.jargon import TOOLS

TOOL_CUE = "tool"

AFTER = ">"
"""Before a subject: the noun phrase after the cue, not the one that holds it."""

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Line = Annotated[str, Meta(min_length=3)]
Wordings = tuple[Line, ...]


class TableRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A strict record: a field with an unknown name is a mistake."""


class Spoken(TableRecord, frozen=True, kw_only=True):
    """What the voices say. A voice that has nothing would not ask it."""

    why: Line
    sre: Wordings = ()
    compliance: Wordings = ()
    cfo: Wordings = ()
    peer: Wordings = ()

    @property
    def wordings(self) -> dict[Voice, Wordings]:
        """The wordings of every voice that has some."""
        every: dict[Voice, Wordings] = {voice: getattr(self, voice.value) for voice in Voice}
        return {voice: said for voice, said in every.items() if said}


class Pattern(Spoken, frozen=True, kw_only=True, eq=False):
    """One question with when it is asked and what settles it. ``gaps.yaml`` and its neighbours tell the fields."""

    id: Slug
    section: Section
    when: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    subject: str = ""
    plain: str = ""
    weight: float = 1.0
    meaning: str = ""
    kinds: tuple[str, ...] = ()
    companies: tuple[Company, ...] = ()
    atleast: int = 0
    upto: int = 4
    of_specific: bool = False
    of_other: bool = False
    many: bool | None = None

    def suits(self, kind: str, company: str) -> bool:
        """Whether it may be asked after a question of this kind; an unknown kind is taken for a design."""
        known = kind if kind in {CONCEPT, BEHAVIORAL} else DESIGN
        return (not self.kinds or known in self.kinds) and (not self.companies or company in self.companies)

    @property
    def settles(self) -> str:
        """What it asks for; patterns that ask for the same share it."""
        return self.meaning or self.id


class PointFrames(TableRecord, frozen=True, kw_only=True):
    """How a strong point that was not made is asked for."""

    why: Line
    ask: dict[Voice, Wordings]
    asked: dict[Voice, Wordings]
    act: dict[Voice, Wordings]
    acted: dict[Voice, Wordings]
    topic: dict[Voice, Wordings]


class TableFile(TableRecord, frozen=True, kw_only=True):
    """Any of the files."""

    cues: dict[str, str] = {}
    digs: tuple[Pattern, ...] = ()
    gaps: tuple[Pattern, ...] = ()
    ways_in: tuple[Pattern, ...] = ()
    stretches: tuple[Pattern, ...] = ()
    tools: tuple[Pattern, ...] = ()
    spellings: tuple[str, ...] = ()
    also_words: tuple[str, ...] = ()
    points: PointFrames | None = None
    topics: dict[str, str] = {}
    heart: Spoken | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Terms that must all be there, and terms of which none may be."""

    cues: frozenset[str]
    read: frozenset[str]
    """What the reader must have found (``@``), all of it in one sentence."""
    bars: frozenset[str]

    @property
    def needs(self) -> frozenset[str]:
        return self.cues | self.read

    def holds(self, terms: frozenset[str]) -> bool:
        """Whether it holds for the terms of one sentence."""
        return self.cues <= terms and self.read <= terms and not (self.bars and self.bars & terms)

    def holds_in(self, window: Window) -> bool:
        """Whether it holds in two sentences."""
        if not self.cues <= window.together or (self.bars and self.bars & window.together):
            return False
        return not self.read or any(self.read <= terms for terms in window.sentences)


@cache
def alternatives(lines: tuple[str, ...]) -> tuple[Alternative, ...]:
    """The alternatives of a condition: terms with blanks between, ``-`` before one that must not be there."""
    return tuple(alternative(line.split()) for line in lines)


def alternative(terms: Sequence[str]) -> Alternative:
    """One alternative."""
    needs = frozenset(term for term in terms if not term.startswith("-"))
    read = frozenset(term for term in needs if term.startswith("@"))
    return Alternative(needs - read, read, frozenset(term[1:] for term in terms if term.startswith("-")))


def holds(lines: tuple[str, ...], terms: frozenset[str]) -> bool:
    """Whether some alternative of a condition holds."""
    return any(alternative.holds(terms) for alternative in alternatives(lines))


def holds_somewhere(lines: tuple[str, ...], answer: HeardAnswer) -> bool:
    """Whether some alternative holds in some two sentences of an answer."""
    possible = [alternative for alternative in alternatives(lines) if alternative.needs <= answer.terms]
    return any(alternative.holds_in(window) for alternative in possible for window in answer.windows)


class FollowUpTable:
    """All files together. Raises ValueError where one names a cue that there is not."""

    def __init__(self, files: Sequence[TableFile]) -> None:
        self.cues = {name: entry for file in files for name, entry in file.cues.items()}
        self.cues[TOOL_CUE] = TOOLS.replace("\n", ",")
        self.digs = tuple(pattern for file in files for pattern in file.digs)
        self.gaps = tuple(pattern for file in files for pattern in file.gaps)
        self.ways_in = tuple(pattern for file in files for pattern in file.ways_in)
        self.stretches = tuple(pattern for file in files for pattern in file.stretches)
        self.tools = {pattern.id: pattern for file in files for pattern in file.tools}
        self.spellings = {name.lower(): name for file in files for name in file.spellings}
        self.also_words = frozenset(name for file in files for name in file.also_words)
        self.topics = {name: topic for file in files for name, topic in file.topics.items()}
        self.points = next(file.points for file in files if file.points)
        self.heart = next(file.heart for file in files if file.heart)
        self.finder = CueFinder(self.cues)
        self._refuse_unknown_terms()

    def patterns(self) -> Iterator[Pattern]:
        """Every pattern of every file."""
        yield from (*self.digs, *self.gaps, *self.ways_in, *self.stretches, *self.tools.values())

    @cached_property
    def meanings(self) -> Mapping[str, str]:
        """What each pattern asks for, those of the packs' own questions too."""
        written = dict.fromkeys(WRITTEN_PATTERNS.values(), WRITTEN)
        return {**{pattern.id: pattern.settles for pattern in self.patterns()}, **written}

    @cached_property
    def digs_by_term(self) -> Mapping[str, Sequence[Pattern]]:
        """The digs that one term may raise: of each alternative, its first term in alphabetical order."""
        found: dict[str, list[Pattern]] = {}
        for pattern in self.digs:
            for term in sorted({min(alternative.needs) for alternative in alternatives(pattern.when)}):
                found.setdefault(term, []).append(pattern)
        return found

    def _refuse_unknown_terms(self) -> None:
        read = {f"@{name}" for name in (*Section, *Shown, OTHER, "tradeoff")}
        known = set(self.cues) | read | {FIGURE, LIMIT}
        if self.topics.keys() - known:
            raise ValueError(f"There are topics for unknown cues: {', '.join(sorted(self.topics.keys() - known))}")
        for pattern in self.patterns():
            subject = {pattern.subject.removeprefix(AFTER)} - {""}
            lines = (*pattern.when, *pattern.about, *pattern.settled)
            named = subject.union(*(alternative.needs | alternative.bars for alternative in alternatives(lines)))
            if named - known:
                raise ValueError(f"{pattern.id} names unknown cues: {', '.join(sorted(named - known))}")


def read_table(folder: Path) -> FollowUpTable:
    """Read a folder of tables. Raises msgspec.ValidationError for a file of another shape."""
    return FollowUpTable(
        [msgspec.yaml.decode(file.read_bytes(), type=TableFile) for file in sorted(folder.glob("*.yaml"))]
    )


@cache
def follow_up_table() -> FollowUpTable:
    """The table that comes with the app, read when it is first needed."""
    return read_table(shipped("assets") / "follow_ups")
