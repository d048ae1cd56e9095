"""A rehearsal whose answer is transcribed while it is being spoken."""

from pathlib import Path

import pytest

from support.fake_transcriber import FakeListening
from support.fake_voice import no_microphone
from support.immediate_tasks import ImmediateTaskRunner
from support.rehearsals import answer, recordings, stage
from support.services import Fakes
from voice_interviewer.answer import Transcript
from voice_interviewer.errors import TranscriptionFailed
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context


def test_the_model_is_loaded_before_the_answer(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """While the question is asked, so that the first words are not late."""
    del rehearsal
    assert fakes.transcriber.warmed_up == 1


def test_it_listens_from_the_first_moment(rehearsal: Rehearsal, fakes: Fakes, context: Context) -> None:
    """To the recording under way, with the words that the question is likely to bring up."""
    answer(rehearsal, fakes)
    [listening] = fakes.transcriber.listenings
    assert listening.audio == next(path for path in recordings(context) if path.suffix == ".wav")
    assert listening.vocabulary == context.services.assessor.terms(rehearsal.assignment.asked)


def test_what_was_heard_meanwhile_is_graded(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """The file is not transcribed once more."""
    answer(rehearsal, fakes)
    rehearsal.done()
    assert stage(rehearsal) is Stage.READY
    assert fakes.transcriber.heard == []
    findings = fakes.library.take(1).findings
    assert findings is not None
    assert findings.transcript == fakes.transcriber.transcript


def test_the_rest_is_heard_while_the_answer_is_being_kept(
    rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """Keeping takes a moment; the ears need not wait for it."""
    answer(rehearsal, fakes)
    tasks.held = True
    rehearsal.done()
    tasks.release()
    assert fakes.transcriber.listenings[0].ended


def test_where_listening_fails_the_file_is_transcribed(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """The user sees nothing but a longer wait, and the take was kept before."""
    answer(rehearsal, fakes)
    fakes.transcriber.listenings[0].abandon()
    rehearsal.done()
    assert stage(rehearsal) is Stage.READY
    [heard] = fakes.transcriber.heard
    assert heard == fakes.library.take(1).audio


def test_a_second_try_transcribes_the_file(rehearsal: Rehearsal, fakes: Fakes, context: Context) -> None:
    """What was heard is asked for once; and no recording is left behind."""
    answer(rehearsal, fakes)
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.", "Try again.")
    rehearsal.done()
    fakes.transcriber.problem = None
    rehearsal.check_again()
    assert stage(rehearsal) is Stage.READY
    assert len(fakes.transcriber.heard) == 1
    assert recordings(context) == []


@pytest.mark.parametrize("press", ["start over", "leave"])
def test_an_answer_that_is_not_wanted_is_not_listened_to(rehearsal: Rehearsal, fakes: Fakes, press: str) -> None:
    """The next one gets all of the machine."""
    answer(rehearsal, fakes)
    rehearsal.start_over() if press == "start over" else rehearsal.leave()
    assert fakes.transcriber.listenings[0].abandoned
    assert not fakes.transcriber.listenings[0].ended


def test_each_try_is_listened_to_anew(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """The second answer's words are not those of the first."""
    answer(rehearsal, fakes)
    rehearsal.start_over()
    fakes.transcriber.transcript = Transcript((), (), 3.0, "fake", "second")
    answer(rehearsal, fakes)
    rehearsal.done()
    assert [listening.abandoned for listening in fakes.transcriber.listenings] == [True, False]
    findings = fakes.library.take(1).findings
    assert findings is not None
    assert findings.transcript.model == "second"


def test_nothing_recorded_is_abandoned(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """Done pressed at once."""
    rehearsal.start_answer()
    rehearsal.done()
    assert fakes.transcriber.listenings[0].abandoned


def test_a_microphone_that_refuses_is_not_listened_to(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """There is no recording."""
    fakes.recorder.refusal = no_microphone()
    rehearsal.start_answer()
    assert fakes.transcriber.listenings == []


def test_a_pause_does_not_end_it(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """The recording goes on in the same file."""
    answer(rehearsal, fakes)
    rehearsal.pause_or_resume()
    rehearsal.pause_or_resume()
    rehearsal.done()
    assert len(fakes.transcriber.listenings) == 1
    assert fakes.transcriber.heard == []


def test_the_first_reading_is_shown_on_request(rehearsal: Rehearsal, fakes: Fakes, context: Context) -> None:
    """Watching one's own words disturbs many; the setting is off by default."""
    answer(rehearsal, fakes)
    fakes.transcriber.first_reading = "we serve it"
    off = rehearsal.first_reading
    context.services.settings.change(show_live_words=True)
    assert (off, rehearsal.first_reading) == (None, "we serve it")


def test_words_that_nobody_sees_are_taken_in_all_the_same(
    rehearsal: Rehearsal, fakes: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the host has heard would heap up to the end of the answer, each time the whole text."""
    answer(rehearsal, fakes)
    taken: list[object] = []
    monkeypatch.setattr(FakeListening, "text", property(taken.append))
    assert rehearsal.first_reading is None
    assert taken == fakes.transcriber.listenings


def test_stopping_the_check_calls_the_ears_off(
    rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner, context: Context
) -> None:
    """The answer is kept, and its recording gone from the folder of those under way."""
    answer(rehearsal, fakes)
    rehearsal.kept.connect(lambda _: setattr(tasks, "held", True))
    rehearsal.done()
    rehearsal.stop_check()
    tasks.release()
    assert stage(rehearsal) is Stage.NOT_CHECKED
    assert fakes.library.take(1).findings is None
    assert recordings(context) == []


def test_the_recording_lies_where_it_was_until_it_is_kept(rehearsal: Rehearsal, fakes: Fakes, context: Context) -> None:
    """Listening reads it and changes nothing."""
    answer(rehearsal, fakes, seconds=1.0)
    path: Path = fakes.transcriber.listenings[0].audio
    assert path.parent == context.services.folders.recordings
    assert path.is_file()
