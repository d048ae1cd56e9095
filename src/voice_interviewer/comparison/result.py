"""What comes of setting two takes side by side: idea by idea, section by section, and as they were spoken."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from voice_interviewer.answer import Section
from voice_interviewer.comparison.clashes import Clash
from voice_interviewer.comparison.idea import Idea


class Side(StrEnum):
    """One of the two takes."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The take beside it."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Kind(StrEnum):
    """What became of an idea from the left take to the right one."""

    CONTRADICTED = "contradicted"
    """In both, with another figure or owner for the same thing."""
    KEPT = "kept"
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Row:
    """One idea in both takes, or in one of them; more than one part on a side where it was said in parts."""

    kind: Kind
    left: tuple[Idea, ...] = ()
    right: tuple[Idea, ...] = ()
    clashes: tuple[Clash, ...] = ()

    def of(self, side: Side) -> tuple[Idea, ...]:
        """The parts in one take."""
        return self.left if side is Side.LEFT else self.right

    @property
    def moved(self) -> tuple[Section, Section] | None:
        """From which section to which it went; None where both tellings share one, or one was read as none."""
        before, after = _sections(self.left), _sections(self.right)
        if not before or not after or set(before) & set(after):
            return None
        return before[0], after[0]


def _sections(ideas: tuple[Idea, ...]) -> list[Section]:
    return [section for idea in ideas for section in idea.sections]


@dataclass(frozen=True, slots=True)
class SectionSides:
    """One section in both takes; a score or a time is None where there is none."""

    section: Section
    scores: tuple[int | None, int | None]
    seconds: tuple[float | None, float | None]

    @property
    def score_change(self) -> int | None:
        """Points from left to right."""
        left, right = self.scores
        return None if left is None or right is None else right - left

    @property
    def seconds_change(self) -> float | None:
        """Seconds from left to right."""
        left, right = self.seconds
        return None if left is None or right is None else right - left


@dataclass(frozen=True, slots=True)
class Observed:
    """One figure of how both takes were spoken; None where too little was said for it."""

    name: str
    unit: str
    values: tuple[float | None, float | None]
    decimals: int = 1

    @property
    def change(self) -> float | None:
        """From left to right, as it is shown: what rounds to nothing is nothing."""
        left, right = self.values
        if left is None or right is None:
            return None
        return round(right, self.decimals) - round(left, self.decimals)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two takes side by side. Nothing in it says that one is better; scores and figures stand for themselves."""

    rows: tuple[Row, ...]
    """In the order of the left take; what is new stands after what it followed in the right one."""
    sections: tuple[SectionSides, ...]
    """In their order; empty where neither take was graded."""
    observed: tuple[Observed, ...]
    """Empty where neither take was spoken."""
    same_question: bool

    @property
    def counts(self) -> Mapping[Kind, int]:
        """How many ideas of each kind."""
        found = Counter(row.kind for row in self.rows)
        return {kind: found[kind] for kind in Kind}

    @property
    def moved(self) -> tuple[Row, ...]:
        """What is said in another section now."""
        return tuple(row for row in self.rows if row.moved is not None)

    @property
    def contradicted(self) -> tuple[Row, ...]:
        """What is said with other figures or owners now."""
        return tuple(row for row in self.rows if row.kind is Kind.CONTRADICTED)
