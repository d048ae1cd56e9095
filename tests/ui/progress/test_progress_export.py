"""Saving progress to a file."""

import csv
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes
from voice_interviewer.errors import LibraryError, StorageError
from voice_interviewer.programme.progress.measures import Group
from voice_interviewer.ui.progress.export_forms import FORMS, PICTURE
from voice_interviewer.ui.progress.progress_export import write_picture
from voice_interviewer.ui.progress.progress_page import ProgressPage
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.shell.messages import Message


class Answer:
    """Stands in for the dialog that asks for a path: it answers at once, and remembers what was suggested."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.suggested: list[str] = []

    def __call__(self, parent: QWidget, suggested: Path, folder: bool, chosen: Callable[[Path], None]) -> None:
        del parent, folder
        self.suggested.append(suggested.name)
        if self.folder is not None:
            chosen(self.folder / suggested.name)


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Answer:
    answer = Answer(tmp_path)
    monkeypatch.setattr(ExportDialog, "ask_path", answer)
    return answer


def export(page: ProgressPage, ending: str) -> None:
    """Choose a form in the menu."""
    place = [form.ending for form in FORMS].index(ending)
    page.head.menu.actions()[place].trigger()


def test_every_form_suggests_a_name(page: ProgressPage, answer: Answer) -> None:
    """With the role, the day and the ending."""
    for form in FORMS:
        export(page, form.ending)
    assert answer.suggested == [
        f"progress_mlops-engineer_2026-03-06{ending}" for ending in (".txt", ".json", ".csv", ".png")
    ]


def test_text_and_json_hold_everything(page: ProgressPage, answer: Answer, tmp_path: Path) -> None:
    """Progress, and what stands beside it."""
    export(page, ".txt")
    export(page, ".json")
    text = (tmp_path / answer.suggested[0]).read_text(encoding="utf-8")
    found = json.loads((tmp_path / answer.suggested[1]).read_text(encoding="utf-8"))
    assert all(part in text for part in ("Readiness", "Is it getting better?", "Checklist", "Your guesses"))
    assert {"readiness", "trends", "checklist", "calibration", "mapping"} <= set(found)


def test_the_table_has_a_line_a_point(page: ProgressPage, answer: Answer, tmp_path: Path) -> None:
    """For a spreadsheet."""
    export(page, ".csv")
    text = (tmp_path / answer.suggested[0]).read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert [row["value"] for row in rows if row["measure"] == "risks"] == ["0", "0", "1", "1", "3", "3", "3"]


def test_the_picture_is_of_the_charts_shown(page: ProgressPage, answer: Answer, tmp_path: Path) -> None:
    """As a PNG file."""
    assert page.content is not None
    page.content.trends.switch.button(Group.DELIVERY).click()
    export(page, PICTURE.ending)
    picture = QImage(str(tmp_path / answer.suggested[0]))
    assert picture.size() == page.content.trends.picture().toImage().size()


def test_what_was_saved_is_told_with_the_way_to_it(
    page: ProgressPage, answer: Answer, tmp_path: Path, posted: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And Cancel says nothing."""
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    export(page, ".txt")
    assert posted[-1].text == f"Exported to {tmp_path / answer.suggested[0]}."
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]
    answer.folder = None
    export(page, ".json")
    assert len(posted) == 1


def test_a_folder_that_is_not_there_is_told(
    page: ProgressPage, answer: Answer, tmp_path: Path, tasks: ImmediateTaskRunner
) -> None:
    """For a text and for a picture alike."""
    problems: list[Exception] = []
    tasks.unhandled = problems.append
    answer.folder = tmp_path / "gone"
    export(page, ".txt")
    export(page, ".png")
    assert [type(problem) for problem in problems] == [StorageError, StorageError]


def test_a_picture_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    """Nothing is half written."""
    place = tmp_path / "charts.png"
    place.write_bytes(b"the old one")
    with pytest.raises(StorageError, match="could not be written"):
        write_picture(place, QImage())
    assert place.read_bytes() == b"the old one"


@pytest.mark.skipif("os.name != 'posix'", reason="modes are POSIX's")
def test_a_picture_is_the_users_to_hand_on(tmp_path: Path) -> None:
    """It has the mode of what other programs make, though the app's own files are closed to others."""
    place = tmp_path / "charts.png"
    before = os.umask(0o077)  # as the front door has it
    try:
        write_picture(place, QImage(8, 8, QImage.Format.Format_RGB32))
    finally:
        os.umask(before)
    assert place.stat().st_mode & 0o777 == 0o644


def test_the_key_opens_the_menu(page: ProgressPage) -> None:
    """Which is then walked with the arrow keys."""
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert page.head.menu.isVisible()
    page.head.menu.close()
    page.head.export_button.click()
    assert page.head.menu.isVisible()
    page.head.menu.close()


def test_there_is_nothing_to_save_where_nothing_is_shown(page: ProgressPage, fakes: Fakes) -> None:
    """The key does nothing then."""
    fakes.library.failure = LibraryError("The library is damaged.", "Restore a backup.")
    page.activate()
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert not page.head.menu.isVisible()
