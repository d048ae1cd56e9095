"""What is missing to good scores, section by section: it says which section is the weakest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from voice_interviewer.answer import Section
from voice_interviewer.programme.checklist import GOOD
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.queue.item import QueueItem

LAST_BEGUN = 10
"""The questions begun last that tell how a first take goes: somebody who has learnt does better at new ones too."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Points to `GOOD`, over the questions that have scores."""

    at_first: Mapping[Section, float]
    """Mean points that were missing at the first take of a question; 0 where nothing was graded yet."""
    weakest: Section | None
    """The section to begin with: where most is missing in the latest takes, each point times the section's weight in
    its question. None where nothing was graded yet, or nothing is missing."""


def missing_points(items: Sequence[QueueItem], past: Past) -> Missing:
    """For the questions that these items are of."""
    return Missing(_at_first({item.question.id for item in items}, past), _weakest(items))


def _weakest(items: Sequence[QueueItem]) -> Section | None:
    lacks = dict.fromkeys(Section, 0.0)
    for item in items:
        if item.standing.last is not None:
            # Every graded take has all four sections, so that sums compare as means do.
            lacks[item.section] += max(0, GOOD - item.standing.last) * item.weight
    worst = max(lacks, key=lambda section: lacks[section])
    return worst if lacks[worst] > 0 else None


def _at_first(question_ids: set[str], past: Past) -> dict[Section, float]:
    first = sorted(
        (graded[0] for question_id in question_ids if (graded := past.graded_of(question_id))),
        key=lambda take: take.id,
    )[-LAST_BEGUN:]
    return {
        section: fmean(max(0, GOOD - take.scores[place]) for take in first) if first else 0.0
        for place, section in enumerate(Section)
    }
