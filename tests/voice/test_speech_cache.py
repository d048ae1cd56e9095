"""Spoken texts are found again, and the folder stays small."""

import os
from pathlib import Path

import numpy as np
import soundfile

from voice_interviewer.voice.ports import VoiceChoice
from voice_interviewer.voice.speech_cache import SpeechCache

RATE = 16_000
SOUND = np.random.default_rng(1).uniform(-0.5, 0.5, RATE).astype(np.float32)


def kept(cache: SpeechCache, text: str) -> Path:
    return cache.keep(text, VoiceChoice(), SOUND, RATE)


def test_is_a_sound_file_of_what_was_spoken(tmp_path: Path) -> None:
    """16-bit FLAC: half the size, and nothing that the ear could miss."""
    path = kept(SpeechCache(tmp_path / "new", "voice 1"), "Hello")
    samples, rate = soundfile.read(path, dtype="float32")
    assert rate == RATE
    np.testing.assert_allclose(samples, SOUND, atol=1 / 32_000)
    assert [file.suffix for file in path.parent.iterdir()] == [".flac"]


def test_all_that_shapes_the_sound_is_part_of_its_name(tmp_path: Path) -> None:
    """Text, voice, rate and synthesiser: another one is another file."""
    cache = SpeechCache(tmp_path, "voice 1")
    path = kept(cache, "Hello")
    assert cache.find("Hello", VoiceChoice()) == path
    assert cache.find("hello", VoiceChoice()) is None
    assert cache.find("Hello", VoiceChoice(voice="x")) is None
    assert cache.find("Hello", VoiceChoice(rate=166)) is None
    assert SpeechCache(tmp_path, "voice 2").find("Hello", VoiceChoice()) is None


def test_the_least_recently_used_go_first(tmp_path: Path) -> None:
    """Asking for a file keeps it; the newest one is never removed, however large."""
    size = kept(SpeechCache(tmp_path / "size", "voice"), "x").stat().st_size
    cache = SpeechCache(tmp_path / "cache", "voice", limit_bytes=size * 2 + size // 2)
    first, second = kept(cache, "first"), kept(cache, "second")
    os.utime(first, (1_000, 1_000))
    os.utime(second, (2_000, 2_000))
    assert cache.find("first", VoiceChoice()) == first
    third = kept(cache, "third")
    assert first.exists()
    assert third.exists()
    assert not second.exists()
    tiny = SpeechCache(tmp_path / "cache", "voice", limit_bytes=0)
    assert [kept(tiny, "fourth")] == list((tmp_path / "cache").iterdir())


def test_an_empty_folder_knows_nothing(tmp_path: Path) -> None:
    """Nor does one that is not there; neither is made by asking."""
    assert SpeechCache(tmp_path / "none", "voice").find("Hello", VoiceChoice()) is None
    assert not (tmp_path / "none").exists()


def test_a_file_that_goes_meanwhile_is_no_failure(tmp_path: Path) -> None:
    """Whoever deletes takes for good deletes what was spoken, also at this very moment."""
    (tmp_path / "gone.flac").symlink_to(tmp_path / "nowhere.flac")
    path = kept(SpeechCache(tmp_path, "voice", limit_bytes=0), "Hello")
    assert path.exists()
