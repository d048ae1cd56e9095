"""One rehearsal of one question, without its page."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_transcript
from support.fake_voice import no_microphone, no_speaker, tone
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes, example_bank
from voice_interviewer.errors import DeviceLost, NoVoice, StorageError, TranscriptionFailed
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.voice.ports import RecorderState


@pytest.fixture
def aside(context: Context) -> SetAside:
    return SetAside(context)


@pytest.fixture
def rehearsal(qtbot: QtBot, context: Context, aside: SetAside) -> Rehearsal:
    assignment = from_bank(example_bank().question("detect-drift"), context.services.settings.current)
    return Rehearsal(context, assignment, aside)


@pytest.fixture
def posted(context: Context) -> list[Message]:
    posted: list[Message] = []
    context.messages.posted.connect(posted.append)
    context.messages.flush()
    return posted


def stage(rehearsal: Rehearsal) -> Stage:
    """Asked anew each time: a type checker would take the last answer for the next."""
    return rehearsal.stage


def speak(fakes: Fakes, seconds: float = 2.0) -> None:
    fakes.recorder.hear(tone(seconds, fakes.recorder.sample_rate))


def recordings(context: Context) -> list[Path]:
    folder = context.services.folders.recordings
    return sorted(folder.iterdir()) if folder.is_dir() else []


def answer(rehearsal: Rehearsal, fakes: Fakes, seconds: float = 2.0) -> None:
    """Go straight to answering and say something."""
    rehearsal.start_answer()
    speak(fakes, seconds)


# --- asking and thinking ---


def test_think_time_begins_when_the_question_has_been_said(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    """Listening is no thinking."""
    rehearsal.ask()
    assert stage(rehearsal) is Stage.ASKING
    assert fakes.speaker.spoken[0][0] == rehearsal.assignment.aloud
    fakes.player.advance(60)
    qtbot.waitUntil(lambda: rehearsal.stage is Stage.THINKING)
    assert rehearsal.session.think_left == 20


def test_stopping_the_voice_begins_think_time(rehearsal: Rehearsal) -> None:
    """Who has read the question need not hear it out."""
    rehearsal.ask()
    rehearsal.asker.stop()
    assert stage(rehearsal) is Stage.THINKING


def test_asking_again_does_not_give_more_think_time(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """The clock runs on while one listens once more."""
    rehearsal.ask()
    rehearsal.asker.stop()
    fakes.clock.advance(8)
    rehearsal.ask()
    assert stage(rehearsal) is Stage.THINKING
    assert rehearsal.session.think_left == 12


def test_with_the_voice_off_the_question_is_only_shown(rehearsal: Rehearsal, context: Context, fakes: Fakes) -> None:
    """Think time begins at once."""
    context.services.settings.change(speak_questions=False)
    rehearsal.ask()
    assert stage(rehearsal) is Stage.THINKING
    assert not fakes.player.plays
    assert rehearsal.voice_problem is None


@pytest.mark.parametrize("what", ["voice", "speaker"])
def test_without_voice_or_speaker_it_goes_on_in_writing(rehearsal: Rehearsal, fakes: Fakes, what: str) -> None:
    """The reason is kept for the page to show; nothing stops."""
    if what == "voice":
        fakes.speaker.problem = NoVoice("There is no synthesiser.", "Install one.")
    else:
        fakes.player.refusal = no_speaker()
    rehearsal.ask()
    assert stage(rehearsal) is Stage.THINKING
    assert rehearsal.voice_problem is not None


# --- answering ---


def test_the_voice_is_silent_before_the_microphone_opens(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """The question must not be recorded as part of the answer."""
    rehearsal.ask()
    rehearsal.start_answer()
    assert not fakes.player.status().playing
    assert stage(rehearsal) is Stage.ANSWERING


def test_answer_time_begins_when_the_microphone_is_open(
    rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """Opening a device may take a second; that second is not the user's."""
    tasks.held = True
    rehearsal.start_answer()
    assert rehearsal.busy
    assert stage(rehearsal) is Stage.ASKING
    fakes.clock.advance(1)
    tasks.release()
    assert stage(rehearsal) is Stage.ANSWERING
    assert rehearsal.session.answered == 0
    assert not rehearsal.busy


