"""What is kept where, and what the network was used for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from voice_interviewer.transcription.network_use import OPINION, note_use
from voice_interviewer.ui.settings.privacy_card import PrivacyCard
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
def card(qtbot: QtBot, context: Context) -> PrivacyCard:
    card = PrivacyCard(context)
    qtbot.addWidget(card)
    return card


def test_a_folder_is_made_and_opened(card: PrivacyCard, context: Context) -> None:
    """A new user has no packs folder yet, and is to put a pack into it."""
    manager = FileManager()
    packs = context.services.folders.packs
    card.open_folder(packs)
    manager.close()
    assert packs.is_dir()
    assert [Path(path) for path in manager.opened] == [packs]


def test_a_folder_that_cannot_be_made_is_a_sentence(card: PrivacyCard, context: Context, tmp_path: Path) -> None:
    """With its path."""
    posted: list[Message] = []
    context.messages.posted.connect(posted.append)
    context.messages.flush()
    (tmp_path / "file").write_text("in the way")
    card.open_folder(tmp_path / "file" / "packs")
    assert [message.tone for message in posted] == [Tone.ERROR]
    assert str(tmp_path / "file" / "packs") in posted[0].text


def said(card: PrivacyCard) -> list[str]:
    return [label.text().replace("\u200b", "") for label in card.findChildren(QLabel)]


def test_each_place_has_its_size(card: PrivacyCard, context: Context) -> None:
    """What lies in a folder of its own, such as models, does not count twice."""
    folders = context.services.folders
    folders.models.mkdir(parents=True)
    (folders.models / "base.pt").write_bytes(bytes(3_000_000))
    (folders.data / "library.sqlite3").write_bytes(bytes(1_200_000))
    card.refresh()
    shown = [text for text in said(card) if text.endswith(" MB")]
    assert shown[:3] == ["1.2 MB", "0 MB", "3.0 MB"]


def test_a_network_that_was_never_used_says_since_when(card: PrivacyCard, context: Context) -> None:
    """The day of the first start, which stays the same."""
    card.refresh()
    first = card.network.text()
    assert first == "Never used since 6 March 2026, when the app was first started here."
    assert (context.services.folders.data / "first-start.txt").read_text() == "2026-03-06"


def test_every_use_of_the_network_is_listed(card: PrivacyCard, context: Context) -> None:
    """With the host, and what for; looking again does not list it twice."""
    context.services.folders.data.mkdir(parents=True)
    note_use(context.services.folders, "models.example.org", "base.en")
    note_use(context.services.folders, "api.example.com", "judge-1", OPINION)
    card.refresh()
    card.refresh()
    assert "1 to fetch models and 1 for second opinions" in card.network.text()
    lines = [label.text() for label in card.findChildren(QLabel, "use") if not label.isHidden()]
    assert [line.partition(": ")[2] for line in lines if "example" in line][-2:] == [
        "api.example.com, second opinion of judge-1",
        "models.example.org, model base.en",
    ]
