"""A program that records an answer until it is killed: ``python recording_child.py RECORDINGS_FOLDER``.

It prints a line once the microphone runs.
"""

import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

from voice_interviewer.take import AskedQuestion
from voice_interviewer.voice import recovery
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.portaudio import PortAudio
from voice_interviewer.voice.recorder import SoundDeviceRecorder

QUESTION = AskedQuestion("Why do you want this job?", "behavioral", "why-this-job", "mlops@1")
CREATED = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def main() -> None:
    """Record for ever."""
    recorder = SoundDeviceRecorder(PortAudioDevices(PortAudio()))
    recorder.start(recovery.begin(Path(sys.argv[1]), QUESTION, CREATED))
    while recorder.status().seconds == 0:
        threading.Event().wait(0.01)
    sys.stdout.write("recording\n")
    sys.stdout.flush()
    threading.Event().wait()


if __name__ == "__main__":
    main()
