"""The five things that a take must show before somebody is ready: one table, with the reason for every number.

The guide's measure of a strong candidate is a system of their own that they can walk through, from data to the day on
which somebody else runs it. Each criterion asks for one answer that shows one part of it, by the scores of the sections
in which that part is said. Beside each stands how many of the packs' example answers reach it, as they were graded on
2026-11-29 (`docs/programme.md` has all figures):

* **End to end**: a design question, every section at 2 (one specific statement each) and a total of 10. 103 of 108
  great examples reach that and 3 of 108 good ones, which mostly leave out a section. Partly: no section is empty, and
  the total is 7.
* **Deployed**: a deployment question with Architecture and Operations at `GOOD`, since a deployment is an artefact with
  its way to the users, and a way back. 29 of 33 great examples reach that and 7 of 33 good ones.
* **Monitored**: a monitoring question with Operations at `GOOD`: all 29 great examples, and 21 of 29 good ones, since
  even a good answer to such a question must be good there.
* **Governed**: a governance question with Risks at `GOOD`: all 30 great examples, and half of the good ones.
* **Maintainable without you**: Operations and Risks both at `GOOD`, since another person needs to know how it is run
  and who may do what: 27 of 30 great examples on governance, and no good one.

`GOOD` and `PARTLY` are those of the checklist, so that a section is good in both or in neither. A pack for another role
is read in the same way, by its kinds, buckets and themes. Where it has no question of a bucket, its design questions
count, and where it has none of those, all of its questions do: the sections say what was shown.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket, Kind, Pack, Question
from voice_interviewer.programme.checklist import GOOD, PARTLY
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.wording import listed, section_name

TOP, TOP_TOTAL = 4, 16

_PLACES = {section: place for place, section in enumerate(Section)}

CONTINUITY = "continuity-of-access"
"""The theme of questions on what goes on when a person does not; a pack of any role may have it."""

HANDED_OVER = frozenset({"maintained-without-you"})
"""Questions on that which stand under another theme."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Points that a take lacks in one place."""

    name: str
    """A section in one word, or ``the total``."""
    had: int
    needed: int
    top: int


@dataclass(frozen=True, slots=True)
class Need:
    """The least scores of one answer."""

    sections: Mapping[Section, int] = field(default_factory=dict)
    """0 to 4."""
    total: int = 0
    """0 to 16; 0 where only sections count."""

    def gaps(self, take: PastTake) -> tuple[Gap, ...]:
        """Where a graded take has less; empty where it has enough."""
        sections = (
            (section_name(section), take.score(section), least, TOP) for section, least in self.sections.items()
        )
        everything = (*sections, ("the total", take.total, self.total, TOP_TOTAL))
        return tuple(Gap(name, had or 0, least, top) for name, had, least, top in everything if (had or 0) < least)

    def lacks(self, take: PastTake) -> int:
        """Points that a graded take lacks altogether; the sum of its gaps, without making them."""
        missing = sum([max(0, least - take.scores[_PLACES[section]]) for section, least in self.sections.items()])
        return missing + max(0, self.total - sum(take.scores))

    @property
    def words(self) -> str:
        """The scores as a phrase: ``Operations at 3 of 4 or more``."""
        least = max(self.sections.values())
        names = [section_name(section) for section in self.sections]
        sections = "every section" if len(names) == len(Section) else listed(names)
        total = f", and a total of {self.total} of {TOP_TOTAL} or more" if self.total else ""
        return f"{sections} at {least} of {TOP} or more{total}"


@dataclass(frozen=True, slots=True)
class Ask:
    """The questions whose answers can show something."""

    words: str
    """One of them in words: ``a monitoring question``."""
    fits: Callable[[Question], bool]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing to show."""

    key: str
    title: str
    met: Need
    partly: Need
    """What shows a part of it."""
    asks: Sequence[Ask]
    """Which questions ask for it: the first of these that the pack has any of."""
    first: tuple[str, ...] = ()
    """Ids of the questions to begin with, where the pack has them."""

    def ask(self, pack: Pack) -> Ask:
        """Which questions of a pack count."""
        return next(ask for ask in self.asks if any(map(ask.fits, pack.questions)))

    def rule(self, pack: Pack) -> str:
        """The criterion in plain words, as it holds for a pack."""
        return f"One answer to {self.ask(pack).words} with {self.met.words}."


def _of(bucket: Bucket) -> Ask:
    return Ask(f"a {bucket.value} question", lambda question: question.bucket is bucket)


DESIGN = Ask("a design question", lambda question: question.kind is Kind.DESIGN)
ANY = Ask("any question", lambda question: True)
HANDING_OVER = Ask(
    "a question on handing over or keeping access",
    lambda question: question.theme == CONTINUITY or question.id in HANDED_OVER,
)


def _each(score: int, *sections: Section) -> Need:
    return Need(dict.fromkeys(sections, score))


CRITERIA: Sequence[Criterion] = (
    Criterion(
        "end_to_end",
        "A pipeline walked end to end",
        Need(dict.fromkeys(Section, 2), total=10),
        Need(dict.fromkeys(Section, 1), total=7),
        (DESIGN, ANY),
        ("design-pipeline",),
    ),
    Criterion(
        "deployed",
        "Deployed",
        _each(GOOD, Section.ARCHITECTURE, Section.OPERATIONS),
        _each(PARTLY, Section.ARCHITECTURE, Section.OPERATIONS),
        (_of(Bucket.DEPLOYMENT), DESIGN, ANY),
        ("package-and-deploy",),
    ),
    Criterion(
        "monitored",
        "Monitored",
        _each(GOOD, Section.OPERATIONS),
        _each(PARTLY, Section.OPERATIONS),
        (_of(Bucket.MONITORING), DESIGN, ANY),
        ("monitoring-plan",),
    ),
    Criterion(
        "governed",
        "Governed",
        _each(GOOD, Section.RISKS),
        _each(PARTLY, Section.RISKS),
        (_of(Bucket.GOVERNANCE), DESIGN, ANY),
        ("secrets-and-access",),
    ),
    Criterion(
        "without_you",
        "Maintainable without you",
        _each(GOOD, Section.OPERATIONS, Section.RISKS),
        _each(PARTLY, Section.OPERATIONS, Section.RISKS),
        (HANDING_OVER, _of(Bucket.GOVERNANCE), DESIGN, ANY),
        ("maintained-without-you",),
    ),
)
