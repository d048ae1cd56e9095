"""Runs the speech host: one child process per request, ended with all it started when it takes too long."""

import contextlib
import logging
import os
import signal
import subprocess
import sys
from typing import Any

import msgspec

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import NoVoice
from voice_interviewer.installed import child_command
from voice_interviewer.voice.speech_messages import HostAnswer

_log = logging.getLogger(__name__)

_INSTALL = {
    "linux": "Install eSpeak NG: on Debian and Ubuntu with “apt install libespeak-ng1”. Questions are shown as text.",
    "darwin": "Check the voices in System Settings, Accessibility, Spoken Content. Questions are shown as text.",
    "win32": "Check the voices in Settings, Time & Language, Speech. Questions are shown as text.",
}


def host_command() -> list[str]:
    """How to start the speech host."""
    return child_command("--speech-host", "voice_interviewer.voice.speech_host")


def neural_command() -> list[str]:
    """How to start the host of the neural voice, which only an installed app can have."""
    return [sys.executable, "-P", "-m", "voice_interviewer.voice.neural_host"]


def ask_host(
    command: list[str], request: bytes = b"", seconds: float = 20.0, cancel: CancelToken | None = None
) -> HostAnswer:
    """Start the host, hand it ``request`` and return its answer.

    Raises NoVoice where it cannot be started, dies, reports a problem or takes longer than ``seconds``; Cancelled.
    """
    if cancel is not None:
        cancel.raise_if_cancelled()
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **_in_its_own_group()
        )
    except OSError as error:
        raise no_voice(f"it could not be started, {error.strerror}") from error
    forget = cancel.on_cancel(lambda: end_with_children(process)) if cancel is not None else None
    try:
        output, errors = _communicate(process, request, seconds)
    finally:
        if forget is not None:
            forget()
    if cancel is not None:
        cancel.raise_if_cancelled()
    return _understood(output, errors, process.returncode)


def _communicate(process: subprocess.Popen[bytes], request: bytes, seconds: float) -> tuple[bytes, bytes]:
    with process:
        try:
            return process.communicate(request, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise no_voice(f"it took longer than {seconds:.0f} s") from error
        finally:
            end_with_children(process)


def _understood(output: bytes, errors: bytes, code: int) -> HostAnswer:
    try:
        answer = msgspec.json.decode(output, type=HostAnswer)
    except msgspec.MsgspecError as error:
        last = errors.decode("utf-8", errors="replace").strip().rpartition("\n")[2]
        raise no_voice(f"it ended with code {code}: {last}") from error
    if answer.no_synthesiser:
        _log.info("no speech synthesiser: %s", answer.problem)
        raise NoVoice("There is no voice on this machine.", _INSTALL.get(sys.platform, _INSTALL["linux"]))
    if answer.problem:
        raise no_voice(answer.problem)
    return answer


def no_voice(reason: str) -> NoVoice:
    """The error for a synthesiser that is there and does not work."""
    return NoVoice(f"The voice failed ({reason}).", "Try again, or choose another voice in Settings.")


def _in_its_own_group() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def end_with_children(process: subprocess.Popen[bytes]) -> None:
    """Kill a host that still runs, and whatever it started (a driver may call another program to speak)."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        import psutil

        with contextlib.suppress(psutil.NoSuchProcess):
            for child in psutil.Process(process.pid).children(recursive=True):
                child.kill()
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
