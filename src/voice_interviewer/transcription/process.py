"""The host as a process: started in a group of its own, spoken to in lines, killed at once with all its children."""

import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import IO

from voice_interviewer.installed import child_command

_STDERR_LINES = 200


class HostGone(Exception):
    """The process ended or its pipe broke."""


def host_command() -> list[str]:
    """How to start the host."""
    return child_command("--transcription-host", "voice_interviewer.transcription.host")


class HostProcess:
    """A running host. One thread may speak to it while another kills it."""

    def __init__(self, command: Sequence[str], threads: int, on_line: Callable[[bytes | None], None]) -> None:
        """``on_line`` is called for each line that it writes, then with None at its end, from a thread of its own."""
        self._on_line = on_line
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_environment(threads),
            start_new_session=os.name == "posix",
            creationflags=_creation_flags(),
        )
        self._errors: deque[str] = deque(maxlen=_STDERR_LINES)
        self._readers = (
            threading.Thread(target=self._read_replies, args=(self._process.stdout,), daemon=True),
            threading.Thread(target=self._read_errors, args=(self._process.stderr,), daemon=True),
        )
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    @property
    def last_words(self) -> str:
        """The end of what it wrote to standard error."""
        return "\n".join(self._errors)

    def send(self, line: bytes) -> None:
        """Raises HostGone."""
        stdin = self._process.stdin
        try:
            if stdin is None or stdin.closed:
                raise HostGone
            stdin.write(line)
            stdin.flush()
        except (OSError, ValueError) as error:  # broken pipe; closed by kill() meanwhile
            raise HostGone from error

    def kill(self) -> None:
        """End it and its children now. Safe to call twice and from any thread."""
        if os.name == "posix":
            _kill_group(self._process)
        else:
            _kill_tree(self._process)
        self._process.wait()

    def release(self) -> None:
        """Close the pipes of a process that has ended; waits for its last lines."""
        for reader in self._readers:
            reader.join()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                _close(pipe)

    def _read_replies(self, pipe: IO[bytes]) -> None:
        for line in pipe:
            self._on_line(line)
        self._on_line(None)

    def _read_errors(self, pipe: IO[bytes]) -> None:
        for line in pipe:
            self._errors.append(line.decode("utf-8", "replace").rstrip())


def _environment(threads: int) -> dict[str, str]:
    quiet = {
        "OMP_NUM_THREADS": str(threads),
        # Idle threads sleep instead of spinning. With other work on the machine, spinning threads made openai-whisper
        # take five times the processor time (29 s against 5 s for 20 s of speech on two busy cores), CTranslate2 twice.
        "OMP_WAIT_POLICY": "PASSIVE",
        # With an arena for each thread that ever asked, glibc keeps what each of them once needed: after 50 answers the
        # host held 300 to 350 MiB, and with two arenas 257 to 308.
        "MALLOC_ARENA_MAX": "2",
        "HF_HUB_OFFLINE": "1",  # weights are files of ours: no library may look for others on the network
        "PYTHONUTF8": "1",
        "PYTHONWARNINGS": "ignore",
    }
    return {**os.environ, **quiet}


def _creation_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return 0


def _kill_group(process: "subprocess.Popen[bytes]") -> None:
    # A process that was waited for has given its number back: never signal it again.
    if process.poll() is None:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return


def _kill_tree(process: "subprocess.Popen[bytes]") -> None:
    import psutil

    try:
        root = psutil.Process(process.pid)
        family = [*root.children(recursive=True), root]
    except psutil.NoSuchProcess:
        return
    for member in family:
        try:
            member.kill()
        except psutil.NoSuchProcess:
            continue


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # unsent bytes for a process that is gone
        return
