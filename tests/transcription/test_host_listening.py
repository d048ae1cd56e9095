"""Listening through a stand-in host: whatever happens to it, the answer is still transcribed from its file."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from support.children import children
from support.waiting import assert_within, wait_until
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled
from voice_interviewer.transcription.client import HostTranscriber
from voice_interviewer.transcription.ports import Listening

AUDIO = Path("answer.wav")

Make = Callable[..., HostTranscriber]


def text_heard(listening: Listening) -> str:
    wait_until(lambda: listening.text, "something was heard", 30)
    return listening.text


def test_words_come_while_the_recording_goes_on(troubled: Make) -> None:
    """And the transcript at its end, with the progress of what was left."""
    listening = troubled("none").listen(AUDIO)
    assert text_heard(listening) == "first reading of answer.wav"
    listening.end()
    told: list[float] = []
    transcript = listening.transcript(told.append)
    assert transcript is not None
    assert (transcript.text, told) == ("heard-by-1", [0.5])
    assert listening.text == "first reading of answer.wav"


@pytest.mark.parametrize("trouble", ["dies-listening", "dies-finishing", "loses-track"])
def test_what_goes_wrong_is_made_good_from_the_file(troubled: Make, trouble: str) -> None:
    """Nothing is raised: there is no transcript yet, and asking for that of the file gives one."""
    transcriber = troubled(trouble)
    listening = transcriber.listen(AUDIO)
    listening.end()
    assert listening.transcript() is None
    listening.abandon()
    assert transcriber.transcribe(AUDIO).text.startswith("start-")


def test_a_host_that_falls_silent_at_the_end_is_given_up(troubled: Make) -> None:
    """The next request gets one that works."""
    assert troubled("silent", stall_seconds=1.5).listen(AUDIO).transcript() is None
    assert children() == []


def test_silence_while_nobody_speaks_is_no_trouble(troubled: Make) -> None:
    """The time without news counts from the end of the recording, not from its beginning."""
    listening = troubled("none", stall_seconds=3.0).listen(AUDIO)
    text_heard(listening)
    heard = time.monotonic()
    wait_until(lambda: time.monotonic() - heard > 3.5, "it was silent for longer than a host may be")
    assert listening.transcript() is not None


def test_a_file_transcribed_meanwhile_does_not_disturb_it(troubled: Make) -> None:
    """One host serves both; each gets its own replies."""
    transcriber = troubled("none")
    listening = transcriber.listen(AUDIO)
    assert transcriber.transcribe(Path("other.wav")).text == "start-1"
    assert text_heard(listening) == "first reading of answer.wav"
    transcript = listening.transcript()
    assert transcript is not None
    assert transcript.text == "heard-by-1"


def test_cancel_at_the_end_is_at_once(troubled: Make) -> None:
    """Whatever the host is doing."""

    def free_after() -> float:
        """Seconds from Cancel to the end of the call."""
        listening = troubled("silent").listen(AUDIO)
        cancel = CancelToken()
        at: list[float] = []

        def call_off(share: float) -> None:
            at.append(time.monotonic())
            threading.Thread(target=cancel.cancel).start()

        with pytest.raises(Cancelled):
            listening.transcript(call_off, cancel)
        return time.monotonic() - at[0]

    assert_within(0.5, free_after)
    wait_until(lambda: children() == [], "the host is gone")


def test_closing_frees_whoever_waits(troubled: Make) -> None:
    """The app ends; the transcript never comes."""
    transcriber = troubled("silent")
    listening = transcriber.listen(AUDIO)
    listening.end()
    threading.Timer(0.3, transcriber.close).start()
    assert listening.transcript() is None


def test_abandoning_frees_whoever_waits(troubled: Make) -> None:
    """From another thread."""
    listening = troubled("silent").listen(AUDIO)
    threading.Timer(0.3, listening.abandon).start()
    assert listening.transcript() is None


def test_a_name_that_is_no_text_is_not_listened_to(troubled: Make) -> None:
    """It cannot be handed to the host; why is told when the file is transcribed."""
    assert troubled("none").listen(Path("x\udcff.wav")).transcript() is None
    assert children() == []


def test_without_a_model_there_is_nothing_to_listen_with(make: Make) -> None:
    """What is wrong is told when the file is transcribed."""
    listening = make(model="no-such-model").listen(AUDIO)
    listening.end()
    assert (listening.text, listening.transcript()) == ("", None)
