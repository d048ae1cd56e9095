"""The speech models that can be fetched, as ``assets/speech_models.yaml`` lists them. Asks no network.

Which checksums are known: OpenAI's files, from openai-whisper's own table; the weights of large-v3-turbo for
CTranslate2, which several projects pin. For the other folders nobody vouches: they are checked by the length that the
server names and by their structure (`weights_file`), and the checksum of what came is recorded, so that later damage
shows (`origin`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from voice_interviewer.errors import ModelError
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.catalogue_urls import checkpoint_url, checksum_in, hub_url
from voice_interviewer.transcription.models import WEIGHTS, ModelFormat

_COMPANION_BYTES = {"tokenizer.json": 2_200_000, "vocabulary.txt": 425_000, "vocabulary.json": 1_070_000}
_FEW_BYTES = 2_500  # of the others, all of them settings


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """One file to fetch. ``size`` is what to expect, in bytes; ``sha256`` is empty where none is known for certain."""

    name: str
    url: str
    size: int
    sha256: str = ""

    @property
    def host(self) -> str:
        """The name of the machine that is asked for it, with its port where that is unusual."""
        return urlsplit(self.url).netloc


@dataclass(frozen=True, slots=True)
class CatalogueModel:
    """A model that can be fetched, in at least one format."""

    name: str
    about: str
    licence: str
    work: float
    """Work for a second of speech, as a multiple of tiny.en's; the catalogue file gives the source."""
    files: Mapping[ModelFormat, tuple[RemoteFile, ...]]

    def size(self, form: ModelFormat) -> int:
        """Bytes to fetch, about."""
        return sum(file.size for file in self.files[form])

    def host(self, form: ModelFormat) -> str:
        """Who is asked for it."""
        return self.files[form][-1].host


class _Folder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    repository: str
    weights_bytes: int
    companions: list[str]
    revision: str = "main"
    weights_sha256: str = ""


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    about: str
    licence: str
    work: float
    folder: _Folder | None = None
    checkpoint_bytes: int | None = None


class _Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    models: list[_Entry]


def catalogue(mirror: str = "", path: Path | None = None) -> tuple[CatalogueModel, ...]:
    """Every model that can be fetched, the smallest first. ``mirror`` stands in for the makers' own hosts."""
    import yaml

    text = (path or shipped("assets") / "speech_models.yaml").read_text(encoding="utf-8")
    entries = msgspec.convert(yaml.safe_load(text), _Catalogue).models
    return tuple(map(partial(_model, mirror=mirror), entries))


def in_catalogue(name: str, mirror: str = "") -> CatalogueModel:
    """The model of that name. Raises ModelError where the catalogue has none."""
    models = {model.name: model for model in catalogue(mirror)}
    if name not in models:
        raise ModelError(f"There is no speech model called {name} to fetch.", f"There are: {', '.join(models)}.")
    return models[name]


def _model(entry: _Entry, mirror: str) -> CatalogueModel:
    files: dict[ModelFormat, tuple[RemoteFile, ...]] = {}
    if entry.folder is not None:
        files[ModelFormat.CTRANSLATE2] = _folder_files(entry.folder, mirror)
    url = checkpoint_url(entry.name, mirror)
    if entry.checkpoint_bytes is not None and url:
        checkpoint = RemoteFile(f"{entry.name}.pt", url, entry.checkpoint_bytes, checksum_in(url))
        files[ModelFormat.OPENAI] = (checkpoint,)
    return CatalogueModel(entry.name, entry.about, entry.licence, entry.work, files)


def _folder_files(folder: _Folder, mirror: str) -> tuple[RemoteFile, ...]:
    """The companions first: they are small, and tell soon whether the host answers at all."""

    def url(name: str) -> str:
        return hub_url(folder.repository, folder.revision, name, mirror)

    companions = (RemoteFile(name, url(name), _COMPANION_BYTES.get(name, _FEW_BYTES)) for name in folder.companions)
    return (*companions, RemoteFile(WEIGHTS, url(WEIGHTS), folder.weights_bytes, folder.weights_sha256))
