"""The rules by which a microphone or a speaker counts as lost, or as useless."""

import numpy as np
import pytest

from voice_interviewer.errors import AudioDeviceError, DeviceLost
from voice_interviewer.voice import watchdog
from voice_interviewer.voice.level import LevelMeter

RATE = 8_000


def meter_after(*parts: tuple[int, float]) -> LevelMeter:
    """A meter that heard each value for so many seconds."""
    meter = LevelMeter(RATE)
    for value, seconds in parts:
        for _ in range(round(seconds * 10)):
            meter.add(np.full(RATE // 10, value, dtype="<i2").tobytes())
    return meter


@pytest.mark.parametrize("since_block", [0.0, 0.5, 1.5])
def test_a_running_microphone_is_not_lost(since_block: float) -> None:
    """A gap of up to a second and a half is a busy machine."""
    assert watchdog.lost("Desk", since_block, ended=False) is None


def test_a_stream_that_ended_is_lost_at_once() -> None:
    """The sound server is gone; there is nothing to wait for."""
    loss = watchdog.lost("Desk", 0.0, ended=True)
    assert isinstance(loss, DeviceLost)
    assert "Desk" in loss.message
    assert "kept" in loss.advice


def test_a_stalled_stream_is_lost() -> None:
    """No block for longer than that: none will come."""
    assert isinstance(watchdog.lost("Desk", 1.6, ended=False), DeviceLost)
    loss = watchdog.speaker_lost("Box", 1.6, ended=False)
    assert loss is not None
    assert "speaker “Box”" in loss.message


def test_a_voice_gives_no_warning() -> None:
    """Sound, and short stretches of digital silence in it, are in order."""
    meter = meter_after((0, 2.9))
    assert watchdog.warning("Desk", meter) is None
    assert watchdog.warning("Desk", meter_after((5, 0.1), (-5, 0.1), (0, 2.0))) is None


@pytest.mark.parametrize(
    ("platform", "where"), [("darwin", "Privacy & Security"), ("win32", "Privacy"), ("linux", "muted")]
)
def test_silence_from_the_start_is_a_permission_or_a_mute(platform: str, where: str) -> None:
    """The advice names the place where this platform hides the microphone's permission."""
    problem = watchdog.warning("Desk", meter_after((0, 3.0)), platform)
    assert isinstance(problem, AudioDeviceError)
    assert "only silence" in problem.message
    assert where in problem.advice


def test_silence_after_sound_is_an_unplugged_microphone() -> None:
    """Something was heard before, so it is not a question of permission."""
    problem = watchdog.warning("Desk", meter_after((5, 0.1), (0, 3.0)))
    assert isinstance(problem, DeviceLost)
    assert "gone silent" in problem.message


def test_one_unchanging_level_is_named() -> None:
    """A constant that is not zero comes from a broken device."""
    problem = watchdog.warning("Desk", meter_after((77, 3.0)))
    assert problem is not None
    assert "unchanging" in problem.message


def test_the_warning_goes_when_sound_comes() -> None:
    """Plugged in again, all is well."""
    assert watchdog.warning("Desk", meter_after((5, 0.1), (0, 3.0), (6, 0.1), (-6, 0.1))) is None
