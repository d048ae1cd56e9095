"""What a take and its question say of themselves."""

from dataclasses import replace

from support.examples import example_question
from voice_interviewer.take import AskedQuestion


def test_one_question_by_id_or_by_its_words() -> None:
    """The wording of a pack's question may change; a typed one is its words."""
    asked = example_question()

    assert asked.same_as(replace(asked, text="Worded anew?"))
    assert not asked.same_as(replace(asked, id="another"))
    assert AskedQuestion("Why  us?", "behavioral").same_as(AskedQuestion("why us?", "behavioral"))
    assert not AskedQuestion("Why us?", "behavioral").same_as(AskedQuestion("Why you?", "behavioral"))
