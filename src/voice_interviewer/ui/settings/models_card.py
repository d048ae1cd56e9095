"""The speech models in the settings: what is here, what can be fetched, imported and deleted, and how fast it is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError
from voice_interviewer.transcription.model_overview import ModelRow, ModelState, Overview, overview
from voice_interviewer.ui.settings import model_words
from voice_interviewer.ui.settings.model_jobs import Ended, Job, Kind, ModelJobs
from voice_interviewer.ui.settings.model_row import ModelRowView
from voice_interviewer.ui.settings.model_shelf import ModelShelf
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.focus_kept import focus_kept
from voice_interviewer.ui.widgets.labels import heading, label


class ModelsCard(QFrame):
    """A card with one row a model. Looks at the disk when `refresh` is called, and at the network never by itself.

    Signals: ``changed()``, other models are here now; ``chosen(str)``, the user wants this one to be used;
    ``network_used()``, the user has a model fetched.
    """

    changed = Signal()
    chosen = Signal(str)
    network_used = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.jobs = ModelJobs(context, self)
        self._shelf = ModelShelf(context, self)
        self._looking = CancelToken()
        self.rows: dict[str, ModelRowView] = {}
        """The rows by the names of their models."""
        self.network = label("", "muted")
        self.advice = label("")
        self.import_file_button = QPushButton()
        self.import_folder_button = QPushButton("Im&port a folder …")
        self.measure_button = QPushButton()
        self._places = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._show_job()

    def refresh(self) -> None:
        """Look what is here, in a worker; an earlier look that is not done is called off."""
        self._looking.cancel()
        folders, settings = self._context.services.folders, self._context.services.settings.current
        self._looking = self._context.tasks.run(
            lambda token, report: overview(folders, settings.engine, settings.model), self._show_overview
        )

    @classmethod
    def ask_source(cls, parent: QWidget, folder: bool, chosen: Callable[[Path], None]) -> None:
        """Let the user point at a file, or with ``folder`` at a folder, and call ``chosen``; Cancel calls nothing."""
        dialog = QFileDialog(parent, "Import a speech model")
        if folder:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilters(["Speech models (*.pt *.zip)", "All files (*)"])
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        self.setProperty("card", True)
        self._places.setSpacing(2 * SPACE)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        self.import_folder_button.setAccessibleName("Import a folder")
        buttons.addWidget(self.import_file_button)
        buttons.addWidget(self.import_folder_button)
        buttons.addStretch()
        buttons.addWidget(self.measure_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(heading("Speech models"))
        layout.addWidget(self.advice)
        layout.addLayout(self._places)
        layout.addWidget(self.network)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.import_file_button.clicked.connect(self._import_file)
        self.import_folder_button.clicked.connect(self._import_folder)
        self.measure_button.clicked.connect(self._measure_clicked)
        self.jobs.began.connect(self._began)
        self.jobs.moved.connect(self._show_job)
        self.jobs.ended.connect(self._ended)
        self._shelf.changed.connect(self._models_changed)

    def _show_overview(self, view: Overview) -> None:
        if [row.name for row in view.rows] != list(self.rows):
            with focus_kept(self, self.import_file_button):
                self._make_rows(view)
        for row in view.rows:
            self.rows[row.name].show_row(row)
        hosts = sorted({row.host for row in view.rows if row.host})
        self.network.setText(model_words.ONLY_FETCH.format(hosts=" and ".join(hosts)) if hosts else model_words.NOBODY)
        self.advice.setText(view.advice or model_words.NOT_MEASURED)
        self._show_job()

    def _make_rows(self, view: Overview) -> None:
        for old in self.rows.values():
            self._places.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = {row.name: self._row(row) for row in view.rows}
        before: QWidget | None = None
        for made in self.rows.values():
            self._places.addWidget(made)
            made.show()  # now, so that it can have the focus; a layout would do so later
            for button in made.buttons:
                if before is not None:
                    self.setTabOrder(before, button)
                before = button
        for button in (self.import_file_button, self.import_folder_button, self.measure_button):
            if before is not None:
                self.setTabOrder(before, button)
            before = button

    def _row(self, row: ModelRow) -> ModelRowView:
        made = ModelRowView(row, self)
        made.fetch.connect(self.jobs.fetch)
        made.call_off.connect(self._call_off)
        made.use.connect(self.chosen)
        made.delete.connect(self._delete)
        return made

    @Slot()
    def _began(self) -> None:
        if self.jobs.job is not None and self.jobs.job.kind is Kind.FETCH:
            self.network_used.emit()
        self._show_job()

    @Slot()
    def _show_job(self) -> None:
        """What is under way, and what has to wait for it."""
        job = self.jobs.job
        for name, row in self.rows.items():
            if job is None:  # first when allowed, last when not: the focus needs a button that is enabled
                row.allow_fetching(True)
            if job == Job(Kind.FETCH, name):
                row.show_moving(self.jobs.moment)
            else:
                row.show_still()
            if job is not None:
                row.allow_fetching(False)
        self._show_import(job)
        self._show_measuring(job)

    def _show_import(self, job: Job | None) -> None:
        importing = job is not None and job.kind is Kind.IMPORT
        self.import_file_button.setText(f"Stop &importing ({self.jobs.share:.0%})" if importing else "&Import a file …")
        self.import_file_button.setAccessibleName("Stop importing" if importing else "Import a file")
        self.import_file_button.setEnabled(job is None or importing)
        self.import_folder_button.setEnabled(job is None)

    def _show_measuring(self, job: Job | None) -> None:
        measuring = job is not None and job.kind is Kind.MEASURE
        share = f"{self.jobs.share:.0%}"
        self.measure_button.setText(f"S&top measuring ({share})" if measuring else "Measure &this machine")
        self.measure_button.setAccessibleName("Stop measuring" if measuring else "Measure this machine")
        self.measure_button.setToolTip("Transcribes the sample answer with each engine; takes a minute or two")
        self.measure_button.setEnabled(job is None or measuring)

    @Slot(object)
    def _ended(self, ended: Ended) -> None:
        self._show_job()
        self.refresh()
        if ended.error is not None:
            if not isinstance(ended.error, UserError):
                raise ended.error
            self._context.messages.error(ended.error)
        elif not ended.called_off and ended.job.kind is not Kind.MEASURE:
            self.changed.emit()
            name = ended.model
            self._context.messages.info(f"{name} is here.", "Use it", lambda: self.chosen.emit(name))

    @Slot(str)
    def _call_off(self, name: str) -> None:
        del name
        self.jobs.call_off()

    @Slot()
    def _import_file(self) -> None:
        if self.jobs.job is not None:
            self.jobs.call_off()
        else:
            self.ask_source(self, False, self.jobs.import_from)

    @Slot()
    def _import_folder(self) -> None:
        self.ask_source(self, True, self.jobs.import_from)

    @Slot()
    def _measure_clicked(self) -> None:
        if self.jobs.job is not None:
            self.jobs.call_off()
        else:
            self.jobs.measure(self._context.services.settings.current.model)

    @Slot(str)
    def _delete(self, name: str) -> None:
        if self.rows[name].row.state is ModelState.PARTLY:
            self._shelf.discard(name)
        else:
            self._shelf.delete(name)

    @Slot()
    def _models_changed(self) -> None:
        self.refresh()
        self.changed.emit()
