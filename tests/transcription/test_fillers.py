from collections.abc import Mapping, Sequence

import pytest

from voice_interviewer.answer import Word, is_filled_pause
from voice_interviewer.transcription.fillers import Slot, Suspect, content, suspects, trustworthy


def said(text: str, probability: float = 0.9) -> list[Word]:
    return [Word(word, float(at), at + 1.0, probability) for at, word in enumerate(text.split())]


def places(found: Sequence[Suspect]) -> list[tuple[Slot, Mapping[str, float]]]:
    return [(suspect.slot, suspect.votes) for suspect in found]


@pytest.mark.parametrize("word", ["Um,", "uh", "Uhm", "ummm...", "er,", "erm", "Hmm.", "hm", "mm", "Ah,", "ahh", "eh"])
def test_filled_pauses(word: str) -> None:
    """Every spelling that Whisper has for them."""
    assert is_filled_pause(word)


@pytest.mark.parametrize(
    "word", ["E.R.s", "error", "I'm", "a", "ham", "hum", "uhuh", "m", "her", "umbrella", "", "..."]
)
def test_words_that_are_none(word: str) -> None:
    """Words that only look like them."""
    assert not is_filled_pause(word)


def test_a_filler_of_the_primed_pass_gets_its_place() -> None:
    """Between the clean words where the primed pass has it, at the front and at the end too."""
    found = suspects(said("so we use Feast"), {"primed_list": said("Um, so we, uh, use Feast, er", 0.5)})
    assert places(found) == [
        (Slot(0, 0), {"primed_list": 0.5}),
        (Slot(2, 0), {"primed_list": 0.5}),
        (Slot(4, 0), {"primed_list": 0.5}),
    ]


def test_two_passes_vote_for_the_same_place() -> None:
    """Witnesses of one filler are one suspect; the surest one speaks for it."""
    primed = {"primed_list": said("so um, we go", 0.4), "primed_sentence": said("so, uh, we go", 0.8)}
    (found,) = suspects(said("so we go"), primed)
    assert found.votes == {"primed_list": 0.4, "primed_sentence": 0.8}
    assert found.best.word.text == "uh,"


def test_fillers_in_a_row_stay_apart() -> None:
    """The n-th of one pass meets the n-th of the other."""
    found = suspects(said("so we"), {"primed_list": said("so um, uh, we"), "primed_sentence": said("so um, we")})
    assert [(suspect.slot, set(suspect.votes)) for suspect in found] == [
        (Slot(1, 0), {"primed_list", "primed_sentence"}),
        (Slot(1, 1), {"primed_list"}),
    ]


def test_a_filler_of_the_clean_pass_is_evidence_and_no_content() -> None:
    """It leaves the transcript's words and becomes a suspect."""
    clean = said("so um, we go")
    assert [word.text for word in content(clean)] == ["so", "we", "go"]
    assert places(suspects(clean, {})) == [(Slot(1, 0), {"clean": 0.9})]


def test_other_words_of_the_primed_pass_never_get_in() -> None:
    """Words that only the primed pass has move nothing; its fillers stay at the nearest clean word."""
    found = suspects(said("we roll back the model"), {"primed_list": said("well we roll it back, um, the old model")})
    assert places(found) == [(Slot(3, 0), {"primed_list": 0.9})]


@pytest.mark.parametrize(
    "primed",
    [
        "we um serve it on Kubernetes behind a small gateway so it scales",
        "we serve it on Cuban Eighties behind a small gateway, so it scales",
    ],
)
def test_a_primed_pass_that_follows_is_trusted(primed: str) -> None:
    """Fillers, and a word or two heard otherwise, are no reason to doubt it."""
    clean = said("we serve it on Kubernetes behind a small gateway so it scales")
    assert trustworthy(clean, said(primed))


@pytest.mark.parametrize(
    "primed",
    [
        "we serve it on Kubernetes",
        "we serve it on Kubernetes behind a small gateway so it scales " + "I was, uh, " * 12,
        "I am thinking that you know we could start with the first one so it scales",
        "",
    ],
)
def test_a_primed_pass_that_strays_is_not(primed: str) -> None:
    """One that drops a part, loops, or echoes its prompt is thrown away whole."""
    assert not trustworthy(said("we serve it on Kubernetes behind a small gateway so it scales"), said(primed))


def test_a_single_word_may_differ_in_a_very_short_chunk() -> None:
    """Twenty per cent of three words is less than one."""
    assert trustworthy(said("it scales well"), said("it scales. Well,"))
    assert trustworthy(said("it scales well"), said("um, it scaled well"))
    assert not trustworthy(said("it scales well"), said("um, he scaled well"))
