"""Which suspected filled pauses count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import FillerCandidate, Span, Transcript, Word, is_filled_pause
from voice_interviewer.delivery.fillers import COUNTED, confidence, filled_pauses

VOTES = st.dictionaries(st.sampled_from(["clean", "primed_list", "primed_sentence", "voiced"]), st.floats(0, 1))


def heard(*candidates: FillerCandidate, words: tuple[Word, ...] = ()) -> Transcript:
    return Transcript(words, (Span(0.0, 10.0),), 10.0, "fake", "fake", candidates)


@pytest.mark.parametrize("text", ["um", "Umm,", "uh", "Uhh.", "er", "erm", "hmm", "mm", "ah", "eh", "UM…"])
def test_filled_pauses_are_known_however_they_are_written(text: str) -> None:
    """Length, case and punctuation do not hide one."""
    assert is_filled_pause(text)


@pytest.mark.parametrize("text", ["a", "the", "her", "hum", "mum", "umbrella", "error", "I", "", "ahead"])
def test_words_are_no_filled_pauses(text: str) -> None:
    """A word that only resembles one is a word."""
    assert not is_filled_pause(text)


def test_detector_and_decoder_together_are_believed() -> None:
    """What the network hears and a primed pass writes, in voiced time, counts."""
    votes = {"detector": 0.8, "detector_peak": 0.95, "primed_sentence": 0.6, "aligner": 1.0, "voiced": 0.7}
    assert confidence(votes) >= 0.8


def test_the_detector_alone_must_be_sure() -> None:
    """Half of what it half hears is none."""
    assert confidence({"detector": 0.9, "detector_peak": 1.0, "voiced": 0.7}) >= COUNTED
    assert confidence({"detector": 0.4, "detector_peak": 0.6, "voiced": 0.7}) < COUNTED


def test_what_only_the_aligner_fitted_does_not_count() -> None:
    """It fits a filled pause into many a long vowel."""
    assert confidence({"aligner": 1.0, "detector": 0.0, "detector_peak": 0.0, "voiced": 1.0}) < COUNTED


def test_a_detector_that_heard_nothing_is_evidence_against_one() -> None:
    """The same primed pass is believed where nobody else listened."""
    primed = {"primed_sentence": 0.4, "voiced": 0.6}
    assert confidence({**primed, "detector": 0.0, "detector_peak": 0.0}) < COUNTED <= confidence(primed)


def test_two_witnesses_are_believed() -> None:
    """What both primed passes heard, in voiced time, counts."""
    assert confidence({"primed_list": 0.7, "primed_sentence": 0.7, "voiced": 0.8}) >= COUNTED


@pytest.mark.parametrize("witness", ["clean", "primed_list", "primed_sentence"])
def test_one_witness_is_enough_where_there_is_a_voice(witness: str) -> None:
    """A pass that may be heard at all is believed, and two are believed more."""
    alone = confidence({witness: 0.3, "voiced": 0.6})
    assert COUNTED <= alone < confidence({"clean": 0.3, "primed_list": 0.3, "primed_sentence": 0.3, "voiced": 0.6})


def test_an_unknown_witness_proves_nothing() -> None:
    """Only those that were measured are believed."""
    assert confidence({"rumour": 1.0, "voiced": 1.0}) == 0.0


def test_silence_outvotes_everyone() -> None:
    """Nothing is heard where there is no voice."""
    assert confidence({"clean": 1.0, "primed_list": 1.0, "primed_sentence": 1.0, "voiced": 0.0}) == 0.0


@given(VOTES, st.sampled_from(["clean", "primed_list", "primed_sentence"]))
def test_another_witness_never_lowers_confidence(votes: dict[str, float], name: str) -> None:
    """Evidence for a filler adds up, and confidence stays a probability."""
    without = {key: vote for key, vote in votes.items() if key != name}
    assert 0.0 <= confidence(without) <= confidence({**without, name: 0.5}) <= 1.0


def test_a_filler_in_the_clean_words_counts() -> None:
    """An engine that leaves a filler among the words does not hide it."""
    found = filled_pauses(heard(words=(Word("Um,", 0.0, 0.3, 0.9), Word("we", 0.4, 0.6))))
    assert [(pause.text, pause.start, pause.end) for pause in found] == [("Um,", 0.0, 0.3)]


def test_overlapping_candidates_are_one_sound() -> None:
    """Two witnesses of the same moment do not make two fillers."""
    one = FillerCandidate("um", 1.0, 1.3, {"primed_list": 0.9})
    other = FillerCandidate("uh", 1.2, 1.5, {"primed_sentence": 0.9})
    found = filled_pauses(heard(one, other))
    assert [(pause.start, pause.end, set(pause.votes)) for pause in found] == [
        (1.0, 1.5, {"primed_list", "primed_sentence"})
    ]
