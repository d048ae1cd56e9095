"""Question packs on the home page: brought in by a drag or a dialog, refused with their mistakes, and roles."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from support.home_pages import open_home
from support.packs import PACK_TEXT, pack_file, spoilt
from support.services import Fakes, fake_context, fake_services
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.folders import shipped
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.home.replace_dialog import ReplaceDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, fakes: Fakes) -> Context:
    """The bank is what lies in the user's own folder."""
    services = fake_services(tmp_path, fakes)
    packs = services.folders.packs
    own = PACK_TEXT.replace("id: demo", "id: mine").replace("title: Demo", "title: Mine")
    pack_file(packs, own.replace("first-one", "my-first").replace("second-one", "my-next"), "mine.yaml")
    return fake_context(qapp, fake_services(tmp_path, fakes, load_bank=lambda: load_packs([packs])))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A good pack somewhere else."""
    return pack_file(tmp_path / "downloads", PACK_TEXT)


def dragged(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def enter(page: HomePage, data: QMimeData) -> bool:
    """Whether the page would take it."""
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page, event)
    return event.isAccepted()


def drop(page: HomePage, *files: Path) -> None:
    data = dragged(*files)
    assert enter(page, data)
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page, event)


def roles(page: HomePage) -> list[str]:
    return [page.questions.role.itemText(place) for place in range(page.questions.role.count())]


def test_a_pack_is_dropped_on_the_page(page: HomePage, file: Path, posted: list[Message], context: Context) -> None:
    """Its role can be chosen at once, and Undo takes it out again."""
    drop(page, file)
    assert (context.services.folders.packs / "demo.yaml").is_file()
    assert posted[-1].text == "“Demo” was added: 2 questions. Choose it as your role to practise with it."
    assert len(roles(page)) == 3
    assert not page.drop_hint.isVisible()
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert posted[-1].text == "“Demo” was taken out again."
    assert len(roles(page)) == 2


def test_only_packs_are_taken(page: HomePage, tmp_path: Path) -> None:
    """A picture is not even looked at; the page says what it takes while a pack hangs over it."""
    assert not enter(page, dragged(tmp_path / "me.png"))
    assert not page.drop_hint.isVisible()
    assert enter(page, dragged(tmp_path / "mine.yml"))
    assert page.drop_hint.isVisible()
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert not page.drop_hint.isVisible()


def test_mistakes_are_told_with_their_places(page: HomePage, tmp_path: Path) -> None:
    """In the view that tells of packs that were left out; it goes when one closes it."""
    text = spoilt("kind: concept", "kind: chat", spoilt("bucket: data", "bucket: sand"))
    drop(page, pack_file(tmp_path / "downloads", text))
    assert page.refused.isVisible()
    assert "cannot be used" in page.refused.sentence.text()
    assert "questions[0].kind" in page.refused.mistakes.toPlainText()
    assert page.refused.mistakes.isVisible()
    page.refused.close_button.click()
    assert not page.refused.isVisible()


def test_a_newer_version_asks_first(page: HomePage, file: Path, context: Context, posted: list[Message]) -> None:
    """Cancel leaves the old one; with Replace it can be brought back."""
    drop(page, file)
    newer = pack_file(file.parent, PACK_TEXT.replace("version: 1", "version: 2"), "newer.yaml")
    there = context.services.folders.packs / "demo.yaml"
    drop(page, newer)
    answer(page, accept=False)
    assert "version: 1" in there.read_text(encoding="utf-8")
    drop(page, newer)
    answer(page, accept=True)
    assert "version: 2" in there.read_text(encoding="utf-8")
    assert posted[-1].text == "“Demo” was replaced by version 2: 2 questions."
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert "version: 1" in there.read_text(encoding="utf-8")
    assert posted[-1].text == "“Demo” is as it was before."


def answer(page: HomePage, accept: bool) -> None:
    [dialog] = [found for found in page.findChildren(ReplaceDialog) if found.isVisible()]
    (dialog.replace_button if accept else dialog.cancel_button).click()


def test_several_packs_come_one_after_the_other(page: HomePage, file: Path, tmp_path: Path) -> None:
    """One that is refused does not hold up the next."""
    broken = pack_file(tmp_path / "downloads", "no pack", "broken.yaml")
    drop(page, broken, file)
    assert page.refused.isVisible()
    assert len(roles(page)) == 3


def test_a_file_is_chosen_in_a_dialog(page: HomePage, file: Path) -> None:
    """By the button or by Ctrl+O."""
    page.questions.add_button.click()
    [dialog] = page.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(file)])
    dialog.reject()
    assert len(roles(page)) == 3
    QTest.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert [found for found in page.findChildren(QFileDialog) if found.isVisible()]


def test_a_file_that_has_gone_is_told(page: HomePage, tmp_path: Path, posted: list[Message]) -> None:
    """In a message, since there is no text with mistakes."""
    drop(page, tmp_path / "gone.yaml")
    assert page.refused.isHidden()
    assert "gone.yaml" in posted[-1].text


def test_changing_the_role_changes_the_setting_and_the_suggestion(page: HomePage, file: Path, context: Context) -> None:
    """What is practised next is of the role that one prepares for."""
    drop(page, file)
    place = page.questions.role.findData("demo")
    page.questions.role.setCurrentIndex(place)
    page.questions.role.activated.emit(place)
    assert context.services.settings.current.role == "demo"
    assert page.card.question in {row.text for row in page.questions.shown}
    assert {row.entry.pack.id for row in page.questions.shown} == {"demo"}


def test_a_pack_that_was_changed_is_noticed_on_the_way_back(page: HomePage, context: Context) -> None:
    """Nobody has to start the app again."""
    pack_file(context.services.folders.packs, PACK_TEXT, "other.yaml")
    page.deactivate()
    page.activate()
    assert len(roles(page)) == 3


def test_the_shipped_packs_are_roles(qtbot: QtBot, qapp: QApplication, tmp_path: Path, fakes: Fakes) -> None:
    """By their titles, with the role of the settings chosen."""
    services = fake_services(tmp_path, fakes, load_bank=lambda: load_packs([shipped("question_bank")]))
    page = open_home(qtbot, fake_context(qapp, services))
    assert page.questions.role.currentText() == "MLOps engineer"
    assert roles(page)[-1] == "All roles"


def test_a_role_whose_pack_has_gone_is_told_once(qtbot: QtBot, context: Context) -> None:
    """With what is used in its place; coming back to the page says nothing more."""
    context.services.settings.change(role="gone-since")
    told: list[Message] = []
    context.messages.posted.connect(told.append)
    context.messages.flush()
    page = open_home(qtbot, context)
    with qtbot.waitSignal(page.loaded):
        page.refresh()
    assert [message.text for message in told] == ["The question pack “gone-since” is not there; Mine is used."]


def test_a_question_that_was_chosen_follows_its_pack(page: HomePage, context: Context) -> None:
    """A newer version words it otherwise; without its pack there is no such question to rehearse."""
    page.questions.go_to_first()
    assert page.card.lead == "Your choice"
    mine = context.services.folders.packs / "mine.yaml"
    chosen = page.card.question
    mine.write_text(mine.read_text("utf-8").replace(chosen, "What is asked from now on?"), "utf-8")
    page.refresh()
    assert (page.card.lead, page.card.question) == ("Your choice", "What is asked from now on?")
    mine.unlink()
    page.refresh()
    assert page.card.lead != "Your choice"
