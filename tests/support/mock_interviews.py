"""Answers for the reports on mock interviews: by what was said in each minute, and by their scores."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from support.examples import example_delivery, example_findings, example_grade, example_take, example_transcript
from support.interviews import interview, interview_item
from voice_interviewer.answer import Span
from voice_interviewer.delivery.findings import FilledPause, VerbatimWord
from voice_interviewer.practice.interview.state import Interview, InterviewPhase, Item, ItemKind, ItemState
from voice_interviewer.structure.grade import Advice, Grade, SectionScore, Sentence, SentenceLabels
from voice_interviewer.take import AskedQuestion, Findings, Take

SENTENCES = 10
"""In each minute of `spoken`."""

BEGAN = datetime(2026, 3, 9, 19, 30, tzinfo=UTC)


def spoken(*minutes: tuple[int, int, int], silence: float = 1.0) -> Findings:
    """An answer made of whole minutes, each of so many words, so many filled pauses, and so many of its ten sentences
    in a section; ``silence`` seconds come before the first word.
    """
    words, pauses, sentences, labels = [], [], [], []
    for number, (said, filled, in_sections) in enumerate(minutes):
        start = silence + 60 * number
        words += [VerbatimWord("word", at, at + 0.1, filler=False) for at in _spread(start, said)]
        pauses += [FilledPause("um", at, at + 0.1, 0.9) for at in _spread(start, filled)]
        words += [VerbatimWord("um", at, at + 0.1, filler=True) for at in _spread(start, filled)]
        sentences += [Sentence("Words.", at, at + 0.1) for at in _spread(start, SENTENCES)]
        labels += [SentenceLabels(("operations" if at < in_sections else "other",), False) for at in range(SENTENCES)]
    speech = (Span(silence, silence + 60 * len(minutes)),) if minutes else ()
    return example_findings(
        transcript=example_transcript(speech=speech),
        delivery=example_delivery(words=tuple(words), filled_pauses=tuple(pauses)),
        grade=example_grade(sentences=tuple(sentences), labels=tuple(labels), sections=()),
    )


def _spread(start: float, count: int) -> list[float]:
    return [start + 60 * (at + 0.4) / count for at in range(count)]


def grade_of(scores: Sequence[int], **changes: Any) -> Grade:
    """The example with other section scores, and advice on every section that lacks something."""
    grade = example_grade()
    sections = tuple(replace(entry, score=score) for entry, score in zip(grade.sections, scores, strict=True))
    return replace(grade, sections=sections, advice=_advice(sections), **changes)


def _advice(sections: Sequence[SectionScore]) -> tuple[Advice, ...]:
    thin = sorted((entry for entry in sections if entry.score < 4), key=lambda entry: entry.score)
    return tuple(Advice(entry.section, f"Say more on {entry.section.value}.", "So it goes.") for entry in thin[:3])


def kept_take(take_id: int, item: Item, scores: Sequence[int] = (3, 3, 2, 1), **changes: Any) -> Take:
    """A graded answer of 90 s to a question of an interview."""
    grade = grade_of(scores)
    asked = AskedQuestion(item.text, item.question_kind, item.question_id, item.pack)
    return example_take(**({"id": take_id, "question": asked, "seconds": 90.0, "interview": 1,
                            "findings": example_findings(grade=grade)} | changes))  # fmt: skip


def done(item: Item, take_id: int | None) -> Item:
    """The same, answered by a take, or without one skipped."""
    state = ItemState.SKIPPED if take_id is None else ItemState.ANSWERED
    return replace(item, state=state, take=take_id)


def example_interview() -> tuple[Interview, list[Take]]:
    """Two answers with a follow-up between them, one question skipped, and one not reached; with their takes."""
    data = interview_item("How do you check incoming data?", bucket="data", question_id="q-data", pack="demo@1")
    alarm = interview_item("What wakes you at night?", bucket="monitoring", question_id="q-alarm", round="Deep dive")
    next_one = interview_item("And whom do you ask?", ItemKind.FOLLOW_UP, bucket="data", answer_seconds=60)
    who = interview_item("Who may see it?", bucket="governance", question_id="q-who")
    last = interview_item("What would you do without it?", bucket="deployment", question_id="q-without")
    takes = [kept_take(1, data, (4, 3, 2, 1)), kept_take(2, next_one, (0, 0, 0, 2)), kept_take(3, alarm, (2, 1, 1, 0))]
    items = (done(data, 1), done(next_one, 2), done(alarm, 3), done(who, None), last)
    return replace(interview(*items), phase=InterviewPhase.FINISHED, elapsed=331.0), takes
