"""The one place that builds adapters and hands them in. Building is cheap: nothing slow starts until it is used."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from voice_interviewer.assess import Assessor
from voice_interviewer.bank.bank import Bank
from voice_interviewer.folders import Folders
from voice_interviewer.library.ports import Library
from voice_interviewer.practice.clock import Clock
from voice_interviewer.settings import SettingsStore
from voice_interviewer.transcription.ports import Transcriber
from voice_interviewer.voice.ports import DeviceList, Player, Recorder, Speaker


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that the window and the terminal work with. Tests build one from fakes."""

    folders: Folders
    settings: SettingsStore
    bank: Bank
    library: Library
    devices: DeviceList
    recorder: Recorder
    speaker: Speaker
    new_player: Callable[[], Player]
    transcriber: Transcriber
    assessor: Assessor
    clock: Clock
    now: Callable[[], datetime]
    """The time of day, with its zone."""

    def close(self) -> None:
        """End child processes and close the library."""
        self.transcriber.close()
        self.library.close()
