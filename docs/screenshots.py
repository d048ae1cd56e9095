"""Makes the pictures in docs/screenshots, from the real window on real takes: ``scripts/screenshots [PART ...]``.

The answers are stretches of the sample answer, transcribed and graded by the app itself, and some that were written to
be strong, middling, stuffed and empty, graded by the app itself; the rehearsal is a real one through a virtual
microphone. Each part begins with a home of its own, so it can be made alone. Run it after a change to what the window
shows, and look at what it made.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from picturing.studio import Studio

    Part = Callable[[Studio], None]

AT_ONCE = 2
"""Parts that are made at the same time."""
PRACTISED = (
    "feedback",
    "states",
    "remarks",
    "home",
    "history",
    "storage",
    "troubles",
    "export",
    "mentor",
    "large-text",
    "opinion",
    "clearing",
)
"""The parts of somebody who has takes already; the other parts begin with none."""


def main(argv: Sequence[str]) -> int:
    """Make the pictures of the parts that are named, or of all. Returns 0 when every part came to its end."""
    parts = _parts()
    parser = argparse.ArgumentParser(prog="scripts/screenshots", description="Make the pictures in docs/screenshots.")
    parser.add_argument("part", nargs="*", metavar="PART", help=f"{', '.join(parts)}; all of them, where none is named")
    parser.add_argument("--to", type=Path, default=Path(__file__).parent / "screenshots", help="the folder")
    parser.add_argument("--practised", type=Path, help="a home that has takes already, as a run before has made it")
    chosen = parser.parse_args(argv)
    names = chosen.part or list(parts)
    if unknown := sorted(set(names) - set(parts)):
        parser.error(f"There is no part {unknown[0]}.")
    with tempfile.TemporaryDirectory() as place:
        practised = chosen.practised or Path(place) / "practised"
        if set(names) & set(PRACTISED) and not practised.exists():
            _practise(practised)
        if len(names) > 1:
            return _side_by_side(names, chosen.to, practised)
        _make(names[0], parts[names[0]], chosen.to, practised)
    return 0


def _side_by_side(names: Sequence[str], folder: Path, practised: Path) -> int:
    """Each part in a process of its own, two at a time: a window mostly waits for itself."""
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        command = [sys.executable, __file__, "--to", str(folder), "--practised", str(practised)]
        return max(pool.map(lambda name: subprocess.run([*command, name], check=False).returncode, names))


def _parts() -> "dict[str, Part]":
    """Each part by its name."""
    from picturing import (
        feedback_parts,
        library_parts,
        programme_parts,
        rehearsal_parts,
        settings_parts,
        sharing_parts,
        trouble_parts,
    )

    return {
        "welcome": library_parts.welcome,
        "empty": library_parts.empty,
        "home": library_parts.home,
        "feedback": feedback_parts.feedback,
        "written": feedback_parts.written,
        "states": feedback_parts.states,
        "remarks": feedback_parts.remarks,
        "composite": feedback_parts.composite,
        "history": library_parts.history,
        "storage": library_parts.storage,
        "import": library_parts.importing,
        "troubles": library_parts.troubles,
        "compare": sharing_parts.compare,
        "export": sharing_parts.export,
        "mentor": sharing_parts.mentor,
        "plan": programme_parts.plan,
        "progress": programme_parts.progress,
        "map": programme_parts.mapping,
        "exam": programme_parts.exam,
        "rehearsal": rehearsal_parts.rehearsal,
        "mock": rehearsal_parts.mock,
        "settings": settings_parts.settings,
        "large-text": settings_parts.large_text,
        "no-microphone": trouble_parts.no_microphone,
        "leaving": trouble_parts.leaving,
        "recovered": trouble_parts.recovered,
        "opinion": trouble_parts.opinion,
        "clearing": trouble_parts.clearing,
        "crash": trouble_parts.crash,
        "guide": trouble_parts.guide,
    }


def _make(name: str, part: "Part", folder: Path, practised: Path) -> None:
    """One part, in a home of its own."""
    from picturing.studio import Studio
    from PySide6.QtWidgets import QApplication

    from support.virtual_audio import VirtualAudio

    folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as place, VirtualAudio() as audio:
        os.environ.update(audio.env)
        app = QApplication([])
        home = Path(place) / name
        if name in PRACTISED:
            shutil.copytree(practised, home)
        home.mkdir(exist_ok=True)
        studio = Studio(folder, home, audio)
        try:
            part(studio)
        finally:
            studio.close()
        app.quit()
    print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)  # noqa: T201 - whoever waits sees how far it is


def _practise(home: Path) -> None:
    """A home with takes of some days."""
    from picturing.answers import hear_stretches

    from voice_interviewer.app import build

    for kind in ("DATA", "CONFIG", "CACHE"):
        os.environ[f"XDG_{kind}_HOME"] = str(home / kind.lower())
    home.mkdir()
    services = build()
    hear_stretches(services, home)
    services.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
