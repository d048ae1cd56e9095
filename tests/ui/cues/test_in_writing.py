"""What is said aloud, as people write it."""

import pytest

from voice_interviewer.bank.loader import load_packs
from voice_interviewer.folders import shipped
from voice_interviewer.ui.cues.in_writing import in_writing

WRITTEN = "What is MLOps, and who needs CI/CD?"
SPELT = "What is M L ops, and who needs C I C D?"


@pytest.mark.parametrize(
    ("aloud", "read"),
    [
        (WRITTEN, WRITTEN),
        (SPELT, WRITTEN),
        (f"{SPELT} Answer only the part on risks.", f"{WRITTEN} Answer only the part on risks."),
        ("What is machine learning operations?", "What is machine learning operations?"),
        ("What is M L ops", "What is M L ops"),
    ],
)
def test_spelling_is_that_of_the_question_and_words_are_those_of_the_voice(aloud: str, read: str) -> None:
    """Said in other words, or only in part, it stays as it is said."""
    assert in_writing(aloud, WRITTEN) == read


def test_every_question_that_ships_is_read_as_it_is_written() -> None:
    """None is worded otherwise for the voice."""
    for pack in load_packs([shipped("question_bank")]).packs:
        assert [in_writing(q.aloud, q.text) for q in pack.questions] == [q.text for q in pack.questions]
