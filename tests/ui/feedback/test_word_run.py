"""Which words a correction is of."""

from support.misheard import first_of, misheard_transcript
from voice_interviewer.jargon.corrections import corrected_at
from voice_interviewer.jargon.glossary import offers
from voice_interviewer.ui.feedback.word_run import WordRun, run_of

HEARD = misheard_transcript()
FIRST = first_of(HEARD, "cube")


def test_one_word_of_an_offer_stands_for_all_of_it() -> None:
    """The offer can then be taken with one key from either word."""
    for place in (FIRST, FIRST + 1):
        assert run_of(HEARD.words, place, place, offers(HEARD)) == WordRun(FIRST, FIRST + 1, "cube flow", "Kubeflow")


def test_other_words_stand_for_themselves() -> None:
    """Without the comma behind them, and with no offer."""
    assert run_of(HEARD.words, 7, 8, offers(HEARD)) == WordRun(7, 8, "bank, about")


def test_chosen_words_around_an_offer_have_none() -> None:
    """Taking it would swallow the others."""
    assert run_of(HEARD.words, FIRST - 1, FIRST + 1, offers(HEARD)).offer == ""


def test_part_of_a_correction_stands_for_all_of_it() -> None:
    """And tells what was heard."""
    words = corrected_at(HEARD.words, FIRST, FIRST + 1, "Kube flow engine")
    assert run_of(words, FIRST + 1, FIRST + 1) == WordRun(FIRST, FIRST + 2, "Kube flow engine", heard="cube flow")


def test_words_around_a_correction_are_no_correction() -> None:
    """They cannot be taken back as one."""
    words = corrected_at(HEARD.words, FIRST, FIRST + 1, "Kubeflow")
    assert run_of(words, FIRST - 1, FIRST).heard is None
