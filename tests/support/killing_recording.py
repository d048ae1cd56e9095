"""A program that records answers until it is killed: ``python killing_recording.py FOLDER HOW``.

HOW is ``recording`` (one answer without end), ``pausing`` (one, paused again and again) or ``keeping`` (one after the
other, each kept as a take). It tells each step: those that end a stretch of sound before they do, the others once they
are done.
"""

import sys
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from support.killing import folder_of, say
from support.model_files import folders_in
from support.waiting import wait_until
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.voice import recovery
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.portaudio import PortAudio
from voice_interviewer.voice.recorder import SoundDeviceRecorder

FIRST = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
STRETCH_SECONDS = 0.5
"""How much is recorded between two pauses, and in an answer that is kept."""

PAUSE_SECONDS = 0.15
WAYS = ("recording", "pausing", "keeping")


class Answers:
    """Records them, each to a question of its own."""

    def __init__(self, root: Path) -> None:
        self.folders = folders_in(root)
        self.library = SqliteLibrary(self.folders)
        self.recorder = SoundDeviceRecorder(PortAudioDevices(PortAudio()))

    def begin(self, number: int) -> tuple[Path, Take]:
        """Start the microphone; returns once there is sound on disk."""
        question = AskedQuestion(f"Question {number}?", "concept", f"question-{number}", "mlops@1")
        take = Take(question, FIRST + timedelta(minutes=number), 0.0, Source.MICROPHONE)
        path = recovery.begin(self.folders.recordings, take.question, take.created)
        say("begun", number)
        self.recorder.start(path)
        self.until(0.01)
        say("recording", number)
        return path, take

    def until(self, seconds: float) -> None:
        """Record until the answer is so long."""
        wait_until(lambda: self.recorder.status().seconds >= seconds, f"{seconds} s are recorded")

    def keep(self, number: int, path: Path, take: Take) -> None:
        """End it, and keep it as a take, as window and terminal do."""
        say("stopping", number)
        self.recorder.stop()
        say("stopped", number)
        kept = self.library.keep(take, path)
        recovery.finish(path)
        say("kept", number, kept.id)


def main() -> None:
    """Record for ever."""
    answers, how = Answers(folder_of(sys.argv)), sys.argv[2]
    for number in count(1):
        path, take = answers.begin(number)
        if how == "recording":
            wait_until(lambda: False, "it is killed", seconds=600)
        while how == "pausing":
            pause(answers)
        answers.until(STRETCH_SECONDS)
        answers.keep(number, path, take)


def pause(answers: Answers) -> None:
    """A stretch of sound, and a pause."""
    answers.until(answers.recorder.status().seconds + STRETCH_SECONDS)
    say("pausing")
    answers.recorder.pause()
    ended = datetime.now(UTC) + timedelta(seconds=PAUSE_SECONDS)
    wait_until(lambda: datetime.now(UTC) >= ended, "the pause is over")
    answers.recorder.resume()
    say("resumed")


if __name__ == "__main__":
    main()
