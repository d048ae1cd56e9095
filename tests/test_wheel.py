"""The built wheel carries everything the app needs."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_an_installed_wheel_works_from_an_empty_folder(tmp_path: Path) -> None:
    """Installed into a new environment and run where no checkout is near, the app finds its bank and its assets."""
    wheels, environment, empty = tmp_path / "wheels", tmp_path / "env", tmp_path / "empty"
    empty.mkdir()
    run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(wheels), str(ROOT)], ROOT)
    run([sys.executable, "-m", "venv", str(environment)], empty)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    run([str(scripts / "python"), "-m", "pip", "install", "--quiet", "--no-deps", str(*wheels.glob("*.whl"))], empty)
    lend_dependencies(environment)

    listed = run([str(scripts / "voice-interviewer"), "questions", "check"], empty)
    assert "no mistakes" in listed
    assert str(environment) in listed
    where = "from voice_interviewer.folders import shipped; print(*shipped('assets').rglob('*'))"
    assets = run([str(scripts / "python"), "-c", where], empty)
    assert "sample_answer.flac" in assets
    assert "mic.svg" in assets


def lend_dependencies(environment: Path) -> None:
    """Let the new environment see this one's packages, all but the app itself.

    Installing them again would take minutes. A plain path in a .pth file is added to the search path, but .pth files
    inside it are not read, so the editable install of the checkout stays out of sight.
    """
    packages = next(environment.glob("lib/python*/site-packages"), environment / "Lib" / "site-packages")
    (packages / "lent.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env={**os.environ, "PYTHONPATH": ""}, check=False
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout
