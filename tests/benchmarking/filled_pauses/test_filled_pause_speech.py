from pathlib import Path

import numpy as np
import pytest

from benchmarks.filled_pauses.recordings import origin
from benchmarks.filled_pauses.speech import keep, planted, speech
from voice_interviewer.answer import is_filled_pause
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.audio import read_blocks

SENTENCE = "We count what the customers order, and a job trains the model each night."


def test_planting_adds_filled_pauses_only() -> None:
    """Without them, the words are those of the sentence."""
    text = planted(SENTENCE, 0.4, np.random.default_rng(1))
    words = text.split()

    assert sum(map(is_filled_pause, words)) >= 2
    kept = [word.strip(",") for word in words if not is_filled_pause(word)]
    assert kept == [word.strip(",") for word in SENTENCE.split()]


def test_nothing_is_planted_where_none_is_wanted() -> None:
    """A quarter of the speech is fluent."""
    assert planted(SENTENCE, 0, np.random.default_rng(1)) == SENTENCE


@pytest.mark.parametrize(
    ("clip", "recording"),
    [
        ("note-02", "note-02"),
        ("note-02_in_a_shower", "note-02"),
        ("spliced-note-02_planning", "note-02"),
        ("spliced-dictation-5", "dictation-5"),
        ("dictation-5", "dictation-5"),
        ("monologue_b", "monologue_b"),
    ],
)
def test_clips_of_one_recording_share_their_origin(clip: str, recording: str) -> None:
    """What was made from a recording is tested with it, never learned from beside it."""
    assert origin(clip) == recording


def test_filled_pauses_are_placed_in_kept_speech(tmp_path: Path) -> None:
    """The sample answer begins with an "um" that can be seen in its waveform, from 0.85 to 1.10 s."""
    answer = np.concatenate([block for block, _ in read_blocks(shipped("assets") / "sample_answer.flac")])
    text = "Um, so, the goal first."
    keep(tmp_path, "0000.flac", "piper joe", text, answer[: int(16_000 * 2.6)])

    (piece,) = speech(tmp_path, 0, np.random.default_rng(1))

    assert len(piece.sound.pauses) == 1
    assert piece.sound.pauses[0].start == pytest.approx(0.85, abs=0.06)
    assert piece.sound.pauses[0].end == pytest.approx(1.10, abs=0.06)
    assert len(piece.words) == 4
