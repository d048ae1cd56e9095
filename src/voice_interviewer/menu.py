"""The app's entry in the menu of a Linux desktop: put there, looked for and taken away, for this user alone."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from voice_interviewer.errors import StorageError, UserError
from voice_interviewer.folders import APP_ID, APP_NAME, shipped
from voice_interviewer.installed import Installed, how

_INSTEAD = {
    "win32": "Right-click voice-interviewer.exe, choose “Show more options”, “Send to”, “Desktop (create shortcut)”.",
    "darwin": "Drag Voice Interviewer.app to Applications; where it was installed with pipx, start it in a terminal.",
}
_UPDATE_SECONDS = 20.0

FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""What a write fails with where there is no more room."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in the menu now."""

    entry: Path
    """The file of the entry, there or not."""
    starts: str = ""
    """The program that the entry starts; empty where there is no entry."""

    @property
    def works(self) -> bool:
        """Whether there is an entry and what it starts can be started."""
        return bool(self.starts) and os.access(self.starts, os.X_OK)


def program(installed: Installed | None = None, executable: str | None = None) -> Path:
    """The command that opens the window, with its whole path. Raises UserError where there is none."""
    python = Path(executable or sys.executable)
    if (installed or how()) is Installed.FROZEN:
        return python
    beside = python.with_name(APP_NAME)  # in the same environment, whatever else is on the path
    if beside.is_file():
        return beside
    found = shutil.which(APP_NAME)
    if found is None:
        raise UserError("The command voice-interviewer was not found.", "Install the app with pipx or pip first.")
    return Path(found).absolute()


class Menu:
    """The part of a menu that is ours."""

    def __init__(self, share: Path, platform: str = sys.platform) -> None:
        """``share`` is where the desktop looks (`voice_interviewer.folders.user_share`).

        Raises UserError on Windows and macOS, with what to do there.
        """
        if platform in _INSTEAD:
            raise UserError("Menu entries of this kind are for Linux desktops.", _INSTEAD[platform])
        self._share = share
        self.entry = share / "applications" / f"{APP_ID}.desktop"

    def add(self, command: Path) -> None:
        """Put entry and icons in; what is there already is replaced. Raises StorageError."""
        template = shipped("packaging/linux") / f"{APP_ID}.desktop"
        entry = entry_for(command, template.read_text(encoding="utf-8"))
        with _told(self._share):
            for drawing, place in self._icons():
                _put(drawing.read_bytes(), place)
            _put(entry.encode(), self.entry)
        self._tell_the_desktop()

    def remove(self) -> bool:
        """Take out what `add` put in; whether there was anything. Raises StorageError."""
        there = [place for place in (self.entry, *(place for _, place in self._icons())) if place.exists()]
        with _told(self._share):
            for place in there:
                place.unlink(missing_ok=True)
        if there:
            self._tell_the_desktop()
        return bool(there)

    def standing(self) -> Standing:
        """What is there now. Raises StorageError."""
        if not self.entry.exists():
            return Standing(self.entry)
        with _told(self._share):
            lines = self.entry.read_text(encoding="utf-8", errors="replace").splitlines()
        tried = next((line.partition("=")[2] for line in lines if line.startswith("TryExec=")), "")
        return Standing(self.entry, tried.replace("\\\\", "\\"))

    def _icons(self) -> Iterator[tuple[Path, Path]]:
        """Each drawing that ships, and its place in the desktop's theme."""
        theme = self._share / "icons" / "hicolor"
        yield shipped("assets") / "icon.svg", theme / "scalable" / "apps" / f"{APP_ID}.svg"
        for drawing in sorted((shipped("packaging/linux") / "icons").glob("*.png")):
            yield drawing, theme / f"{drawing.stem}x{drawing.stem}" / "apps" / f"{APP_ID}.png"

    def _tell_the_desktop(self) -> None:
        """Desktops notice a newer folder by themselves; some menus are read from a cache."""
        with suppress(OSError):
            os.utime(self._share / "icons" / "hicolor")
        updater = shutil.which("update-desktop-database")
        if updater is not None:
            with suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run(
                    [updater, str(self.entry.parent)], capture_output=True, timeout=_UPDATE_SECONDS, check=False
                )


def entry_for(command: Path, template: str) -> str:
    """The entry that starts ``command``, which may have blanks and signs in its path."""
    own = {"Exec": _quoted(str(command)), "TryExec": str(command).replace("\\", "\\\\")}
    lines = (line.partition("=") for line in template.splitlines())
    return "".join(f"{key}{sign}{own.get(key, value)}\n" for key, sign, value in lines)


def _quoted(path: str) -> str:
    """As the Desktop Entry Specification has it for ``Exec``: quoted, then escaped as any text of the file."""
    inside = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in path)
    return f'"{inside}"'.replace("\\", "\\\\").replace("%", "%%")


def _put(content: bytes, place: Path) -> None:
    """Write a file whole or not at all: on a full disk, the entry that was there still works. Raises OSError."""
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f".{place.name}.part")
    try:
        part.write_bytes(content)
        part.replace(place)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise


@contextmanager
def _told(share: Path) -> Iterator[None]:
    """``share`` is named where the system names no file, as on a full disk."""
    try:
        yield
    except OSError as error:
        place = error.filename or share
        if error.errno in FULL:
            raise StorageError(f"{place} could not be written ({error.strerror}).", "Make room on its disk.") from error
        raise StorageError(f"{place} could not be changed ({error.strerror}).", "Allow writing there.") from error
