"""Driving a player without holding up the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.fake_voice import no_speaker, tone
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes
from voice_interviewer.ui.player.player_control import PlayerControl
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.wav import GrowingWav


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    wav = GrowingWav(tmp_path / "sound.wav", 16_000)
    wav.write(tone(2.0, 16_000))
    wav.close()
    return wav.path


@pytest.fixture
def control(qtbot: QtBot, context: Context) -> PlayerControl:
    return PlayerControl(context)


def test_the_end_is_told(control: PlayerControl, fakes: Fakes, sound: Path, qtbot: QtBot) -> None:
    """The button goes back to Play by itself."""
    with qtbot.waitSignal(control.started):
        control.play(sound, "")
    with qtbot.waitSignal(control.finished):
        fakes.player.advance(3.0)
    assert not control.playing


def test_stop_is_told_too(control: PlayerControl, fakes: Fakes, sound: Path, qtbot: QtBot) -> None:
    """One signal for every way to end."""
    control.play(sound, "")
    with qtbot.waitSignal(control.finished):
        control.stop()
    assert not fakes.player.status().playing


def test_play_while_playing_does_nothing(control: PlayerControl, fakes: Fakes, sound: Path) -> None:
    """A double press must not play twice."""
    control.play(sound, "")
    control.play(sound, "")
    assert len(fakes.player.plays) == 1


def test_a_stop_while_it_opens_is_silence(
    control: PlayerControl, fakes: Fakes, tasks: ImmediateTaskRunner, sound: Path
) -> None:
    """Sound that begins after Stop would startle."""
    tasks.held = True
    control.play(sound, "")
    control.stop()
    tasks.release()
    assert not fakes.player.status().playing


@pytest.mark.parametrize("missing_file", [True, False])
def test_what_cannot_be_played_is_told(
    control: PlayerControl, fakes: Fakes, sound: Path, qtbot: QtBot, missing_file: bool
) -> None:
    """A file that is gone, or no speaker: told, and free for the next try."""
    if missing_file:
        sound.unlink()
    else:
        fakes.player.refusal = no_speaker()
    with qtbot.waitSignal(control.failed):
        control.play(sound, "")
    assert not control.playing


def test_close_can_come_at_any_time(control: PlayerControl, sound: Path, qtbot: QtBot) -> None:
    """Pages close their players when they are left, playing or not."""
    control.close()
    control.play(sound, "")
    control.close()
    with qtbot.waitSignal(control.started):
        control.play(sound, "")


def test_what_is_wanted_after_a_stop_plays_when_the_device_is_there(
    control: PlayerControl, fakes: Fakes, tasks: ImmediateTaskRunner, sound: Path, qtbot: QtBot
) -> None:
    """Opening a device takes a moment; whoever asks again within it would wait for ever."""
    tasks.held = True
    control.play(sound, "first")
    control.stop()
    control.play(sound, "second")
    with qtbot.waitSignal(control.started):
        tasks.release()
    assert fakes.player.plays[-1].device == "second"
    with qtbot.waitSignal(control.finished):
        fakes.player.advance(3.0)
    assert not control.playing


def test_what_is_stopped_before_the_device_is_there_does_not_play_next(
    control: PlayerControl, fakes: Fakes, tasks: ImmediateTaskRunner, sound: Path
) -> None:
    """Neither the first nor the one that was to follow it."""
    tasks.held = True
    control.play(sound, "first")
    control.stop()
    control.play(sound, "second")
    control.stop()
    tasks.release()
    assert not fakes.player.status().playing
    assert [play.device for play in fakes.player.plays] == ["first"]


def test_failure_of_what_was_stopped_does_not_end_what_is_wanted(
    control: PlayerControl, fakes: Fakes, tasks: ImmediateTaskRunner, sound: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """Whoever has chosen another file hears it, and is told nothing of the first."""
    failed: list[object] = []
    control.failed.connect(failed.append)
    tasks.held = True
    control.play(tmp_path / "gone.wav", "")
    control.stop()
    control.play(sound, "")
    with qtbot.waitSignal(control.started):
        tasks.release()
    assert failed == []
    control.stop()


def test_a_bug_in_what_was_stopped_does_not_end_what_is_wanted(
    control: PlayerControl, fakes: Fakes, tasks: ImmediateTaskRunner, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is reported, and whoever has chosen another file hears that."""
    load, loads = fakes.player.load, iter([True, False])

    def load_second(path: Path) -> None:
        if next(loads):
            raise ZeroDivisionError
        load(path)

    monkeypatch.setattr(fakes.player, "load", load_second)
    tasks.held = True
    control.play(sound, "first")
    control.stop()
    control.play(sound, "second")
    with pytest.raises(ZeroDivisionError):
        tasks.release()
    assert [play.device for play in fakes.player.plays] == ["second"]
    assert control.playing
    control.stop()
