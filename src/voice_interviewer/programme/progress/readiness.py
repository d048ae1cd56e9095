"""Whether somebody is ready: a verdict with its reasons, the takes that prove each, and what is missing.

It says what takes have shown, never how an interview will go, and there is no percentage: five things were shown or
not.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from voice_interviewer.bank.question import Pack
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.progress.criteria import CRITERIA
from voice_interviewer.programme.progress.evidence import RECENT_DAYS, Evidence, Standing, evidence
from voice_interviewer.programme.progress.readiness_wording import counted_standings, what_next
from voice_interviewer.programme.queue.preferences import Preferences

MOST_PARTLY = 2
"""Criteria that may be shown in part only for "nearly": each is one take away, and two takes fit into an evening."""

MOCKS = 2
"""Mock interviews before the day, as the guide has it. Advice and no criterion: what they show is in their takes."""


class Verdict(StrEnum):
    """Where somebody stands."""

    NOT_YET = "not_yet"
    NEARLY = "nearly"
    """Nothing is missing altogether, and at most `MOST_PARTLY` criteria are shown in part."""
    READY = "ready"
    """Every criterion is met by a recent take."""


VERDICT_TITLES = {Verdict.NOT_YET: "Not yet", Verdict.NEARLY: "Nearly", Verdict.READY: "Ready"}


@dataclass(frozen=True, slots=True)
class Readiness:
    """The verdict and what it rests on."""

    verdict: Verdict
    criteria: tuple[Evidence, ...]
    """The five, in the order in which they build on each other."""
    pack: Pack
    mocks: int
    """Mock interviews that were held."""

    @property
    def sentence(self) -> str:
        """The verdict in one sentence, with how many criteria stand where."""
        if self.verdict is Verdict.READY:
            return f"Ready: each of the five was shown in a take of the last {RECENT_DAYS} days."
        return f"{VERDICT_TITLES[self.verdict]}: {counted_standings(self.criteria)}."

    @property
    def next(self) -> Evidence | None:
        """The criterion to work on: the first that was not shown, else the first shown in part; None where all are
        met.
        """
        for standing in (Standing.NOT_SHOWN, Standing.PARTLY):
            for found in self.criteria:
                if found.standing is standing:
                    return found
        return None

    @property
    def what_next(self) -> str:
        """The next thing to record, in one sentence; empty where all are met."""
        return what_next(self.next) if self.next else ""

    @property
    def advice(self) -> str:
        """What is worth doing beside the criteria; empty where it was done."""
        if self.mocks >= MOCKS:
            return ""
        held = f"you have held {self.mocks}; one with a single answer counts"
        return f"Beside the criteria: hold {MOCKS} mock interviews before the day; {held}."


def readiness(past: Past, pack: Pack, today: date, preferences: Preferences | None = None) -> Readiness:
    """The verdict for a pack."""
    chosen = preferences or Preferences()
    found = tuple(evidence(criterion, past, pack, today, chosen) for criterion in CRITERIA)
    return Readiness(_verdict(found), found, pack, len(past.held))


def _verdict(found: tuple[Evidence, ...]) -> Verdict:
    standings = [one.standing for one in found]
    if all(standing is Standing.MET for standing in standings):
        return Verdict.READY
    if Standing.NOT_SHOWN in standings or standings.count(Standing.PARTLY) > MOST_PARTLY:
        return Verdict.NOT_YET
    return Verdict.NEARLY
