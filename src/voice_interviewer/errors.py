"""Everything that can go wrong in a way the user can act on.

    VoiceInterviewerError
    ├── Cancelled               the user stopped it; never shown as an error
    └── UserError               one clear sentence and what to do about it
        ├── AudioDeviceError    exit code 4
        │   ├── NoMicrophone
        │   ├── NoSpeaker
        │   └── DeviceLost
        ├── AudioFileError      exit code 5
        ├── NoVoice             exit code 6: no speech synthesiser; questions are shown as text
        ├── ModelError          exit code 6: weights missing, cut short or unreadable
        ├── TranscriptionFailed exit code 7: the host died or answered nonsense; the recording is kept
        ├── PackError           exit code 8
        ├── ExamFileError       exit code 1: labelled answers that are not in the exam's form
        ├── NotFound            exit code 3: no such question, take or file
        ├── StorageError        exit code 9: disk full, read-only folder
        │   └── LibraryError    the database is locked, broken or newer than this app
        ├── SettingsError       exit code 2
        └── OpinionError        exit code 11: no second opinion, or no way to keep a key for one

Anything else that is raised is a bug and ends in the crash dialog (window) or a traceback (terminal).
"""

from typing import ClassVar


class VoiceInterviewerError(Exception):
    """The root of all errors that this package raises on purpose."""


class Cancelled(VoiceInterviewerError):
    """The user asked to stop; whoever asked knows, so nobody is told."""


class UserError(VoiceInterviewerError):
    """Something the user can act on: ``message`` says what happened, ``advice`` what to do, each one sentence."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()


def for_user(error: Exception) -> UserError:
    """The error as one for the user; a mistake of ours is raised on, to where those are reported."""
    if not isinstance(error, UserError):
        raise error
    return error


class AudioDeviceError(UserError):
    """Something about a microphone or a speaker."""

    exit_code = 4


class NoMicrophone(AudioDeviceError):
    """No input device, or it could not be opened."""


class NoSpeaker(AudioDeviceError):
    """No output device, or it could not be opened."""


class DeviceLost(AudioDeviceError):
    """A device stopped, stalled, went away or went silent while in use. What was recorded so far is on disk."""


class AudioFileError(UserError):
    """A sound file that is missing, unreadable, empty or not sound."""

    exit_code = 5


class NoVoice(UserError):
    """No speech synthesiser on this machine, or it failed."""

    exit_code = 6


class ModelError(UserError):
    """Model weights that are missing, cut short or unreadable, or an engine that is not installed."""

    exit_code = 6


class TranscriptionFailed(UserError):
    """The transcription host died, timed out or answered nonsense. The recording is untouched."""

    exit_code = 7


class PackError(UserError):
    """A question pack with mistakes; ``problems`` lists each as ``file:line: field: what is wrong``."""

    exit_code = 8

    def __init__(self, message: str, advice: str = "", problems: tuple[str, ...] = ()) -> None:
        super().__init__(message, advice)
        self.problems = problems


class ExamFileError(UserError):
    """Labelled answers with mistakes; ``problems`` lists each: file, line, field, what is wrong and expected."""

    def __init__(self, message: str, advice: str = "", problems: tuple[str, ...] = ()) -> None:
        super().__init__(message, advice)
        self.problems = problems


class NotFound(UserError):
    """No question, take or file by that name."""

    exit_code = 3


class StorageError(UserError):
    """The disk is full or the folder cannot be written."""

    exit_code = 9


class LibraryError(StorageError):
    """The library's database is locked, broken, or from a newer version of the app."""


class SettingsError(UserError):
    """A setting's value that is not allowed."""

    exit_code = 2


class OpinionError(UserError):
    """No second opinion: nobody to ask, no reply, or none in the form that was asked for; or a key cannot be kept."""

    exit_code = 11


class OpinionNotSetUp(OpinionError):
    """No second opinion before a setting is put right: no server or model is named, or the address is none."""
