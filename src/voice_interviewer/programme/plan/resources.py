"""Courses, books and pages to learn from, judged by the four criteria of the guide."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.programme.events import Noted, ResourceAdded, ResourceJudged
from voice_interviewer.programme.wording import counted, listed

ENOUGH = 3
"""Two or three resources are enough for somebody who also practises, says the guide."""

LONGEST_TITLE = 200
LONGEST_ID = 60


class Criterion(NamedTuple):
    """One thing to look for in a resource."""

    id: str
    title: str
    text: str
    missing: str
    """What is said of a resource that does not meet it."""


CRITERIA = (
    Criterion(
        "covers-pipelines-deployment-monitoring",
        "Goes beyond training",
        "It says how data gets in, how a model gets out to its users, and how somebody notices that it fails.",
        "little beyond training",
    ),
    Criterion(
        "hands-on-labs",
        "You build something",
        "In its exercises you package a model and put it somewhere, be it a small place.",
        "nothing to build",
    ),
    Criterion(
        "governance-sections",
        "Has a part on governance",
        "It has at least a chapter on who may reach what, on rules, and on what becomes of old models.",
        "nothing on governance",
    ),
    Criterion(
        "matches-your-platforms",
        "Fits where you apply",
        "It works with platforms that the companies you apply to are likely to run.",
        "other platforms than yours",
    ),
)
"""The four criteria, in our words. The ids are stored with every judgement and never change."""


@dataclass(frozen=True, slots=True)
class Resource:
    """Something to learn from."""

    id: str
    title: str
    link: str
    criteria: tuple[str, ...] | None
    """The ids of those it meets, in their order; None where it was not judged yet."""
    events: tuple[int, ...]
    """The events that say so. Striking them takes the resource away, and the strike can be undone."""

    @property
    def verdict(self) -> str:
        """How many it meets, and what it lacks."""
        if self.criteria is None:
            return "not judged yet"
        lacks = [criterion.missing for criterion in CRITERIA if criterion.id not in self.criteria]
        met = f"meets {len(self.criteria)} of {len(CRITERIA)}"
        return f"{met}; {listed(lacks)}" if lacks else f"{met}"


def resources(events: Sequence[Noted]) -> tuple[Resource, ...]:
    """All that were added, in that order, each with its latest judgement. Unknown criteria do not matter."""
    found: dict[str, Resource] = {}
    for noted in events:
        match noted.event:
            case ResourceAdded(resource=name, title=title, link=link):
                found[name] = Resource(name, title, link, None, (noted.id,))
            case ResourceJudged(resource=name, criteria=criteria) if name in found:
                old = found[name]
                found[name] = Resource(name, old.title, old.link, _known(criteria), (*old.events, noted.id))
    return tuple(found.values())


def advice(kept: Sequence[Resource]) -> str:
    """Whether there are enough of them, in a sentence or two."""
    few = "Two or three that meet most of the criteria are enough, if you practise beside them."
    if not kept:
        return f"Nothing to learn from is listed yet. {few}"
    if len(kept) > ENOUGH:
        return f"You have listed {len(kept)}. {few} Keep those that meet the most."
    unjudged = sum(resource.criteria is None for resource in kept)
    if unjudged:
        return f"{counted(unjudged, 'resource')} to judge. {few}"
    return f"{counted(len(kept), 'resource')} listed and judged. {few}"


def new_resource(title: str, link: str, events: Sequence[Noted]) -> ResourceAdded:
    """The event that adds one. Raises UserError where the title is empty or too long, or the link is no web page's."""
    title, link = " ".join(title.split()), link.strip()
    if not title:
        raise UserError("A resource needs a title.", "Enter the name of the course, the book or the page.")
    if len(title) > LONGEST_TITLE:
        raise UserError(f"A title may have {LONGEST_TITLE} characters, this one has {len(title)}.", "Shorten it.")
    if link and not re.fullmatch(r"https?://\S+", link):
        raise UserError(f"“{link}” is not the address of a web page.", "Begin it with https://, or leave it empty.")
    taken = {noted.event.resource for noted in events if isinstance(noted.event, ResourceAdded)}
    return ResourceAdded(resource=_free_id(title, taken), title=title, link=link)


def judgement(resource: str, criteria: Iterable[str], events: Sequence[Noted]) -> ResourceJudged:
    """The event that judges one, by the ids of the criteria it meets. Raises NotFound for an unknown id."""
    met = set(criteria)
    if resource not in {kept.id for kept in resources(events)}:
        raise NotFound(f"There is no resource {resource!r}.", "Add it first.")
    if unknown := sorted(met - {criterion.id for criterion in CRITERIA}):
        ids = ", ".join(criterion.id for criterion in CRITERIA)
        raise NotFound(f"There is no criterion {unknown[0]!r}.", f"Criteria are: {ids}.")
    return ResourceJudged(resource=resource, criteria=_known(met))


def _known(criteria: Iterable[str]) -> tuple[str, ...]:
    met = set(criteria)
    return tuple(criterion.id for criterion in CRITERIA if criterion.id in met)


def _free_id(title: str, taken: set[str]) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:LONGEST_ID].strip("-") or "resource"
    numbered = (f"{plain}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (plain, *numbered) if name not in taken)
