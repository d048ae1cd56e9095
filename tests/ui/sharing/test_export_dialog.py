"""Exporting one take or several."""

import json
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from support.examples import example_take
from support.immediate_tasks import ImmediateTaskRunner
from support.limits import no_file_larger_than
from support.services import Fakes
from voice_interviewer.errors import LibraryError
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.report.text import WIDTH
from voice_interviewer.take import Source
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


class Answer:
    """Stands in for the dialog that asks for a path: it answers at once, and remembers what was suggested."""

    def __init__(self, place: Path | None) -> None:
        self.place = place
        self.suggested: list[Path] = []

    def __call__(self, parent: QWidget, suggested: Path, folder: bool, chosen: Callable[[Path], None]) -> None:
        del parent, folder
        self.suggested.append(suggested)
        if self.place is not None:
            chosen(self.place)


def keep(fakes: Fakes, **changes: Any) -> int:
    return fakes.library.keep(example_take(**changes)).id or 0


def opened(qtbot: QtBot, context: Context, *take_ids: int) -> ExportDialog:
    dialog = ExportDialog(context, take_ids)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # so that a test can look at it after it closed
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def pick(dialog: ExportDialog, key: str) -> None:
    dialog.panel.formats.one.button(list(FORMATS).index(key)).setChecked(True)


def answer_with(monkeypatch: pytest.MonkeyPatch, place: Path | None) -> Answer:
    answer = Answer(place)
    monkeypatch.setattr(ExportDialog, "ask_path", answer)
    return answer


@pytest.mark.parametrize("key", ["txt", "md"])
def test_an_export_asks_on(
    qtbot: QtBot, context: Context, fakes: Fakes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, key: str
) -> None:
    """With the question that the page shows first, for the settings' company; the preview and the file alike."""
    context.services.settings.change(company="regulated")
    take_id = keep(fakes)
    asked = (context.services.assessor.beside(fakes.library.take(take_id)).follow_ups or ())[0].text
    dialog = opened(qtbot, context, take_id)
    answer_with(monkeypatch, tmp_path / "take")
    pick(dialog, key)

    preview = " ".join(dialog.preview.toPlainText().split())
    dialog.save_button.click()

    assert asked in preview
    assert asked in " ".join((tmp_path / "take").read_text(encoding="utf-8").split())


@pytest.mark.parametrize(("key", "begins"), [("md", "# How would"), ("srt", "1\n00:00:"), ("vtt", "WEBVTT")])
def test_preview_shows_what_comes_out(qtbot: QtBot, context: Context, fakes: Fakes, key: str, begins: str) -> None:
    """In each format, before anything is written."""
    dialog = opened(qtbot, context, keep(fakes))

    pick(dialog, key)

    assert dialog.preview.toPlainText().startswith(begins)


