"""What an answer claims, entry by entry: figures, tools, owners, trade-offs, and terms that are never explained."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class ClaimKind(StrEnum):
    """What sort of thing was said."""

    NUMBER = "number"
    TOOL = "tool"
    OWNER = "owner"
    TRADEOFF = "tradeoff"
    JARGON = "jargon"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants a member's value in title case
        """The name that people read."""
        titles = {ClaimKind.TRADEOFF: "Trade-offs", ClaimKind.JARGON: "Jargon never explained"}
        return titles.get(self, f"{self.value.capitalize()}s")


class Missing(StrEnum):
    """What a claim lacks."""

    UNIT = "unit"
    """A figure with nothing that it counts or measures."""
    STATEMENT = "statement"
    """A tool that is named, and nothing said about it."""
    EXPLANATION = "explanation"
    """A term of the trade that the answer never unpacks."""


WAYS_OUT: Mapping[Missing, str] = {
    Missing.UNIT: "Say what each number counts or measures.",
    Missing.STATEMENT: "Say what a tool does here or why you chose it, or leave it out.",
    Missing.EXPLANATION: "Say in half a sentence what a term means; not every interviewer is of your trade.",
}
"""What to do about it, in one sentence."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is missing, and the same in one plain sentence."""

    missing: Missing
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that was said, and where."""

    kind: ClaimKind
    text: str
    """The words as said: a figure with its unit, an owner with the verb, a whole sentence that weighs something."""
    sentence: int
    """Index of the sentence."""
    begin: int
    end: int
    """Characters of the sentence, ``sentence.text[begin:end]`` being ``text``."""
    second: float | None
    """When it was said, reckoned from its place in the sentence; None where the sentence has no times."""
    subject: str = ""
    """What it is about. As said: a figure's unit or counted noun, or the measure it is a value of; who owns. As listed:
    a tool's and a term's name. Empty for trade-offs, and where a figure has none."""
    figure: str = ""
    """A number without its unit, as said; empty for all else."""
    values: tuple[float, ...] = ()
    """A figure's value; two for a range ("three to five"), none where it is vague ("a few hundred")."""
    mark: Mark | None = None
    """What is missing, if anything is."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything that an answer claims, each kind in the order in which it was said."""

    numbers: tuple[Claim, ...] = ()
    tools: tuple[Claim, ...] = ()
    """Each tool once, where it is first said."""
    owners: tuple[Claim, ...] = ()
    tradeoffs: tuple[Claim, ...] = ()
    jargon: tuple[Claim, ...] = ()
    """Only terms that are never explained, each once."""

    def of(self, kind: ClaimKind) -> tuple[Claim, ...]:
        """The claims of one kind."""
        kinds = {
            ClaimKind.NUMBER: self.numbers,
            ClaimKind.TOOL: self.tools,
            ClaimKind.OWNER: self.owners,
            ClaimKind.TRADEOFF: self.tradeoffs,
            ClaimKind.JARGON: self.jargon,
        }
        return kinds[kind]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All of them, kind by kind."""
        return tuple(claim for kind in ClaimKind for claim in self.of(kind))

    @property
    def marked(self) -> tuple[Claim, ...]:
        """Those in which something is missing."""
        return tuple(claim for claim in self.claims if claim.mark is not None)
