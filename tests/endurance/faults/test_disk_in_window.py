"""The window on a disk that is full or read-only: it opens, says so, shows what is there, and goes on later."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.fake_voice import FakeSpeaker, tone
from support.faults_microphone import RATE, FedMicrophone
from support.faults_scene import WHOLE, make_template, put_scene, services_on
from support.immediate_tasks import ImmediateTaskRunner
from support.rehearsal_pages import text
from support.services import example_bank, fake_context
from support.small_disk import PAGE, SmallDisk, run_with_own_mounts
from support.windows import open_window, rehearsal_page, stage
from voice_interviewer.transcription.checksums import matches_checksum
from voice_interviewer.transcription.machine_speed import Measured, SpeedStore
from voice_interviewer.transcription.network_use import started
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.window_memory import WindowMemory
from voice_interviewer.voice.wav_repair import read_layout

pytestmark = pytest.mark.harsh

PATIENCE_MS = 30_000
"""The recorder writes in a thread of its own, on a machine that does other things too."""

FULL = "is full. Make room and try again; nothing was lost or changed."


class Bench:
    """A window on the disk, its microphone, and what it says at its foot."""

    def __init__(self, disk: SmallDisk, template: Path, app: QApplication) -> None:
        self.disk = disk
        put_scene(template, disk.path, disk.path)
        self.microphone = FedMicrophone()
        made = services_on(disk.path)
        speaker = FakeSpeaker(disk.path.parent / "speech")  # the fake writes without a word of what a disk refuses
        self.services = replace(made, recorder=self.microphone.recorder, speaker=speaker)
        self.services.settings.change(predict_scores=False)
        self.context: Context = fake_context(app, self.services, ImmediateTaskRunner())
        self.said: list[str] = []
        self.context.messages.posted.connect(self._on_posted)

    def _on_posted(self, message: object) -> None:
        self.said.append(f"{getattr(message, 'text', '')} {getattr(message, 'advice', '')}")

    def rehearse(self, window: MainWindow) -> None:
        """Begin to answer."""
        window.rehearse(from_bank(example_bank().question("detect-drift"), self.services.settings.current))
        rehearsal = rehearsal_page(window).rehearsal
        assert rehearsal is not None
        rehearsal.start_answer()

    def speak(self, seconds: float, qtbot: QtBot) -> None:
        """Until it is on the disk, or the disk has refused."""
        before = self.services.recorder.status().seconds
        self.microphone.feed(tone(seconds, RATE, amplitude=0.1))
        qtbot.waitUntil(
            lambda: self.services.recorder.status().seconds >= before + seconds or self.lost, timeout=PATIENCE_MS
        )

    @property
    def lost(self) -> bool:
        return self.services.recorder.status().state.name == "LOST"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_template(tmp_path_factory.mktemp("made") / "template")


@pytest.fixture
def bench(disk: SmallDisk, template: Path, qapp: QApplication) -> Bench:
    return Bench(disk, template, qapp)


@pytest.fixture
def window(bench: Bench, qtbot: QtBot) -> Iterator[MainWindow]:
    window = open_window(qtbot, bench.context, bench.services.folders.config / "window.ini")
    yield window
    bench.services.recorder.stop()
    window.hide()
    window.deleteLater()


def read(window: MainWindow) -> str:
    """All that can be read on the page for answering."""
    return text(rehearsal_page(window))


def alone_a_disk_that_fills_up_while_one_speaks(bench: Bench, window: MainWindow, qtbot: QtBot) -> None:
    """Told at once; what was said is on the disk to its last sample, and kept as soon as there is room; it goes on."""
    bench.rehearse(window)
    bench.speak(1.0, qtbot)
    bench.disk.leave(10 * PAGE)
    bench.speak(10.0, qtbot)
    qtbot.waitUntil(lambda: stage(window) is Stage.LOST, timeout=PATIENCE_MS)
    assert "could not be written to disk (No space left on device)" in read(window)
    assert "What was recorded until then is kept." in read(window)
    [growing] = (path for path in bench.services.folders.recordings.glob("*.wav") if path.name != "answer.wav")
    on_disk = read_layout(growing).seconds
    assert on_disk > 1.0 + 9 * PAGE / 2 / RATE

    rehearsal = rehearsal_page(window).rehearsal
    assert rehearsal is not None
    rehearsal.done()
    assert FULL in read(window)
    assert growing.is_file()
    bench.disk.make_room()
    rehearsal.check_again()
    kept = bench.services.library.take(5)
    assert kept.seconds == pytest.approx(on_disk)
    assert not growing.exists()

    bench.rehearse(window)
    bench.speak(0.5, qtbot)
    assert stage(window) is Stage.ANSWERING


def alone_a_full_disk_is_told_before_anybody_speaks(bench: Bench, window: MainWindow) -> None:
    """Not after three minutes of talking."""
    bench.disk.leave(0)
    bench.rehearse(window)
    assert "Make room, or allow writing, in" in read(window)
    assert stage(window) is not Stage.ANSWERING


@pytest.mark.parametrize("fault", ["full", "read-only"])
def alone_what_is_there_is_shown_and_played(bench: Bench, window: MainWindow, qtbot: QtBot, fault: str) -> None:
    """History, an answer with its feedback and its sound; and a mark that cannot be kept is told."""
    bench.disk.leave(0) if fault == "full" else bench.disk.forbid_writing()
    window.go(PageName.HISTORY)
    window.open_take(WHOLE)
    assert window.pages.name is PageName.FEEDBACK
    bench.services.new_player().load(bench.services.library.take(WHOLE).audio or Path("none"))
    assert bench.said == []
    bench.services.library.summaries()
    for name in (PageName.HOME, PageName.PLAN, PageName.PROGRESS, PageName.MOCK, PageName.SETTINGS, PageName.STORAGE):
        window.go(name)
    assert bench.said == []
    if fault != "full":
        bench.disk.allow_writing()


def alone_what_only_costs_a_convenience(bench: Bench, window: MainWindow) -> None:
    """The window's place, checksums, measured speeds and the first day: not a word, and what was known is known."""
    folders = bench.services.folders
    memory = WindowMemory(folders.config / "window.ini")
    memory.save(window, PageName.PLAN)
    place = (folders.config / "window.ini").read_bytes()
    SpeedStore(folders.cache, "this").keep(Measured("openai-whisper", "tiny.en", 0.1, 1.0, 1))
    bench.disk.leave(0)
    memory.save(window, PageName.HISTORY)
    SpeedStore(folders.cache, "this").keep(Measured("openai-whisper", "base.en", 0.2, 1.0, 1))
    assert matches_checksum(bench.services.folders.database, "0" * 64, folders.cache) is False
    assert started(folders, date(2099, 3, 6)) < date(2099, 3, 6)
    assert bench.said == []
    assert (folders.config / "window.ini").read_bytes() in {place, place.replace(b"page=plan", b"page=history")}
    assert b"page=plan" in place
    assert [one.model for one in SpeedStore(folders.cache, "this").measured()] == ["tiny.en"]


def alone_a_window_that_opens_on_a_read_only_disk(bench: Bench, qtbot: QtBot) -> None:
    """It opens, with its takes; an answer is refused before it is spoken, with a sentence."""
    bench.disk.forbid_writing()
    window = open_window(qtbot, bench.context, bench.services.folders.config / "window.ini")
    assert bench.services.library.count() == 3
    bench.rehearse(window)
    assert "(Read-only file system)" in read(window)
    assert "Make room, or allow writing" in read(window)
    bench.disk.allow_writing()
    bench.rehearse(window)
    assert stage(window) is Stage.ANSWERING
    bench.services.recorder.stop()
    window.hide()
    window.deleteLater()


def test_in_the_window() -> None:
    """On disks of its own."""
    run_with_own_mounts(__file__)
