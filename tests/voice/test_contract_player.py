"""What every `Player` promises, shown on the fake and on the real one."""

from pathlib import Path

import pytest
import soundfile

from support.hearing import noise
from support.rigs import FakePlayerRig, PlayerRig, RealPlayerRig
from voice_interviewer.errors import AudioFileError
from voice_interviewer.voice.wav import header

RATE = 16_000


@pytest.fixture(params=["fake", pytest.param("real", marks=pytest.mark.sound)])
def rig(request: pytest.FixtureRequest) -> PlayerRig:
    """A player and a clock."""
    return FakePlayerRig() if request.param == "fake" else RealPlayerRig(request.getfixturevalue("player"))


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Two seconds."""
    path = tmp_path / "sound.wav"
    soundfile.write(path, noise(2.0, RATE), RATE)
    return path


def test_a_loaded_file_stands_at_its_start(rig: PlayerRig, sound: Path) -> None:
    """Loading does not play."""
    rig.player.load(sound)
    status = rig.player.status()
    assert (status.playing, status.position, status.duration, status.problem) == (False, 0.0, 2.0, None)


def test_plays_to_the_end_and_stays_there(rig: PlayerRig, sound: Path) -> None:
    """The position arrives exactly at the duration."""
    rig.player.load(sound)
    rig.player.play(1.5)
    assert rig.player.status().playing
    assert rig.until_stopped().position == 2.0


def test_plays_a_stretch(rig: PlayerRig, sound: Path) -> None:
    """From a word to the end of its sentence, and no further."""
    rig.player.load(sound)
    rig.player.play(0.5, 0.9)
    assert 0.5 <= rig.player.status().position < 0.7
    assert rig.until_stopped().position == pytest.approx(0.9)


def test_a_pause_stays_where_it_was(rig: PlayerRig, sound: Path) -> None:
    """And playing goes on from there."""
    rig.player.load(sound)
    rig.player.play()
    rig.until_position(0.2)
    rig.player.pause()
    paused = rig.player.status()
    assert not paused.playing
    assert 0.2 <= paused.position < 0.5
    rig.player.pause()
    assert rig.player.status() == paused
    rig.player.play()
    assert paused.position <= rig.player.status().position < paused.position + 0.2
    assert rig.until_position(paused.position + 0.1).playing


def test_seeks_while_stopped_and_while_playing(rig: PlayerRig, sound: Path) -> None:
    """A drag of the slider neither starts nor stops it."""
    rig.player.load(sound)
    rig.player.seek(1.2)
    assert rig.player.status().position == 1.2
    assert not rig.player.status().playing
    rig.player.play()
    rig.player.seek(0.3)
    status = rig.player.status()
    assert status.playing
    assert 0.3 <= status.position < 0.5


def test_a_seek_out_of_a_stretch_plays_on_to_the_end(rig: PlayerRig, sound: Path) -> None:
    """The stretch was left; what follows is to be heard."""
    rig.player.load(sound)
    rig.player.play(0.1, 0.4)
    rig.player.seek(1.8)
    assert rig.player.status().playing
    assert rig.until_stopped().position == 2.0


@pytest.mark.parametrize(("to", "lands"), [(-5.0, 0.0), (99.0, 2.0)])
def test_seeks_stay_inside_the_file(rig: PlayerRig, sound: Path, to: float, lands: float) -> None:
    """Beyond either end is that end."""
    rig.player.load(sound)
    rig.player.seek(to)
    assert rig.player.status().position == lands


def test_playing_from_the_very_end_starts_over(rig: PlayerRig, sound: Path) -> None:
    """Play, after it has played, means again."""
    rig.player.load(sound)
    rig.player.seek(2.0)
    rig.player.play()
    assert rig.player.status().playing
    assert rig.player.status().position < 0.5


def test_an_empty_stretch_plays_nothing(rig: PlayerRig, sound: Path) -> None:
    """An end before the start is no mistake worth an error."""
    rig.player.load(sound)
    rig.player.play(1.0, 0.5)
    status = rig.player.status()
    assert (status.playing, status.position) == (False, 1.0)


@pytest.mark.parametrize("speed", [0.5, 2.0])
def test_the_position_is_of_the_recording_at_any_speed(rig: PlayerRig, sound: Path, speed: float) -> None:
    """The speed can be changed under way, and the end is still the end."""
    rig.player.load(sound)
    rig.player.play(1.4)
    rig.player.set_speed(speed)
    assert rig.player.status().playing
    assert rig.until_position(1.6).position < 1.9
    assert rig.until_stopped().position == 2.0


@pytest.mark.parametrize("speed", [0.49, 2.01, 0.0])
def test_other_speeds_are_refused(rig: PlayerRig, speed: float) -> None:
    """The window offers none of them."""
    with pytest.raises(ValueError, match="speed"):
        rig.player.set_speed(speed)


def test_there_must_be_something_to_play(rig: PlayerRig, sound: Path) -> None:
    """Before a load and after a close, playing is a mistake in the app."""
    with pytest.raises(RuntimeError, match="load"):
        rig.player.play()
    rig.player.load(sound)
    rig.player.close()
    with pytest.raises(RuntimeError, match="load"):
        rig.player.play()


def test_a_bad_file_is_an_error_and_unloads_the_last(rig: PlayerRig, sound: Path, tmp_path: Path) -> None:
    """The window shows the sentence, and does not go on playing something else."""
    rig.player.load(sound)
    rig.player.play()
    bad = tmp_path / "bad.wav"
    bad.write_bytes(b"no sound")
    with pytest.raises(AudioFileError, match=r"bad\.wav"):
        rig.player.load(bad)
    status = rig.player.status()
    assert (status.playing, status.duration) == (False, 0.0)


def test_a_lying_length_is_told_and_the_rest_plays(rig: PlayerRig, tmp_path: Path) -> None:
    """The header says an hour; the half second that is there is heard."""
    path = tmp_path / "lie.wav"
    path.write_bytes(header(RATE, 3_600 * RATE * 2) + noise(0.5, RATE).tobytes())
    rig.player.load(path)
    status = rig.player.status()
    assert status.duration == 0.5
    assert isinstance(status.problem, AudioFileError)
    rig.player.play()
    assert rig.until_stopped().position == 0.5
