"""The ways to the list of keys and to the user guide, from any page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import bind

if TYPE_CHECKING:
    from voice_interviewer.ui.help.guide_window import GuideWindow
    from voice_interviewer.ui.shell.main_window import MainWindow


class HelpDoor(QObject):
    """Makes each when it is first wanted. No signals."""

    def __init__(self, context: Context, window: "MainWindow") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.guide: GuideWindow | None = None
        """There once it was opened; it stays, with the page that was read."""
        bind(window, shortcuts.HELP, self.show_keys)
        bind(window, shortcuts.GUIDE, self.show_guide)
        window.side_bar.help_wanted.connect(self.show_keys)
        window.side_bar.guide_wanted.connect(self.show_guide)

    @Slot()
    def show_keys(self) -> None:
        """Show the list of keys."""
        from voice_interviewer.ui.shell.shortcuts_help import ShortcutsHelp

        sheet = ShortcutsHelp(self._window)
        sheet.guide_wanted.connect(self.show_guide)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    @Slot()
    def show_guide(self) -> None:
        """Open the guide at what the window shows."""
        from voice_interviewer.ui.help.guide import CHAPTERS
        from voice_interviewer.ui.help.guide_window import GuideWindow

        if self.guide is None:
            self.guide = GuideWindow(self._context.theme, self._window)
        name = self._window.pages.name
        if name is not None:
            self.guide.begin_at(CHAPTERS[name])
        self.guide.show()
        self.guide.raise_()
        self.guide.activateWindow()
        self.guide.page.setFocus()
