"""Whether somebody asks on after an answer, and what: for what is missing, or for what a chosen voice picks up.

What is asked on about is always the answer to the question itself, also after a first follow-up question: an answer to
a follow-up is short by nature, so what it leaves out says nothing.
"""

from collections.abc import Collection, Sequence

from voice_interviewer.answer import Section
from voice_interviewer.practice.interview.places import asked_on, chain, last_done
from voice_interviewer.practice.interview.state import Interview, Item, ItemKind, ItemState
from voice_interviewer.programme.mock.in_between import in_between
from voice_interviewer.structure.asking.model import FollowUp
from voice_interviewer.structure.grade import Abstention, Grade
from voice_interviewer.structure.interviewer import Interviewer

THIN = 1
"""A section with a score up to this is asked on about."""

SHORT_MINUTES = 5
"""An interview up to this length has room for one follow-up question to each of its questions, a longer one for two."""

THINK_SECONDS, ANSWER_SECONDS = 10, 60
"""A follow-up asks for one thing, and nobody is given long to think about it. Ours."""


def next_follow_up(
    interview: Interview, grade: Grade, interviewer: Interviewer, asked: Collection[str] = ()
) -> FollowUp | None:
    """What to ask on about the question that was answered last; None where it is time for the next question.

    ``grade`` and ``interviewer`` are of the answer to that question. ``asked`` holds ids and texts of what was asked in
    this session beside this interview. Asked on about is a section with at most `THIN`, and each only once; where a
    voice was chosen, it also asks on about the candidate's own words.
    """
    if not may_ask_on(interview) or grade.abstained is Abstention.NO_SPEECH:
        return None
    before = _asked_before(interview)
    everything = (*asked, *(item.text for item in interview.items if item.kind is not ItemKind.QUESTION))
    found = interviewer.ask(interview.setup.voice, everything)
    if grade.abstained or grade.relevance == 0:
        return found[0] if found and not before else None
    had = {question.section for question in interviewer.ask(interview.setup.voice) if question.text in before}
    return _best(interview, grade, [question for question in found if question.section not in had])


def follow_up_item(follow_up: FollowUp, interview: Interview) -> Item:
    """A follow-up question as an interview holds it; it belongs to no pack, and stands where the last answer does.

    Raises ValueError where there is no answer to ask on about.
    """
    after = asked_on(interview)
    if after is None:
        raise ValueError("there is no answer to ask on about")
    return in_between(ItemKind.FOLLOW_UP, follow_up.text, after, THINK_SECONDS, ANSWER_SECONDS)


def may_ask_on(interview: Interview) -> bool:
    """Whether there is room for a follow-up question now, whatever the answer was: so whether its grade matters yet.

    Nobody asks on about what was skipped.
    """
    last = last_done(interview)
    answered = last is not None and last.state is ItemState.ANSWERED
    most = 1 if interview.setup.minutes <= SHORT_MINUTES else 2
    return interview.setup.follow_ups and answered and not interview.time_up and len(_asked_before(interview)) < most


def thin_sections(grade: Grade) -> tuple[Section, ...]:
    """The sections of a graded answer with at most `THIN`."""
    return tuple(entry.section for entry in grade.sections if entry.score <= THIN)


def _asked_before(interview: Interview) -> list[str]:
    return [item.text for item in chain(interview) if item.kind is ItemKind.FOLLOW_UP]


def _best(interview: Interview, grade: Grade, found: Sequence[FollowUp]) -> FollowUp | None:
    thin = thin_sections(grade)
    for_thin = next((question for question in found if question.section in thin), None)
    if for_thin or interview.setup.voice is None:
        return for_thin
    return next((question for question in found if question.quote), None)
