"""The rules of the house, run rather than told."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = ("torch", "whisper", "faster_whisper", "ctranslate2", "pyttsx3")


def imported_by(statement: str) -> set[str]:
    """The top-level modules that a fresh Python holds after the statement."""
    code = f"{statement}\nimport sys\nprint(' '.join({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_import_contracts_hold() -> None:
    """Rooms import only what they may."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("door", ["voice_interviewer.ui.shell.application", "voice_interviewer.cli.main"])
def test_models_and_voice_stay_out_of_our_process(door: str) -> None:
    """Opening the window or a command loads no model library and no synthesiser."""
    assert not imported_by(f"import voice_interviewer.app, {door}") & set(HEAVY)


def test_building_the_services_loads_nothing_slow() -> None:
    """Everything is wired before anything heavy is needed, so that the window opens at once."""
    slow = {*HEAVY, "numpy", "sounddevice", "soundfile", "soxr", "openai", "rich"}
    assert not imported_by("import voice_interviewer.app; voice_interviewer.app.build()") & slow


def test_no_file_is_two_ideas() -> None:
    """A source file stays within 300 lines."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "src").rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}


def test_days_are_named_in_the_language_of_their_sentences() -> None:
    """Python's own names of days and months follow the system's locale as soon as Qt has taken it over."""
    foreign = re.compile(r"%[aAbB]")
    files = (ROOT / "src").rglob("*.py")
    assert [str(file) for file in files if foreign.search(file.read_text(encoding="utf-8"))] == []
