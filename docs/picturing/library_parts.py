"""What is kept: home, history, storage, recordings from elsewhere; and all of it while nothing is kept yet."""

from datetime import timedelta

from PySide6.QtCore import QItemSelectionModel

from picturing.answers import asked_in_bank, stretch, typed
from picturing.studio import ALL, Studio
from support.spoken_answers import MIDDLING
from voice_interviewer.errors import StorageError
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.ui.history.filters import Filters, Sort
from voice_interviewer.ui.history.tag_dialog import TagDialog
from voice_interviewer.ui.importing.import_dialog import ImportDialog
from voice_interviewer.ui.shell.pages import PageName

MANY = 1_200
"""Takes of a user who has practised for months."""


def welcome(studio: Studio) -> None:
    """The first minute, step by step."""
    studio.window.pages.open(PageName.WELCOME)
    page = studio.page(PageName.WELCOME)
    for number, name in enumerate(("microphone", "voice", "ears", "day", "sample"), start=1):
        studio.picture(f"welcome-{number}-{name}", sizes=ALL[: 2 if number == 1 else 1])
        if number < len(page.steps):
            page.on_button.click()


def empty(studio: Studio) -> None:
    """Every page that has nothing to show yet."""
    for page in (PageName.HOME, PageName.HISTORY, PageName.PROGRESS, PageName.PLAN, PageName.STORAGE):
        studio.picture(f"{page.value}-empty", page)


def home(studio: Studio) -> None:
    """Home, and the list of keys over it."""
    studio.picture("home", PageName.HOME, sizes=ALL)
    studio.window.show_keys()
    studio.dialog("keys")
    studio.close_dialogs()


def history(studio: Studio) -> None:
    """A few takes, chosen ones, filters, nothing found, a message with a way back, and thousands."""
    page, shelf = studio.page(PageName.HISTORY), studio.services.library.shelf
    shelf.star([1, 4])
    shelf.tag([1, 2], "Acme second round")
    shelf.note(2, "Ask who signs the release off.")
    typed(studio, " ".join(MIDDLING), asked_in_bank(studio, "feature store"), days=2)
    studio.picture("history", PageName.HISTORY, sizes=ALL)
    page.tools.filter.click()
    page.filters._change(Filters(starred=True, least=1))
    studio.picture("history-filters", PageName.HISTORY, sizes=ALL[:2])
    page.filters._change(Filters(starred=True, sort=Sort.TYPED, tag="Acme second round"))
    page.tools.filter.click()
    studio.picture("history-nothing-found", PageName.HISTORY)
    page.filters.chips.clear_button.click()
    _chosen(studio)
    page.view.clearSelection()
    studio.window.message_bar.close_message()
    studio.services.library.restore(_many(studio))
    page.refresh()
    studio.picture("history-many", PageName.HISTORY)


def _chosen(studio: Studio) -> None:
    """Three takes chosen, their tags, and what is said once they are deleted."""
    page = studio.page(PageName.HISTORY)
    studio.settle(0.5)
    model = page.view.selectionModel()
    for row in range(3):
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        model.select(page.model.index(row, 0), flags)
    studio.picture("history-chosen")
    page.tools.tag.click()
    studio.dialog("tags", TagDialog)
    studio.close_dialogs()
    page.tools.delete.click()
    studio.settle(0.5)
    studio.picture("message-undo")


def _many(studio: Studio) -> list[int]:
    """Takes without sound, enough of them for a long list."""
    services, ids = studio.services, []
    findings = services.library.take(1).findings
    questions = [question for _, question in services.bank.questions()]
    for number in range(MANY):
        question = questions[number % len(questions)]
        asked = AskedQuestion(question.text, question.kind.value, question.id)
        when = services.now() - timedelta(hours=4 * number)
        ids.append(services.library.keep(Take(asked, when, 0.0, Source.TYPED, findings=findings)).id or 0)
    return ids


def storage(studio: Studio) -> None:
    """What takes room, and the questions asked before it is given back."""
    studio.services.library.delete([5, 6])
    studio.picture("storage", PageName.STORAGE, sizes=ALL[:2])


def importing(studio: Studio) -> None:
    """Recordings from elsewhere, one of them no sound at all."""
    broken = studio.home / "Notes of the meeting.wav"
    broken.write_text("No sound is in here.")
    files = [stretch(studio.home, 0, 16, "mock with Dana, second try"), stretch(studio.home, 35, 82, "drift"), broken]
    studio.window.pages.open(PageName.HISTORY)
    studio.window.review.take_recordings(files)
    studio.dialog("import", ImportDialog)
    studio.close_dialogs()


def troubles(studio: Studio) -> None:
    """What is said where something does not work: the library cannot be read, a message that stays."""
    page = studio.page(PageName.HISTORY)
    studio.window.pages.open(PageName.HISTORY)
    studio.wait(lambda: page.model.rowCount() > 0)
    error = StorageError("The library is in use by another program.", "Close that program, then try again.")
    page._show_failure(error)
    studio.picture("history-locked")
    studio.messages.error(error)
    studio.picture("message-error", PageName.HOME)
