"""The transcription host: a child process that loads a model once and then answers requests until its parent goes.

Run as ``python -m voice_interviewer.transcription.host``. Requests come on standard input, replies go to standard
output (`protocol`); whatever libraries print is sent to standard error.
"""

import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from voice_interviewer.errors import TranscriptionFailed, UserError
from voice_interviewer.transcription import protocol
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.engines.load import load_engine
from voice_interviewer.transcription.following import Following
from voice_interviewer.transcription.memory import give_back
from voice_interviewer.transcription.pipeline import transcribe
from voice_interviewer.transcription.protocol import (
    Abandon,
    Failure,
    Finish,
    Follow,
    Heard,
    Ping,
    Pong,
    Progress,
    Ready,
    Reply,
    Request,
    Result,
    Start,
    Transcribe,
)
from voice_interviewer.transcription.witnesses import NO_WITNESSES, load_witnesses

_LOOK_SECONDS = 0.1
"""How often to look whether a file that is followed has grown."""


class Host:
    """Answers requests one at a time, in order; between them it goes on with the file that is followed, if any."""

    def __init__(self, replies: BinaryIO, tidy: Callable[[], object] = give_back) -> None:
        """``tidy`` is called after each answer, once its transcript has been sent."""
        self._replies = replies
        self._tidy = tidy
        self._engine: Engine | None = None
        self._witnesses = NO_WITNESSES
        self._followed = 0
        """The number of the request to follow, 0 for none."""
        self._following: Following | None = None
        self._told = ""
        self.patience: float | None = None
        """Seconds to wait for a request before `go_on`; None for as long as it takes."""

    def answer(self, request: Request) -> None:
        """Do what is asked and reply. Errors are replies too: a bad file must not cost a loaded model."""
        self._guarded(getattr(request, "id", 0), lambda: self._do(request))

    def go_on(self) -> None:
        """Take in a little more of the file that is followed, and tell what was heard."""
        if self._following is not None:
            self._guarded(self._followed, self._step)

    def _guarded(self, number: int, work: Callable[[], None]) -> None:
        try:
            work()
        except UserError as error:
            self._failed(Failure(number, type(error).__name__, error.message, error.advice))
        except Exception as error:  # noqa: BLE001 - the parent decides; the traceback goes with stderr into its report
            traceback.print_exc(file=sys.stderr)
            self._failed(Failure(number, "bug", f"{type(error).__name__}: {error}"))

    def _do(self, request: Request) -> None:
        match request:
            case Start():
                self._engine = load_engine(request)
                self._witnesses = load_witnesses(request.model)
                self._reply(Ready(self._engine.name, self._engine.model))
            case Transcribe(id=number, audio=audio, vocabulary=vocabulary):
                told = self._progress(number)
                transcript = transcribe(Path(audio), self._loaded(), vocabulary, told, self._witnesses)
                self._reply(Result(number, transcript))
                self._tidy()
            case Follow(id=number, audio=audio, vocabulary=vocabulary):
                self._let_go()
                self._following = Following(Path(audio), self._loaded(), vocabulary, witnesses=self._witnesses)
                self._followed, self._told, self.patience = number, "", 0.0
            case Finish(id=number):
                self._finish(number)
            case Abandon(id=number):
                if number == self._followed:
                    self._let_go()
                    self._tidy()
            case Ping(id=number):
                self._reply(Pong(number))

    def _step(self) -> None:
        if self._following is None:
            return
        more = self._following.step()
        self.patience = 0.0 if more else _LOOK_SECONDS
        if self._following.text != self._told:
            self._told = self._following.text
            self._reply(Heard(self._followed, self._told))

    def _finish(self, number: int) -> None:
        if self._following is None or number != self._followed:
            raise TranscriptionFailed("This recording is not being followed.")
        transcript = self._following.finish(self._progress(number))
        self._let_go()
        self._reply(Result(number, transcript))
        self._tidy()

    def _let_go(self) -> None:
        if self._following is not None:
            self._following.close()
        self._following, self._followed, self.patience = None, 0, None

    def _failed(self, failure: Failure) -> None:
        if failure.id == self._followed:
            self._let_go()
        self._reply(failure)

    def _loaded(self) -> Engine:
        if self._engine is None:
            raise RuntimeError("asked to transcribe before Start")
        return self._engine

    def _progress(self, number: int) -> Callable[[float], None]:
        return lambda share: self._reply(Progress(number, share))

    def _reply(self, reply: Reply) -> None:
        self._replies.write(protocol.encode(reply))
        self._replies.flush()


def main() -> None:
    """Serve until told to shut down, or until the parent is gone."""
    requests, replies = _claim_pipes()
    waiting: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_read, args=(requests, waiting), daemon=True).start()
    host = Host(replies)
    while True:
        try:
            request = protocol.decode_request(waiting.get(timeout=host.patience))
        except queue.Empty:
            host.go_on()
            continue
        if isinstance(request, protocol.Shutdown):
            # Not a return: Python aborts when it is taken down while another thread waits on standard input.
            os._exit(0)
        host.answer(request)


def _claim_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for ourselves alone; descriptor 1 becomes standard error for everybody else."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return sys.stdin.buffer, replies


def _read(requests: BinaryIO, waiting: "queue.Queue[bytes]") -> None:
    for line in requests:
        waiting.put(line)
    # The parent closed the pipe or died; nobody wants the answer, however much of it is done.
    os._exit(0)


if __name__ == "__main__":
    main()
