"""Where things are kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.settings.folder_list import FolderList
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message, Tone


class FileManager(QObject):
    """Takes the place of the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        QDesktopServices.setUrlHandler("file", self, "show")  # type: ignore[arg-type]  # the stubs say bytes, PySide6 wants str

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())

    def close(self) -> None:
        QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def folders(qtbot: QtBot, context: Context) -> FolderList:
    folders = FolderList(context)
    qtbot.addWidget(folders)
    return folders


def test_a_folder_is_made_and_opened(folders: FolderList, context: Context) -> None:
    """A new user has no packs folder yet, and is to put a pack into it."""
    manager = FileManager()
    packs = context.services.folders.packs
    folders.open_folder(packs)
    manager.close()
    assert packs.is_dir()
    assert [Path(path) for path in manager.opened] == [packs]


def test_a_folder_that_cannot_be_made_is_a_sentence(folders: FolderList, context: Context, tmp_path: Path) -> None:
    """With its path."""
    posted: list[Message] = []
    context.messages.posted.connect(posted.append)
    context.messages.flush()
    (tmp_path / "file").write_text("in the way")
    folders.open_folder(tmp_path / "file" / "packs")
    assert [message.tone for message in posted] == [Tone.ERROR]
    assert str(tmp_path / "file" / "packs") in posted[0].text
