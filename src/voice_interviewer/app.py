"""The one place that builds adapters and hands them in. Building is cheap: nothing slow starts until it is used."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.watching import WatchedBank
from voice_interviewer.errors import OpinionError, StorageError, UserError
from voice_interviewer.folders import Folders, close_to_others, platform_folders, shipped
from voice_interviewer.library.ports import Library
from voice_interviewer.practice.clock import Clock, MonotonicClock
from voice_interviewer.settings import SettingsStore
from voice_interviewer.transcription.ports import Transcriber
from voice_interviewer.voice.ports import DeviceList, Player, Recorder, RecorderState, Speaker

if TYPE_CHECKING:  # grading is not needed before there is an answer
    from voice_interviewer.assess import Assessor
    from voice_interviewer.composites import Composites
    from voice_interviewer.erasing import Erased, Erasure, Progress
    from voice_interviewer.incoming import Incoming
    from voice_interviewer.jargon.glossary import Glossary
    from voice_interviewer.opinion.second_opinions import SecondOpinions
    from voice_interviewer.revising import Revisions
    from voice_interviewer.structure.grader import Grader
    from voice_interviewer.voice.recovery import Interrupted


@dataclass(frozen=True)
class Services:
    """Everything that the window and the terminal work with. Tests build one from fakes."""

    folders: Folders
    settings: SettingsStore
    devices: DeviceList
    recorder: Recorder
    speaker: Speaker
    new_player: Callable[[], Player]
    transcriber: Transcriber
    clock: Clock
    now: Callable[[], datetime]
    """The time of day, with its zone."""
    open_library: Callable[[], Library]
    load_bank: Callable[[], Bank]
    make_grader: Callable[[], "Grader"]
    make_opinions: Callable[[], "SecondOpinions"]

    @cached_property
    def library(self) -> Library:
        """Opened at first use. Raises LibraryError or StorageError, and tries again at the next use."""
        return self.open_library()

    @property
    def pack_folders(self) -> tuple[Path, ...]:
        """Where packs are loaded from: those that come with the app, then the user's own."""
        return shipped("question_bank"), self.folders.packs

    @property
    def bank(self) -> Bank:
        """Loaded at first use; packs with mistakes are left out and named in ``bank.problems``.

        It stays the same until `fresh_bank` finds other files.
        """
        return self._watched_bank.known()

    def fresh_bank(self) -> Bank:
        """The bank as the packs are now: the same object while none has changed, else loaded anew.

        Looks at the folders, so call it where something begins, such as when a page opens. Takes and interviews that
        are running hold copies of their questions and go on.
        """
        return self._watched_bank.fresh()

    @cached_property
    def _watched_bank(self) -> WatchedBank:
        return WatchedBank(self.pack_folders, self.load_bank)

    @cached_property
    def grader(self) -> "Grader":
        """Grades what an answer says."""
        return self.make_grader()

    @cached_property
    def assessor(self) -> "Assessor":
        """The one path from a recording to findings."""
        from voice_interviewer.assess import Assessor
        from voice_interviewer.delivery.manner import manner_of

        return Assessor(
            self.transcriber,
            self.grader,
            lambda: self.library,
            lambda: self.bank,
            self.glossary,
            lambda: self.settings.current.company,
            lambda: self.settings.current.stack,
            usual_takes=lambda: self.settings.current.usual_takes,
            manner=lambda: manner_of(self.settings.current),
        )

    @cached_property
    def revisions(self) -> "Revisions":
        """Changes what was found in kept takes by the user's say."""
        from voice_interviewer.revising import Revisions

        return Revisions(self.assessor, self.glossary)

    @cached_property
    def composites(self) -> "Composites":
        """Puts takes together."""
        from voice_interviewer.composites import Composites

        return Composites(lambda: self.library, self.assessor, self.folders, self.now)

    @cached_property
    def glossary(self) -> "Glossary":
        """The user's own terms, what they corrected once, and which words they never want marked."""
        from voice_interviewer.jargon.corrections_file import CorrectionsFile
        from voice_interviewer.jargon.glossary import Glossary
        from voice_interviewer.jargon.own_words import OwnWordsFile

        corrections, own_words = CorrectionsFile(self.folders.corrections), OwnWordsFile(self.folders.own_words)
        return Glossary(lambda: self.settings.current.stack, corrections, own_words)

    @cached_property
    def incoming(self) -> "Incoming":
        """Makes takes of recordings from elsewhere."""
        from voice_interviewer.incoming import Incoming

        return Incoming(self.folders, lambda: self.library, self.now)

    @cached_property
    def opinions(self) -> "SecondOpinions":
        """Asks a server of the user's choice, when the user asks for it."""
        return self.make_opinions()

    @cached_property
    def erasure(self) -> "Erasure":
        """What deletes everything, when the user wants that."""
        from voice_interviewer.erasing import Erasure

        return Erasure(self.folders)

    def interrupted(self) -> "list[Interrupted]":
        """Answers whose recording was cut short, oldest first. Slow: each is mended so that it can be played.

        The library is opened first, where it can be: it removes the recordings that it has, so that none is offered
        twice.
        """
        from voice_interviewer.voice import recovery

        with suppress(UserError):
            _ = self.library
        return recovery.left_behind(self.folders.recordings)

    def erase(self, keep_models: bool, progress: "Progress | None" = None) -> "Erased":
        """Close what is open and delete all that is kept, keys for second opinions too.

        Slow: call it off the UI thread, and end the app then. What stays all the same is in what is returned. Raises
        StorageError while an answer is recorded.
        """
        if self.recorder.status().state in {RecorderState.RECORDING, RecorderState.PAUSED}:
            raise StorageError("An answer is being recorded, so nothing was deleted.", "Finish it first.")
        key = self._key_that_stays()
        self.close()
        self.__dict__.pop("library", None)
        return replace(self.erasure.run(keep_models, progress or (lambda share: None)), key=key)

    def _key_that_stays(self) -> OpinionError | None:
        """Remove the keys; what is to be told where the system keeps one to itself."""
        try:
            self.opinions.keys.remove_all(self._opinion_origin())
        except OpinionError as error:
            return error
        return None

    def _opinion_origin(self) -> str:
        """Where second opinions are asked for, empty where no server is set."""
        try:
            return self.opinions.server().origin
        except OpinionError:
            return ""

    def close(self) -> None:
        """End child processes and close what was opened."""
        self.transcriber.close()
        if "library" in self.__dict__:
            self.library.close()