def test_a_second_press_while_it_opens_does_nothing(rehearsal: Rehearsal, tasks: ImmediateTaskRunner) -> None:
    """Impatience must not open two microphones."""
    tasks.held = True
    rehearsal.start_answer()
    rehearsal.start_answer()
    rehearsal.type_answer()
    assert tasks.waiting == 1


def test_no_microphone_leaves_time_to_think_and_says_what_to_do(
    rehearsal: Rehearsal, fakes: Fakes, context: Context
) -> None:
    """One can plug one in, or type; and nothing is left on disk."""
    fakes.recorder.refusal = no_microphone()
    rehearsal.ask()
    rehearsal.start_answer()
    assert stage(rehearsal) is Stage.THINKING
    assert rehearsal.problem is not None
    assert "typed answers" in rehearsal.problem.advice
    assert recordings(context) == []
    fakes.recorder.refusal = None
    rehearsal.start_answer()
    assert stage(rehearsal) is Stage.ANSWERING
    assert rehearsal.problem is None


def test_a_disk_that_cannot_be_written_is_told_before_anybody_speaks(rehearsal: Rehearsal, context: Context) -> None:
    """Not after three minutes of talking."""
    folder = context.services.folders.recordings
    folder.parent.mkdir(parents=True)
    folder.write_text("in the way")
    rehearsal.start_answer()
    assert isinstance(rehearsal.problem, StorageError)
    assert stage(rehearsal) is Stage.ASKING


def test_the_answer_is_on_disk_while_one_speaks(rehearsal: Rehearsal, fakes: Fakes, context: Context) -> None:
    """A crash loses nothing: the recording lies beside a note that says what it answers."""
    answer(rehearsal, fakes)
    assert [path.suffix for path in recordings(context)] == [".json", ".wav"]


