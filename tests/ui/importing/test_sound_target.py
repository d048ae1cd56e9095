"""Recordings can be dropped onto the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.importing.sound_target import SoundTarget, sound_files


def dragged(*names: str) -> QMimeData:
    """Files of these names, as a file manager offers them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


@pytest.fixture
def target(qtbot: QtBot) -> SoundTarget:
    """What they are dropped onto."""
    target = SoundTarget()
    qtbot.addWidget(target)
    return target


def entering(data: QMimeData) -> QDragEnterEvent:
    """The pointer comes in with these."""
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    return event


def let_in(target: SoundTarget, data: QMimeData) -> QDropEvent:
    """These may be dropped; what drops them."""
    enter = entering(data)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    return QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )


def test_only_sound_is_taken() -> None:
    """Whatever the case of its ending; addresses elsewhere are no files."""
    data = dragged("/a/one.M4A", "/a/notes.txt", "/a/two.ogg")
    data.setUrls([*data.urls(), QUrl("https://example.org/three.wav")])
    assert sound_files(data) == [Path("/a/one.M4A"), Path("/a/two.ogg")]


def test_a_drop_is_told(qtbot: QtBot, target: SoundTarget) -> None:
    """With the files that are sound."""
    data = dragged("/a/one.wav")
    drop = let_in(target, data)
    with qtbot.waitSignal(target.dropped) as dropped, qtbot.assertNotEmitted(target.marks_dropped):
        QApplication.sendEvent(target, drop)
    assert dropped.args == [[Path("/a/one.wav")]]


def test_marks_are_told_apart(qtbot: QtBot, target: SoundTarget) -> None:
    """A mentor's file can be dropped anywhere, not only on the page of its take."""
    data = dragged("/a/marks.json")
    drop = let_in(target, data)
    with qtbot.waitSignal(target.marks_dropped) as told, qtbot.assertNotEmitted(target.dropped):
        QApplication.sendEvent(target, drop)
    assert told.args == [[Path("/a/marks.json")]]


def test_other_files_are_left_to_others(target: SoundTarget) -> None:
    """The pointer then says that they cannot be dropped here."""
    data = dragged("/a/b.pdf")
    enter = entering(data)
    QApplication.sendEvent(target, enter)
    assert not enter.isAccepted()
