"""What has happened between two looks at a rehearsal."""

from dataclasses import replace

import pytest

from voice_interviewer.practice.session import Nudge
from voice_interviewer.ui.cues.happenings import Happening, Seen, happened
from voice_interviewer.ui.cues.rehearsal_teller import CUES
from voice_interviewer.ui.rehearsal.stages import Stage

THINKING, ANSWERING = Seen(Stage.THINKING), Seen(Stage.ANSWERING)


def test_nothing_is_told_twice() -> None:
    """A page is drawn anew many times while nothing happens."""
    for stage in Stage:
        seen = Seen(stage, nudge=Nudge.OVER_TIME, problem="The disk is full.")
        assert happened(seen, seen) == ()


def test_a_question_that_no_voice_said_is_read_out_and_one_that_it_said_is_not() -> None:
    """Two voices at once would be none."""
    asking = Seen(Stage.ASKING)
    assert happened(asking, THINKING) == (Happening.QUESTION_SHOWN, Happening.THINKING)
    assert happened(asking, replace(THINKING, voiced=True)) == (Happening.THINKING,)


def test_a_pause_and_its_end_are_told() -> None:
    """Each by itself."""
    paused = replace(ANSWERING, paused=True)
    assert happened(ANSWERING, paused) == (Happening.PAUSED,)
    assert happened(paused, ANSWERING) == (Happening.RESUMED,)


@pytest.mark.parametrize(
    ("nudge", "before", "told"),
    [
        (Nudge.THINKING_OVER, THINKING, Happening.TIME_TO_BEGIN),
        (Nudge.TIME_NEARLY_UP, ANSWERING, Happening.TIME_NEARLY_UP),
        (Nudge.OVER_TIME, replace(ANSWERING, nudge=Nudge.TIME_NEARLY_UP), Happening.OVER_TIME),
    ],
)
def test_each_reminder_of_the_time_is_told(nudge: Nudge, before: Seen, told: Happening) -> None:
    """When it is first to be seen."""
    assert happened(before, replace(before, nudge=nudge)) == (told,)


def test_no_reminder_comes_in_a_pause() -> None:
    """Time stands still then."""
    paused = replace(ANSWERING, paused=True)
    assert happened(paused, replace(paused, nudge=Nudge.OVER_TIME)) == ()


def test_an_answer_that_ends_is_told_before_what_becomes_of_it() -> None:
    """Also where the microphone was lost before."""
    checking = Seen(Stage.CHECKING)
    assert happened(ANSWERING, checking) == (Happening.STOPPED, Happening.CHECKING)
    assert happened(ANSWERING, Seen(Stage.LOST)) == (Happening.LOST,)
    assert happened(Seen(Stage.LOST), checking) == (Happening.STOPPED, Happening.CHECKING)
    assert happened(Seen(Stage.TYPING), checking) == (Happening.CHECKING,)


def test_a_microphone_that_refuses_is_told() -> None:
    """The stage stays what it was."""
    assert happened(THINKING, replace(THINKING, problem="No microphone.")) == (Happening.REFUSED,)


def test_every_end_of_a_rehearsal_is_told() -> None:
    """And all that a user who looks elsewhere waits for is heard as well."""
    for stage in (Stage.PREDICTING, Stage.READY, Stage.NO_SPEECH, Stage.NOT_CHECKED):
        [told] = happened(Seen(Stage.CHECKING), Seen(stage))
        assert told in CUES
