"""Tools by the job that they do, and which of them a text names."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from voice_interviewer.bank.record import Line, Record, Slug
from voice_interviewer.folders import shipped
from voice_interviewer.structure.claims.tools import SPOKEN, is_plain_english
from voice_interviewer.structure.claims.words import Phrases, Said, tokens_of
from voice_interviewer.structure.sentences import split_text


class ToolFamily(Record, frozen=True):
    """The tools for one job."""

    id: Slug
    title: Line
    platforms: Annotated[dict[Line, tuple[Line, ...]], Meta(min_length=1)]
    """What can stand in for each other, each with further names that mean the same one."""
    beside: tuple[Line, ...] = ()
    """Tools of the job that replace none of these."""
    any_role: bool = False
    """Whether it matters for every role that runs software."""


class _File(Record, frozen=True):
    families: Annotated[tuple[ToolFamily, ...], Meta(min_length=1)]


class ToolFinder:
    """Finds the tools of families in texts."""

    def __init__(self, families: Sequence[ToolFamily]) -> None:
        self.families = families
        self._meant = _meant(families)
        spoken = ((said, name) for said, name in SPOKEN if name in self._meant)
        self._phrases = Phrases([*((form, form) for form in self._meant), *spoken], plurals=False)

    def named(self, text: str) -> frozenset[tuple[str, str]]:
        """The tools that a text names, as family id and name; a word that is only spelt like one is left out."""
        saids = (Said(place, sentence) for place, sentence in enumerate(split_text(text)))
        return frozenset(
            meant
            for said in saids
            for mention in self._phrases.find(said)
            if not is_plain_english(said, mention)
            for meant in self._meant[mention[2]]
        )


def read_families(file: Path) -> tuple[ToolFamily, ...]:
    """The families of a file. Raises msgspec.ValidationError where it has another shape."""
    return msgspec.yaml.decode(file.read_bytes(), type=_File).families


@cache
def shipped_finder() -> ToolFinder:
    """The families that come with the app, read when they are first needed."""
    return ToolFinder(read_families(shipped("assets") / "tools.yaml"))


def _meant(families: Iterable[ToolFamily]) -> Mapping[str, Sequence[tuple[str, str]]]:
    """What each name means: family id and tool. A tool may stand in several families."""
    found: dict[str, list[tuple[str, str]]] = {}
    for family in families:
        tools = {**family.platforms, **dict.fromkeys(family.beside, ())}
        for tool, names in tools.items():
            for form in {plain(name) for name in (tool, *names)}:
                found.setdefault(form, []).append((family.id, tool))
    return found


def plain(name: str) -> str:
    """A name as it is looked up: its words in lower case."""
    return " ".join(token.word for token in tokens_of(name))
