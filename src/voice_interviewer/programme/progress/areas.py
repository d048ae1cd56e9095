"""The areas of a profile, what shows somebody's level in each, and where candidates usually stand.

The guide names five areas; data is ours, since it is the bucket that the guide's comparison leaves out. Its levels are
of candidates for MLOps roles, so they are set beside takes of that pack only. The sections of an area are those in
which its substance is said:

* modelling techniques: Architecture of experimentation questions, where the method, its tracking and its comparison
  are;
* data: Architecture and Operations of data questions, how it flows and how one knows that it is right;
* deployment: Architecture and Operations, the artefact and its way to users, and the way back;
* monitoring: Operations, where drift, playbooks and service levels are;
* governance: Risks, where access, audit trails and ends of life are;
* behavioural: Operations and Risks of stories of any bucket. Every story has a situation; the guide asks whether it
  leads to something that somebody now runs or answers for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket, Kind, Question

GUIDE_PACK = "mlops-engineer"
"""The pack whose candidates the guide describes."""


class Level(StrEnum):
    """How strong somebody is in an area."""

    THIN = "thin"
    MIXED = "mixed"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Typical:
    """Where candidates usually stand in an area."""

    level: Level | None
    """None where they differ too much from each other for one."""
    word: str
    """As it stands in a table."""
    sentence: str


@dataclass(frozen=True, slots=True)
class Area:
    """One line of a profile."""

    key: str
    title: str
    sections: tuple[Section, ...]
    """The sections of which the mean is taken."""
    bucket: Bucket | None = None
    """The bucket of its questions, stories left out; None for stories of any bucket."""
    typical: Typical | None = None
    """None where the guide says nothing."""

    def asked_by(self, question: Question) -> bool:
        """Whether a question belongs to it. Each question belongs to exactly one."""
        if question.kind is Kind.BEHAVIORAL:
            return self.bucket is None
        return question.bucket is self.bucket


AREAS: Sequence[Area] = (
    Area(
        "modelling",
        "Modelling techniques",
        (Section.ARCHITECTURE,),
        Bucket.EXPERIMENTATION,
        Typical(Level.STRONG, "usually strong", "Most candidates are strong here: it is what courses teach."),
    ),
    Area("data", "Data and features", (Section.ARCHITECTURE, Section.OPERATIONS), Bucket.DATA),
    Area(
        "deployment",
        "Deployment",
        (Section.ARCHITECTURE, Section.OPERATIONS),
        Bucket.DEPLOYMENT,
        Typical(
            Level.MIXED, "mixed", "Many candidates know one platform and stop where the same is wanted on another."
        ),
    ),
    Area(
        "monitoring",
        "Monitoring",
        (Section.OPERATIONS,),
        Bucket.MONITORING,
        Typical(Level.THIN, "often weak", "Few candidates can lay out drift checks, a playbook and service levels."),
    ),
    Area(
        "governance",
        "Governance",
        (Section.RISKS,),
        Bucket.GOVERNANCE,
        Typical(
            Level.THIN,
            "underdeveloped",
            "Most candidates say little of access, of what is recorded and of how it ends.",
        ),
    ),
    Area(
        "behavioural",
        "Behavioural",
        (Section.OPERATIONS, Section.RISKS),
        None,
        Typical(
            None, "variable", "Candidates differ most here: the strong stories end in a duty that somebody took on."
        ),
    ),
)
