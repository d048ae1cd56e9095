"""How the drill "map the question first" went, bucket by bucket: which one is taken for which other."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.bank.question import Bucket
from voice_interviewer.programme.events import Noted, QuestionMapped
from voice_interviewer.programme.wording import counted

LAST_ROUNDS = 10
"""The rounds of a bucket that count: what somebody has learnt since should show."""

FEWEST_MISTAKES = 2
"""The same mistake once is a slip, twice a habit worth a word."""


@dataclass(frozen=True, slots=True)
class BucketTally:
    """The last rounds whose question belonged to one bucket."""

    bucket: Bucket
    rounds: int
    right: int
    taken_for: Bucket | None
    """The other bucket that was answered most often, None where none was."""
    mistakes: int
    """How often that was."""

    @property
    def sentence(self) -> str:
        """What to know of it."""
        name = short_title(self.bucket)
        if not self.rounds:
            return f"No {name} question mapped yet."
        if self.taken_for is not None and self.mistakes >= FEWEST_MISTAKES:
            return f"You take {name} questions for {short_title(self.taken_for)}: {self.mistakes} of {self.rounds}."
        return f"{self.right} of {counted(self.rounds, f'{name} question')} mapped right."


def tally(events: Sequence[Noted]) -> tuple[BucketTally, ...]:
    """A tally for every bucket, in their order. Rounds that name a bucket this version does not know are left out."""
    answers: dict[Bucket, list[Bucket]] = {bucket: [] for bucket in Bucket}
    for noted in events:
        if isinstance(noted.event, QuestionMapped) and {noted.event.bucket, noted.event.right_bucket} <= {*Bucket}:
            answers[Bucket(noted.event.right_bucket)].append(Bucket(noted.event.bucket))
    return tuple(_tallied(bucket, given[-LAST_ROUNDS:]) for bucket, given in answers.items())


def short_title(bucket: Bucket) -> str:
    """The bucket in a word: ``Monitoring``."""
    return bucket.value.capitalize()


def _tallied(bucket: Bucket, given: Sequence[Bucket]) -> BucketTally:
    wrong = Counter(answer for answer in given if answer is not bucket).most_common(1)
    taken_for, mistakes = wrong[0] if wrong else (None, 0)
    return BucketTally(bucket, len(given), given.count(bucket), taken_for, mistakes)
