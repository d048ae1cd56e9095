"""Where recordings from elsewhere are looked at, get their question, and come in as takes."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError, for_user
from voice_interviewer.incoming import SUFFIXES, Found, Incoming
from voice_interviewer.take import AskedQuestion
from voice_interviewer.ui.importing.file_table import FileTable
from voice_interviewer.ui.importing.import_run import ImportRun
from voice_interviewer.ui.importing.question_picker import QuestionPicker
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import Report
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.dialog_column import CLOSE, dialog_buttons, dialog_column
from voice_interviewer.ui.widgets.labels import heading, label
from voice_interviewer.ui.widgets.wording import count, day_and_time

SIZE = (112 * SPACE, 66 * SPACE)


class ImportDialog(QDialog):
    """Closing it while recordings come in lets them come in; the message bar tells what became of them.

    Signals: ``imported()``, the library has other takes now.
    """

    imported = Signal()

    def __init__(self, context: Context, files: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._run: ImportRun | None = None
        self._looking: set[Path] = set()
        self.table = FileTable(context.theme)
        self.picker = QuestionPicker()
        self.grade = QCheckBox("&Transcribe and grade them now")
        self.note = label("", "muted")
        self.add_button = _button("A&dd files …")
        self.import_button = _button("&Import", "primary")
        self.stop_button = _button("&Stop")
        self.close_button = _button("Close")
        self._set_up()
        self._lay_out()
        self._connect()
        context.tasks.run(lambda token, report: context.services.fresh_bank(), self.picker.offer, self._no_questions)
        self.add(files)

    @classmethod
    def choose(cls, context: Context, parent: QWidget, done: Callable[[], None]) -> None:
        """Let the user choose files first; Cancel opens nothing. ``done`` follows each import."""
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        chooser = QFileDialog(parent, "Import recordings", "", f"Recordings ({patterns});;All files (*)")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(lambda names: cls.show_for(context, [Path(n) for n in names], parent, done))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    @classmethod
    def show_for(
        cls, context: Context, files: Sequence[Path], parent: QWidget, done: Callable[[], None]
    ) -> "ImportDialog":
        """Open it with these files."""
        dialog = cls(context, files, parent)
        dialog.imported.connect(done)
        dialog.open()
        return dialog

    def add(self, files: Sequence[Path]) -> None:
        """Look at more files; one that is in the table already is passed over."""
        incoming = self._context.services.incoming
        for path in dict.fromkeys(files):
            if path not in self.table.paths and path not in self._looking:
                self._look_at(path, incoming)
        self._show()

    def _look_at(self, path: Path, incoming: Incoming) -> None:
        self._looking.add(path)
        self._context.tasks.run(
            partial(_look, incoming, path),
            lambda found: self._looked(path, found),
            lambda error: self._not_looked(path, error),
        )

    def done(self, result: int) -> None:
        """Close; recordings that are coming in go on doing so."""
        super().done(result)
        if self._run is None or not self._run.running:
            self._go_away()

    def _set_up(self) -> None:
        self.setWindowTitle("Import recordings")
        self.resize(*SIZE)
        self.grade.setChecked(True)
        self.grade.setToolTip("Else they wait in your history; each has a button to grade it")
        self.import_button.setDefault(True)
        self.stop_button.hide()

    def _lay_out(self) -> None:
        question = QLabel("They ans&wer")
        question.setBuddy(self.picker.line)
        asked = QHBoxLayout()
        asked.setSpacing(2 * SPACE)
        asked.addWidget(question)
        asked.addWidget(self.picker, stretch=1)
        ends = (self.close_button, self.stop_button, self.import_button)
        layout = dialog_column(
            self,
            heading("Recordings from elsewhere"),
            label(
                "They are copied into your history; the files stay as they are, and nothing leaves this computer.",
                "muted",
            ),
            self.table,
            asked,
            label("Select rows to give each its own question.", "small"),
            self.note,
            dialog_buttons(*ends, apart=(self.add_button, self.grade)),
            narrowest=0,
            spacing=CLOSE,
        )
        layout.setStretchFactor(self.table, 1)

    def _connect(self) -> None:
        self.picker.chosen.connect(self._ask)
        self.table.picked.connect(self._picked)
        self.add_button.clicked.connect(self._add_more)
        self.import_button.clicked.connect(self._import)
        self.stop_button.clicked.connect(self._stop)
        self.close_button.clicked.connect(self.accept)

    def _looked(self, path: Path, found: Found) -> None:
        self._looking.discard(path)
        self.table.add(found, day_and_time(found.made, self._context.services.now()))
        self.table.set_question([self.table.rowCount() - 1], self.picker.question)
        self._show()

    def _not_looked(self, path: Path, error: Exception) -> None:
        self._looking.discard(path)
        self._show()
        self.note.setText(str(for_user(error)))

    def _no_questions(self, error: Exception) -> None:
        """A question can still be typed."""
        if not isinstance(error, UserError):
            raise error

    @Slot(object)
    def _ask(self, question: AskedQuestion | None) -> None:
        self.table.set_question(self.table.selected, question)
        self._show()

    @Slot()
    def _picked(self) -> None:
        self.picker.show_question(self.table.question_of(self.table.selected))
        self._show()

    @Slot()
    def _add_more(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        chooser = QFileDialog(self, "Add recordings", "", f"Recordings ({patterns});;All files (*)")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(self._more_chosen)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    @Slot(list)
    def _more_chosen(self, names: list[str]) -> None:
        self.add([Path(name) for name in names])

    @Slot()
    def _import(self) -> None:
        # The dialog may be closed meanwhile, so the run belongs to the window behind it.
        self._run = ImportRun(self._context, self.table.wanted, self.grade.isChecked(), self.parent() or self)
        self._run.changed.connect(self._show_arrival)
        self._run.kept.connect(self._kept)
        self._run.finished.connect(self._finished)
        self._run.start()
        self._show()

    @Slot()
    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    @Slot(object)
    def _show_arrival(self, place: int) -> None:
        if self._run is not None:
            arrival = self._run.arrivals[place]
            self.table.show_arrival(arrival.found.path, arrival)

    @Slot(object)
    def _kept(self, _take: object) -> None:
        self.imported.emit()
        if self._run is not None and not self._run.running:  # it was in the library before Stop reached it
            self.note.setText(_told(self._run, self.isVisible()))

    @Slot()
    def _finished(self) -> None:
        assert self._run is not None
        self.imported.emit()
        seen = self.isVisible()
        told = _told(self._run, seen)
        self.note.setText(told)
        if not seen:
            self._context.messages.info(told)
            self._go_away()
        self._show()

    def _go_away(self) -> None:
        """With the run, which the window would else keep, and the takes in it."""
        if self._run is not None:
            self._run.deleteLater()
        self.deleteLater()

    def _show(self) -> None:
        running = self._run is not None and self._run.running
        over = self._run is not None and not running
        for widget in (self.table, self.picker, self.grade, self.add_button):
            widget.setEnabled(not running and (not over or widget is self.table))
        self.stop_button.setVisible(running)
        self.import_button.setVisible(self._run is None)
        ready, ticked = len(self.table.wanted), len(self.table.ticked)
        self.import_button.setEnabled(bool(ready) and ready == ticked and not self._looking)
        self.import_button.setText(f"&Import {count(ticked, 'recording')}" if ticked else "&Import")
        if self._run is None:
            self.note.setText(self._hint(ready, ticked))

    def _hint(self, ready: int, ticked: int) -> str:
        if self._looking:
            return f"Looking at {count(len(self._looking), 'file')} …"
        if not ticked:
            return "Tick what is to come in."
        if ready < ticked:
            return f"{count(ticked - ready, 'recording')} without a question: write which one it answers."
        return ""


def _look(incoming: Incoming, path: Path, _token: CancelToken, _report: Report) -> Found:
    """In a worker."""
    return incoming.look(path)


def _told(run: ImportRun, seen: bool) -> str:
    """What became of it; where the table is not seen any more, with the first thing that went wrong."""
    kept, failed = len(run.takes), [arrival for arrival in run.arrivals if arrival.problem is not None]
    told = f"{count(kept, 'recording is', 'recordings are')} in your history now." if kept else "No recording came in."
    if not failed:
        return told
    first = f"{failed[0].found.path.name}: {failed[0].problem}"
    if not kept:
        return "None came in; the table says why." if seen else f"None came in. {first}"
    had = f"{told} {len(failed):,} had a problem"
    return f"{had}; the table says which." if seen else f"{had}. {first}"


def _button(text: str, kind: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", kind)
    button.setAccessibleName(text.replace("&", "").removesuffix(" …"))
    button.setAutoDefault(False)
    return button
