"""What the restless user does with many takes: finding, sorting out, exporting, importing, deleting."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from support.driven_window import DrivenWindow
from support.driver_user import Person
from support.reviewing import CONTROL
from voice_interviewer.library.finding import Order
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.history.tag_dialog import TagDialog
from voice_interviewer.ui.importing.import_dialog import ImportDialog
from voice_interviewer.ui.sharing.export_choices import Target
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.storage.confirm_dialog import ConfirmDialog
from voice_interviewer.ui.storage.storage_page import StoragePage

MANY = 12
WORD = "feature"


class Lists:
    """The history, the bin, and what comes in and goes out."""

    def __init__(self, user: Person, driven: DrivenWindow, folder: Path) -> None:
        self._user, self._driven, self._folder = user, driven, folder

    @property
    def _history(self) -> HistoryPage:
        return self._user.page(PageName.HISTORY, HistoryPage)

    def show(self) -> None:
        """The whole list, with the keyboard in it."""
        user, page = self._user, self._history
        user.press(Qt.Key.Key_6, CONTROL)
        user.wait_for_page(PageName.HISTORY)
        total = self._driven.services.library.count()
        user.wait(lambda: page.model.total == total, f"{total} takes are listed")

    def open(self, number: int) -> None:
        """A take, by its row, wherever in the list it stands."""
        self.show()
        if not self._history.model.rows_of({number}):
            self._history.model.load_all()
            self._user.wait(lambda: bool(self._history.model.rows_of({number})), f"take {number} is listed")
        self._user.open_take(number)

    def search(self) -> None:
        """Letter by letter, then with a filter, then all again."""
        user, page = self._user, self._history
        self.show()
        total = page.model.total
        user.press(Qt.Key.Key_F, CONTROL)
        user.type_text(WORD)
        user.wait(lambda: page.model.query.search == WORD, "the word is looked for")
        user.only_starred(True)
        user.wait(lambda: page.model.total < total, "only takes with a star are listed")
        user.only_starred(False)
        user.click(page.tools.filter)
        user.press(Qt.Key.Key_F, CONTROL)
        user.press(Qt.Key.Key_Escape)
        user.wait(lambda: page.model.total == total, "all takes are listed again")

    def order(self) -> None:
        """Every order, each scrolled to its end."""
        user, page = self._user, self._history
        self.show()
        for order in (*Order, Order.NEWEST):
            with user.listed_anew():
                page.tools.order.setCurrentIndex(page.tools.order.findData(order.value))
                page.tools.order.activated.emit(page.tools.order.currentIndex())
            for _ in range(3):
                page.view.scrollToBottom()
                user.rest(0.1)
        page.view.scrollToTop()

    def tag_many(self, tag: str) -> None:
        """Some takes at once."""
        user = self._user
        self._choose_first(MANY)
        user.press(Qt.Key.Key_T, CONTROL)
        dialog = user.dialog(TagDialog)
        dialog.field.setFocus()
        QTest.keyClicks(dialog.field, tag)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        user.wait(lambda: tag in [box.accessibleName() for box in dialog.boxes], "the tag is listed")
        user.wait(lambda: not self._history.work.running, "the tag is kept")
        dialog.accept()

    def export_every_form(self, number: int) -> None:
        """A take from its page, in each format in turn."""
        self.open(number)
        for key, form in FORMATS.items():
            self._user.press(Qt.Key.Key_E, CONTROL)
            dialog = self._user.dialog(ExportDialog)
            self._user.wait(dialog.save_button.isEnabled, "the take is read")
            dialog.panel.targets.button(list(Target).index(Target.FILES)).setChecked(True)
            dialog.panel.formats.choose(key, ())
            self._user.wait(dialog.save_button.isEnabled, "it can be saved")
            self._user.click(dialog.save_button)
            self._user.save_as(self._folder / f"answer{form.ending}")
            self._user.wait_until_closed(ExportDialog)

    def pack_for_mentor(self, number: int) -> None:
        """One HTML file."""
        (self._folder / "mentor.html").unlink(missing_ok=True)
        if self._user.shown is None or self._user.shown.id != number:
            self.open(number)
        self._user.pack_for_mentor()

    def export_many(self) -> None:
        """Some takes as one ZIP."""
        user = self._user
        self._choose_first(MANY)
        user.press(Qt.Key.Key_E, CONTROL)
        dialog = user.dialog(ExportDialog)
        user.wait(dialog.save_button.isEnabled, "the first take is read")
        dialog.panel.targets.button(list(Target).index(Target.ZIP)).setChecked(True)
        dialog.panel.formats.choose("txt", ("txt", "html", "json"))
        user.wait(dialog.save_button.isEnabled, "they can be saved")
        user.click(dialog.save_button)
        user.save_as(self._folder / "many.zip")
        user.wait_until_closed(ExportDialog)

    def bring_in(self, recording: Path) -> None:
        """A recording from elsewhere, graded, with a question of its own."""
        user = self._user
        copy = Path(shutil.copy(recording, self._folder / "from-elsewhere.flac"))
        self.show()
        self._driven.window.review.take_recordings([copy])
        dialog = user.dialog(ImportDialog)
        user.wait(lambda: bool(dialog.table.paths), "the file was looked at")
        dialog.picker.line.setText("How would you find out that a model drifts?")
        user.wait(dialog.import_button.isEnabled, "it can come in")
        user.click(dialog.import_button)
        user.wait(lambda: "in your history now" in dialog.note.text(), "it came in")
        dialog.close_button.click()
        user.wait_until_closed(ImportDialog)

    def delete_and_undo(self, numbers: Sequence[int]) -> None:
        """Into the bin, and out of it again by the button at the foot."""
        user, page = self._user, self._history
        total = self._into_bin(numbers)
        user.press_message("Undo")
        user.wait(lambda: page.model.total == total, "they are back")

    def delete_for_good(self, numbers: Sequence[int]) -> None:
        """Into the bin, and the bin emptied."""
        user = self._user
        self._into_bin(numbers)
        user.press(Qt.Key.Key_0, CONTROL)
        user.wait_for_page(PageName.STORAGE)
        storage = user.page(PageName.STORAGE, StoragePage)
        user.wait(lambda: storage.bin.model.total == len(numbers), "they are in the bin")
        user.click(storage.bin.all_button)
        user.dialog(ConfirmDialog).accept()
        user.wait(lambda: storage.bin.model.total == 0, "the bin is empty")

    def _into_bin(self, numbers: Sequence[int]) -> int:
        """How many were listed before."""
        page = self._history
        self._choose(numbers)
        total = page.model.total
        page.view.setFocus()
        self._user.press(Qt.Key.Key_Delete)
        self._user.wait(lambda: page.model.total == total - len(numbers), "they are gone")
        return total

    def _choose_first(self, number: int) -> None:
        self.show()
        self._choose([self._history.model.summary(row).id for row in range(number)])

    def _choose(self, numbers: Sequence[int]) -> None:
        self.show()
        page = self._history
        page.model.load_all()
        self._user.wait(
            lambda: len(page.model.rows_of(set(numbers))) == len(numbers) and page.model.rowCount() == page.model.total,
            "all takes are read",
        )
        selection = page.view.selectionModel()
        selection.clear()
        for row in page.model.rows_of(set(numbers)):
            selection.select(page.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        page.view.setFocus()
