"""The names that packs, grader, practice and settings share: who is asked, at what kind of company, and by whom."""

from enum import StrEnum


class Company(StrEnum):
    """The kind of company somebody prepares for; `ANY` where that is open."""

    ANY = ""
    STARTUP = "startup"
    SCALEUP = "scaleup"
    REGULATED = "regulated"


COMPANY_TITLES = {
    Company.ANY: "Any company",
    Company.STARTUP: "Early startup",
    Company.SCALEUP: "Growth scaleup",
    Company.REGULATED: "Enterprise or regulated",
}


class Level(StrEnum):
    """How much experience a question asks for."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"


LEVEL_TITLES = {Level.JUNIOR: "Junior", Level.MID: "Mid-level", Level.SENIOR: "Senior"}


class Voice(StrEnum):
    """Somebody at the interviewer's side of the table, with interests and a manner of speaking of their own."""

    SRE = "sre"
    COMPLIANCE = "compliance"
    CFO = "cfo"
    PEER = "peer"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants a member's value in title case
        """The name that people read, with its article."""
        return VOICE_TITLES[self]


VOICE_TITLES = {
    Voice.SRE: "An SRE",
    Voice.COMPLIANCE: "A compliance officer",
    Voice.CFO: "A CFO",
    Voice.PEER: "A sceptical peer",
}
