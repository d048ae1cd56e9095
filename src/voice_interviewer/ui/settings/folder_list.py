"""Says where things are kept on this machine, and opens each place."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout

from voice_interviewer.errors import StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import heading, label


class FolderList(QFrame):
    """A card with one row a folder. Signals: none."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._messages = context.messages
        self._theme = context.theme
        self.setProperty("card", True)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(3 * SPACE)
        self._rows.setVerticalSpacing(2 * SPACE)
        self._rows.setColumnStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(heading("Where things are kept"))
        layout.addLayout(self._rows)
        for row, (name, folder) in enumerate(_places(context.services.folders)):
            self._add(row, name, folder)

    def open_folder(self, folder: Path) -> None:
        """Show the folder in the system's file manager, making it first where it is not there yet."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._messages.error(StorageError(f"The folder {folder} cannot be made ({error.strerror})."))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._messages.info(f"No file manager answered. The folder is {folder}.")

    def _add(self, row: int, name: str, folder: Path) -> None:
        # A zero-width space behind each separator lets a long path wrap.
        path = str(folder).replace("/", "/\u200b").replace("\\", "\\\u200b")
        what, where = label(name), label(path, "small")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(what)
        texts.addWidget(where)
        button = QPushButton(self._theme.icon("folder-open"), "Open folder")
        button.setAccessibleName(f"Open folder: {name}")
        button.setToolTip(str(folder))
        button.clicked.connect(lambda: self.open_folder(folder))
        self._rows.addLayout(texts, row, 0)
        self._rows.addWidget(button, row, 1, Qt.AlignmentFlag.AlignTop)


def _places(folders: Folders) -> tuple[tuple[str, Path], ...]:
    return (
        ("Answers and recordings", folders.data),
        ("Your own question packs", folders.packs),
        ("Speech models", folders.models),
        ("Settings", folders.config),
    )
