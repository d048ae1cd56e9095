"""Questions of an interview as the rehearsal page asks them."""

from support.example_interview import example_item
from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.interview.state import ItemKind
from voice_interviewer.practice.rules import Rules
from voice_interviewer.take import Mode
from voice_interviewer.ui.mock.item_assignment import assignment_of
from voice_interviewer.ui.shell.context import Context


def test_a_question_keeps_its_own_words_and_times(context: Context) -> None:
    """They are a copy, whatever its pack says by now."""
    item = example_item(text="What then?", aloud="What, then?", think_seconds=7, answer_seconds=77)
    made = assignment_of(context.services, item, 3, Rules.REAL)
    assert (made.asked.text, made.aloud) == ("What then?", "What, then?")
    assert (made.think_seconds, made.answer_seconds) == (7, 77)
    assert (made.interview, made.mode, made.whole) == (3, Mode.REAL, True)
    assert made.about == ("Deployment and monitoring", "Deployment and CI/CD", "Design question")


def test_hints_are_for_practice_and_from_the_pack(context: Context) -> None:
    """A question that has gone from its pack has none."""
    item = example_item()
    assert assignment_of(context.services, item, 3, Rules.PRACTICE).hints.texts
    assert not assignment_of(context.services, item, 3, Rules.REAL).hints.texts
    gone = example_item(question_id="gone")
    assert not assignment_of(context.services, gone, 3, Rules.PRACTICE).hints.texts


def test_a_follow_up_says_who_asks(context: Context) -> None:
    """Its scores are of a part, so nobody is asked to guess them."""
    item = example_item(kind=ItemKind.FOLLOW_UP, question_id=None, pack=None)
    made = assignment_of(context.services, item, 3, Rules.PRACTICE, Voice.SRE)
    assert made.about == ("Follow-up", "An SRE asks", "Deployment and monitoring")
    assert not made.invites_a_guess
    unknown = assignment_of(context.services, item, 3, Rules.PRACTICE)
    assert unknown.about == ("Follow-up", "Deployment and monitoring")
    assert (made.speaker, unknown.speaker) == ("An SRE", "The interviewer")
