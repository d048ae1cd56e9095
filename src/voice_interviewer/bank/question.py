"""Questions and the packs that hold them. The shape of the YAML files is the shape of these classes."""

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from voice_interviewer.answer import Section

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A name for machines: lower-case letters, digits and single hyphens."""

Line = Annotated[str, Meta(min_length=1, max_length=600)]


class Kind(StrEnum):
    """What sort of answer a question asks for."""

    DESIGN = "design"
    CONCEPT = "concept"
    BEHAVIORAL = "behavioral"


class Bucket(StrEnum):
    """The five capabilities that a question can be a proxy for."""

    DATA = "data"
    EXPERIMENTATION = "experimentation"
    DEPLOYMENT = "deployment"
    MONITORING = "monitoring"
    GOVERNANCE = "governance"

    @property
    def title(self) -> str:  # type: ignore[override]  # nothing wants str.title of a bucket
        """The name that people read."""
        return BUCKET_TITLES[self]


BUCKET_TITLES = {
    Bucket.DATA: "Data and features",
    Bucket.EXPERIMENTATION: "Experimentation and reproducibility",
    Bucket.DEPLOYMENT: "Deployment and CI/CD",
    Bucket.MONITORING: "Monitoring and operations",
    Bucket.GOVERNANCE: "Governance and lifecycle",
}


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A strict record: an unknown field is a mistake, because it is usually a misspelt one."""


class StrongPoints(Record, frozen=True):
    """What a strong answer covers, section by section; each point is one thing a listener could tick off."""

    context: Annotated[tuple[Line, ...], Meta(min_length=1)]
    architecture: Annotated[tuple[Line, ...], Meta(min_length=1)]
    operations: Annotated[tuple[Line, ...], Meta(min_length=1)]
    risks: Annotated[tuple[Line, ...], Meta(min_length=1)]

    def of(self, section: Section) -> tuple[str, ...]:
        """The points of one section."""
        points: tuple[str, ...] = getattr(self, section.value)
        return points


class Question(Record, frozen=True):
    """One question, as an interviewer would ask it."""

    id: Slug
    text: Line
    kind: Kind
    round: Slug
    bucket: Bucket
    strong: StrongPoints
    spoken: Line | None = None
    """How a voice should say it, where that differs ("C I C D")."""
    skills: tuple[Line, ...] = ()
    vocabulary: tuple[Line, ...] = ()
    """Terms that an answer is likely to use, for the recogniser."""
    think_seconds: Annotated[int, Meta(ge=0, le=600)] = 30
    answer_seconds: Annotated[int, Meta(ge=15, le=1800)] = 180

    @property
    def aloud(self) -> str:
        """The text for the voice."""
        return self.spoken or self.text


class Round(Record, frozen=True):
    """One round of an interview, in the order in which rounds are held."""

    id: Slug
    title: Line
    about: Line


class Pack(Record, frozen=True):
    """A set of questions for one role."""

    id: Slug
    title: Line
    role: Line
    version: Annotated[int, Meta(ge=1)]
    rounds: Annotated[tuple[Round, ...], Meta(min_length=1)]
    questions: Annotated[tuple[Question, ...], Meta(min_length=1)]
    about: Line | None = None

    def round(self, round_id: str) -> Round:
        """The round of that id. Raises KeyError where there is none (a loaded pack never refers to one)."""
        for entry in self.rounds:
            if entry.id == round_id:
                return entry
        raise KeyError(round_id)
