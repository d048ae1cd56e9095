"""What is missing to good scores, section by section: it says which section is the weakest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from statistics import fmean

from voice_interviewer.answer import Section
from voice_interviewer.programme.checklist import GOOD
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.queue.item import StandingQuestion

LAST_BEGUN = 10
"""The questions begun last that tell how a first take goes: somebody who has learnt does better at new ones too."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Points to `GOOD`, over the questions that have scores."""

    at_first: Mapping[Section, float]
    """Mean points that were missing at the first take of a question; 0 where nothing was graded yet."""
    weakest: Section | None
    """The section to begin with: where most points are missing in the latest takes, as the scores on all pages show it;
    of two alike, the one that weighs more in its questions. None where nothing was graded yet, or nothing lacks."""


def missing_points(questions: Sequence[StandingQuestion], past: Past) -> Missing:
    """For these questions."""
    return Missing(_at_first([one.question.id for one in questions if not one.new], past), _weakest(questions))


def _weakest(questions: Sequence[StandingQuestion]) -> Section | None:
    # Every graded take has all four sections, so that sums compare as means do.
    lacks = {section: _lacking(section, place, questions) for place, section in enumerate(Section)}
    worst = max(lacks, key=lambda section: lacks[section])
    return worst if lacks[worst] > (0, 0) else None


def _lacking(section: Section, place: int, questions: Sequence[StandingQuestion]) -> tuple[int, float]:
    """Points, and points times the section's share of each question."""
    lacking = [
        (GOOD - last, one.shares[section])
        for one in questions
        if (last := one.standings[place].last) is not None and last < GOOD
    ]
    return sum([points for points, _ in lacking]), sum([points * share for points, share in lacking])


def _at_first(answered: Iterable[str], past: Past) -> dict[Section, float]:
    """``answered`` are the ids of questions with a graded take."""
    begun = [past.graded_of(question_id)[0] for question_id in answered]
    first = nlargest(LAST_BEGUN, begun, key=lambda take: take.id)
    return {
        section: fmean(max(0, GOOD - take.scores[place]) for take in first) if first else 0.0
        for place, section in enumerate(Section)
    }