def test_take_is_saved_where_the_user_says(
    qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under a name that tells what it is; the message leads to the folder."""
    place = tmp_path / "mine.json"
    answer = answer_with(monkeypatch, place)
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    dialog = opened(qtbot, context, keep(fakes))
    pick(dialog, "json")

    dialog.save_button.click()
    assert posted[0].on_action is not None
    posted[0].on_action()

    assert json.loads(place.read_text(encoding="utf-8"))["source"] == "microphone"
    assert [path.name for path in answer.suggested] == ["credit-model-in-production_2026-03-05_take-1.json"]
    assert [(message.text, message.action) for message in posted] == [(f"Exported to {place}.", "Open folder")]
    assert [url.toLocalFile() for url in shown] == [str(tmp_path)]
    assert not dialog.isVisible()


def test_cancelled_question_changes_nothing(
    qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog is still there."""
    answer_with(monkeypatch, None)
    dialog = opened(qtbot, context, keep(fakes))

    dialog.save_button.click()

    assert dialog.isVisible()
    assert posted == []


def test_several_takes_go_to_a_folder(
    qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file each; what a format has nothing for is named."""
    folder = tmp_path / "exports"
    folder.mkdir()
    answer_with(monkeypatch, folder)
    dialog = opened(qtbot, context, keep(fakes), keep(fakes), keep(fakes, source=Source.TYPED))
    pick(dialog, "srt")

    dialog.save_button.click()

    assert len(list(folder.glob("*.srt"))) == 2
    assert posted[0].text.startswith(f"Exported to {folder}. 1 take left out: Take 3: A typed answer has no times")
    assert not dialog.copy_button.isVisible()


def test_full_disk_is_told_in_the_dialog(
    qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One can choose another folder at once."""
    answer_with(monkeypatch, tmp_path / "mine.json")
    dialog = opened(qtbot, context, keep(fakes))
    pick(dialog, "json")

    with no_file_larger_than(500):
        dialog.save_button.click()

    assert dialog.note.text() == "The disk is full, so mine.json was not written. Make room, or choose another folder."
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()
    assert posted == []


def test_copy_puts_the_text_on_the_clipboard(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """All of it, in the chosen format."""
    dialog = opened(qtbot, context, keep(fakes))
    pick(dialog, "md")

    dialog.copy_button.click()

    assert QGuiApplication.clipboard().text().startswith("# How would")
    assert dialog.note.text() == "Copied."


def test_format_without_anything_to_show_says_so(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """A typed answer has no subtitles; there is nothing to copy, and back in text there is."""
    dialog = opened(qtbot, context, keep(fakes, source=Source.TYPED))
    pick(dialog, "srt")
    said = [dialog.note.text(), dialog.preview.toPlainText(), dialog.copy_button.isEnabled()]

    pick(dialog, "txt")

    assert said == ["A typed answer has no times to make subtitles of. Export it as txt, md or json.", "", False]
    assert dialog.copy_button.isEnabled()
    assert not dialog.note.isVisible()


def test_take_that_cannot_be_read_is_told(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """And nothing can be saved."""
    take_id = keep(fakes)
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")

    dialog = opened(qtbot, context, take_id)

    assert dialog.note.text() == "The library is locked. Close the other program."
    assert not dialog.save_button.isEnabled()


def test_closing_calls_the_writing_off(
    qtbot: QtBot,
    context: Context,
    fakes: Fakes,
    tasks: ImmediateTaskRunner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever closes the dialog does not want the files."""
    answer_with(monkeypatch, tmp_path)
    dialog = opened(qtbot, context, keep(fakes), keep(fakes))
    tasks.held = True
    dialog.save_button.click()
    busy = [dialog.bar.isVisible(), dialog.save_button.isEnabled()]

    dialog.cancel_button.click()
    tasks.release()

    assert busy == [True, False]
    assert not list(tmp_path.glob("*.txt"))


@pytest.mark.parametrize("folder", [False, True])
def test_question_for_a_path_does_not_block(qtbot: QtBot, qapp: QApplication, tmp_path: Path, folder: bool) -> None:
    """It opens, and answers with what was chosen."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    chosen: list[Path] = []

    ExportDialog.ask_path(parent, tmp_path / "take.md", folder, chosen.append)
    dialog = parent.findChildren(QFileDialog)[0]
    named = [Path(name).name for name in dialog.selectedFiles()]
    dialog.accept()

    expected = tmp_path if folder else tmp_path / "take.md"
    assert dialog.directory().absolutePath() == str(tmp_path)
    assert chosen == [expected]
    assert folder or named == ["take.md"]


def test_a_line_of_the_text_format_stays_one_line(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """The preview is as wide as the longest line that the format writes."""
    dialog = opened(qtbot, context, keep(fakes))

    dialog.preview.setPlainText("=" * WIDTH)

    assert dialog.preview.document().firstBlock().layout().lineCount() == 1


def test_a_zip_holds_several_formats(
    qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that are ticked, for each of the takes; one file is asked for, and the index is in it."""
    answer = answer_with(monkeypatch, tmp_path / "mine.zip")
    dialog = opened(qtbot, context, keep(fakes), keep(fakes))
    dialog.panel.targets.button(1).setChecked(True)
    dialog.panel.formats.choose("txt", ("md", "json"))

    dialog.save_button.click()

    with ZipFile(tmp_path / "mine.zip") as archive:
        names = [PurePosixPath(name).name for name in archive.namelist()]
    assert names == ["answer.md", "answer.json"] * 2 + ["index.csv", "index.html"]
    assert [path.name for path in answer.suggested] == ["interview-answers_2026-03-05.zip"]
    assert posted[0].text == f"Exported to {tmp_path / 'mine.zip'}."


def test_a_zip_of_nothing_cannot_be_saved(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Without a format there is nothing to show and nothing to save."""
    dialog = opened(qtbot, context, keep(fakes))
    dialog.panel.targets.button(1).setChecked(True)

    dialog.panel.formats.choose("txt", ())

    assert not dialog.save_button.isEnabled()
    assert not dialog.copy_button.isEnabled()
    assert dialog.panel.formats.about.text() == "Tick at least one."


def test_a_table_of_several_is_one_file(
    qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a row for each take."""
    answer = answer_with(monkeypatch, tmp_path / "mine.csv")
    dialog = opened(qtbot, context, keep(fakes), keep(fakes))
    pick(dialog, "csv")

    dialog.save_button.click()

    assert len((tmp_path / "mine.csv").read_text(encoding="utf-8-sig").splitlines()) == 3
    assert [path.name for path in answer.suggested] == ["interview-answers_2026-03-05.csv"]


def test_options_show_in_the_preview(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """What is left out goes from it at once."""
    dialog = opened(qtbot, context, keep(fakes))
    before = dialog.preview.toPlainText()

    dialog.panel.options.boxes["scores"].setChecked(False)
    dialog.panel.options.boxes["fillers"].setChecked(True)

    after = dialog.preview.toPlainText()
    assert ("Context: 3 of 4" in before, "[um]" in before) == (True, True)
    assert ("Context: 3 of 4" in after, "[um]" in after) == (False, False)


@pytest.mark.parametrize(
    ("key", "enabled"),
    [
        ("txt", {"scores", "delivery", "points", "times", "notes", "fillers"}),
        ("html", {"scores", "delivery", "points", "times", "notes", "fillers", "sound"}),
        ("srt", {"fillers"}),
        ("csv", {"scores", "delivery", "notes", "fillers", "words"}),
        ("json", set()),
    ],
)
def test_only_what_means_something_can_be_chosen(
    qtbot: QtBot, context: Context, fakes: Fakes, key: str, enabled: set[str]
) -> None:
    """The rest is grey."""
    dialog = opened(qtbot, context, keep(fakes))
    pick(dialog, key)
    assert {name for name, box in dialog.panel.options.boxes.items() if box.isEnabled()} == enabled


def test_choices_are_remembered(
    qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next dialog begins with what was saved last, and in the same folder."""
    folder = tmp_path / "sent"
    folder.mkdir()
    answer = answer_with(monkeypatch, folder / "mine.md")
    take_id = keep(fakes)
    first = opened(qtbot, context, take_id)
    pick(first, "md")
    first.panel.options.boxes["times"].setChecked(False)
    first.save_button.click()

    second = opened(qtbot, context, take_id)
    second.save_button.click()

    assert second.panel.choices.key == "md"
    assert not second.panel.options.boxes["times"].isChecked()
    assert answer.suggested[1].parent == folder


def test_a_page_is_previewed_as_its_words(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Nobody reads markup; a note says what is shown, and there is nothing to copy."""
    dialog = opened(qtbot, context, keep(fakes))
    pick(dialog, "html")
    assert dialog.preview.toPlainText().startswith("How would you")
    assert "<" not in dialog.preview.toPlainText()
    assert dialog.note.text() == "These are its words; the file is laid out."
    assert not dialog.copy_button.isEnabled()


def test_the_preview_is_drawn_in_a_worker(
    qtbot: QtBot, context: Context, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """A choice that is made before the last one was drawn takes its place."""
    dialog = opened(qtbot, context, keep(fakes))
    tasks.held = True
    pick(dialog, "md")
    pick(dialog, "vtt")
    assert dialog.preview.toPlainText().startswith("How would")

    tasks.release()

    assert dialog.preview.toPlainText().startswith("WEBVTT")


def test_everything_is_reached_by_keyboard(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """The chosen format has the focus at first; Tab leads on to the options, the preview and the buttons."""
    dialog = opened(qtbot, context, keep(fakes))
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is dialog.panel.formats.one.checkedButton()
    reached = {dialog.focusWidget()}
    for _ in range(30):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        reached.add(dialog.focusWidget())
    wanted = [box for box in dialog.panel.options.boxes.values() if box.isEnabled() and box.isVisible()]
    assert {*wanted, dialog.preview, dialog.save_button, dialog.cancel_button, dialog.copy_button} <= reached
    assert dialog.panel.targets.checkedButton() in reached


def test_preview_that_comes_late_frees_nothing(
    qtbot: QtBot,
    context: Context,
    fakes: Fakes,
    tasks: ImmediateTaskRunner,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """The file is still being written: to write it twice at once helps nobody."""
    dialog = opened(qtbot, context, keep(fakes))
    drawn: list[Callable[[], None]] = []
    tasks.tell = drawn.append
    pick(dialog, "md")
    tasks.tell = lambda told: told()
    tasks.held = True
    answer_with(monkeypatch, tmp_path / "take.md")
    dialog.save_button.click()
    drawn[0]()
    seen = (dialog.bar.isVisible(), dialog.save_button.isEnabled(), dialog.preview.toPlainText()[:1])
    tasks.release()
    assert seen == (True, False, "#")
    assert (tmp_path / "take.md").is_file()
