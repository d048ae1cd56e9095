"""The practice queue of one pack on one day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Pack, Question
from voice_interviewer.programme.checklist import shipped_checklist
from voice_interviewer.programme.events import Noted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.queue.choosing import Surroundings, first, in_order, surroundings
from voice_interviewer.programme.queue.gain import points_a_take
from voice_interviewer.programme.queue.horizon import Horizon, horizon
from voice_interviewer.programme.queue.item import QueueItem, StandingQuestion, standing_questions
from voice_interviewer.programme.queue.marks import marked_items
from voice_interviewer.programme.queue.preferences import Preferences, among, likely_questions
from voice_interviewer.programme.queue.standing import Standings
from voice_interviewer.programme.queue.wording import line, reason
from voice_interviewer.programme.queue.workload import due_again, never_graded, takes_needed, takes_that_fit


@dataclass(frozen=True, slots=True)
class Drill:
    """A question to answer for the sake of one section."""

    item: QueueItem
    seconds: int
    """The section's share of the question's answer time."""
    why: str
    """One sentence."""

    @property
    def question(self) -> Question:
        """The question to ask."""
        return self.item.question


@dataclass(frozen=True)
class Queue:
    """What to practise next. The same takes, marks and day always give the same queue."""

    questions: tuple[StandingQuestion, ...]
    """Every question with where it stands, in the order of the pack; there is at least one."""
    takes_left: int
    """Until the interview: the takes that are needed, as far as they fit. Without a date: questions due again today."""
    line: str
    """The queue in a line."""
    where: Horizon
    around: Surroundings

    @cached_property
    def items(self) -> tuple[QueueItem, ...]:
        """Every section of every question, the next one first; put in order when first asked for."""
        return in_order(self.questions, self.around)

    @property
    def due(self) -> tuple[QueueItem, ...]:
        """What is due today, the next one first."""
        return tuple(item for item in self.items if item.standing.due <= self.where.today)

    @property
    def weakest(self) -> Section | None:
        """The section that comes first; None where nothing was graded yet, or all is good."""
        return self.around.missing.weakest

    def next(self) -> QueueItem:
        """The item to practise now. Where nothing is due, the one that is most worth it anyway."""
        return first(self.questions, self.around)

    def why(self, item: QueueItem) -> str:
        """Why an item comes, in one sentence."""
        marked = self.around.marked.get((item.question.id, item.section))
        return reason(item, self.where, self.weakest, marked)

    def drill(self, section: Section) -> Drill:
        """The next question for one section."""
        item = next(item for item in self.items if item.section is section)
        return Drill(item, round(item.question.answer_seconds * item.weight), self.why(item))


def queue(past: Past, bank_pack: Pack, preferences: Preferences, events: Sequence[Noted], today: date) -> Queue:
    """The queue for a pack. Takes of questions that have left the pack do not matter."""
    where = horizon(events, today)
    questions = likely_questions(bank_pack, preferences)
    standing = standing_questions(questions, preferences.company, past, Standings(where, points_a_take(past)))
    marked = marked_items(shipped_checklist(), past, bank_pack, events)
    around = surroundings(past, standing, preferences.company, marked, today)
    fit = takes_that_fit(questions, past, where)
    left = due_again(standing, today) if fit is None else min(takes_needed(standing), fit)
    of = among(bank_pack, questions, preferences)
    text = line(where, left, around.missing.weakest, never_graded(standing), of)
    return Queue(standing, left, text, where, around)
