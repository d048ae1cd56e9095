"""Fetches a whole model: its files one after the other, and the model is there only when all of them are right."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import is_zipfile

from filelock import FileLock, Timeout

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import ModelError, StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.installed import adding
from voice_interviewer.transcription.catalogue import CatalogueModel, RemoteFile
from voice_interviewer.transcription.checksums import file_sha256, remember_checksum
from voice_interviewer.transcription.disk_refusals import refusals_of
from voice_interviewer.transcription.download import Patience, download
from voice_interviewer.transcription.engine_choice import FASTER, OPENAI, installed_engines
from voice_interviewer.transcription.model_bin import ModelBin
from voice_interviewer.transcription.models import PART, WEIGHTS, ModelFormat, ModelInfo, available, folder_problem
from voice_interviewer.transcription.network_use import note_use
from voice_interviewer.transcription.origin import Origin, note_origin, settle
from voice_interviewer.transcription.transfer import Told, TransferMeter

MARGIN = 200_000_000
"""Bytes that must stay free on the disk."""


def fetch(
    model: CatalogueModel,
    folders: Folders,
    told: Told,
    cancel: CancelToken,
    form: ModelFormat | None = None,
    patience: Patience | None = None,
) -> ModelInfo:
    """Fetch a model into the models folder. Blocks; goes on where it was stopped before.

    ``form`` is chosen by the engines that are installed where it is not given. A broken copy is replaced. Raises
    ModelError, StorageError or Cancelled; then there is no new model, but what was fetched waits to be completed.
    """
    form = form or preferred_format(model)
    if form is None or form not in model.files:
        raise ModelError(f"No engine that is installed can use {model.name}.", f"Install one: {adding(FASTER)}")
    with refusals_of(folders.models):
        folders.models.mkdir(parents=True, exist_ok=True)
    with _alone(model.name, folders):
        broken = _in_the_way(model.name, folders)
        _check_room(model, form, folders)
        note_use(folders, model.host(form), model.name)
        job = _Job(model.files[form], TransferMeter(told), cancel, patience or Patience())
        if form is ModelFormat.OPENAI:
            place = job.file(folders.models / f"{model.name}.pt")
        else:
            place = job.folder(folders.models / model.name, lambda: _put_away(broken, folders))
        remember_checksum(place / WEIGHTS if place.is_dir() else place, job.sha256, folders.cache)
    return next(info for info in available(folders) if info.path == place)


def preferred_format(model: CatalogueModel) -> ModelFormat | None:
    """The format to fetch: for faster-whisper where it is installed; OpenAI's own, whose checksum is known, else."""
    engines = installed_engines()
    if ModelFormat.CTRANSLATE2 in model.files and FASTER in engines:
        return ModelFormat.CTRANSLATE2
    if OPENAI in engines:
        return next((form for form in (ModelFormat.OPENAI, ModelFormat.CTRANSLATE2) if form in model.files), None)
    return None


def fetched_bytes(name: str, folders: Folders) -> int:
    """How much of a model that is not whole was fetched so far; 0 where nothing was."""
    parts = [*(folders.models / (name + PART)).glob("*"), folders.models / f"{name}.pt{PART}"]
    return sum(part.stat().st_size for part in parts if part.is_file())


