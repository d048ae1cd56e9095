"""What ``voice-interviewer`` does with its first word."""

import json
import os
import subprocess
import sys

from voice_interviewer.transcription import protocol

PROGRAM = [sys.executable, "-m", "voice_interviewer"]


def run(
    *words: str, given: bytes = b"", environment: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [*PROGRAM, *words], input=given, capture_output=True, env=environment, check=False, timeout=60
    )


def test_a_packaged_app_can_be_its_own_speech_host() -> None:
    """Where there is no Python to call, the program starts itself with a flag; that must reach the host."""
    answer = json.loads(run("--speech-host", "--voices").stdout)
    assert any(voice["language"].startswith("en") for voice in answer["voices"])


def test_a_packaged_app_can_be_its_own_transcription_host() -> None:
    """The same for the other child; told to shut down, it ends well."""
    assert run("--transcription-host", given=protocol.encode(protocol.Shutdown())).returncode == 0


def test_without_a_display_the_way_out_is_told() -> None:
    """Qt would end the process with a core dump; one sentence is kinder."""
    displays = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    done = run(environment={key: value for key, value in os.environ.items() if key not in displays})
    assert done.returncode == 1
    assert b"voice-interviewer rehearse" in done.stderr
