"""What is to be rehearsed."""

from dataclasses import replace

import msgspec

from support.services import example_bank
from voice_interviewer.bank.bank import Entry
from voice_interviewer.bank.question import Emphasis, Kind
from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.rules import Rules
from voice_interviewer.settings import Settings
from voice_interviewer.structure.asking.model import FollowUp
from voice_interviewer.take import AskedQuestion, Mode
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


def test_a_question_of_a_pack_brings_hints() -> None:
    """What it is a proxy for comes first, where the pack says so; the user's own time is what divides."""
    pack, question = example_bank().question("detect-drift")
    entry = Entry(pack, msgspec.structs.replace(question, proxy_for="Whether you look before somebody complains."))
    hints = from_bank(entry, OWN_TIMES).hints.texts
    assert hints[0] == "What they want to find out: whether you look before somebody complains."
    assert hints[1].startswith("How about 1 min could divide: ")
    assert len(hints) == 6
    assert len(from_bank(Entry(pack, question), OWN_TIMES).hints) == 5


def test_a_questions_own_emphasis_divides_its_time() -> None:
    """As it orders the advice."""
    pack, question = example_bank().question("detect-drift")
    emphasis = Emphasis(context=0, architecture=0, operations=50, risks=50)
    entry = Entry(pack, msgspec.structs.replace(question, emphasis=emphasis))
    division = from_bank(entry, Settings()).hints.hint(1)
    assert division == "How about 2 min could divide: Operations 1 min, Risks and governance 1 min."


def test_who_is_asked_for_a_guess() -> None:
    """Not in a real interview, whose scores come at the end, nor after a follow-up question."""
    made = from_bank(example_bank().question("detect-drift"), Settings())
    question = FollowUp("gap:risks:", Voice.COMPLIANCE, None, "Who signs it off?", "Nobody was named.")
    assert made.invites_a_guess
    assert replace(made, rules=Rules.REAL).invites_a_guess
    assert replace(made, interview=1).invites_a_guess
    assert not replace(made, rules=Rules.REAL, interview=1).invites_a_guess
    assert not follow_up(question, "design", Settings()).invites_a_guess
    assert not follow_up(question, "design", Settings()).hints


def test_the_rules_are_the_mode_of_the_take() -> None:
    """Practice, unless somebody says otherwise."""
    made = own_question("Why us?", Kind.BEHAVIORAL, Settings())
    assert made.mode is Mode.PRACTICE
    assert replace(made, rules=Rules.REAL).mode is Mode.REAL