class _Job:
    """Fetches the files of one model and tells of their progress together."""

    def __init__(
        self, files: tuple[RemoteFile, ...], meter: TransferMeter, cancel: CancelToken, patience: Patience
    ) -> None:
        self._files = files
        self._meter = meter
        self._cancel = cancel
        self._patience = patience
        self._sizes = {file.name: file.size for file in files}
        self._done = dict.fromkeys(self._sizes, 0)
        self.sha256 = ""
        """Of the last file, which holds the weights."""

    @property
    def origin(self) -> Origin:
        """Where what was fetched comes from."""
        weights = self._files[-1]
        return Origin(weights.url, self.sha256, vouched=bool(weights.sha256))

    def folder(self, place: Path, make_way: Callable[[], None]) -> Path:
        """Fetch a CTranslate2 model beside its place, then move it there. Raises ModelError where it is not whole."""
        aside = place.with_name(place.name + PART)
        with refusals_of(aside):
            aside.mkdir(exist_ok=True)
        for file in self._files:
            self.sha256 = self._fetched(file, aside / file.name)
        problem = folder_problem(aside)
        if problem is not None:
            with refusals_of(aside):
                shutil.rmtree(aside)
            raise _no_model(self._files[-1], problem)
        make_way()
        with refusals_of(place):
            settle(aside, place, self.origin)
        return place

    def file(self, place: Path) -> Path:
        """Fetch OpenAI's file to its place. Raises ModelError where it is no checkpoint."""
        file = self._files[0]
        self.sha256 = download(file, place, self._tell(file.name), self._cancel, self._patience)
        if not is_zipfile(place):  # only where openai-whisper's table no longer tells the checksum
            place.unlink()
            raise _no_model(file, f"{place} is no checkpoint")
        note_origin(place, self.origin)
        return place

    def _fetched(self, file: RemoteFile, target: Path) -> str:
        """One file of a folder, unless an earlier try has completed it; that may have ended before it was checked."""
        if target.is_file():
            self._tell(file.name)(target.stat().st_size, target.stat().st_size)
            sha256 = file_sha256(target, self._cancel)
        else:
            sha256 = download(file, target, self._tell(file.name), self._cancel, self._patience)
        if target.suffix == ".json":
            _check_json(target, file)
        return sha256

    def _tell(self, name: str) -> Callable[[int, int], None]:
        def tell(done: int, total: int) -> None:
            self._done[name], self._sizes[name] = done, total
            self._meter.show(sum(self._done.values()), sum(self._sizes.values()))

        return tell


@contextmanager
def _alone(name: str, folders: Folders) -> Iterator[None]:
    """Inside the block nobody else fetches this model, be it another window, a command or a second click."""
    lock = FileLock(folders.models / f".{name}.lock", timeout=0)
    with refusals_of(folders.models):
        try:
            lock.acquire()
        except Timeout:
            raise ModelError(f"{name} is being fetched already.", "Wait for it, or stop it where it began.") from None
    try:
        yield
    finally:
        lock.release()


def _in_the_way(name: str, folders: Folders) -> ModelInfo | None:
    """A broken copy of the model, to be replaced. Raises ModelError where there is a whole one."""
    own = [info for info in available(folders) if info.name == name and not info.packaged]
    if any(info.complete for info in own):
        raise ModelError(f"The speech model {name} is on this machine already.", "Delete it first to fetch it anew.")
    return own[0] if own else None


def _check_room(model: CatalogueModel, form: ModelFormat, folders: Folders) -> None:
    needed = model.size(form) - fetched_bytes(model.name, folders) + MARGIN
    with refusals_of(folders.models):
        free = shutil.disk_usage(folders.models).free
    if free < needed:
        raise StorageError(
            f"{model.name} needs {needed / 1e6:,.0f} MB of room, and {free / 1e6:,.0f} MB are free.",
            f"Make room on the disk that holds {folders.models}.",
        )


def _check_json(path: Path, file: RemoteFile) -> None:
    """Raises ModelError for a web page that a hotel's network put in the file's place."""
    try:
        json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        path.unlink()
        raise ModelError(
            f"What came from {file.host} as {file.name} is something else.",
            "The network may want you to sign in with a browser first; then fetch again.",
        ) from error


def _no_model(file: RemoteFile, problem: str) -> ModelError:
    return ModelError(
        f"What came from {file.host} is no whole model: {problem}.",
        "It was removed. Fetch it again, or import the model from a file.",
    )


def _put_away(broken: ModelInfo | None, folders: Folders) -> None:
    if broken is not None:
        ModelBin(folders).delete(broken)
