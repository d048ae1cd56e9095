"""The settings, group by group, found by a word, and before everything is deleted."""

from PySide6.QtWidgets import QComboBox

from picturing.studio import ALL, Studio
from voice_interviewer.ui.settings.erase_dialog import EraseDialog
from voice_interviewer.ui.settings.settings_page import SettingsPage
from voice_interviewer.ui.shell.pages import PageName

MACHINE_LISTS = 4
"""Microphones, speakers, voices, models; there are others besides."""
GROUPS = ("Voice", "Transcription", "Speech models", "Your words", "Timers", "Second opinion", "Keys", "Privacy")


def settings(studio: Studio) -> None:
    """The page from top to foot."""
    page = _open(studio)
    studio.settle(2.0)  # so much is on this page that it is laid out in several turns
    studio.picture("settings", PageName.SETTINGS, sizes=ALL)
    for name in GROUPS:
        studio.window.resize(1280, 800)
        studio.settle(0.3)
        page.go_to(name)
        studio.picture(f"settings-{name.lower().replace(' ', '-')}", scrolled=None)
    page.head.search.setText("pause")
    studio.picture("settings-search", scrolled=None)
    page.head.search.setText("submarine")
    studio.picture("settings-nothing-found", scrolled=None)
    page.head.search.setText("")
    EraseDialog(page.privacy._context, studio.window).open()
    studio.dialog("settings-erase", EraseDialog)
    studio.close_dialogs()


def _open(studio: Studio) -> SettingsPage:
    """The page, once it knows what the machine has."""
    page: SettingsPage = studio.page(PageName.SETTINGS)
    studio.window.pages.open(PageName.SETTINGS)
    studio.wait(lambda: _filled(page.findChildren(QComboBox)))
    return page


def _filled(lists: list[QComboBox]) -> bool:
    """Whether it is known what the machine has: until then dots stand for it."""
    return len(lists) > MACHINE_LISTS and all(box.currentText().strip("… ") for box in lists)


def large_text(studio: Studio) -> None:
    """Everything half as large again, chosen where a user chooses it: then every page that was made is there."""
    _open(studio)
    studio.theme.choose_text_size(150)
    studio.picture("large-text-home", PageName.HOME)
    _open(studio)
    studio.picture("large-text-settings", PageName.SETTINGS)
    studio.picture("large-text-history", PageName.HISTORY)
    studio.feedback("large-text-feedback", take=studio.services.library.take(1))
    studio.theme.choose_text_size(100)
