"""Your profile: how you do in each area, beside where candidates for the role usually stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Pack
from voice_interviewer.programme.checklist import GOOD, PARTLY
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.progress.areas import AREAS, GUIDE_PACK, Area, Level, Typical
from voice_interviewer.programme.wording import counted, listed, section_name

LAST_TAKES = 10
"""The takes of an area that count, as in `Past.mean`: older ones tell of another candidate."""

FEWEST = 3
"""Takes before a level is put into words: the mean of two hangs on the question that was drawn."""

_LEVELS = list(Level)


class Stands(StrEnum):
    """Where somebody stands beside the typical candidate."""

    ABOVE = "above"
    LIKE = "like"
    BELOW = "below"


_STANDS_WORDS = {
    Stands.ABOVE: "That is more than most show.",
    Stands.LIKE: "That is where most stand.",
    Stands.BELOW: "That is less than most show.",
}


@dataclass(frozen=True, slots=True)
class ProfileLine:
    """One area."""

    area: Area
    takes: tuple[PastTake, ...]
    """The graded takes that count, oldest first."""
    typical: Typical | None
    """Where candidates usually stand; None where the guide does not say, or is about another role."""

    @property
    def mean(self) -> float | None:
        """The mean score of the area's sections in these takes, 0 to 4, to a tenth as it is shown; None without any."""
        scores = [score for take in self.takes for score in map(take.score, self.area.sections) if score is not None]
        return round(fmean(scores), 1) if scores else None

    @property
    def missing(self) -> int:
        """How many more takes it needs to be told."""
        return max(0, FEWEST - len(self.takes))

    @property
    def level(self) -> Level | None:
        """Strong from a mean of 3 on, mixed from 2 on, as on the checklist; None with too few takes."""
        if self.mean is None or self.missing:
            return None
        if self.mean >= GOOD:
            return Level.STRONG
        return Level.MIXED if self.mean >= PARTLY else Level.THIN

    @property
    def stands(self) -> Stands | None:
        """Beside the typical candidate; None where one of the two has no level."""
        if self.level is None or self.typical is None or self.typical.level is None:
            return None
        mine, usual = _LEVELS.index(self.level), _LEVELS.index(self.typical.level)
        return Stands.LIKE if mine == usual else Stands.ABOVE if mine > usual else Stands.BELOW

    @property
    def sentence(self) -> str:
        """What your takes show, what is usual, and how the two compare."""
        usual = [self.typical.sentence] if self.typical else []
        beside = [_STANDS_WORDS[self.stands]] if self.stands else []
        return " ".join([self._own(), *usual, *beside])

    def _own(self) -> str:
        if self.mean is None or self.missing:
            return f"Not enough takes to tell ({len(self.takes)} of {FEWEST})."
        return f"{_named(self.area.sections)} {self.mean:.1f} of 4 on average in {counted(len(self.takes), 'take')}."


@dataclass(frozen=True, slots=True)
class Profile:
    """All areas, in order."""

    lines: tuple[ProfileLine, ...]


def profile(past: Past, pack: Pack) -> Profile:
    """From the graded takes of a pack's questions."""
    return Profile(tuple(_line(area, past, pack) for area in AREAS))


def _line(area: Area, past: Past, pack: Pack) -> ProfileLine:
    questions = (question.id for question in pack.questions if area.asked_by(question))
    takes = sorted((take for name in questions for take in past.graded_of(name)), key=lambda take: take.id)
    return ProfileLine(area, tuple(takes[-LAST_TAKES:]), area.typical if pack.id == GUIDE_PACK else None)


def _named(sections: Sequence[Section]) -> str:
    return listed([section_name(section) for section in sections])
