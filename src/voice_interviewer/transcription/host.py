"""The transcription host: a child process that loads a model once and then answers requests until its parent goes.

Run as ``python -m voice_interviewer.transcription.host``. Requests come on standard input, replies go to standard
output (`protocol`); whatever libraries print is sent to standard error.
"""

import os
import queue
import sys
import threading
import traceback
from pathlib import Path
from typing import BinaryIO

from voice_interviewer.errors import UserError
from voice_interviewer.transcription import protocol
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.engines.load import load_engine
from voice_interviewer.transcription.pipeline import transcribe
from voice_interviewer.transcription.protocol import (
    Failure,
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


class Host:
    """Answers requests one at a time, in order."""

    def __init__(self, replies: BinaryIO) -> None:
        self._replies = replies
        self._engine: Engine | None = None

    def answer(self, request: Request) -> None:
        """Do what is asked and reply. Errors are replies too: a bad file must not cost a loaded model."""
        number = getattr(request, "id", 0)
        try:
            self._do(request)
        except UserError as error:
            self._reply(Failure(number, type(error).__name__, error.message, error.advice))
        except Exception as error:  # noqa: BLE001 - the parent decides; the traceback goes with stderr into its report
            traceback.print_exc(file=sys.stderr)
            self._reply(Failure(number, "bug", f"{type(error).__name__}: {error}"))

    def _do(self, request: Request) -> None:
        if isinstance(request, Start):
            self._engine = load_engine(request)
            self._reply(Ready(self._engine.name, self._engine.model))
        elif isinstance(request, Transcribe):
            if self._engine is None:
                raise RuntimeError("asked to transcribe before Start")
            transcript = transcribe(
                Path(request.audio), self._engine, request.vocabulary,
                lambda share: self._reply(Progress(request.id, share)),
            )  # fmt: skip
            self._reply(Result(request.id, transcript))
        elif isinstance(request, Ping):
            self._reply(Pong(request.id))

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
        request = protocol.decode_request(waiting.get())
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
