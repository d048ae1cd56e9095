"""The session that `test_keys` and `test_files` look at afterwards. It runs in a process of its own: `conftest`."""

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import keyring
import psutil
from keyring.backend import KeyringBackend
from keyring.backends.null import Keyring as NullKeyring
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from support.driven_window import PATIENCE_MS, DrivenWindow, driven_window
from support.examples import example_question
from support.heavy_library import spoken
from support.opinion_server import OpinionServer, opinion_server
from support.private_session import KEY, PLACE, SAID, Place
from support.sounds import samples, write_sound
from support.spoken_answers import STRONG
from voice_interviewer.app import Services
from voice_interviewer.cancel import CancelToken
from voice_interviewer.diagnosis import report
from voice_interviewer.private import close_new_files
from voice_interviewer.report.bundle import Packing, write_bundle
from voice_interviewer.report.export_files import export_each, export_one, export_table
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.report.mentor.choices import PackChoices
from voice_interviewer.report.mentor.making import write_pack
from voice_interviewer.report.options import ExportOptions, Subject
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.opinion.key_panel import KeyPanel
from voice_interviewer.ui.progress.progress_export import write_picture
from voice_interviewer.ui.shell.crash import CrashDialog
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.voice.ports import VoiceChoice

SECONDS = 40.0


class OpenKeyring(KeyringBackend):
    """A backend of the real package that works, and keeps its entries in memory."""

    priority = 9

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the package has types for callers only
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


class User:
    """Somebody at the window."""

    def __init__(self, driven: DrivenWindow, qtbot: QtBot, place: Place) -> None:
        self.window, self.services = driven.window, driven.services
        self._qtbot, self._place = qtbot, place

    def wait(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def set_key(self, keyring_there: KeyringBackend) -> None:
        """In the settings, with that keyring on the machine."""
        keyring.set_keyring(keyring_there)
        self.window.go(PageName.SETTINGS)
        self.wait(lambda: bool(self.window.findChildren(KeyPanel)))
        [panel] = self.window.findChildren(KeyPanel)
        panel.refresh()
        self.wait(lambda: panel.isEnabled() and "No key is set" in panel.state.text())
        panel.line.setText(KEY)
        panel.set_button.click()
        self.wait(lambda: panel.isEnabled() and panel.remove_button.isEnabled())

    def remove_key(self) -> None:
        [panel] = self.window.findChildren(KeyPanel)
        panel.remove_button.click()
        self.wait(lambda: panel.isEnabled() and not panel.remove_button.isEnabled())

    def ask_for_opinion(self, take: Take) -> None:
        """On the page of a take, to the reply."""
        page = self.window.pages.page(PageName.FEEDBACK)
        assert isinstance(page, FeedbackPage)
        before = page.content
        self.window.show_take(take)
        self.wait(lambda: page.content not in {None, before})
        card = page.content.opinion_card if page.content else None
        assert card is not None

        def opened() -> bool:
            if page.opinions.dialog is None:
                card.ask_button.click()  # which is heard a moment after the card is seen
            return page.opinions.dialog is not None

        self.wait(opened)
        dialog = page.opinions.dialog
        assert dialog is not None
        self.wait(lambda: dialog.key.text().startswith("Your key for "))
        with self._qtbot.waitSignal(page.opinions.asked, timeout=PATIENCE_MS):
            dialog.send_button.click()
        self.wait(lambda: not self.window.findChildren(type(dialog)) or not dialog.isVisible())

    def see_failures(self) -> None:
        """Mistakes of ours whose messages hold everything: in a thread, and on the UI thread."""

        def fail() -> None:
            raise ValueError(f"not a header: {KEY}; {SAID}") from OSError(f"{KEY}: {SAID}")

        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        QTimer.singleShot(0, fail)
        self.wait(lambda: len([report for dialog in self._crashes() for report in dialog.reports]) == 2)
        [dialog] = self._crashes()
        (self._place.told / "crash.txt").write_text(dialog.text, encoding="utf-8")
        dialog.accept()

    def _crashes(self) -> list[CrashDialog]:
        return [dialog for dialog in self.window.findChildren(QDialog) if isinstance(dialog, CrashDialog)]

    def look_at_children(self) -> None:
        """What the process that transcribes was started with; it starts as soon as the window is there."""
        self.wait(lambda: bool(psutil.Process().children(recursive=True)))
        told = []
        for child in psutil.Process().children(recursive=True):
            told += child.cmdline() + [f"{name}={value}" for name, value in child.environ().items()]
        told += [f"{name}={value}" for name, value in os.environ.items()]
        (self._place.told / "environment.txt").write_text("\n".join(told), encoding="utf-8")


def keep_an_answer(services: Services) -> Take:
    """Kept, then graded, as every answer is."""
    recording = write_sound(services.folders.recordings / "answer.wav", samples(SECONDS, 8_000), 8_000)
    take = Take(example_question(), datetime(2026, 3, 5, 18, tzinfo=UTC), SECONDS, Source.MICROPHONE)
    kept = services.library.keep(replace(take, notes="Say the number first."), recording)
    transcript = spoken((f"Our {SAID} scores each payment.", *STRONG), SECONDS)
    assert kept.id is not None
    return services.library.add_findings(kept.id, services.assessor.findings_of(transcript, take.question))


def ask_on(services: Services) -> None:
    """A follow-up question in words of the answer is spoken into the cache."""
    settings = services.settings.current
    text = f"What did the {SAID} have to beat, and on what grounds did it win?"
    services.speaker.prepare(text, VoiceChoice(settings.voice, settings.speech_rate))


def export_everything(take: Take, folder: Path) -> None:
    """In every form that a take leaves the app in."""

    def load(number: int) -> Subject:
        del number
        return subject

    subject, number = Subject(take, ExportOptions(notes=True)), take.id or 0
    for key in FORMATS:
        export_one(subject, key, folder / f"take.{key}")
    export_each([number], load, "txt", folder, lambda share: None, CancelToken())
    export_table([number], load, "csv", folder / "takes.csv", lambda share: None, CancelToken())
    packing = Packing(tuple(FORMATS))
    write_bundle(folder / "all.zip", [number], load, packing, lambda share: None, CancelToken())
    write_pack(take, PackChoices(), {}, folder / "mentor.html")
    write_picture(folder / "charts.png", QImage(8, 8, QImage.Format.Format_RGB32))


def heard_the_key(server: OpinionServer) -> bool:
    return [asked.fields.get("authorization") for asked in server.asked] == [f"Bearer {KEY}"] * 2


def alone_session(qapp: QApplication, qtbot: QtBot) -> None:
    """All of it, one thing after the other."""
    place = Place(Path(os.environ[PLACE]))
    close_new_files()  # as the front door does
    with opinion_server() as server, driven_window(qapp, qtbot) as driven:
        user = User(driven, qtbot, place)
        driven.services.settings.change(opinion_url=server.url, opinion_model="judge-1")
        take = keep_an_answer(driven.services)
        for keyring_there in (OpenKeyring(), NullKeyring()):  # type: ignore[no-untyped-call]  # as above
            user.set_key(keyring_there)
            user.ask_for_opinion(take)
            user.window.go(PageName.SETTINGS)
            user.remove_key()
        user.set_key(OpenKeyring())
        assert heard_the_key(server)
        user.see_failures()
        ask_on(driven.services)
        export_everything(take, place.exports)
        user.look_at_children()
        (place.told / "doctor.txt").write_text(report(driven.services), encoding="utf-8")
