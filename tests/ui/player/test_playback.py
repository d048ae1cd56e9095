"""Driving a player: opening, playing, following, giving back."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.fake_voice import no_speaker
from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.services import Fakes
from voice_interviewer.answer import Span
from voice_interviewer.errors import AudioFileError, DeviceLost, UserError
from voice_interviewer.ui.player.playback import LOOK_MS, Playback
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def recording(fakes: Fakes, tmp_path: Path) -> Path:
    audio = keep_example(fakes.library, tmp_path).audio
    assert audio is not None
    return audio


@pytest.fixture
def playback(qtbot: QtBot, context: Context, recording: Path) -> Playback:
    made = Playback(context)
    made.open(recording, 30.0)
    return made


def asked_to_play(context: Context, tasks: ImmediateTaskRunner, recording: Path) -> Playback:
    """From its fourth second, while the file is still being read."""
    tasks.held = True
    playback = Playback(context)
    playback.open(recording, 30.0)
    playback.play_from(4.0)
    return playback


def test_playing_tells_where_it_is(qtbot: QtBot, playback: Playback, fakes: Fakes) -> None:
    """The second that is heard is told as time passes."""
    playback.play_from(2.0)
    fakes.player.advance(3.0)

    with qtbot.waitSignal(playback.moved, timeout=20 * LOOK_MS) as moved:
        pass

    assert moved.args == [5.0]


def test_end_of_a_stretch_stops(qtbot: QtBot, playback: Playback, fakes: Fakes) -> None:
    """A sentence that was played to its end is not played again."""
    with qtbot.waitSignal(playback.playing_changed, check_params_cb=lambda playing: not playing):
        playback.play_span(Span(1.0, 2.0))
        fakes.player.advance(1.5)

    assert len(fakes.player.plays) == 1
    assert playback.position == 2.0


def test_repeat_plays_a_stretch_again(qtbot: QtBot, playback: Playback, fakes: Fakes) -> None:
    """With repeat set, the sentence begins anew at its end, and pausing still ends it."""
    playback.repeat = True
    playback.play_span(Span(1.0, 2.0))
    fakes.player.advance(1.5)

    qtbot.waitUntil(lambda: len(fakes.player.plays) == 2)
    playback.pause()

    assert [(p.start, p.end) for p in fakes.player.plays] == [(1.0, 2.0), (1.0, 2.0)]
    assert not playback.playing


def test_a_stretch_chosen_while_it_plays_is_entered(playback: Playback, fakes: Fakes) -> None:
    """From where it is if that lies inside, else from its start."""
    playback.play_from(2.0)
    fakes.player.advance(3.0)
    playback.pause()
    playback.toggle()

    playback.choose(Span(4.0, 8.0))
    playback.choose(Span(10.0, 12.0))

    assert [(p.start, p.end) for p in fakes.player.plays][-2:] == [(5.0, 8.0), (10.0, 12.0)]


def test_letting_a_stretch_go_plays_on(playback: Playback, fakes: Fakes) -> None:
    """To the end of the recording, from where it is."""
    playback.repeat = True
    playback.play_span(Span(4.0, 8.0))

    playback.choose(None)

    assert playback.playing
    assert fakes.player.plays[-1].end > 8.0


def test_going_elsewhere_gives_a_stretch_up(qtbot: QtBot, playback: Playback) -> None:
    """Inside it stays, and each change is told."""
    playback.choose(Span(4.0, 8.0))
    playback.seek(6.0)
    kept = playback.stretch

    with qtbot.waitSignal(playback.stretch_changed):
        playback.seek(9.0)

    assert (kept, playback.stretch, playback.repeat) == (Span(4.0, 8.0), None, False)


def test_another_recording_has_nothing_chosen(playback: Playback, recording: Path) -> None:
    """A stretch belongs to its recording."""
    playback.choose(Span(4.0, 8.0))

    playback.open(recording, 30.0)

    assert (playback.stretch, playback.repeat) == (None, False)


def test_pause_stays_at_the_position(playback: Playback, fakes: Fakes) -> None:
    """Playing on begins where it was paused."""
    playback.play_from(2.0)
    fakes.player.advance(3.0)
    playback.pause()

    playback.toggle()

    assert [p.start for p in fakes.player.plays] == [2.0, 5.0]


def test_at_the_end_play_starts_over(playback: Playback, fakes: Fakes) -> None:
    """Nobody has to wind back by hand."""
    playback.seek(30.0)

    playback.toggle()

    assert fakes.player.plays[-1].start == 0.0


@pytest.mark.parametrize(("asked", "gone_to"), [(12.0, 12.0), (-4.0, 0.0), (99.0, 30.0)])
def test_seeking_stays_inside_the_recording(playback: Playback, asked: float, gone_to: float) -> None:
    """Before the start and beyond the end there is nothing."""
    playback.seek(asked)

    assert playback.position == gone_to


def test_seeking_while_it_plays_plays_on_from_there(playback: Playback, fakes: Fakes) -> None:
    """A press on the waveform is heard at once."""
    playback.play_from(2.0)

    playback.seek(9.0)

    assert fakes.player.plays[-1].start == 9.0
    assert playback.playing


def test_speed_is_kept_for_the_next_recording(playback: Playback, fakes: Fakes, recording: Path) -> None:
    """Whoever listens at 1.5 goes on at 1.5."""
    playback.set_speed(1.5)
    playback.open(recording, 30.0)

    playback.play_from(0.0)

    assert fakes.player.plays[-1].speed == 1.5


def test_chosen_speaker_is_used(playback: Playback, fakes: Fakes, context: Context) -> None:
    """The device of the settings, as it is set when Play is pressed."""
    context.services.settings.change(speaker="Headphones, Fake")

    playback.play_from(0.0)

    assert fakes.player.plays[-1].device == "Headphones, Fake"


def test_missing_speaker_is_told(qtbot: QtBot, playback: Playback, fakes: Fakes) -> None:
    """It does not look as if it played."""
    fakes.player.refusal = no_speaker()

    with qtbot.waitSignal(playback.failed) as failed:
        playback.play_from(0.0)

    assert failed.args == [fakes.player.refusal]
    assert not playback.playing


def test_lost_speaker_is_told(qtbot: QtBot, playback: Playback, fakes: Fakes) -> None:
    """Headphones pulled out in mid-sentence."""
    lost = DeviceLost("The speaker has stopped.", "Check it.")
    playback.play_from(0.0)

    with qtbot.waitSignal(playback.failed) as failed:
        fakes.player.lose(lost)

    assert failed.args == [lost]
    assert not playback.playing


def test_play_before_the_file_is_read_plays_when_it_is(
    qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner, fakes: Fakes, recording: Path
) -> None:
    """A word pressed while a long file is still being opened is not forgotten, and the file is opened once."""
    _playback = asked_to_play(context, tasks, recording)  # held until the end of the test

    before = list(fakes.player.plays)
    held = tasks.waiting
    tasks.release()

    assert (before, held) == ([], 1)
    assert [p.start for p in fakes.player.plays] == [4.0]


def test_file_read_after_the_page_was_left_is_closed(
    qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner, fakes: Fakes, recording: Path
) -> None:
    """It neither plays nor keeps the player open."""
    playback = asked_to_play(context, tasks, recording)

    playback.release()
    tasks.release()

    assert fakes.player.plays == []
    assert fakes.player.status().duration == 0.0


def test_release_gives_the_player_back_and_keeps_the_place(playback: Playback, fakes: Fakes) -> None:
    """Coming back to the page, playing goes on from there."""
    playback.play_from(2.0)
    fakes.player.advance(3.0)

    playback.release()
    closed = fakes.player.status().duration == 0.0
    playback.toggle()

    assert closed
    assert fakes.player.plays[-1].start == 5.0


def test_damaged_file_is_told(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    """A recording that cannot be opened says so as soon as the page shows it."""
    broken = tmp_path / "broken.flac"
    broken.write_bytes(b"not a sound")
    playback = Playback(context)
    told: list[UserError] = []
    playback.failed.connect(told.append)

    playback.open(broken, 10.0)
    playback.toggle()

    assert [type(error) for error in told] == [AudioFileError, AudioFileError]
    assert not playback.playing


def test_file_that_fails_too_late_is_not_taken_for_another(
    qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner, recording: Path, tmp_path: Path
) -> None:
    """What is wrong with the one before is not told of this one, which plays as it was asked to."""
    damaged = tmp_path / "damaged.flac"
    damaged.write_bytes(b"no sound")
    tasks.held = True
    playback = Playback(context)
    problems: list[UserError] = []
    playback.failed.connect(problems.append)
    playback.open(damaged, 30.0)
    playback.open(recording, 30.0)
    playback.play_from(4.0)
    tasks.release()
    assert (problems, playback.playing) == ([], True)
    playback.release()
