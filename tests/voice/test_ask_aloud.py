"""A question is asked aloud: spoken into a file, played, and heard at the speaker."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr

from support.hearing import offset_of, samples_of, sounding
from support.rigs import RealPlayerRig
from support.virtual_audio import RATE, SPEAKER, VirtualAudio
from voice_interviewer.voice.player import SoundDevicePlayer
from voice_interviewer.voice.ports import VoiceChoice
from voice_interviewer.voice.speech import Pyttsx3Speaker


@pytest.mark.sound
def test_the_question_is_heard_from_its_first_word_to_its_last(
    virtual_audio: VirtualAudio, player: SoundDevicePlayer, tmp_path: Path
) -> None:
    """What the speaker gives is what the voice said, in its full length."""
    path = Pyttsx3Speaker(tmp_path / "speech").prepare("How do you deploy a model?", VoiceChoice())
    spoken, rate = soundfile.read(path, dtype="float32")
    wanted = soxr.resample(spoken, rate, RATE)
    player.load(path)
    with virtual_audio.record_speaker(tmp_path / "heard.wav") as file:
        player.play(device=f"{SPEAKER}, ALSA")
        RealPlayerRig(player).until_stopped()
    heard = samples_of(file)
    place = offset_of(wanted, heard)
    assert np.corrcoef(heard[place : place + len(wanted)], wanted)[0, 1] > 0.999
    assert len(sounding(heard)) == pytest.approx(len(sounding(wanted * 32_768)), abs=RATE // 50)
