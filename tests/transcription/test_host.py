"""The host process itself, through its pipes."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from support.model_files import weights_bytes, write_folder
from support.waiting import wait_until
from voice_interviewer.transcription import protocol
from voice_interviewer.transcription.models import packaged_folder
from voice_interviewer.transcription.process import host_command


class Pipes:
    """A running host."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            host_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    def ask(self, *requests: protocol.Request) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(b"".join(map(protocol.encode, requests)))
        self.process.stdin.flush()

    def reply(self) -> protocol.Reply:
        assert self.process.stdout is not None
        return protocol.decode_reply(self.process.stdout.readline())


@pytest.fixture
def host() -> Iterator[Pipes]:
    pipes = Pipes()
    yield pipes
    pipes.process.kill()
    pipes.process.communicate()


def start(weights: Path, engine: str = "faster-whisper", store: Path | None = None) -> protocol.Start:
    return protocol.Start(engine, "tiny.en", str(weights), "ctranslate2", 1, str(store or weights / "converted"))


@pytest.mark.model
def test_a_conversation(host: Pipes, tmp_path: Path) -> None:
    """Start, ping, a bad file and shutdown: each gets its answer, and a bad file does not end the host."""
    weights = packaged_folder()
    assert weights is not None
    host.ask(start(weights), protocol.Ping(1), protocol.Transcribe(2, str(tmp_path / "no.wav")), protocol.Ping(3))
    assert host.reply() == protocol.Ready("faster-whisper", "tiny.en")
    assert host.reply() == protocol.Pong(1)
    failure = host.reply()
    assert isinstance(failure, protocol.Failure)
    assert (failure.id, failure.kind) == (2, "AudioFileError")
    assert host.reply() == protocol.Pong(3)
    host.ask(protocol.Shutdown())
    assert host.process.wait(30) == 0


@pytest.mark.parametrize("engine", ["faster-whisper", "openai-whisper"])
def test_weights_that_cannot_be_loaded(host: Pipes, tmp_path: Path, engine: str) -> None:
    """A file whose layout is right and whose content is not becomes a ModelError, not a dead host."""
    host.ask(start(write_folder(tmp_path / "tiny.en", weights_bytes()), engine))
    failure = host.reply()
    assert isinstance(failure, protocol.Failure)
    assert (failure.id, failure.kind) == (0, "ModelError")
    assert failure.advice


def test_weights_in_integers_are_refused_by_the_other_engine(host: Pipes, tmp_path: Path) -> None:
    """A quantised model cannot become a checkpoint, and the sentence says which engine can read it."""
    host.ask(start(write_folder(tmp_path / "tiny.en", weights_bytes(kind=1)), "openai-whisper"))
    failure = host.reply()
    assert isinstance(failure, protocol.Failure)
    assert "stored in integers" in failure.message
    assert "faster-whisper" in failure.advice


@pytest.mark.model
def test_a_folder_that_cannot_be_written_costs_only_time(host: Pipes, tmp_path: Path) -> None:
    """Where the converted weights cannot be kept, they are made for this start."""
    (tmp_path / "a file, no folder").write_text("")
    weights = packaged_folder()
    assert weights is not None
    host.ask(start(weights, "openai-whisper", tmp_path / "a file, no folder" / "converted"))
    assert host.reply() == protocol.Ready("openai-whisper", "tiny.en")


def test_asked_out_of_order_it_says_so(host: Pipes) -> None:
    """A request before Start is a bug of ours and is answered as one."""
    host.ask(protocol.Transcribe(7, "a.wav"))
    failure = host.reply()
    assert isinstance(failure, protocol.Failure)
    assert (failure.id, failure.kind) == (7, "bug")


def test_it_ends_with_its_parent(tmp_path: Path) -> None:
    """A parent that is killed cannot say goodbye; the host sees its pipe close and goes."""
    code = (
        "import subprocess, sys, time\n"
        "from voice_interviewer.transcription.process import host_command\n"
        "host = subprocess.Popen(host_command(), stdin=subprocess.PIPE, start_new_session=True)\n"
        "print(host.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    host = psutil.Process(int(parent.stdout.readline()))
    parent.send_signal(signal.SIGKILL)
    parent.communicate()
    wait_until(lambda: not host.is_running() or host.status() == psutil.STATUS_ZOMBIE, "the host is gone")


def test_it_starts_from_any_folder(tmp_path: Path) -> None:
    """A file of the user's that is called like a library is not taken for it."""
    (tmp_path / "queue.py").write_text("raise RuntimeError('wrong queue')")
    process = subprocess.run(
        host_command(), cwd=tmp_path, input=protocol.encode(protocol.Shutdown()), capture_output=True, check=False
    )
    assert process.returncode == 0, process.stderr.decode()
