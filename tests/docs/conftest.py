"""The manual, built once for all processes of a test run."""

import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from support.manual import DOCS


@pytest.fixture(scope="session")
def manual(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the built manual; what Sphinx had to say lies in it as ``said.txt``."""
    own = tmp_path_factory.getbasetemp()
    here = (own if worker_id == "master" else own.parent) / "manual"
    with FileLock(f"{here}.lock"):
        if not (here / "said.txt").exists():
            _build(here)
    return here


def _build(here: Path) -> None:
    """As scripts/docs does."""
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-n", "-q", "-b", "html", "-d", f"{here}-trees"]
    done = subprocess.run([*command, DOCS, here], capture_output=True, text=True, check=False)
    here.mkdir(exist_ok=True)
    (here / "said.txt").write_text(f"{done.returncode}\n{done.stdout}{done.stderr}", encoding="utf-8")
