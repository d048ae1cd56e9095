"""A spoken question at the terminal, with a player that has a thread, as the real one has."""

import threading
from pathlib import Path

import pytest

from support.fake_voice import FakePlayer, tone
from voice_interviewer.cli.playing import play_to_the_end
from voice_interviewer.voice.ports import DEFAULT_DEVICE, PlayerStatus
from voice_interviewer.voice.wav import GrowingWav


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    wav = GrowingWav(tmp_path / "question.wav", 16_000)
    wav.write(tone(1.0, 16_000))
    wav.close()
    return tmp_path / "question.wav"


class ThreadedPlayer(FakePlayer):
    """Its thread ends once it is closed. Somebody presses Ctrl+C as soon as it plays."""

    def __init__(self) -> None:
        super().__init__()
        self._closed = threading.Event()
        self.thread = threading.Thread(target=self._closed.wait, daemon=True)

    def play(self, start: float | None = None, end: float | None = None, device: str = DEFAULT_DEVICE) -> None:
        super().play(start, end, device)
        self.thread.start()

    def status(self) -> PlayerStatus:
        raise KeyboardInterrupt

    def close(self) -> None:
        super().close()
        if self.thread.is_alive():
            self._closed.set()


def test_ctrl_c_leaves_no_thread_behind(sound: Path) -> None:
    """A library that still worked in one would complain on the terminal while the program ends."""
    player = ThreadedPlayer()
    with pytest.raises(KeyboardInterrupt):
        play_to_the_end(player, sound, DEFAULT_DEVICE)
    assert not player.thread.is_alive()
