"""The front door: ``voice-interviewer`` opens the window, ``voice-interviewer COMMAND`` works in the terminal."""

import os
import sys
from importlib import import_module

from voice_interviewer.private import close_new_files

HOSTS = {
    "--transcription-host": "voice_interviewer.transcription.host",
    "--speech-host": "voice_interviewer.voice.speech_host",
}
"""The child processes, by the flag with which a packaged app, which has no Python to call, starts itself as one."""


def main() -> int:
    """Run the program and return its exit code."""
    close_new_files()
    arguments = sys.argv[1:]
    if arguments and arguments[0] in HOSTS:
        return import_module(HOSTS[arguments[0]]).main() or 0
    if arguments:
        from voice_interviewer.app import build
        from voice_interviewer.cli.main import run as run_command

        return run_command(arguments, build)
    if not _has_display():
        print(  # noqa: T201 - there is no window to say it in
            "There is no display to open the window on. In a terminal, use: voice-interviewer rehearse",
            file=sys.stderr,
        )
        return 1
    from voice_interviewer.app import build
    from voice_interviewer.ui.shell.application import run as run_window

    return run_window(build)


def _has_display() -> bool:
    """Whether a window can open. Qt ends the process where it cannot, so it must not be left to find out."""
    if not sys.platform.startswith(("linux", "freebsd")):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
