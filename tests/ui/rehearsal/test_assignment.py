"""What is to be rehearsed."""

from dataclasses import replace

from support.services import example_bank
from voice_interviewer.bank.question import Kind
from voice_interviewer.interview_terms import Voice
from voice_interviewer.settings import Settings
from voice_interviewer.structure.asking.model import FollowUp
from voice_interviewer.take import AskedQuestion
from voice_interviewer.ui.rehearsal.assignment import (
    FOLLOW_UP,
    OWN,
    follow_up,
    from_bank,
    kind_title,
    once_more,
    own_question,
)

OWN_TIMES = Settings(use_question_timers=False, think_seconds=5, answer_seconds=60)


def test_a_question_of_a_pack_brings_its_own_words_and_times() -> None:
    """And remembers which version of which pack it came from."""
    made = from_bank(example_bank().question("detect-drift"), Settings())
    assert made.asked.id == "detect-drift"
    assert made.asked.pack == "mlops-engineer@1"
    assert made.aloud == "How would you notice that a model has begun to drift?"
    assert made.about == ("Deployment and monitoring", "Monitoring and operations", "Concept question")
    assert (made.think_seconds, made.answer_seconds) == (20, 120)
    assert made.times == "About 2 min, after 20 s to think"


def test_the_users_own_times_go_before_the_questions() -> None:
    """Who thinks slowly sets the time once, for all questions."""
    made = from_bank(example_bank().question("detect-drift"), OWN_TIMES)
    assert (made.think_seconds, made.answer_seconds) == (5, 60)


def test_a_question_of_ones_own_is_tidied_and_belongs_to_no_pack() -> None:
    """Line breaks and double spaces come with pasting."""
    made = own_question("  What would\nyou change? ", Kind.BEHAVIORAL, Settings())
    assert made.asked == AskedQuestion("What would you change?", "behavioral")
    assert made.about[0] == OWN
    assert (made.think_seconds, made.answer_seconds) == (30, 180)


def test_once_more_asks_the_pack_as_it_is_now() -> None:
    """A corrected question is asked as corrected."""
    asked = AskedQuestion("How would you notice drift?", "concept", "detect-drift", "mlops-engineer@1")
    assert once_more(asked, example_bank(), Settings()).asked.text.startswith("How would you notice that")


def test_once_more_works_when_the_pack_has_gone() -> None:
    """The take itself holds all that is needed."""
    asked = AskedQuestion("What is gone?", "design", "gone", "old-pack@3")
    made = once_more(asked, example_bank(), OWN_TIMES)
    assert made.asked == asked
    assert made.answer_seconds == 60


def test_once_more_works_for_ones_own_and_for_kinds_yet_unknown() -> None:
    """A take of a newer version may name a kind that this one does not know."""
    asked = AskedQuestion("Why us?", "panel")
    made = once_more(asked, example_bank(), Settings())
    assert made.about == (OWN, "Panel")
    assert kind_title("design") == "Design question"
    assert once_more(replace(asked, id="x"), example_bank(), Settings()).about == ("Panel",)


def test_a_follow_up_question_belongs_to_no_pack() -> None:
    """It is of the kind of the first question, and says who asks."""
    question = FollowUp("gap:risks:", Voice.COMPLIANCE, None, "Who signs it off?", "Nobody was named.")
    made = follow_up(question, "design", OWN_TIMES)
    assert made.asked == AskedQuestion("Who signs it off?", "design")
    assert made.aloud == "Who signs it off?"
    assert made.about == (FOLLOW_UP, "A compliance officer asks")
    assert (made.think_seconds, made.answer_seconds) == (5, 60)
