"""The app's side of transcription: keeps one host process and sees that a take is never lost with it."""

import contextlib
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from voice_interviewer import errors
from voice_interviewer.answer import Transcript
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, Cancelled, TranscriptionFailed, UserError
from voice_interviewer.folders import Folders
from voice_interviewer.transcription import protocol
from voice_interviewer.transcription.conversation import KEPT, Conversation, HostSilent
from voice_interviewer.transcription.engine_choice import AUTO, FASTER, EngineChoice, choose
from voice_interviewer.transcription.host_listening import DeafListening, HostListening
from voice_interviewer.transcription.models import PACKAGED_MODEL
from voice_interviewer.transcription.ports import Listening, Progress
from voice_interviewer.transcription.process import HostGone, host_command

ATTEMPTS = 2
"""A host that dies is started again and asked again, once."""

STALL_SECONDS = 180.0
"""Longest silence of the host: loading a large model, or one pass over one chunk, on a slow machine."""

_LOCK_POLL_SECONDS = 0.05


class Preference(NamedTuple):
    """What the user wants to be heard with."""

    engine: str = AUTO
    model: str = PACKAGED_MODEL


class HostTranscriber:
    """A `Transcriber` that runs Whisper in a child process. Thread-safe; files are transcribed one at a time."""

    def __init__(
        self,
        folders: Folders,
        preference: Callable[[], Preference] = Preference,
        *,
        threads: int | None = None,
        command: Callable[[], Sequence[str]] = host_command,
        stall_seconds: float = STALL_SECONDS,
    ) -> None:
        """``preference`` is asked before each transcription, so that a change in the settings takes effect at once.

        ``threads`` is what serves engine and model best, unless it is given.
        """
        self._folders = folders
        self._preference = preference
        self._loaded: Preference | None = None
        self._threads = threads
        self._command = command
        self._stall_seconds = stall_seconds
        self._turn = threading.Lock()
        """Held by whoever has a file transcribed."""
        self._starting = threading.Lock()
        """Held while it is seen to that the right host runs."""
        self._state = threading.Lock()
        """Guards ``_host`` and ``_closed``; held for moments only."""
        self._host: Conversation | None = None
        self._closed = False
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
            self._turn.release()

    def listen(self, audio: Path, *, vocabulary: Sequence[str] = ()) -> Listening:
        try:
            _check_name(audio)
            host = self._running_host()
            path, terms = str(audio.absolute()), tuple(vocabulary)
            exchange = host.ask(lambda number: protocol.Follow(number, path, terms))
        except (UserError, OSError, HostGone, Cancelled):
            return DeafListening()  # the same happens again, and is told, when the file is to be transcribed
        return HostListening(host, exchange, self._stall_seconds)

    def warm_up(self) -> None:
        threading.Thread(target=self._warm_up, name="transcription-warm-up", daemon=True).start()

    def close(self) -> None:
        with self._state:
            self._closed = True
        self._kill()
        with self._turn, self._starting:  # whoever was waiting for the host now knows that it is gone
            self._drop(self._host)

    def _warm_up(self) -> None:
        # What goes wrong goes wrong again, and is told, when something is to be transcribed.
        with contextlib.suppress(UserError, OSError, Cancelled):
            self._running_host()

    def _wait_for_turn(self, cancel: CancelToken) -> None:
        cancel.raise_if_cancelled()
        while not self._turn.acquire(timeout=_LOCK_POLL_SECONDS):
            cancel.raise_if_cancelled()

    def _with_retry(
        self, audio: Path, vocabulary: Sequence[str], progress: Progress, cancel: CancelToken
    ) -> Transcript:
        for _ in range(ATTEMPTS):
            host = self._running_host()
            cancel.raise_if_cancelled()  # called off before there was a host to kill
            try:
                return self._ask(host, audio, vocabulary, progress)
            except (HostGone, HostSilent):
                self._drop(host)
            cancel.raise_if_cancelled()
            if self._closed:
                raise Cancelled
        raise TranscriptionFailed("The transcription stopped unexpectedly, twice.", KEPT)

    def _ask(self, host: Conversation, audio: Path, vocabulary: Sequence[str], progress: Progress) -> Transcript:
        path, terms = str(audio.absolute()), tuple(vocabulary)
        with host.ask(lambda number: protocol.Transcribe(number, path, terms)) as exchange:
            while True:
                reply = exchange.next(self._stall_seconds)
                match reply:
                    case protocol.Failure(id=0):  # the host is of no use: the next try needs a new one
                        self._drop(host)
                        raise _error(reply)
                    case protocol.Failure():
                        raise _error(reply)
                    case protocol.Progress(share=share):
                        progress(share)
                    case protocol.Result(transcript=transcript):
                        return transcript

    def _running_host(self) -> Conversation:
        """The host, started if there is none, with its model loading. Raises ModelError, or Cancelled after `close`."""
        with self._starting:
            wanted = self._preference()
            if self._host is not None and self._host.alive and wanted == self._loaded:
                return self._host
            self._drop(self._host)
            choice = choose(wanted.engine, wanted.model, self._folders)
            self._loaded = wanted
            with self._state:
                if self._closed:
                    raise Cancelled
                threads = self._threads or _best_threads(choice)
                host = self._host = self._started(threads)
            info, store = choice.model, str(self._folders.models / "converted")
            with contextlib.suppress(HostGone):  # whoever asks it for something will be told
                host.send(protocol.Start(choice.engine, info.name, str(info.path), info.format, threads, store))
            return host

    def _started(self, threads: int) -> Conversation:
        """Raises TranscriptionFailed where the system starts no process, as for want of memory."""
        try:
            return Conversation(self._command(), threads)
        except OSError as error:
            raise TranscriptionFailed(
                f"The transcription could not be started ({error.strerror or error}).", KEPT
            ) from error

    def _kill(self) -> None:
        with self._state:
            host = self._host
        if host is not None:
            host.kill()

    def _drop(self, host: Conversation | None) -> None:
        """Forget a host that has ended or is of no use, keeping its last words."""
        with self._state:
            if host is None or self._host is not host:
                return
            self._host = None
        host.end()
        self._report = host.last_words


def _best_threads(choice: EngineChoice) -> int:
    """How many threads an engine gets; more than two hardly help, and the rest of the machine wants to live too.

    The passes of a tiny model in 8-bit integers are too small to share: 28 s of speech took 1.10 s on one thread, and
    1.29 s on two at twice the processor time. PyTorch takes 3.5 s and 2.6 s.
    """
    return 1 if choice.engine == FASTER and choice.model.name.startswith("tiny") else 2


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
    return TranscriptionFailed(f"The transcription failed ({failure.message}).", KEPT)
