"""What is kept on this machine and where, what the network was used for, and the way to delete all of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout

from voice_interviewer.app import Services
from voice_interviewer.erasing import size_of
from voice_interviewer.errors import StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.programme.wording import day_name
from voice_interviewer.transcription.network_use import OPINION, NetworkUse, started, uses
from voice_interviewer.ui.settings.erase_dialog import EraseDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.shortcuts import STORAGE
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.fold import Fold
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.plain_tip import plain_tip
from voice_interviewer.ui.widgets.sign import Sign
from voice_interviewer.ui.widgets.wording import megabytes

PROMISE = "Everything runs on this machine. No account, no server, no telemetry."
MOST_USES = 50
"""So many uses are listed, the last ones; the log holds them all."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the card shows."""

    sizes: Sequence[int]
    """Bytes, place by place."""
    since: date
    uses: Sequence[NetworkUse]


class PrivacyCard(Card):
    """Looks at the disk in a worker when it is refreshed. Signals: ``storage_requested()``."""

    storage_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._places = _places(context.services.folders)
        self._sizes = [label("", "muted", wrap=False) for _ in self._places]
        self.network = label("")
        self._log = Fold(context.theme, Sign(context.theme, "list", "muted"), "Every use of the network", "")
        self._opens: list[QPushButton] = []
        self.erase_button = button("&Delete everything for good …", "danger", context.theme.icon("trash-2", "record"))
        self.body.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        self.body.setSpacing(2 * SPACE)
        self.storage_button = button("&What takes up room …", name="What takes up room")
        self.storage_button.setToolTip(STORAGE.hint)
        self.report_button = button("A report to hand &on …", name="A report to hand on")
        self._lay_out()
        self.storage_button.clicked.connect(self.storage_requested)
        self.report_button.clicked.connect(self._show_report)
        self.erase_button.clicked.connect(self._ask_erase)
        context.theme.changed.connect(self._draw_icons)

    def refresh(self) -> None:
        """Look what there is."""
        services = self._context.services
        self._context.tasks.run(lambda token, report: _look(services, self._places), self._show)

    def open_folder(self, folder: Path) -> None:
        """Show the folder in the system's file manager, making it first where it is not there yet."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            problem = StorageError(f"The folder {folder} cannot be made ({error.strerror}).")
            self._context.messages.error(problem)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._context.messages.info(f"No file manager answered. The folder is {folder}.")

    def _lay_out(self) -> None:
        rows = QGridLayout()
        rows.setHorizontalSpacing(3 * SPACE)
        rows.setVerticalSpacing(2 * SPACE)
        rows.setColumnStretch(0, 1)
        for row, (name, folder) in enumerate(self._places):
            self._add(rows, row, name, folder)
        self.body.addWidget(heading("Where things are kept"))
        self.body.addWidget(label(PROMISE))
        self.body.addLayout(rows)
        self.body.addWidget(self.storage_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(heading("The network"))
        self.body.addWidget(self.network)
        self.body.addWidget(self._log)
        self.body.addWidget(heading("When something does not work"))
        self.body.addWidget(label("A text with versions, sizes and counts, for a bug report. You see it first."))
        self.body.addWidget(self.report_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(heading("Leave nothing behind"))
        self.body.addWidget(label("All answers, recordings, packs, settings and models of this app, on this machine."))
        self.body.addWidget(self.erase_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def _add(self, rows: QGridLayout, row: int, name: str, folder: Path) -> None:
        # A zero-width space behind each separator lets a long path wrap.
        path = str(folder).replace("/", "/\u200b").replace("\\", "\\\u200b")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(name))
        texts.addWidget(label(path, "small"))
        opens = button("Open folder", icon=self._context.theme.icon("folder-open"), name=f"Open folder: {tr(name)}")
        opens.setToolTip(plain_tip(str(folder)))
        opens.clicked.connect(lambda: self.open_folder(folder))
        self._opens.append(opens)
        rows.addLayout(texts, row, 0)
        rows.addWidget(self._sizes[row], row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows.addWidget(opens, row, 2, Qt.AlignmentFlag.AlignVCenter)

    def _show(self, kept: Kept) -> None:
        for shown, size in zip(self._sizes, kept.sizes, strict=True):
            shown.setText(megabytes(size))
        self.network.setText(network_sentence(kept.since, kept.uses))
        self._log.setVisible(bool(kept.uses))
        for line in self._log.findChildren(QLabel, "use"):
            line.deleteLater()
        for use in reversed(kept.uses[-MOST_USES:]):
            line = label(use_line(use))
            line.setObjectName("use")
            self._log.body.addWidget(line)

    @Slot()
    def _draw_icons(self) -> None:
        theme = self._context.theme
        self.erase_button.setIcon(theme.icon("trash-2", "record"))
        for opens in self._opens:
            opens.setIcon(theme.icon("folder-open"))

    @Slot()
    def _show_report(self) -> None:
        from voice_interviewer.ui.shell.problem_report import show_over

        show_over(self, self._context)

    @Slot()
    def _ask_erase(self) -> None:
        dialog = EraseDialog(self._context, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.erased.connect(self._close_window)
        dialog.open()

    @Slot()
    def _close_window(self) -> None:
        self.window().close()


def network_sentence(since: date, used: Sequence[NetworkUse]) -> str:
    """What the log says, in one sentence."""
    if not used:
        return f"Never used since {_day(since)}, when the app was first started here."
    opinions = sum(use.purpose == OPINION for use in used)
    fetched = len(used) - opinions
    told = [
        f"{count} {what}" for count, what in ((fetched, "to fetch models"), (opinions, "for second opinions")) if count
    ]
    return f"Used since {_day(since)}: {' and '.join(told)}. Nothing else leaves this machine."


def use_line(use: NetworkUse) -> str:
    """One use: when, whom, what for."""
    what = "second opinion of" if use.purpose == OPINION else "model"
    when = use.when.astimezone()
    return f"{_day(when)}, {when:%H:%M}: {use.host}, {what} {use.model}"


def _day(day: date) -> str:
    return f"{day_name(day)} {day.year}"


def _look(services: Services, places: Sequence[tuple[str, Path]]) -> Kept:
    folders = services.folders
    sizes = [size_of(folder) for _, folder in places]
    inside = [(at, other) for at, (_, folder) in enumerate(places) for other, (_, below) in enumerate(places)
              if folder in below.parents]  # fmt: skip
    own = [size - sum(sizes[other] for at, other in inside if at == place) for place, size in enumerate(sizes)]
    return Kept(own, started(folders, services.now().date()), uses(folders))


def _places(folders: Folders) -> tuple[tuple[str, Path], ...]:
    return (
        ("Answers and recordings", folders.data),
        ("Your own question packs", folders.packs),
        ("Speech models", folders.models),
        ("Settings", folders.config),
        ("Cache and log, which can be made anew", folders.cache),
    )
