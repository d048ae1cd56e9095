"""A room with a loudspeaker: what the speaker plays, the microphone hears."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from support.virtual_audio import RATE, VirtualAudio

_SOUND = [f"--rate={RATE}", "--channels=1", "--format=s16le", "--raw", "--latency-msec=20"]


@contextmanager
def loudspeaker_in_the_room(audio: VirtualAudio) -> Iterator[None]:
    """Inside the block sound goes from the virtual speaker to the virtual microphone, some 40 ms later."""
    env = audio.environment()
    ear = ["parecord", "--device=speaker.monitor", *_SOUND]
    mouth = ["paplay", "--device=mic_in", *_SOUND]
    with (
        subprocess.Popen(ear, env=env, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL) as heard,
        subprocess.Popen(mouth, env=env, stdin=heard.stdout) as said,
    ):
        try:
            yield
        finally:
            heard.terminate()
            said.terminate()
