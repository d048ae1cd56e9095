"""The virtual sound that the other tests stand on."""

from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile

from support.hearing import noise, offset_of, samples_of
from support.virtual_audio import RATE, VirtualAudio, VirtualAudioError


def test_says_what_to_install_where_pulseaudio_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests with sound fail with that sentence; they are never skipped."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(VirtualAudioError, match="apt-get install pulseaudio"), VirtualAudio():
        pass


@pytest.mark.sound
def test_what_is_played_is_what_is_recorded(virtual_audio: VirtualAudio, tmp_path: Path) -> None:
    """The ruler is straight: from a player to the speaker's recording not one sample changes."""
    sound = noise(0.5)
    soundfile.write(tmp_path / "a.wav", sound, RATE)
    with virtual_audio.record_speaker(tmp_path / "heard.wav"):
        virtual_audio.play_on_speaker(tmp_path / "a.wav")
    heard = samples_of(tmp_path / "heard.wav")
    place = offset_of(sound, heard)
    np.testing.assert_array_equal(heard[place : place + len(sound)], sound)


@pytest.mark.sound
def test_leaves_nothing_behind() -> None:
    """No daemon, no zombie, no folder."""
    before = {child.pid for child in psutil.Process().children()}
    with VirtualAudio() as audio:
        folder = Path(audio.env["ALSA_CONFIG_PATH"]).parent
        assert folder.exists()
        assert {child.pid for child in psutil.Process().children()} > before
        audio.stop_server()
    assert {child.pid for child in psutil.Process().children()} == before
    assert not folder.exists()
