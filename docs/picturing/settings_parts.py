"""The settings, group by group, found by a word, and before everything is deleted."""

from picturing.studio import ALL, Studio
from voice_interviewer.ui.settings.erase_dialog import EraseDialog
from voice_interviewer.ui.shell.pages import PageName

GROUPS = ("Voice", "Transcription", "Speech models", "Your words", "Timers", "Second opinion", "Keys", "Privacy")


def settings(studio: Studio) -> None:
    """The page from top to foot."""
    page = studio.page(PageName.SETTINGS)
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


def large_text(studio: Studio) -> None:
    """Everything half as large again."""
    studio.theme.choose_text_size(150)
    studio.picture("large-text-home", PageName.HOME)
    studio.picture("large-text-settings", PageName.SETTINGS)
    studio.picture("large-text-history", PageName.HISTORY)
    studio.feedback("large-text-feedback", take=studio.services.library.take(1))
    studio.theme.choose_text_size(100)
