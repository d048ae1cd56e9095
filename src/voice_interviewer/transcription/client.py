"""The app's side of transcription: keeps one host process and sees that a take is never lost with it."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from voice_interviewer import errors
from voice_interviewer.answer import Transcript
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, Cancelled, TranscriptionFailed, UserError
from voice_interviewer.folders import Folders
from voice_interviewer.transcription import protocol
from voice_interviewer.transcription.engine_choice import AUTO, choose
from voice_interviewer.transcription.models import PACKAGED_MODEL
from voice_interviewer.transcription.ports import Progress
from voice_interviewer.transcription.process import HostGone, HostProcess, HostSilent, host_command

ATTEMPTS = 2
"""A host that dies is started again and asked again, once."""

STALL_SECONDS = 180.0
"""Longest silence of the host: loading a large model, or one pass over one chunk, on a slow machine."""

_LOCK_POLL_SECONDS = 0.05
_KEPT = "The recording is kept; try again, or choose a smaller model in Settings."


class Preference(NamedTuple):
    """What the user wants to be heard with."""

    engine: str = AUTO
    model: str = PACKAGED_MODEL


class HostTranscriber:
    """A `Transcriber` that runs Whisper in a child process. Thread-safe; requests are done one at a time."""

    def __init__(
        self,
        folders: Folders,
        preference: Callable[[], Preference] = Preference,
        *,
        threads: int = 2,
        command: Callable[[], Sequence[str]] = host_command,
        stall_seconds: float = STALL_SECONDS,
    ) -> None:
        """``preference`` is asked before each transcription, so that a change in the settings takes effect at once."""
        self._folders = folders
        self._preference = preference
        self._loaded: Preference | None = None
        self._threads = threads
        self._command = command
        self._stall_seconds = stall_seconds
        self._busy = threading.Lock()
        self._state = threading.Lock()
        """Guards ``_host`` and ``_closed``; held for moments only."""
        self._host: HostProcess | None = None
        self._closed = False
        self._requests = 0
        self._report = ""

    @property
    def report(self) -> str:
        """What the last host that died wrote to standard error."""
        return self._report

    def transcribe(
        self,
        audio: Path,
        *,
        vocabulary: Sequence[str] = (),
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
    ) -> Transcript:
        cancel = cancel or CancelToken()
        _check_name(audio)
        self._wait_for_turn(cancel)
        try:
            forget = cancel.on_cancel(self._kill)
            try:
                return self._with_retry(audio, vocabulary, progress or _ignore, cancel)
            finally:
                forget()
        finally:
            self._busy.release()

    def warm_up(self) -> None:
        if self._busy.acquire(blocking=False):
            threading.Thread(target=self._warm_up, name="transcription-warm-up", daemon=True).start()

    def close(self) -> None:
        with self._state:
            self._closed = True
        self._kill()
        with self._busy:  # whoever was waiting for the host now knows that it is gone
            self._drop_host()

    def _warm_up(self) -> None:
        try:
            self._running_host()
        except (UserError, OSError, HostGone, Cancelled):
            return  # the same happens again, and is told, when something is to be transcribed
        finally:
            self._busy.release()

    def _wait_for_turn(self, cancel: CancelToken) -> None:
        cancel.raise_if_cancelled()
        while not self._busy.acquire(timeout=_LOCK_POLL_SECONDS):
            cancel.raise_if_cancelled()

    def _with_retry(
        self, audio: Path, vocabulary: Sequence[str], progress: Progress, cancel: CancelToken
    ) -> Transcript:
        for _ in range(ATTEMPTS):
            try:
                return self._ask(audio, vocabulary, progress, cancel)
            except (HostGone, HostSilent):
                self._drop_host()
            cancel.raise_if_cancelled()
            if self._closed:
                raise Cancelled
        raise TranscriptionFailed("The transcription stopped unexpectedly, twice.", _KEPT)

    def _ask(self, audio: Path, vocabulary: Sequence[str], progress: Progress, cancel: CancelToken) -> Transcript:
        host = self._running_host()
        cancel.raise_if_cancelled()  # called off before there was a host to kill
        self._requests += 1
        number = self._requests
        host.send(protocol.encode(protocol.Transcribe(number, str(audio.absolute()), tuple(vocabulary))))
        while True:
            reply = self._reply(host)
            match reply:
                case protocol.Failure(id=0):  # the model could not be loaded: the next try needs a new host
                    self._drop_host()
                    raise _error(reply)
                case protocol.Failure(id=of) if of == number:
                    raise _error(reply)
                case protocol.Progress(id=of, share=share) if of == number:
                    progress(share)
                case protocol.Result(id=of, transcript=transcript) if of == number:
                    return transcript

    def _reply(self, host: HostProcess) -> protocol.Reply:
        line = host.receive(self._stall_seconds)
        try:
            return protocol.decode_reply(line)
        except msgspec.DecodeError as error:
            self._drop_host()
            raise TranscriptionFailed("The transcription answered nonsense.", _KEPT) from error

    def _running_host(self) -> HostProcess:
        """The host, started if there is none, with its model loading. Raises ModelError or HostGone."""
        wanted = self._preference()
        if self._host is not None and self._host.alive and wanted == self._loaded:
            return self._host
        self._drop_host()
        choice = choose(wanted.engine, wanted.model, self._folders)
        self._loaded = wanted
        with self._state:
            if self._closed:
                raise Cancelled
            host = self._host = HostProcess(self._command(), self._threads)
        info, store = choice.model, self._folders.models / "converted"
        host.send(
            protocol.encode(
                protocol.Start(choice.engine, info.name, str(info.path), info.format, self._threads, str(store))
            )
        )
        return host

    def _kill(self) -> None:
        with self._state:
            host = self._host
        if host is not None:
            host.kill()

    def _drop_host(self) -> None:
        """Forget a host that has ended, keeping its last words."""
        with self._state:
            host, self._host = self._host, None
        if host is not None:
            host.kill()
            host.release()
            self._report = host.last_words


def _ignore(share: float) -> None:
    """Progress that nobody asked for."""


def _check_name(audio: Path) -> None:
    """Raise AudioFileError for a name that is no text, as Linux allows: it cannot be handed to the host."""
    try:
        str(audio.absolute()).encode()
    except UnicodeEncodeError as error:
        shown = str(audio).encode(errors="backslashreplace").decode()
        raise AudioFileError(f"The name of {shown} is not valid text.", "Rename the file or its folder.") from error


def _error(failure: protocol.Failure) -> UserError:
    kind = getattr(errors, failure.kind, None)
    if isinstance(kind, type) and issubclass(kind, UserError):
        return kind(failure.message, failure.advice)
    return TranscriptionFailed(f"The transcription failed ({failure.message}).", _KEPT)