def test_a_pause_stops_recording_and_clock(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """The telephone rings."""
    answer(rehearsal, fakes)
    fakes.clock.advance(2)
    rehearsal.pause_or_resume()
    assert fakes.recorder.status().state is RecorderState.PAUSED
    fakes.clock.advance(100)
    assert rehearsal.session.answered == 2
    rehearsal.pause_or_resume()
    assert fakes.recorder.status().state is RecorderState.RECORDING


def test_a_finished_answer_is_kept_and_graded(
    rehearsal: Rehearsal, fakes: Fakes, context: Context, qtbot: QtBot
) -> None:
    """With its recording, its length and its question; the folder of recordings is empty again."""
    answer(rehearsal, fakes, seconds=3.0)
    with qtbot.waitSignals([rehearsal.kept, rehearsal.take_ready]):
        rehearsal.done()
    assert stage(rehearsal) is Stage.READY
    take = fakes.library.take(1)
    assert take.seconds == pytest.approx(3.0)
    assert take.source is Source.MICROPHONE
    assert take.question.id == "detect-drift"
    assert take.findings is not None
    assert take.audio is not None
    assert take.audio.is_file()
    assert recordings(context) == []


def test_nothing_recorded_is_no_answer(rehearsal: Rehearsal, fakes: Fakes, context: Context) -> None:
    """Done pressed at once: back to thinking, and no empty take."""
    rehearsal.ask()
    rehearsal.start_answer()
    rehearsal.done()
    assert stage(rehearsal) is Stage.THINKING
    assert rehearsal.problem is not None
    assert fakes.library.count() == 0
    assert recordings(context) == []


def test_starting_over_sets_the_first_try_aside(
    rehearsal: Rehearsal, fakes: Fakes, posted: list[Message], aside: SetAside, context: Context
) -> None:
    """A wrong press of R must not cost two minutes of talking."""
    answer(rehearsal, fakes, seconds=5.0)
    rehearsal.start_over()
    assert stage(rehearsal) is Stage.THINKING
    assert "5 s" in posted[0].text
    assert posted[0].on_action is not None
    posted[0].on_action()
    assert fakes.library.take(1).seconds == pytest.approx(5.0)
    answer(rehearsal, fakes)
    rehearsal.start_over()
    aside.clear_away()
    assert recordings(context) == []


def test_pressing_twice_finishes_once(rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """Done and then R, while the device is being closed: the first press counts."""
    answer(rehearsal, fakes)
    tasks.held = True
    rehearsal.done()
    rehearsal.start_over()
    rehearsal.pause_or_resume()
    tasks.release()
    assert stage(rehearsal) is Stage.READY


# --- a lost microphone ---


def lose(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    fakes.recorder.lose(DeviceLost("“Desk microphone” stopped.", "Plug it in again."))
    qtbot.waitUntil(lambda: rehearsal.stage is Stage.LOST)


def test_a_lost_microphone_asks_what_to_do(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    """And can be answered with: use what there is."""
    answer(rehearsal, fakes, seconds=4.0)
    lose(rehearsal, fakes, qtbot)
    assert rehearsal.problem is not None
    assert "stopped" in rehearsal.problem.message
    assert rehearsal.unfinished
    rehearsal.done()
    assert stage(rehearsal) is Stage.READY
    assert fakes.library.take(1).seconds == pytest.approx(4.0)


def test_after_a_lost_microphone_one_can_try_again(
    rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot, posted: list[Message]
) -> None:
    """What was heard is set aside, not thrown away."""
    answer(rehearsal, fakes, seconds=4.0)
    lose(rehearsal, fakes, qtbot)
    rehearsal.start_over()
    assert stage(rehearsal) is Stage.THINKING
    assert posted[0].action == "Keep it after all"


def test_lost_before_the_first_sample_is_back_to_thinking(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    """There is nothing to use, and the reason is still told."""
    rehearsal.start_answer()
    lose(rehearsal, fakes, qtbot)
    rehearsal.done()
    assert stage(rehearsal) is Stage.THINKING
    assert rehearsal.problem is not None
    assert "stopped" in rehearsal.problem.message


# --- checking ---


def test_the_take_is_kept_before_it_is_graded(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """A model that fails costs no answer, and can be asked again."""
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.", "Try again.")
    answer(rehearsal, fakes)
    rehearsal.done()
    assert stage(rehearsal) is Stage.NOT_CHECKED
    assert fakes.library.count() == 1
    fakes.transcriber.problem = None
    rehearsal.check_again()
    assert stage(rehearsal) is Stage.READY
    assert fakes.library.count() == 1


def test_what_cannot_be_kept_stays_on_disk_and_can_be_tried_again(
    rehearsal: Rehearsal, fakes: Fakes, context: Context
) -> None:
    """Make room, press the button, and it goes on."""
    answer(rehearsal, fakes)
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    rehearsal.done()
    assert stage(rehearsal) is Stage.NOT_CHECKED
    assert len(recordings(context)) == 2
    fakes.library.failure = None
    rehearsal.check_again()
    assert stage(rehearsal) is Stage.READY
    assert recordings(context) == []


def test_checking_can_be_stopped_and_begun_again(
    rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """The recording is kept; nothing comes after Stop."""
    answer(rehearsal, fakes)
    rehearsal.kept.connect(lambda _: setattr(tasks, "held", True))
    rehearsal.done()
    assert stage(rehearsal) is Stage.CHECKING
    rehearsal.stop_check()
    assert stage(rehearsal) is Stage.NOT_CHECKED
    tasks.release()
    assert stage(rehearsal) is Stage.NOT_CHECKED
    rehearsal.check_again()
    assert stage(rehearsal) is Stage.READY


def test_progress_is_told(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """Shares of the transcription, from 0 to 1."""
    shares: list[float] = []
    rehearsal.progressed.connect(shares.append)
    answer(rehearsal, fakes)
    rehearsal.done()
    assert shares == [0.5, 1.0]


def test_silence_is_kept_and_not_graded(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    """No take is announced as ready; one can answer again."""
    fakes.transcriber.transcript = replace(example_transcript(), words=(), candidates=())
    answer(rehearsal, fakes)
    with qtbot.assertNotEmitted(rehearsal.take_ready):
        rehearsal.done()
    assert stage(rehearsal) is Stage.NO_SPEECH
    assert fakes.library.count() == 1
    rehearsal.try_again()
    assert stage(rehearsal) is Stage.THINKING


# --- typing ---


def test_a_typed_answer_is_graded_and_kept(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    """Without a sound, with the time it took."""
    rehearsal.ask()
    rehearsal.type_answer()
    assert stage(rehearsal) is Stage.TYPING
    fakes.clock.advance(42)
    with qtbot.waitSignal(rehearsal.take_ready) as ready:
        rehearsal.hand_in("We page the engineer on call.")
    assert ready.args is not None
    take: Take = ready.args[0]
    assert (take.source, take.audio, take.seconds) == (Source.TYPED, None, 42)
    assert take.findings is not None
    assert fakes.library.count() == 1


def test_an_empty_text_cannot_be_handed_in(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """There would be nothing to grade."""
    rehearsal.type_answer()
    rehearsal.hand_in("  \n ")
    assert stage(rehearsal) is Stage.TYPING
    assert fakes.library.count() == 0


def test_one_can_go_back_to_speaking(rehearsal: Rehearsal) -> None:
    """The microphone was found after all."""
    rehearsal.type_answer()
    rehearsal.speak_instead()
    assert stage(rehearsal) is Stage.THINKING
    rehearsal.start_answer()
    assert stage(rehearsal) is Stage.ANSWERING


def test_a_typed_answer_that_cannot_be_kept_can_be_tried_again(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """With its words."""
    rehearsal.type_answer()
    fakes.library.failure = StorageError("The disk is full.")
    rehearsal.hand_in("We page the engineer on call.")
    assert stage(rehearsal) is Stage.NOT_CHECKED
    fakes.library.failure = None
    rehearsal.check_again()
    assert stage(rehearsal) is Stage.READY
    assert fakes.library.take(1).findings is not None


# --- leaving ---


def test_leaving_an_answer_can_be_undone(rehearsal: Rehearsal, fakes: Fakes, posted: list[Message]) -> None:
    """The recording can be had back for a while."""
    answer(rehearsal, fakes)
    rehearsal.leave()
    assert stage(rehearsal) is Stage.LEFT
    assert fakes.recorder.status().state is RecorderState.IDLE
    assert posted[0].on_action is not None
    posted[0].on_action()
    assert fakes.library.count() == 1


def test_leaving_before_the_first_sample_is_simple(rehearsal: Rehearsal, context: Context) -> None:
    """There is nothing to have back."""
    rehearsal.start_answer()
    rehearsal.leave()
    assert stage(rehearsal) is Stage.LEFT
    assert recordings(context) == []


def test_leaving_while_the_microphone_opens_closes_it_again(
    rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner, context: Context
) -> None:
    """Nobody is recorded behind their back."""
    tasks.held = True
    rehearsal.start_answer()
    rehearsal.leave()
    tasks.release()
    assert stage(rehearsal) is Stage.LEFT
    assert fakes.recorder.status().state is RecorderState.IDLE
    assert recordings(context) == []


def test_leaving_lets_a_check_go_on(rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """One can do something else while it is graded."""
    answer(rehearsal, fakes)
    tasks.held = True
    rehearsal.done()
    rehearsal.leave()
    tasks.release()
    assert stage(rehearsal) is Stage.READY
