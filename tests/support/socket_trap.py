"""Sees every socket that a program and its children ask the kernel for, in whatever language they are written.

Python's own `socket` is not enough: a compiled library opens sockets without it (one did). strace sees the calls
themselves; with its seccomp filter all other calls run at full speed. Debian package: strace.
"""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_CALLS = "socket,connect,execve"
_SOCKET = re.compile(r"\bsocket\((?P<family>\w+), ")
_PLACE = re.compile(r"\bconnect\(\d+, \{sa_family=AF_UNIX, sun_path=@?\"(?P<path>[^\"]+)\"")
_LOCAL = re.compile(r"/\.X11-unix/X\d+$|/native$|/jack_\w+$|/nscd/socket$")
"""The screen; what PortAudio asks for sound; what the C library asks for the user's name."""

_OWN = re.compile(
    r"/(python[\d.]*|ldconfig|gcc|collect2|ld|pactl|paplay|parecord|pulseaudio|setpriv|update-desktop-database)$"
)
"""The app is Python and its children; ldconfig finds libraries, or, where it does not, gcc and its linker do
(`ctypes.util`); the menu is told of a new entry; the rest is the tests' own sound server."""

_PROGRAM = re.compile(r"\bexecve\(\"(?P<path>[^\"]+)\".* = 0$")


@dataclass(frozen=True, slots=True)
class Trapped:
    """What was asked for."""

    sockets: tuple[str, ...]
    """Each socket that is not of the machine's own kind (AF_UNIX), as strace tells it."""
    places: frozenset[str]
    """Where on this machine it connected: the screen, the sound server."""
    programs: frozenset[str]
    """What was run."""


def trapping(command: Sequence[str], log: Path) -> list[str]:
    """The command that runs ``command`` with all its children and writes the calls to ``log``."""
    if shutil.which("strace") is None:
        raise RuntimeError("Tests that look for sockets need strace: apt-get install strace")
    return ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "200", "-e", f"trace={_CALLS}", "-o", str(log), *command]


def trapped(log: Path) -> Trapped:
    """What the log holds. It must hold the start of a program, or nothing was watched."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    programs = frozenset(match["path"] for line in lines if (match := _PROGRAM.search(line)))
    assert programs, f"strace saw nothing: {lines[:3]}"
    sockets = tuple(line for line in lines if (match := _SOCKET.search(line)) and match["family"] != "AF_UNIX")
    return Trapped(sockets, frozenset(match["path"] for line in lines if (match := _PLACE.search(line))), programs)


def assert_offline(found: Trapped) -> None:
    """No socket that could leave this machine, and none within it but to the screen and the sound server.

    Nor was another program started that could send something for the app.
    """
    elsewhere = sorted(path for path in found.places if not re.search(_LOCAL, path))
    others = sorted(path for path in found.programs if not re.search(_OWN, path))
    assert not found.sockets, f"sockets were opened: {found.sockets}"
    assert not elsewhere, f"it connected to {elsewhere}"
    assert not others, f"it ran {others}"
