"""Our program in a real terminal, with somebody who reads what it asks and types an answer."""

import os
import pty
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager


class TypingAt:
    """One run of the program. ``screen`` is everything that stood there, echo included."""

    def __init__(self, child: subprocess.Popen[bytes], terminal: int) -> None:
        self._child = child
        self._terminal = terminal
        self.screen = ""

    def answer(self, question: str, line: str) -> None:
        """Wait until the question stands there, then type a line."""
        seen = len(self.screen)
        while question not in self.screen[seen:]:
            chunk = self._read()
            assert chunk, f"it ended before it asked {question!r}: {self.screen}"
            self.screen += chunk
        os.write(self._terminal, f"{line}\n".encode())

    def end(self) -> int:
        """Read to the end; the exit code."""
        while chunk := self._read():
            self.screen += chunk
        return self._child.wait(30)

    def _read(self) -> str:
        try:
            return os.read(self._terminal, 65_536).decode()
        except OSError:  # the child has closed its end
            return ""


@contextmanager
def typing_at(*words: str, environment: Mapping[str, str]) -> Iterator[TypingAt]:
    """``voice-interviewer WORDS`` in a terminal of its own."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "voice_interviewer", *words],
        stdin=theirs, stdout=theirs, stderr=theirs, env=dict(environment), start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    try:
        yield TypingAt(child, ours)
    finally:
        child.kill()
        child.wait(30)
        os.close(ours)
