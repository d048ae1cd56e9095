"""Questions and the packs that hold them. The shape of the YAML files is the shape of these classes."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from voice_interviewer.answer import Section
from voice_interviewer.bank.exemplar import Exemplars
from voice_interviewer.bank.record import Line, Record, Slug
from voice_interviewer.interview_terms import Company, Level, Voice


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


Percent = Annotated[int, Meta(ge=0, le=100)]


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


class Emphasis(Record, frozen=True):
    """How an answer divides among the sections, in percent; the four add up to 100."""

    context: Percent
    architecture: Percent
    operations: Percent
    risks: Percent

    @property
    def shares(self) -> dict[Section, float]:
        """The share of each section; they add up to 1."""
        return {section: getattr(self, section.value) / 100 for section in Section}


class VoicedFollowUps(Record, frozen=True):
    """What each voice would ask next about one section."""

    sre: Line | None = None
    compliance: Line | None = None
    cfo: Line | None = None
    peer: Line | None = None

    @property
    def by_voice(self) -> dict[Voice, str]:
        """The questions there are."""
        asked = {voice: getattr(self, voice.value) for voice in Voice}
        return {voice: text for voice, text in asked.items() if text is not None}


class FollowUps(Record, frozen=True):
    """What is asked next where a section was thin."""

    context: VoicedFollowUps = VoicedFollowUps()
    architecture: VoicedFollowUps = VoicedFollowUps()
    operations: VoicedFollowUps = VoicedFollowUps()
    risks: VoicedFollowUps = VoicedFollowUps()

    def of(self, section: Section) -> dict[Voice, str]:
        """The follow-up questions of one section, by who asks them."""
        voiced: VoicedFollowUps = getattr(self, section.value)
        return voiced.by_voice


class Misheard(Record, frozen=True):
    """A term of the vocabulary that recognisers are known to write otherwise."""

    term: Line
    heard: Annotated[tuple[Line, ...], Meta(min_length=1)]


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
    theme: Slug | None = None
    """One of the pack's themes."""
    proxy_for: Line | None = None
    """What an interviewer wants to find out by asking it."""
    level: Level = Level.MID
    """From which level on it is asked."""
    companies: tuple[Company, ...] = ()
    """The kinds of company that ask it most; none means all alike."""
    skills: tuple[Line, ...] = ()
    vocabulary: tuple[Line, ...] = ()
    """Terms that an answer is likely to use, for the recogniser."""
    misheard: tuple[Misheard, ...] = ()
    """Terms of the vocabulary with what recognisers make of them."""
    think_seconds: Annotated[int, Meta(ge=0, le=600)] = 30
    answer_seconds: Annotated[int, Meta(ge=15, le=1800)] = 180
    emphasis: Emphasis | None = None
    """How the answer divides among the sections, where that differs from its kind's."""
    follow_ups: FollowUps = FollowUps()
    exemplars: Exemplars | None = None

    @property
    def aloud(self) -> str:
        """The text for the voice."""
        return self.spoken or self.text


class Round(Record, frozen=True):
    """One round of an interview, in the order in which rounds are held."""

    id: Slug
    title: Line
    about: Line


class Theme(Record, frozen=True):
    """A subject that several questions share, across rounds and buckets."""

    id: Slug
    title: Line


class Pack(Record, frozen=True):
    """A set of questions for one role."""

    id: Slug
    title: Line
    role: Line
    version: Annotated[int, Meta(ge=1)]
    rounds: Annotated[tuple[Round, ...], Meta(min_length=1)]
    questions: Annotated[tuple[Question, ...], Meta(min_length=1)]
    about: Line | None = None
    themes: tuple[Theme, ...] = ()

    def round(self, round_id: str) -> Round:
        """The round of that id. Raises KeyError where there is none (a loaded pack never refers to one)."""
        for entry in self.rounds:
            if entry.id == round_id:
                return entry
        raise KeyError(round_id)
