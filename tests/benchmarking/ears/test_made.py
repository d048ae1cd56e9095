"""Clips that the repository makes by itself."""

from itertools import pairwise

import numpy as np
import pytest
import soundfile

from benchmarks.ears.clips import Clip
from benchmarks.ears.made import SENTENCES, made_clips


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Clip]:
    """All of them by name."""
    return {clip.id: clip for clip in made_clips(tmp_path_factory.mktemp("made"))}


def test_every_clip_is_there_and_as_long_as_it_says(clips: dict[str, Clip]) -> None:
    """The sample answer, five noises, and what the voice of the questions says."""
    assert clips.keys() >= {"sample-answer", "silence", "room-tone", "hiss", "babble", "music", "planted", "silences"}
    for clip in clips.values():
        assert soundfile.info(clip.path).duration == pytest.approx(clip.seconds, abs=0.001)


def test_nobody_speaks_in_the_noises(clips: dict[str, Clip]) -> None:
    """They are labelled so, none is clipped, and all but the silence can be heard."""
    noises = [clip for clip in clips.values() if clip.transcript == ""]
    assert len(noises) == 5
    for clip in noises:
        sound, _ = soundfile.read(clip.path)
        assert np.abs(sound).max() < 0.999
        assert (np.abs(sound).max() > 0) == (clip.id != "silence")


def test_the_silences_are_where_they_are_labelled(clips: dict[str, Clip]) -> None:
    """Exact zeros between the sentences, as long as was asked."""
    clip = clips["silences"]
    sound, rate = soundfile.read(clip.path)
    spans = clip.spans
    assert len(spans) == len(SENTENCES)
    for one, other in pairwise(spans):
        between = sound[round(one.end * rate) + 1 : round(other.start * rate) - 1]
        assert len(between) > 0.35 * rate
        assert np.abs(between).max() == 0
