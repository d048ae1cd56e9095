"""Makes the pictures in docs/screenshots, from the real window on real takes: ``scripts/screenshots [PART ...]``.

The answers are stretches of the sample answer, transcribed and graded by the app itself, and some that were written to
be strong, middling, stuffed and empty, graded by the app itself; the rehearsal is a real one through a virtual
microphone. Each part begins with a home of its own, so it can be made alone. Run it after a change to what the window
shows, and look at what it made.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from picturing.studio import Studio

    from support.virtual_audio import VirtualAudio

    Part = Callable[[Studio], None]

PRACTISED = ("feedback", "states", "remarks", "home", "history", "storage", "export", "mentor", "large-text")
"""The parts of somebody who has takes already; the other parts begin with none."""


def main(argv: Sequence[str]) -> None:
    """Make the pictures of the parts that are named, or of all."""
    parts = _parts()
    parser = argparse.ArgumentParser(prog="scripts/screenshots", description="Make the pictures in docs/screenshots.")
    parser.add_argument("part", nargs="*", metavar="PART", help=f"{', '.join(parts)}; all of them, where none is named")
    parser.add_argument("--to", type=Path, default=Path(__file__).parent / "screenshots", help="the folder")
    chosen = parser.parse_args(argv)
    if unknown := sorted(set(chosen.part) - set(parts)):
        parser.error(f"There is no part {unknown[0]}.")
    _make({name: parts[name] for name in chosen.part or parts}, chosen.to)


def _parts() -> "dict[str, Part]":
    """Each part by its name."""
    from picturing import feedback_parts, library_parts, programme_parts, rehearsal_parts, settings_parts, sharing_parts

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
    }


def _make(parts: "dict[str, Part]", folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from support.virtual_audio import VirtualAudio

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, VirtualAudio() as audio:
        os.environ.update(audio.env)
        app = QApplication([])
        practised = Path(place) / "practised"
        if set(parts) & set(PRACTISED):
            _practise(practised)
        for name, part in parts.items():
            home = Path(place) / name
            if name in PRACTISED:
                shutil.copytree(practised, home)
            home.mkdir(exist_ok=True)
            began = time.monotonic()
            _make_part(part, folder, home, audio)
            print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)  # noqa: T201 - whoever waits sees how far it is
        app.quit()


def _make_part(part: "Part", folder: Path, home: Path, audio: "VirtualAudio") -> None:
    from picturing.studio import Studio

    studio = Studio(folder, home, audio)
    try:
        part(studio)
    finally:
        studio.close()


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
    main(sys.argv[1:])
