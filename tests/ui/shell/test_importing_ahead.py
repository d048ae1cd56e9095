"""What the other pages need is imported while the first is looked at."""

import json
import subprocess
import sys

ASK = """
import json, sys
from voice_interviewer.ui.shell.importing_ahead import LATER, import_beside, importing

before = set(sys.modules)
modules = import_beside()
in_worker = sorted(name for name in set(sys.modules) - before if name.startswith(("voice_interviewer.", "filelock")))
for _ in importing(modules):
    pass
print(json.dumps([in_worker, [name for name in LATER if f"voice_interviewer.ui.{name}" not in sys.modules]]))
"""


def answer() -> tuple[list[str], list[str]]:
    done = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True, timeout=60)
    in_worker, missing = json.loads(done.stdout)
    return in_worker, missing


def test_a_worker_imports_no_class_of_qt() -> None:
    """Made while the window works, such a class can end the process; only empty packages of the window may come."""
    in_worker, missing = answer()
    packages = {f"voice_interviewer.ui.{name}" for name in _packages(in_worker)}
    assert [name for name in in_worker if name.startswith("voice_interviewer.ui.") and name not in packages] == []
    assert "voice_interviewer.opinion.openai_client" in in_worker
    assert "filelock" in in_worker  # or the first setting that is changed would wait for it
    assert missing == []


def _packages(names: list[str]) -> set[str]:
    return {name.split(".")[2] for name in names if name.startswith("voice_interviewer.ui.")}
