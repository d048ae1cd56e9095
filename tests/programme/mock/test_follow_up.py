"""Whether somebody asks on, and what."""

from dataclasses import replace

import pytest

from support.clock import FakeClock
from support.examples import example_abstention, example_grade, example_question
from support.interviews import curveball, interview, interview_item, questions
from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.interview.run import InterviewRun
from voice_interviewer.practice.interview.state import Interview, ItemKind
from voice_interviewer.programme.mock.follow_up import follow_up_item, next_follow_up, thin_sections
from voice_interviewer.structure.follow_ups import heard_from
from voice_interviewer.structure.grade import Abstention, Grade
from voice_interviewer.structure.interviewer import Interviewer


def scored(**scores: int) -> Grade:
    """The example with other scores."""
    grade = example_grade()
    sections = [replace(entry, score=scores.get(entry.section.value, entry.score)) for entry in grade.sections]
    return replace(grade, sections=tuple(sections))


def asking(grade: Grade) -> Interviewer:
    """Who asks on about the example."""
    return Interviewer(heard_from(example_question().text, "design", grade))


def answered(run: InterviewRun, take_id: int = 1) -> Interview:
    """The interview after the present question was answered."""
    run.answered(take_id)
    return run.interview


def begun(minutes: int = 5, **setup: object) -> InterviewRun:
    """An interview of two questions."""
    return InterviewRun(interview(*questions(2), minutes=minutes, **setup), FakeClock())


def texts_asked(minutes: int, grade: Grade, **setup: object) -> list[str]:
    """Every follow-up question to the first answer, each answered in turn."""
    run, found = begun(minutes, **setup), []
    current = answered(run)
    while (question := next_follow_up(current, grade, asking(grade))) is not None:
        found.append(question.text)
        run.ask_on(follow_up_item(question, current))
        current = answered(run, len(found) + 1)
    return found


def test_a_thin_section_is_asked_on_about() -> None:
    """Risks had 1 of 4."""
    grade = scored()
    question = next_follow_up(answered(begun()), grade, asking(grade))
    assert thin_sections(grade) == (Section.RISKS,)
    assert question is not None
    assert question.section is Section.RISKS


def test_nobody_asks_on_after_an_answer_with_something_everywhere() -> None:
    """On to the next question."""
    grade = scored(risks=2)
    assert next_follow_up(answered(begun()), grade, asking(grade)) is None


def test_a_chosen_voice_also_picks_up_the_candidates_own_words() -> None:
    """Whoever was chosen to ask on does so, from what was said."""
    grade = scored(risks=3, operations=3)
    question = next_follow_up(answered(begun(voice=Voice.SRE)), grade, asking(grade))
    assert question is not None
    assert (question.voice, bool(question.quote)) == (Voice.SRE, True)


@pytest.mark.parametrize(("minutes", "most"), [(5, 1), (15, 2), (45, 2)])
def test_at_most_one_in_a_short_interview_and_two_else(minutes: int, most: int) -> None:
    """Each about another section, and none twice."""
    found = texts_asked(minutes, scored(context=0, architecture=1, operations=0, risks=1))
    assert len(found) == len(set(found)) == most


def test_each_follow_up_is_about_another_section() -> None:
    """Where only one is thin there is one."""
    assert len(texts_asked(15, scored(context=3, architecture=3, operations=3, risks=0))) == 1


def test_what_was_asked_before_is_not_asked_again() -> None:
    """Neither in this interview nor elsewhere in the session."""
    grade = scored()
    first = next_follow_up(answered(begun()), grade, asking(grade))
    assert first is not None
    again = next_follow_up(answered(begun()), grade, asking(grade), asked=[first.id])
    assert again is None or again.text != first.text
    run = InterviewRun(interview(*questions(3), minutes=15), FakeClock())
    run.answered(1)
    run.ask_on(follow_up_item(first, run.interview))
    run.answered(2)
    run.answered(3)
    later = next_follow_up(run.interview, grade, asking(grade))
    assert later is None or later.text != first.text


def test_an_answer_that_was_too_short_gets_an_easy_question() -> None:
    """Once; and none where nothing was said at all."""
    short = example_abstention()
    assert len(texts_asked(15, short)) == 1
    silent = replace(short, abstained=Abstention.NO_SPEECH)
    assert texts_asked(15, silent) == []


def test_an_answer_to_another_question_is_led_back_once() -> None:
    """However much it says."""
    assert len(texts_asked(15, replace(scored(context=0), relevance=0))) == 1


def test_nobody_asks_on_where_it_was_not_wanted_or_skipped_or_over() -> None:
    """Three reasons to go on or to stop."""
    grade = scored()
    skipped = begun()
    skipped.skip()
    clock = FakeClock()
    late = InterviewRun(interview(*questions(2)), clock)
    clock.advance(301)
    for current in (answered(begun(follow_ups=False)), skipped.interview, answered(late)):
        assert next_follow_up(current, grade, asking(grade)) is None


def test_a_curveball_in_between_does_not_use_up_the_follow_up() -> None:
    """It is something else."""
    run = begun()
    run.answered(1)
    run.throw_curveball(curveball())
    assert next_follow_up(answered(run, 2), scored(), asking(scored())) is not None


def test_a_follow_up_item_belongs_to_no_pack() -> None:
    """Its round and bucket are those of the question before it; it is short."""
    before = interview_item(round="Deep dive", bucket="governance", question_id="q", pack="demo@1")
    run = InterviewRun(interview(before, interview_item()), FakeClock())
    question = asking(scored()).ask()[0]
    with pytest.raises(ValueError, match="no answer to ask on about"):
        follow_up_item(question, run.interview)
    item = follow_up_item(question, answered(run))
    assert (item.kind, item.text, item.aloud) == (ItemKind.FOLLOW_UP, question.text, question.text)
    assert (item.round, item.bucket, item.question_id, item.pack) == ("Deep dive", "governance", None, None)
    assert item.answer_seconds < before.answer_seconds
