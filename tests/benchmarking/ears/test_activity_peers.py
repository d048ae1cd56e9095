"""Voice activity as a peer, and the rule that takes unexplained voice for a filled pause."""

from benchmarks.ears.heard import Heard, HeardSpan, HeardWord, from_speech, from_words
from benchmarks.ears.peers.activity import gap_rule, stretches


def test_frames_become_stretches_and_pauses() -> None:
    """Runs of voiced frames; what lies between them is silence, what lies around them is not counted."""
    spans = stretches([False, True, True, False, True], 0.5)
    assert spans == [HeardSpan(0.5, 1.5), HeardSpan(2.0, 2.5)]
    assert from_speech(spans).pauses == (HeardSpan(1.5, 2.0),)
    assert from_speech(stretches([], 0.5)).pauses == ()


def test_unexplained_voice_is_taken_for_a_filled_pause() -> None:
    """From 0.3 s on, before, between and after words; not where there is no voice."""
    words = from_words([HeardWord("we", 1.0, 1.5), HeardWord("run", 1.7, 2.0), HeardWord("it", 4.0, 4.5)])
    voice = Heard(speech=(HeardSpan(0.5, 2.4), HeardSpan(3.9, 4.6)))
    found = gap_rule(words, voice)
    assert [(one.start, one.end) for one in found.fillers] == [(0.5, 1.0), (2.0, 2.4)]
    assert found.words == words.words


def test_a_recogniser_that_writes_filled_pauses_is_credited() -> None:
    """Those it wrote count, however they are spelt, and a word that holds more than one does not hide."""
    told = from_words([HeardWord("Um,", 0.0, 0.3), HeardWord("we", 0.5, 0.7), HeardWord("uh-huh", 1.0, 1.4)])
    assert [one.text for one in told.fillers] == ["Um,", "uh-huh"]
    assert told.pauses == (HeardSpan(0.3, 0.5), HeardSpan(0.7, 1.0))
