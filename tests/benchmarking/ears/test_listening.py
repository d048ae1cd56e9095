"""Asking the app's ears and the peers."""

from pathlib import Path

import pytest

from benchmarks.ears.heard import Cost, HeardSpan
from benchmarks.ears.ours import heard_by_app, version
from benchmarks.ears.peers.process import MAKERS
from benchmarks.ears.peers.registry import PEERS, Peer, Task
from benchmarks.ears.peers.run import PeerFailed, hear_all
from voice_interviewer.answer import FillerCandidate, Span, Transcript, Word


def test_what_the_app_tells_is_what_its_json_says() -> None:
    """Words with the filled pauses in their places, pauses between stretches of speech, and the cost."""
    sure = {"primed_list": 1.0, "primed_sentence": 1.0, "voiced": 1.0}
    words = (Word("We", 0.5, 0.8), Word("run.", 2.0, 2.4))
    candidates = (FillerCandidate("um", 0.9, 1.2, sure),)
    transcript = Transcript(words, (Span(0.5, 1.2), Span(2.0, 2.4)), 3.0, "fake", "none", candidates)
    heard = heard_by_app(transcript, Cost(cpu=1.5))
    assert [word.text for word in heard.words] == ["We", "um", "run."]
    assert [(filler.start, filler.end) for filler in heard.fillers] == [(0.9, 1.2)]
    assert heard.pauses == (HeardSpan(1.2, 2.0),)
    assert heard.cost.cpu == 1.5


def test_results_of_one_engine_are_not_taken_for_the_other_ones() -> None:
    """The version names the engine; asked again it is the same."""
    assert version("faster-whisper") == version("faster-whisper")
    assert version("faster-whisper") != version("openai-whisper")


def test_every_peer_can_be_made() -> None:
    """The list that is shown and the list that is run are one."""
    assert {peer.name for peer in PEERS} == set(MAKERS)
    assert len({peer.version for peer in PEERS if not peer.missing}) == sum(not peer.missing for peer in PEERS)


def test_a_peer_without_its_library_says_which() -> None:
    """It is left out and named, instead of failing in the middle."""
    assert Peer("x", "", Task.WORDS, ("numpy", "no-such-thing")).missing == ("no-such-thing",)


def test_a_peer_that_fails_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    """Its process ends, and nobody waits for it for ever."""
    with pytest.raises(PeerFailed, match="nobody ended with code"):
        list(hear_all("nobody", [Path("sound.wav")]))
    assert "KeyError" in capfd.readouterr().err
