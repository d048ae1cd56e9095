"""Your tools by the job that they do: where you only ever name one platform, and which job has none.

Somebody who knows one platform is asked how they would do without it; the follow-up questions ask that of every tool in
the stack and of every tool that an answer leans on.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from voice_interviewer.bank.question import Pack
from voice_interviewer.programme.progress.tool_families import ToolFamily, ToolFinder, shipped_finder
from voice_interviewer.programme.wording import listed

NOTHING_NAMED = "No tools named yet, in your stack or in your answers. Name those of your stack in the settings."


class Breadth(StrEnum):
    """How many platforms of a family were named."""

    NONE = "none"
    ONE = "one"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class NamedTool:
    """A tool with where it was named."""

    name: str
    platform: bool
    """Whether other tools of its family can stand in for it."""
    own: bool
    """Whether it stands in the setting."""
    answers: int
    """The answers that name it."""


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """The tools for one job."""

    family: ToolFamily
    tools: tuple[NamedTool, ...]
    """Those of the setting first, then those that most answers name."""

    @property
    def platforms(self) -> tuple[str, ...]:
        """The platforms that were named."""
        return tuple(tool.name for tool in self.tools if tool.platform)

    @property
    def breadth(self) -> Breadth:
        """How many those are."""
        count = len(self.platforms)
        return Breadth.NONE if not count else Breadth.ONE if count == 1 else Breadth.SEVERAL

    @property
    def sentence(self) -> str:
        """What was named, and what to be ready for."""
        title, names = self.family.title, listed([tool.name for tool in self.tools])
        if not self.tools:
            return f"{title}: no tool named yet."
        if self.breadth is Breadth.NONE:
            return f"{title}: {names} named, and no platform yet."
        if self.breadth is Breadth.ONE:
            only = self.platforms[0]
            return f"{title}: only {only} named; be ready to say how you would do it without {only}."
        return f"{title}: {names} named."


@dataclass(frozen=True, slots=True)
class Stack:
    """The families that matter for a role, and those of which a tool was named."""

    families: tuple[FamilyLine, ...]

    @property
    def never_named(self) -> tuple[FamilyLine, ...]:
        """Those of which nothing was named."""
        return tuple(line for line in self.families if not line.tools)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What to know of it: each family of which a tool was named, and all others in one sentence."""
        named = [line.sentence for line in self.families if line.tools]
        titles = [line.family.title for line in self.never_named]
        if not named:
            return (NOTHING_NAMED,)
        return (*named, *([f"No tool named yet for {listed(titles)}."] if titles else []))


def stack(own: Sequence[str], answers: Iterable[str], pack: Pack, finder: ToolFinder | None = None) -> Stack:
    """The tools of the setting (`structure.follow_ups.stack_of` takes it apart) and those that answers name.

    ``answers`` are the texts of takes; the last fifty or so tell enough, and cost about a millisecond each. A family
    matters for a role where the skills or the vocabulary of its pack name one of its tools, some for every role.
    """
    finder = finder or shipped_finder()
    mine = finder.named("\n".join(own))
    said = Counter(tool for text in answers for tool in finder.named(text))
    asked = {family for family, _ in finder.named("\n".join(_terms(pack)))}
    lines = (_line(family, mine, said) for family in finder.families)
    return Stack(tuple(line for line in lines if line.tools or line.family.any_role or line.family.id in asked))


def _terms(pack: Pack) -> Iterable[str]:
    return dict.fromkeys(term for question in pack.questions for term in (*question.skills, *question.vocabulary))


def _line(family: ToolFamily, mine: frozenset[tuple[str, str]], said: Counter[tuple[str, str]]) -> FamilyLine:
    keys = [(family.id, name) for name in (*family.platforms, *family.beside)]
    tools = [
        NamedTool(key[1], key[1] in family.platforms, key in mine, said[key])
        for key in keys
        if key in mine or said[key]
    ]
    return FamilyLine(family, tuple(sorted(tools, key=lambda tool: (not tool.own, -tool.answers))))
