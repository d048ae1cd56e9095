"""What a whole session in the real window leaves behind: a key set and used, an answer kept, failures, every export."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from voice_interviewer.folders import APP_NAME, Folders

KEY = 'sk-zebrafinch"7+Q\\b/%&x9'
"""With signs that each way to write a text down writes in its own way."""

WORD = "zebrafinch"
"""Of the key, what no way of writing changes."""

SAID = "quokkawobble"
"""A word of the answer that nobody else says."""

PLACE = "VOICE_INTERVIEWER_TEST_PLACE"
"""Names the folder of `Place.root` to the session's own process."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the session leaves what."""

    root: Path

    @property
    def folders(self) -> Folders:
        """The app's own."""
        return Folders(*(self.root / kind / APP_NAME for kind in ("data", "config", "cache")))

    @property
    def own(self) -> tuple[Path, ...]:
        return self.folders.data, self.folders.config, self.folders.cache

    @property
    def exports(self) -> Path:
        return self.root / "exports"

    @property
    def told(self) -> Path:
        """What it said: log, standard output and error, the report of a crash, doctor's, its children's environment."""
        return self.root / "told"

    @property
    def temporary(self) -> Path:
        """The system's folder for temporary files, as the session knows it."""
        return self.root / "temporary"


def run_session(root: Path, file: Path) -> Place:
    """Run the session that ``file`` holds in a process of its own, with the umask that most users have."""
    place = Place(root)
    for folder in (place.exports, place.told, place.temporary):
        folder.mkdir()
    logging = [f"--log-file={place.told / 'log.txt'}", "--log-file-level=DEBUG"]
    own = ["-s", "-p", "no:cacheprovider", "-p", "no:xdist", "--override-ini=python_functions=alone_*", *logging]
    homes = {f"XDG_{kind.upper()}_HOME": str(root / kind) for kind in ("data", "config", "cache")}
    with (place.told / "out.txt").open("wb") as out, (place.told / "err.txt").open("wb") as err:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", *own, f"{file}::alone_session"],
            cwd=Path(__file__).parents[2],
            env=os.environ | homes | {PLACE: str(root), "TMPDIR": str(place.temporary)},
            umask=0o022,
            stdout=out,
            stderr=err,
            check=False,
        )
    said = (place.told / "out.txt").read_text() + (place.told / "err.txt").read_text()
    assert done.returncode == 0, said
    assert "1 passed" in said
    return place


def open_to_others(folders: Folders) -> dict[str, str]:
    """The app's files and folders that somebody else could look at, with their modes."""
    own = [folder for folder in (folders.data, folders.config, folders.cache) if folder.exists()]
    made = [*own, *(path for folder in own for path in folder.rglob("*"))]
    return {str(path): oct(path.stat().st_mode & 0o777) for path in made if path.stat().st_mode & 0o077}
