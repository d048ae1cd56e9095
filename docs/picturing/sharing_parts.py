"""Two takes side by side, and what leaves the app: exports and the pack for a mentor."""

from picturing.answers import spoken, two_answers
from picturing.studio import ALL, SMALL, Studio
from support.spoken_answers import MIDDLING
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.sharing.mentor_dialog import MentorDialog
from voice_interviewer.ui.shell.pages import PageName

FAMILIES = {"text": 0, "web-page": 2, "document": 4, "subtitles": 5, "table": 7}
"""One format of each kind, by its place in the dialog."""


def compare(studio: Studio) -> None:
    """Ideas kept, dropped, new, and numbers that differ; and a take with nothing beside it."""
    left, right = two_answers(studio, "package-and-deploy-again")
    page = studio.page(PageName.COMPARE)
    studio.window.review.compare((left.id or 0, right.id or 0))
    studio.wait(lambda: page.data is not None)
    studio.picture("compare", sizes=ALL)
    studio.picture("compare-ideas", scrolled=0.5)
    studio.picture("compare-foot", scrolled=1.0)
    alone = spoken(studio, " ".join(MIDDLING))
    studio.window.review.compare((alone.id or 0,))
    studio.picture("compare-only-one")


def export(studio: Studio) -> None:
    """A dialog for one take, in each family of formats; and for three."""
    studio.window.show_take(studio.services.library.take(1))
    page = studio.page(PageName.FEEDBACK)
    studio.wait(lambda: page.content is not None)
    page.content.header.export_requested.emit()
    studio.wait(lambda: bool(studio.window.findChildren(ExportDialog)))
    dialog = studio.window.findChildren(ExportDialog)[-1]
    buttons = dialog.panel.formats.one.buttons()
    for name, place in FAMILIES.items():
        buttons[place].click()
        studio.settle(0.6)
        studio.dialog(f"export-{name}", ExportDialog)
    studio.close_dialogs()
    studio.window.pages.open(PageName.HISTORY)
    history = studio.page(PageName.HISTORY)
    studio.settle(0.6)
    history.view.selectAll()
    history.tools.export.click()
    studio.dialog("export-many", ExportDialog)
    studio.close_dialogs()


def mentor(studio: Studio) -> None:
    """What goes into the pack for a mentor."""
    take = studio.services.library.take(1)
    studio.window.show_take(take)
    page = studio.page(PageName.FEEDBACK)
    studio.wait(lambda: page.content is not None)
    page.mentor_requested.emit(take)
    studio.dialog("mentor", MentorDialog)
    studio.dialog("mentor-small", MentorDialog, (SMALL[0] * 3 // 4, SMALL[1] * 3 // 4))
    studio.close_dialogs()
