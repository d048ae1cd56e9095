"""Milliseconds to choose the next question with 10,000 past takes, beside reading all takes anew for every question."""

import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from statistics import median

from support.past_takes import TODAY, bucket_pack, many_takes, noted
from voice_interviewer.answer import Section
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.bank.question import Pack
from voice_interviewer.folders import shipped
from voice_interviewer.interview_terms import Company
from voice_interviewer.programme.events import ChecklistMarked, Mark, PlanSet
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.queue.preferences import Preferences
from voice_interviewer.programme.queue.queue import queue

RUNS = 21
TAKES = 10_000
EVENTS = noted(
    PlanSet(interview=TODAY + timedelta(days=9), minutes_a_day=30),
    ChecklistMarked(item="monitoring-plan", mark=Mark.NEED_WORK),
)


def main() -> None:
    """Measure with the largest shipped pack and with one of 1,000 questions, and print the table."""
    largest = max(load_packs([shipped("question_bank")]).packs, key=lambda pack: len(pack.questions))
    print(f"{TAKES:,} takes, {RUNS} runs each, median, ms\n")
    print("| | index built once | next question | rescan of all takes | ratio |\n|---|---|---|---|---|")
    for pack in (largest, bucket_pack(200)):
        measure(pack)


def measure(pack: Pack) -> None:
    """Print one row."""
    takes, bank = list(many_takes(TAKES, pack.questions)), Bank((pack,))
    past, preferences = Past(takes, bank), Preferences(company=Company.REGULATED)
    built, ours, theirs = in_turn(
        lambda: Past(takes, bank).graded_of(pack.questions[0].id),  # an index is made when it is first asked for
        lambda: queue(past, pack, preferences, EVENTS, TODAY).next(),
        lambda: rescanned(takes, pack),
    )
    row = f"| {len(pack.questions):,} questions | {built:.1f} | {ours:.1f} | {theirs:.1f} | {ours / theirs:.2f} |"
    print(row)


def rescanned(takes: Sequence[PastTake], pack: Pack) -> tuple[str, Section]:
    """The weakest section of the weakest question, by reading every take for every question: no index, no dates, no
    weights, no reasons.
    """
    worst, found = 5, (pack.questions[0].id, Section.CONTEXT)
    for question in pack.questions:
        graded = [take for take in takes if take.question_id == question.id and take.scores]
        for section, score in zip(Section, graded[-1].scores if graded else (0,) * 4, strict=True):
            if score < worst:
                worst, found = score, (question.id, section)
    return found


def in_turn(*works: Callable[[], object]) -> list[float]:
    """Median milliseconds of each, run in turn."""
    rounds = [[milliseconds(work) for work in works] for _ in range(RUNS)]
    return [median(column) for column in zip(*rounds, strict=True)]


def milliseconds(work: Callable[[], object]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    main()
