"""The slow things that can be done with models, one at a time: fetch, import, measure."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voice_interviewer.cancel import CancelToken
from voice_interviewer.folders import Folders
from voice_interviewer.transcription.transfer import Transferred
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import Report, Work


class Kind(Enum):
    """What is done."""

    FETCH = "fetch"
    IMPORT = "import"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Job:
    """What is under way, and with which model (or file, while it is imported)."""

    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class Ended:
    """How a job ended: neither an error nor called off means that it is done."""

    job: Job
    model: str = ""
    """The model that there is now."""
    error: Exception | None = None
    called_off: bool = False


class ModelJobs(QObject):
    """Runs one job at a time in a worker; leaving the page does not end it. Nothing here is begun unless asked for.

    Signals: ``began()``, ``moved()`` and ``ended(Ended)``.
    """

    began = Signal()
    moved = Signal()
    ended = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._folders: Folders = context.services.folders
        self._token: CancelToken | None = None
        self._latest: list[Transferred] = []  # written by the worker, read here
        self.job: Job | None = None
        """What is under way."""
        self.share = 0.0

    @property
    def moment(self) -> Transferred | None:
        """How far a fetch or an import is; None before its first news."""
        return self._latest[-1] if self._latest else None

    def fetch(self, name: str) -> None:
        """Fetch a model of the catalogue, from the internet."""
        folders = self._folders

        def work(token: CancelToken, told: Callable[[Transferred], None], _report: Report) -> str:
            from voice_interviewer.transcription.catalogue import in_catalogue
            from voice_interviewer.transcription.catalogue_urls import chosen_mirror
            from voice_interviewer.transcription.download_model import fetch

            return fetch(in_catalogue(name, chosen_mirror()), folders, told, token).name

        self._begin(Job(Kind.FETCH, name), work)

    def import_from(self, source: Path) -> None:
        """Copy a model from a file or a folder."""
        folders = self._folders

        def work(token: CancelToken, told: Callable[[Transferred], None], _report: Report) -> str:
            from voice_interviewer.transcription.import_model import import_model

            return import_model(source, folders, told, token).name

        self._begin(Job(Kind.IMPORT, source.name), work)

    def measure(self, model: str) -> None:
        """Measure this machine with every engine that can use a model, or with all models where it is not here."""
        folders = self._folders

        def work(token: CancelToken, _told: Callable[[Transferred], None], report: Report) -> str:
            from voice_interviewer.transcription.machine_speed import SpeedStore
            from voice_interviewer.transcription.machine_speed_measuring import measurable, measure

            pairs = measurable(folders, [model]) or measurable(folders)
            for number, (engine, info) in enumerate(pairs):

                def progress(share: float, before: int = number) -> None:
                    report((before + share) / len(pairs))

                SpeedStore(folders.cache).keep(measure(engine, info.name, folders, progress, token))
            return model

        self._begin(Job(Kind.MEASURE, model), work)

    def call_off(self) -> None:
        """End what is under way; what was fetched stays for the next time."""
        if self._token is not None and self.job is not None:
            self._token.cancel()
            self._end(Ended(self.job, called_off=True))

    def _begin(self, job: Job, work: Callable[[CancelToken, Callable[[Transferred], None], Report], str]) -> None:
        if self.job is not None:
            return
        self.job, self.share = job, 0.0
        latest: list[Transferred] = []
        self._latest = latest
        self.began.emit()
        token = self._context.tasks.run(
            _with_news(work, latest),
            lambda model: self._end(Ended(job, model)),
            lambda error: self._end(Ended(job, error=error)),
            self._news,
        )
        if self.job is job:  # a runner that works at once has ended it already
            self._token = token

    def _news(self, share: float) -> None:
        self.share = share
        self.moved.emit()

    def _end(self, ended: Ended) -> None:
        self.job, self._token = None, None
        self.ended.emit(ended)


def _with_news(
    work: Callable[[CancelToken, Callable[[Transferred], None], Report], str], latest: list[Transferred]
) -> Work[str]:
    """The work, leaving its newest `Transferred` in ``latest``, since a runner carries shares alone."""

    def whole(token: CancelToken, report: Report) -> str:
        def told(moment: Transferred) -> None:
            latest[:] = [moment]
            report(moment.share)

        return work(token, told, report)

    return whole
