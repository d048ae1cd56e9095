"""What is shown when something goes wrong, what is asked before something goes for good, and where help is."""

import os
from datetime import timedelta
from pathlib import Path

from picturing.answers import asked_in_bank
from picturing.rehearsal_parts import thinking
from picturing.studio import SMALL, Studio
from support.interrupted import leave_behind
from support.virtual_audio import no_devices
from voice_interviewer.folders import shipped
from voice_interviewer.ui.help.guide_window import GuideWindow
from voice_interviewer.ui.opinion.opinion_dialog import OpinionDialog
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.crash import CrashDialog, crash_report
from voice_interviewer.ui.shell.leave_dialog import LeaveDialog
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.storage.confirm_dialog import ConfirmDialog
from voice_interviewer.ui.storage.old_sounds_dialog import OldSoundsDialog
from voice_interviewer.ui.storage.sizes import Kind

CHECKOUT = Path(__file__).parents[2]
"""Where it lies here is of no interest in a picture."""
SERVER = "http://localhost:11434/v1"
"""Nobody is asked: the dialog stays as it is before Send."""


def no_microphone(studio: Studio) -> None:
    """A machine without one, in the first steps and where somebody wants to answer."""
    os.environ.update(no_devices(studio.home))
    studio.window.pages.open(PageName.WELCOME)
    welcome = studio.page(PageName.WELCOME)
    studio.wait(welcome.steps[0].problem.isVisible)
    studio.picture("no-microphone", sizes=(SMALL,))
    welcome.skip_button.click()
    page, rehearsal = thinking(studio)
    rehearsal.start_answer()
    studio.settle(1.5)
    studio.picture("rehearsal-no-microphone", sizes=(SMALL,))
    page.discard()


def leaving(studio: Studio) -> None:
    """The question to somebody who leaves while they answer."""
    page, rehearsal = thinking(studio)
    rehearsal.start_answer()
    studio.wait(lambda: rehearsal.stage is Stage.ANSWERING and not rehearsal.busy)
    studio.audio.speak_into_mic(shipped("assets") / "sample_answer.flac", wait=False)
    studio.wait(lambda: studio.services.recorder.status().seconds > 2)
    studio.window.go(PageName.HOME)
    studio.dialog("leave", LeaveDialog)
    studio.close_dialogs()
    page.discard()
    studio.wait(lambda: not page.unfinished)


def recovered(studio: Studio) -> None:
    """What is offered after an answer was cut off by a crash."""
    asked = asked_in_bank(studio, "model drift and data drift")
    when = studio.services.now() - timedelta(minutes=14)
    leave_behind(studio.services.folders.recordings, asked, when, 71.0)
    page = studio.page(PageName.HOME)
    studio.window.pages.open(PageName.HOME)
    page.banner.look()
    studio.wait(lambda: page.banner.count > 0)
    studio.picture("recovered", PageName.HOME, sizes=(SMALL,))


def opinion(studio: Studio) -> None:
    """Everything that would be sent for a second opinion, and where to."""
    studio.services.settings.change(opinion_url=SERVER, opinion_model="llama3.1")
    page = studio.page(PageName.FEEDBACK)
    before = page.content  # of another part, which stands there until this take is made
    studio.window.show_take(studio.services.library.take(1))
    studio.wait(lambda: page.content not in (None, before))
    page.opinions._ask()
    studio.dialog("opinion", OpinionDialog)
    studio.close_dialogs()


def clearing(studio: Studio) -> None:
    """The questions before something goes for good."""
    studio.services.library.delete([5, 6])
    page = studio.page(PageName.STORAGE)
    studio.window.pages.open(PageName.STORAGE)
    studio.settle(1.0)
    page.clearing.purge(None)
    studio.dialog("storage-empty-bin", ConfirmDialog)
    studio.close_dialogs()
    page.clearing.clear(Kind.SOUND)
    studio.wait(lambda: bool(studio.window.findChildren(OldSoundsDialog)))
    studio.window.findChildren(OldSoundsDialog)[-1].days.setValue(1)
    studio.settle(1.0)
    studio.dialog("storage-old-recordings", OldSoundsDialog)
    studio.close_dialogs()


def crash(studio: Studio) -> None:
    """A mistake of ours, as it is told."""
    studio.window.pages.open(PageName.HOME)
    try:
        studio.page(PageName.HOME).no_such_part()  # a mistake made on purpose
    except Exception as error:  # noqa: BLE001 - whichever it is, it is the one to be shown
        studio.window.show_crash(crash_report(error).replace(str(CHECKOUT), "~/voice-interviewer"))
    studio.dialog("crash", CrashDialog)
    studio.close_dialogs()


def guide(studio: Studio) -> None:
    """The user guide: a chapter, and a search."""
    studio.window.pages.open(PageName.HISTORY)
    studio.window.help.show_guide()
    studio.dialog("guide", GuideWindow)
    shown = studio.window.help.guide
    assert shown is not None
    shown.search.setText("full disk")
    shown._open_first()
    studio.dialog("guide-search", GuideWindow)
    studio.close_dialogs()
