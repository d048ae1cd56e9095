"""The past, indexed: the takes of a question, of a bucket, and the scores of each section, with no search over all.

Takes stand in the order in which they were kept, by their ids. The clock does not decide it: where it was moved back,
an old take would else stay the last one until the clock has caught up.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from statistics import fmean

from voice_interviewer.answer import Section
from voice_interviewer.bank.bank import Bank, Entry
from voice_interviewer.bank.question import Bucket
from voice_interviewer.programme.past import HeldInterview, PastTake

_PLACES = {section: place for place, section in enumerate(Section)}


class Past:
    """All takes and held mock interviews that are not in the bin, beside the questions that there are now. Built once,
    never changed.

    Follow-up questions and the user's own are among `takes` and `graded` only. A question that has gone from its pack
    keeps its takes, and has no bucket any more.
    """

    def __init__(self, takes: Iterable[PastTake], bank: Bank, held: Iterable[HeldInterview] = ()) -> None:
        self.takes: tuple[PastTake, ...] = tuple(sorted(takes, key=lambda take: take.id))
        """Oldest first."""
        self.graded: tuple[PastTake, ...] = tuple(take for take in self.takes if take.scores)
        """Those with scores, oldest first. Each has a score in every section."""
        self.held: tuple[HeldInterview, ...] = tuple(sorted(held, key=lambda interview: interview.id))
        """Oldest first."""
        self.bank = bank
        self._entries: Mapping[str, Entry] = {entry.question.id: entry for entry in bank.questions()}

    def entry(self, question_id: str | None) -> Entry | None:
        """The question of that id with its pack, None where there is none now."""
        return self._entries.get(question_id) if question_id is not None else None

    def bucket(self, take: PastTake) -> Bucket | None:
        """What the question of a take is a proxy for, None where that is not known."""
        entry = self.entry(take.question_id)
        return entry.question.bucket if entry else None

    def take(self, take_id: int) -> PastTake | None:
        """The take of that id, None where it is in the bin or gone."""
        return self._by_id.get(take_id)

    def of_question(self, question_id: str) -> Sequence[PastTake]:
        """The takes of a question, oldest first."""
        return self._by_question.get(question_id, ())

    def graded_of(self, question_id: str) -> Sequence[PastTake]:
        """Those of them with scores."""
        return self._graded_by_question.get(question_id, ())

    def graded_in(self, bucket: Bucket) -> Sequence[PastTake]:
        """The takes of a bucket's questions that have scores, oldest first."""
        return self._graded_by_bucket.get(bucket, ())

    def last_graded(self, question_id: str) -> PastTake | None:
        """The latest take of a question that has scores."""
        found = self.graded_of(question_id)
        return found[-1] if found else None

    def scores(self, section: Section, bucket: Bucket | None = None) -> tuple[int, ...]:
        """The section's scores, oldest first: of all graded takes, or of a bucket's."""
        place = _PLACES[section]
        return tuple(take.scores[place] for take in (self.graded_in(bucket) if bucket else self.graded))

    def mean(self, section: Section, bucket: Bucket | None = None, last: int = 10) -> float | None:
        """The mean of the last few of them, 0 to 4, since older ones tell of another candidate; None without any."""
        found = self.scores(section, bucket)[-last:]
        return fmean(found) if found else None

    # Each index is made when it is first asked for: the queue needs one of them, progress the others.

    @cached_property
    def _by_id(self) -> Mapping[int, PastTake]:
        return {take.id: take for take in self.takes}

    @cached_property
    def _by_question(self) -> Mapping[str, Sequence[PastTake]]:
        return _by_question(self.takes)

    @cached_property
    def _graded_by_question(self) -> Mapping[str, Sequence[PastTake]]:
        return _by_question(self.graded)

    @cached_property
    def _graded_by_bucket(self) -> Mapping[Bucket, Sequence[PastTake]]:
        found: dict[Bucket, list[PastTake]] = {}
        for take in self.graded:
            if bucket := self.bucket(take):
                found.setdefault(bucket, []).append(take)
        return found


def _by_question(takes: Iterable[PastTake]) -> Mapping[str, Sequence[PastTake]]:
    found: dict[str, list[PastTake]] = {}
    for take in takes:
        if take.question_id is not None:
            found.setdefault(take.question_id, []).append(take)
    return found