def build() -> Services:
    """The services on this machine, from the user's own folders and settings."""
    from voice_interviewer.transcription.client import HostTranscriber, Preference
    from voice_interviewer.voice.devices import PortAudioDevices
    from voice_interviewer.voice.player import SoundDevicePlayer
    from voice_interviewer.voice.portaudio import PortAudio
    from voice_interviewer.voice.recorder import SoundDeviceRecorder

    folders = platform_folders()
    close_to_others(folders)
    settings = SettingsStore(folders.settings)
    devices = PortAudioDevices(PortAudio())
    return Services(
        folders=folders,
        settings=settings,
        devices=devices,
        recorder=SoundDeviceRecorder(devices),
        speaker=_make_speaker(folders),
        new_player=lambda: SoundDevicePlayer(devices),
        transcriber=HostTranscriber(folders, lambda: Preference(settings.current.engine, settings.current.model)),
        clock=MonotonicClock(),
        now=lambda: datetime.now().astimezone(),
        open_library=lambda: _open_library(folders),
        load_bank=lambda: _load_bank(folders),
        make_grader=_make_grader,
        make_opinions=lambda: _make_opinions(folders, settings),
    )


def _make_speaker(folders: Folders) -> Speaker:
    from voice_interviewer.voice.neural_voice import neural_version
    from voice_interviewer.voice.speech import Pyttsx3Speaker
    from voice_interviewer.voice.speech_process import neural_command
    from voice_interviewer.voice.two_voices import TwoVoices

    installed = neural_version()
    neural = Pyttsx3Speaker(folders.speech, neural_command(), installed) if installed else None
    return TwoVoices(Pyttsx3Speaker(folders.speech), neural)


def _open_library(folders: Folders) -> Library:
    from voice_interviewer.library.sqlite_library import SqliteLibrary

    return SqliteLibrary(folders)


def _load_bank(folders: Folders) -> Bank:
    from voice_interviewer.bank.loader import load_packs

    return load_packs([shipped("question_bank"), folders.packs])


def _make_grader() -> "Grader":
    from voice_interviewer.reading.reader import OnnxReader
    from voice_interviewer.structure.grader import Grader

    return Grader(OnnxReader())


def _make_opinions(folders: Folders, settings: SettingsStore) -> "SecondOpinions":
    from voice_interviewer.library.private_files import make_private_folder
    from voice_interviewer.opinion.keys import Keys, system_keyring
    from voice_interviewer.opinion.openai_client import OpenAIChat
    from voice_interviewer.opinion.second_opinions import SecondOpinions
    from voice_interviewer.transcription.network_use import OPINION, note_use

    def note(host: str, model: str) -> None:
        make_private_folder(folders.data)
        note_use(folders, host, model, OPINION)

    return SecondOpinions(OpenAIChat(note), Keys(system_keyring), lambda: settings.current)
