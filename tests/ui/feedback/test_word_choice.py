"""Which words the keyboard has chosen."""

from voice_interviewer.ui.feedback.word_choice import WordChoice


def test_nothing_is_chosen_at_first() -> None:
    """Until the keyboard gets there."""
    assert list(WordChoice().indices) == []


def test_first_step_leads_to_the_start() -> None:
    """The word that is being heard, whichever way one goes."""
    assert WordChoice().step(1, 10, start=4) == 4
    assert WordChoice().step(-1, 10, start=4) == 4


def test_steps_stop_at_both_ends() -> None:
    """There is nothing beyond."""
    choice = WordChoice(0, 0)
    assert choice.step(-1, 3, start=0) == 0
    assert [choice.step(1, 3, start=0) for _ in range(3)] == [1, 2, 2]


def test_several_words_are_chosen_in_either_direction() -> None:
    """From where the choice began to where the keyboard is."""
    choice = WordChoice()
    choice.only(5)
    for _ in range(3):
        choice.step(-1, 10, start=0, several=True)
    assert list(choice.indices) == [2, 3, 4, 5]


def test_plain_step_chooses_one_word_again() -> None:
    """The one that it leads to."""
    choice = WordChoice(5, 2)
    choice.step(1, 10, start=0)
    assert list(choice.indices) == [6]
