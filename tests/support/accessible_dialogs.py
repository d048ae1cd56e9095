"""Every dialog and menu of the window, to be looked at by the tests of accessibility."""

from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QMenu

from support.accessible_bench import Bench, Scene
from support.accessible_takes import take_example
from support.interviews import interview, questions
from support.kept_takes import keep_example
from support.opinions import example_request
from support.services import NOW
from support.sounds import samples, write_sound
from voice_interviewer.answer import Span
from voice_interviewer.errors import StorageError
from voice_interviewer.ui.composite.build_dialog import BuildDialog
from voice_interviewer.ui.feedback.correction_dialog import CorrectionDialog
from voice_interviewer.ui.feedback.word_menu import FillerMenu, SentenceAt, WordMenu
from voice_interviewer.ui.feedback.words_dialog import WordsDialog
from voice_interviewer.ui.help.guide_window import GuideWindow
from voice_interviewer.ui.history.tag_dialog import TagDialog
from voice_interviewer.ui.home.replace_dialog import ReplaceDialog
from voice_interviewer.ui.importing.import_dialog import ImportDialog
from voice_interviewer.ui.mock.end_dialog import EndDialog
from voice_interviewer.ui.opinion.opinion_dialog import OpinionDialog
from voice_interviewer.ui.plan.calendar_dialog import CalendarDialog
from voice_interviewer.ui.settings.erase_dialog import EraseDialog
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.sharing.mentor_dialog import MentorDialog
from voice_interviewer.ui.shell.crash import CrashDialog
from voice_interviewer.ui.shell.leave_dialog import LeaveDialog
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.problem_report import ProblemReport
from voice_interviewer.ui.shell.shortcuts_help import ShortcutsHelp
from voice_interviewer.ui.shell.start_problem import StartProblem
from voice_interviewer.ui.storage.confirm_dialog import ConfirmDialog
from voice_interviewer.ui.storage.old_sounds_dialog import OldSoundsDialog


def build(bench: Bench) -> Any:
    """Two takes are put together."""
    dialog = BuildDialog(bench.window)
    dialog.show_share(0.4)
    return bench.opened(dialog)


def correction(bench: Bench) -> Any:
    """Words are corrected."""
    page = take_example(bench)
    page.content.transcript.choose_word(6)
    return bench.opened(CorrectionDialog(page.content.transcript.run, bench.window))


def words(bench: Bench) -> Any:
    """A sentence is written anew."""
    return bench.opened(
        WordsDialog("Edit the sentence", "Times stay.", bench.window, "It was so.", long=True, remember=True)
    )


def export(bench: Bench) -> Any:
    """One take."""
    kept = keep_example(bench.fakes.library, bench.folder)
    return bench.opened(ExportDialog(bench.context, (kept.id or 0,), bench.window))


def export_subtitles(bench: Bench) -> Any:
    """A format with other choices."""
    dialog = export(bench)
    dialog.panel.formats.choose("srt", ())
    return dialog


def tags(bench: Bench) -> Any:
    """Of two takes, one of which has a tag."""
    for number in range(2):
        keep_example(bench.fakes.library, bench.folder, created=NOW - timedelta(days=number))
    bench.fakes.library.shelf.tag([1], "Acme")
    page = bench.page(PageName.HISTORY)
    page.view.selectAll()
    page.tools.tag.click()
    return bench.dialog(TagDialog)


def replace_pack(bench: Bench) -> Any:
    """A pack of that name is there already."""
    return bench.opened(ReplaceDialog("Replace “MLOps engineer”?", bench.window))


def importing(bench: Bench) -> Any:
    """Two recordings and a file that is none."""
    files = [write_sound(bench.folder / "one.wav"), write_sound(bench.folder / "two.wav", samples(0.7))]
    files.append(bench.folder / "no.mp3")
    files[-1].write_text("words")
    return ImportDialog.show_for(bench.context, files, bench.window, lambda: None)


def end_mock(bench: Bench) -> Any:
    """An interview is ended early."""
    return bench.opened(EndDialog(interview(*questions(3)), bench.window))


def opinion(bench: Bench) -> Any:
    """All that would be sent."""
    dialog = OpinionDialog(bench.context, example_request(), bench.window)
    dialog.show()
    return dialog


def calendar(bench: Bench) -> Any:
    """The plan as a calendar file."""
    return bench.opened(CalendarDialog(bench.window))


def erase(bench: Bench) -> Any:
    """Everything is to be deleted."""
    keep_example(bench.fakes.library, bench.folder)
    return bench.opened(EraseDialog(bench.context, bench.window))


def mentor(bench: Bench) -> Any:
    """A pack for a mentor."""
    kept = keep_example(bench.fakes.library, bench.folder)
    return bench.opened(MentorDialog(bench.context, kept, bench.window))


def crash(bench: Bench) -> Any:
    """A mistake of ours."""
    bench.window.show_crash("Traceback: something")
    return bench.dialog(CrashDialog)


def leave(bench: Bench) -> Any:
    """An answer is under way."""
    return bench.opened(LeaveDialog(bench.window))


def keys(bench: Bench) -> Any:
    """The list of keys."""
    bench.window.show_keys()
    return bench.dialog(ShortcutsHelp)


def guide(bench: Bench) -> Any:
    """The user guide."""
    dialog = GuideWindow(bench.context.theme, bench.window)
    dialog.show()
    return dialog


def problem_report(bench: Bench) -> Any:
    """A report to hand on."""
    return bench.opened(ProblemReport(bench.context, bench.window))


def start_problem(bench: Bench) -> Any:
    """The app cannot start."""
    dialog = StartProblem(StorageError("The folder cannot be written.", "Give yourself the right to write there."))
    dialog.setParent(bench.window, dialog.windowFlags())
    return bench.opened(dialog)


def confirm(bench: Bench) -> Any:
    """Something goes for good."""
    return bench.opened(ConfirmDialog("Empty the bin?", "3 takes go for good.", "&Empty it", bench.window))


def old_sounds(bench: Bench) -> Any:
    """Old recordings are removed."""
    keep_example(bench.fakes.library, bench.folder, created=NOW - timedelta(days=500))
    return bench.opened(OldSoundsDialog(bench.context, bench.window))


def word_menu(bench: Bench) -> Any:
    """What can be done with a word."""
    page = take_example(bench)
    page.content.transcript.choose_word(6)
    return _popped(bench, WordMenu(page.content.transcript.run, bench.window, SentenceAt(2, ("context",))))


def filler_menu(bench: Bench) -> Any:
    """What can be done with a filled pause."""
    return _popped(bench, FillerMenu("um", Span(10.0, 10.4), True, True, bench.window))


def _popped(bench: Bench, menu: QMenu) -> QMenu:
    menu.popup(bench.window.mapToGlobal(bench.window.rect().center()))
    return menu


DIALOGS: dict[str, Scene] = {
    "build": build,
    "correction": correction,
    "words": words,
    "export": export,
    "export-subtitles": export_subtitles,
    "tags": tags,
    "replace-pack": replace_pack,
    "import": importing,
    "end-mock": end_mock,
    "opinion": opinion,
    "calendar": calendar,
    "erase": erase,
    "mentor": mentor,
    "crash": crash,
    "leave": leave,
    "keys": keys,
    "guide": guide,
    "problem-report": problem_report,
    "start-problem": start_problem,
    "confirm": confirm,
    "old-sounds": old_sounds,
}
MENUS: dict[str, Scene] = {"word-menu": word_menu, "filler-menu": filler_menu}
