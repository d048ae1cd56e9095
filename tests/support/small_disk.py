"""A disk of a few megabytes that a test may really fill, or make read-only, without anybody else noticing.

Root is stopped by no permission, and no disk of a developer's may be filled: so the tests that need a disk run in a
process whose mounts are its own (``unshare``, of util-linux), with a tmpfs. Their names begin with ``alone_``: an
ordinary run does not collect them, and an ordinary test runs them all, by `run_with_own_mounts`. Where no such process
can be made (a container without user namespaces) that test fails and says so: what was not played is not proven.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from support.form import rounds

PAGE = 4096
"""Bytes in which a tmpfs hands out its room."""

_OUTSIDE = "MOUNTS_OUTSIDE"


def run_with_own_mounts(file: str, *words: str, seconds: float = rounds(170, 14_000)) -> str:
    """Run the ``alone_`` tests of a file in a process with mounts of its own; their failure is the caller's.

    ``words`` go to pytest. Returns what was printed.
    """
    own = ["-p", "no:cacheprovider", "--override-ini=python_functions=alone_*"]
    command = [*_unshared(), sys.executable, "-m", "pytest", "-q", "-rP", *own, file, *words]
    environment = {**os.environ, _OUTSIDE: _mounts(), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTEST_XDIST_WORKER", None)
    root = Path(__file__).parents[2]
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, timeout=seconds, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


class SmallDisk:
    """A tmpfs, mounted at ``path`` until `remove`. Only for a process with mounts of its own."""

    def __init__(self, path: Path, size: int = 4 << 20) -> None:
        assert os.environ.get(_OUTSIDE, _mounts()) != _mounts(), "only inside run_with_own_mounts"
        self.path = path
        self._ballast = path / ".ballast"
        path.mkdir()
        _run("mount", "-t", "tmpfs", "-o", f"size={size},mode=0700", "tmpfs", str(path))

    @property
    def free(self) -> int:
        """Bytes."""
        about = os.statvfs(self.path)
        return about.f_bavail * about.f_frsize

    def leave(self, size: int) -> None:
        """Fill it until only ``size`` bytes, whole pages, are free."""
        self.make_room()
        wanted = self.free - size // PAGE * PAGE
        with self._ballast.open("wb") as file:
            if wanted > 0:
                os.posix_fallocate(file.fileno(), 0, wanted)
        assert self.free == max(0, size // PAGE * PAGE)

    def make_room(self) -> None:
        """Take the ballast away."""
        self._ballast.unlink(missing_ok=True)

    def forbid_writing(self) -> None:
        """As a disk that the system has mounted read-only, after an error or by a switch on it."""
        _run("mount", "-o", "remount,ro", str(self.path))

    def allow_writing(self) -> None:
        _run("mount", "-o", "remount,rw", str(self.path))

    def files(self) -> dict[str, bytes]:
        """Every file by its path on the disk, but for the ballast."""
        everything = sorted(path for path in self.path.rglob("*") if path.is_file() and path != self._ballast)
        return {str(path.relative_to(self.path)): path.read_bytes() for path in everything}

    def remove(self) -> None:
        """Take it away, with all that it holds."""
        _run("umount", "--lazy", str(self.path))
        self.path.rmdir()


def _unshared() -> Sequence[str]:
    """How a process with mounts of its own is started: as root, or as the root of a user namespace."""
    for way in (["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"]):
        if subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0:
            return way
    raise AssertionError(
        "Full and read-only disks cannot be played here: neither root nor a user namespace may mount. Run the tests "
        "where `unshare --mount` or `unshare --user --map-root-user --mount` works."
    )


def _mounts() -> str:
    return str(Path("/proc/self/ns/mnt").readlink())


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
