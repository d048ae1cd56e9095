"""Every model that is here or can be fetched, with what it needs and how it does on this machine.

Window and terminal show this; neither computes anything of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from voice_interviewer.folders import Folders
from voice_interviewer.transcription.catalogue import CatalogueModel, catalogue
from voice_interviewer.transcription.catalogue_urls import chosen_mirror
from voice_interviewer.transcription.download_model import fetched_bytes, preferred_format
from voice_interviewer.transcription.engine_choice import AUTO, FASTER, OPENAI, able_engines, installed_engines
from voice_interviewer.transcription.machine_speed import Measured, SpeedStore, fastest_first
from voice_interviewer.transcription.machine_speed_advice import (
    Candidate,
    Speed,
    memory_needed,
    offer,
    speed,
    verdict,
)
from voice_interviewer.transcription.models import ModelFormat, ModelInfo, available


class ModelState(StrEnum):
    """Where a model stands."""

    INSTALLED = "installed"
    PARTLY = "partly fetched"
    BROKEN = "cannot be used"
    ABSENT = "not here"


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model, as it is shown."""

    name: str
    about: str
    licence: str
    """Empty where nobody told, as for a model of the user's own."""
    state: ModelState
    used: bool
    """Whether the settings choose it."""
    size: int
    """Bytes on disk, or to fetch."""
    fetched: int
    """Bytes that an earlier fetch left."""
    engine: str
    """What would run it; empty where no engine that is installed can."""
    memory: int
    """Bytes that it needs; about."""
    speed: Speed | None
    host: str
    """Who is asked for it; empty where it cannot be fetched."""
    problem: str
    """Why it cannot be used; empty where it can."""
    deletable: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """All models, and what to say about this machine."""

    rows: tuple[ModelRow, ...]
    advice: str
    """Empty where nothing was measured yet."""
    measured: tuple[Measured, ...]


def overview(folders: Folders, engine: str, used: str) -> Overview:
    """Look at the disk and at what was measured. ``engine`` and ``used`` are those of the settings."""
    offered = {model.name: model for model in catalogue(chosen_mirror())}
    found = _best_of_each(available(folders))
    view = _View(
        folders, engine, used, SpeedStore(folders.cache).measured(), {m.name: m.work for m in offered.values()}
    )
    names = [*offered, *(name for name in found if name not in offered)]
    rows = tuple(view.row(name, offered.get(name), found.get(name)) for name in names)
    return Overview(rows, _advice(rows, used) if view.measured else "", view.measured)


def _best_of_each(models: Sequence[ModelInfo]) -> dict[str, ModelInfo]:
    """One for each name; a whole one goes before a broken one."""
    return {info.name: info for info in sorted(models, key=lambda info: info.complete)}


@dataclass(frozen=True, slots=True)
class _View:
    folders: Folders
    engine: str
    used: str
    measured: tuple[Measured, ...]
    works: Mapping[str, float]

    def row(self, name: str, offered: CatalogueModel | None, info: ModelInfo | None) -> ModelRow:
        form = preferred_format(offered) if offered else None
        engine = self._engine(name, able_engines(info) if info else _engines_for(form))
        whole = info is not None and info.complete
        size = info.size if info and (whole or not form) else offered.size(form) if offered and form else 0
        fetched = 0 if whole else fetched_bytes(name, self.folders)
        return ModelRow(
            name=name,
            about=offered.about if offered else "A model of your own.",
            licence=offered.licence if offered else "",
            state=_state(info, fetched),
            used=name == self.used,
            size=size,
            fetched=fetched,
            engine=engine,
            memory=memory_needed(engine, size) if engine else 0,
            speed=speed(engine, name, self.works.get(name), self.measured, self.works) if engine else None,
            host=offered.host(form) if offered and form else "",
            problem=info.problem.message if info and info.problem else "",
            deletable=info is not None and not info.packaged,
        )

    def _engine(self, name: str, able: Sequence[str]) -> str:
        if self.engine != AUTO:
            return self.engine if self.engine in able else ""
        return next(iter(fastest_first(able, name, self.measured)), "")


def _engines_for(form: ModelFormat | None) -> list[str]:
    """The installed engines that could read the format that would be fetched."""
    able = {ModelFormat.CTRANSLATE2: (FASTER, OPENAI), ModelFormat.OPENAI: (OPENAI,), None: ()}[form]
    return [name for name in installed_engines() if name in able]


def _state(info: ModelInfo | None, fetched: int) -> ModelState:
    if info is not None and info.complete:
        return ModelState.INSTALLED
    if fetched:
        return ModelState.PARTLY
    return ModelState.BROKEN if info is not None else ModelState.ABSENT


def _advice(rows: Sequence[ModelRow], used: str) -> str:
    import psutil

    memory = psutil.virtual_memory().total
    candidates = [
        Candidate(row.name, row.speed, verdict(row.speed, row.memory, memory), row.memory)
        for row in rows
        if row.speed is not None
    ]
    return offer(sorted(candidates, key=lambda one: one.speed.rate), used) if candidates else ""
