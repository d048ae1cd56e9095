"""Which questions a task of the plan means, and whether a take answers one of them."""

from collections.abc import Sequence

from voice_interviewer.bank.question import Pack, Question
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.plan.catalogue import Task, TaskKind
from voice_interviewer.programme.plan.spaced import is_spaced
from voice_interviewer.programme.queue.queue import Queue


def meant(task: Task, pack: Pack) -> tuple[Question, ...]:
    """The questions of a pack that a take of the plan may be about: those that it names, else those of its buckets and
    kinds. Empty where the pack has neither.
    """
    return _named(task, pack) or tuple(question for question in pack.questions if _is_of_its_kind(question, task))


def question_for(task: Task, pack: Pack, queue: Queue) -> Question:
    """The question to record for a take of the plan: of those it means the one that the queue of the pack has first.

    For a take of the queue, and where the pack has no such question, it is the queue's next one.
    """
    questions = () if is_spaced(task) else meant(task, pack)
    ids = {question.id for question in questions}
    fitting = [item for item in queue.items if item.question.id in ids]
    if task.again:
        fitting = [item for item in fitting if item.standing.last is not None] or fitting
    return fitting[0].question if fitting else next(iter(questions), queue.next().question)


def answers(take: PastTake, task: Task, past: Past) -> bool:
    """Whether a take does what a take of the plan asks for. One of the queue takes any, also of one's own questions."""
    if task.kind is not TaskKind.TAKE or is_spaced(task):
        return is_spaced(task)
    if task.again and not _was_answered_before(take, past):
        return False
    if take.question_id in task.questions:
        return True
    entry = past.entry(take.question_id)
    return entry is not None and _is_of_its_kind(entry.question, task) and not _named(task, entry.pack)


def best_first(take: PastTake, tasks: Sequence[Task]) -> list[Task]:
    """Tasks that the take answers, those that name its question before those that take any of a kind."""
    return sorted(tasks, key=lambda task: take.question_id not in task.questions)


def _was_answered_before(take: PastTake, past: Past) -> bool:
    return take.question_id is not None and past.of_question(take.question_id)[0].id < take.id


def _named(task: Task, pack: Pack) -> tuple[Question, ...]:
    return tuple(question for question in pack.questions if question.id in task.questions)


def _is_of_its_kind(question: Question, task: Task) -> bool:
    return (not task.buckets or question.bucket in task.buckets) and (not task.kinds or question.kind in task.kinds)
