"""Which questions an interview asks: rounds in turn, buckets spread, the weak ones more often, as many as fit.

One question is chosen after the other. The next one comes from the round that has had fewest so far, and among those
from the one that was longest not asked in an interview: so short interviews take up, round by round, where the last one
left off. Within the round the draw is by weight (`weighing`). Same past, same seed, same questions.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from voice_interviewer.bank.question import Pack, Question
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.practice.interview.state import Item, ItemKind, Setup
from voice_interviewer.practice.own_times import OwnTimes
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.mock.weighing import weight
from voice_interviewer.programme.past import PastTake

HEARING_SECONDS = 30
"""What it takes to ask a question and to have it heard, beside the time to think and to answer. Ours."""

LAST_INTERVIEWS = 5
"""Questions of that many interviews on the same pack are not asked again while others are left."""

LEVELS = tuple(Level)


def interview_items(
    bank_pack: Pack, setup: Setup, past: Past, seed: int, times: OwnTimes | None = None
) -> tuple[Item, ...]:
    """The questions of an interview, in the order in which they are asked; always at least one, and none twice.

    ``times`` hold for every question; without them each question's own do. Think times, answer times and
    `HEARING_SECONDS` fit into the agreed minutes, unless even the shortest question does not. Questions of the level
    and below are asked, and none that names other kinds of company only; where a pack has no such question, the level
    gives way first.
    """
    choice = _Choice(setup, bank_pack, _asked_before(bank_pack, past), past, random.Random(seed), times)  # noqa: S311  # no secret
    while (found := choice.next()) is not None:
        choice.add(found)
    return tuple(question_item(bank_pack, question, times) for question in choice.in_order())


def question_item(bank_pack: Pack, question: Question, times: OwnTimes | None = None) -> Item:
    """A question as an interview holds it."""
    times = times or OwnTimes(question.think_seconds, question.answer_seconds)
    return Item(
        kind=ItemKind.QUESTION,
        text=question.text,
        aloud=question.aloud,
        question_kind=question.kind.value,
        round=bank_pack.round(question.round).title,
        bucket=question.bucket.value,
        think_seconds=times.think_seconds,
        answer_seconds=times.answer_seconds,
        question_id=question.id,
        pack=f"{bank_pack.id}@{bank_pack.version}",
    )


def seconds_of(question: Question, times: OwnTimes | None = None) -> int:
    """What a question takes of the agreed minutes."""
    return sum(times or (question.think_seconds, question.answer_seconds)) + HEARING_SECONDS


def eligible(questions: Sequence[Question], setup: Setup) -> Sequence[Question]:
    """The questions that suit level and company; those of another level too where else there were none."""
    right_company = [question for question in questions if _asked_at(question, setup.company)]
    right_level = [question for question in right_company if LEVELS.index(question.level) <= LEVELS.index(setup.level)]
    return right_level or right_company or questions


def _asked_at(question: Question, company: Company) -> bool:
    named = set(question.companies)
    return not named or company is Company.ANY or bool(named & {company, Company.ANY})


@dataclass
class _Choice:
    """The choice under way."""

    setup: Setup
    bank_pack: Pack
    asked_before: Sequence[PastTake]
    """The takes of earlier interviews, oldest first."""
    past: Past
    draw: random.Random
    times: OwnTimes | None
    chosen: list[Question] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.left = list(eligible(self.bank_pack.questions, self.setup))
        self.room = 60 * self.setup.minutes
        self._recent = _recent_ids(self.asked_before)
        last_asked = {take.question_id: take.id for take in self.asked_before}
        self._round_asked = {entry.id: -1 for entry in self.bank_pack.rounds}
        for question in self.bank_pack.questions:
            latest = max(self._round_asked[question.round], last_asked.get(question.id, -1))
            self._round_asked[question.round] = latest

    def next(self) -> Question | None:
        """The next question, None where none fits any more."""
        fitting = [question for question in self.left if self._seconds(question) <= self.room]
        if not fitting and not self.chosen:
            shortest = min(map(self._seconds, self.left))
            fitting = [question for question in self.left if self._seconds(question) == shortest]
        if not fitting:
            return None
        new = [question for question in fitting if question.id not in self._recent] or fitting
        turn = min({question.round for question in new}, key=self._turn)
        in_turn = [question for question in new if question.round == turn]
        weights = [weight(question, self.setup, self.past, self.chosen) for question in in_turn]
        return self.draw.choices(in_turn, weights)[0]

    def add(self, question: Question) -> None:
        """Take a question."""
        self.chosen.append(question)
        self.left.remove(question)
        self.room -= self._seconds(question)

    def in_order(self) -> list[Question]:
        """The chosen ones, round by round as they are held, the easier ones of a round first."""
        return sorted(self.chosen, key=lambda entry: (self._place(entry.round), LEVELS.index(entry.level)))

    def _seconds(self, question: Question) -> int:
        return seconds_of(question, self.times)

    def _turn(self, round_id: str) -> tuple[int, int, int]:
        """Whose turn it is: the smallest comes next."""
        chosen = sum(question.round == round_id for question in self.chosen)
        return chosen, self._round_asked[round_id], self._place(round_id)

    def _place(self, round_id: str) -> int:
        return next(at for at, entry in enumerate(self.bank_pack.rounds) if entry.id == round_id)


def _asked_before(bank_pack: Pack, past: Past) -> list[PastTake]:
    """The takes of this pack's questions that were made in interviews, oldest first."""
    ids = {question.id for question in bank_pack.questions}
    return [take for take in past.takes if take.interview is not None and take.question_id in ids]


def _recent_ids(takes: Sequence[PastTake]) -> frozenset[str | None]:
    """The questions that the last interviews asked."""
    latest = list(dict.fromkeys(take.interview for take in reversed(takes)))[:LAST_INTERVIEWS]
    return frozenset(take.question_id for take in takes if take.interview in latest)
