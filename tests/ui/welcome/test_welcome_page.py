"""The first minute: five steps, each to be skipped."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.examples import example_take
from support.immediate_tasks import ImmediateTaskRunner
from support.services import NOW, Fakes
from voice_interviewer.errors import LibraryError, ModelError
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.programme.events import PlanSet
from voice_interviewer.take import SAMPLE_TAG, Take
from voice_interviewer.ui.settings.microphone_test import Step
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.ui.welcome.day_step import DayStep
from voice_interviewer.ui.welcome.ears_step import EarsStep
from voice_interviewer.ui.welcome.microphone_step import NONE_FOUND, MicrophoneStep
from voice_interviewer.ui.welcome.sample_step import SampleStep
from voice_interviewer.ui.welcome.voice_step import VoiceStep
from voice_interviewer.ui.welcome.welcome_page import WelcomePage
from voice_interviewer.voice.ports import Devices, RecorderState

MICROPHONE, VOICE, EARS, DAY, SAMPLE = range(5)


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> WelcomePage:
    """Open at its first step."""
    page = WelcomePage(context)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    return page


def to_step(page: WelcomePage, place: int) -> None:
    """Press Next until it is shown."""
    while page.at < place:
        page.on_button.click()


def test_one_goes_through_and_back(qtbot: QtBot, page: WelcomePage) -> None:
    """Where one is is told in words; the last step begins."""
    assert page.marks.words.text() == "Step 1 of 5"
    assert not page.back_button.isVisible()
    to_step(page, SAMPLE)
    assert page.marks.words.text() == "Step 5 of 5"
    page.back_button.click()
    assert page.at == DAY
    to_step(page, SAMPLE)
    with qtbot.waitSignal(page.finished):
        page.on_button.click()


@pytest.mark.parametrize("place", range(4))
def test_all_of_it_can_be_skipped_at_any_step(qtbot: QtBot, page: WelcomePage, place: int) -> None:
    """By the button and by a key."""
    to_step(page, place)
    with qtbot.waitSignal(page.finished):
        page.skip_button.click()
    with qtbot.waitSignal(page.finished):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_the_microphone_shows_a_level_and_is_given_back(page: WelcomePage, fakes: Fakes) -> None:
    """As soon as the test begins, and until the next step."""
    step = page.steps[MICROPHONE]
    assert isinstance(step, MicrophoneStep)
    step.test.button.click()
    assert step.test.step is Step.LISTENING
    page.on_button.click()
    assert fakes.recorder.status().state is RecorderState.IDLE


def test_without_a_microphone_one_can_go_on(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """It is said that answers can be typed; one that is plugged in now is found."""
    attached = fakes.devices.attached
    fakes.devices.attached = Devices((), ())
    fakes.devices.devices(rescan=True)
    page = WelcomePage(context)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    step = page.steps[MICROPHONE]
    assert isinstance(step, MicrophoneStep)
    assert step.problem.text() == NONE_FOUND
    fakes.devices.attached = attached
    step.look_button.click()
    assert step.problem.text() == ""
    page.on_button.click()
    assert page.at == VOICE


def test_what_is_chosen_is_stored_at_once(page: WelcomePage, context: Context) -> None:
    """As in the settings."""
    to_step(page, DAY)
    step = page.steps[DAY]
    assert isinstance(step, DayStep)
    step.roles.edited.emit("mlops-engineer")
    assert context.services.settings.current.role == "mlops-engineer"


def test_a_date_makes_a_plan_and_goes_on(page: WelcomePage, fakes: Fakes) -> None:
    """Two weeks from today, unless another date is chosen."""
    to_step(page, DAY)
    step = page.steps[DAY]
    assert isinstance(step, DayStep)
    step.card.make_button.click()
    assert page.at == SAMPLE
    (noted,) = fakes.library.journal.events()
    assert isinstance(noted.event, PlanSet)
    assert (noted.event.interview - NOW.date()).days == 14


def test_without_a_date_there_is_no_plan(page: WelcomePage, fakes: Fakes) -> None:
    """Next is enough."""
    to_step(page, SAMPLE)
    assert fakes.library.journal.events() == []


def test_the_voice_is_heard(page: WelcomePage, fakes: Fakes) -> None:
    """On the speaker, and it is quiet when one goes on."""
    to_step(page, VOICE)
    step = page.steps[VOICE]
    assert isinstance(step, VoiceStep)
    step.test.button.click()
    assert fakes.speaker.spoken
    page.on_button.click()
    assert not step.test.running


def test_the_model_that_is_here_is_named(page: WelcomePage) -> None:
    """With its size; others are only named."""
    to_step(page, EARS)
    step = page.steps[EARS]
    assert isinstance(step, EarsStep)
    assert step.there.text().startswith("tiny.en is here and ready: ")
    assert "fetched only when you press Fetch" in step.others.text()


def test_the_sample_is_graded_and_shown(qtbot: QtBot, page: WelcomePage, fakes: Fakes) -> None:
    """As a take that lies in the bin from the start, so that it counts nowhere; once, however often it is seen."""
    to_step(page, SAMPLE)
    step = page.steps[SAMPLE]
    assert isinstance(step, SampleStep)
    for _ in range(2):
        with qtbot.waitSignal(page.take_wanted) as shown:
            step.start_button.click()
    assert shown.args is not None
    take = shown.args[0]
    assert isinstance(take, Take)
    assert take.findings is not None
    assert take.tags == (SAMPLE_TAG,)
    assert fakes.library.summaries() == []
    assert fakes.library.past_takes() == []
    assert len(fakes.library.summaries(among=TakeFilter(in_bin=True))) == 1


def test_the_sample_is_gone_with_the_first_steps(qtbot: QtBot, page: WelcomePage, fakes: Fakes) -> None:
    """Who looks into the bin later finds only what they put there, also where they called a take of theirs a sample."""
    own = fakes.library.keep(replace(example_take(), deleted=NOW, tags=(SAMPLE_TAG,)))
    to_step(page, SAMPLE)
    step = page.steps[SAMPLE]
    assert isinstance(step, SampleStep)
    step.start_button.click()
    with qtbot.waitSignal(page.finished):
        page.on_button.click()
    assert [take.id for take in fakes.library.summaries(among=TakeFilter(in_bin=True))] == [own.id]


def test_a_library_that_cannot_be_read_keeps_nobody_in_the_first_steps(
    qtbot: QtBot, page: WelcomePage, fakes: Fakes
) -> None:
    """It is told where takes are shown."""
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    with qtbot.waitSignal(page.finished):
        page.skip_button.click()


def test_a_sample_that_cannot_be_graded_says_why(page: WelcomePage, fakes: Fakes) -> None:
    """And one can go on, or try again."""
    fakes.transcriber.problem = ModelError("The weights are missing.", "Fetch them in Settings.")
    to_step(page, SAMPLE)
    step = page.steps[SAMPLE]
    assert isinstance(step, SampleStep)
    step.start_button.click()
    assert step.text.text() == "The weights are missing. Fetch them in Settings."
    assert step.start_button.isEnabled()


def test_grading_the_sample_can_be_stopped(page: WelcomePage, tasks: ImmediateTaskRunner) -> None:
    """Its task is called off."""
    to_step(page, SAMPLE)
    step = page.steps[SAMPLE]
    assert isinstance(step, SampleStep)
    tasks.held = True
    step.start_button.click()
    assert step.bar.isVisible()
    step.stop_button.click()
    assert tasks.tokens[-1].cancelled
    assert not step.bar.isVisible()
    tasks.release()


def test_undoing_the_plan_leads_nowhere(qtbot: QtBot, page: WelcomePage, fakes: Fakes, posted: list[Message]) -> None:
    """Its message is still there at the next step, which must not end by it."""
    to_step(page, DAY)
    step = page.steps[DAY]
    assert isinstance(step, DayStep)
    step.card.make_button.click()
    assert posted[-1].on_action is not None
    with qtbot.assertNotEmitted(page.finished):
        posted[-1].on_action()
    assert page.at == SAMPLE
    assert fakes.library.journal.events() == []


def test_a_plan_that_comes_late_leads_nobody_further(page: WelcomePage, tasks: ImmediateTaskRunner) -> None:
    """Whoever pressed Next meanwhile is there already."""
    to_step(page, DAY)
    step = page.steps[DAY]
    assert isinstance(step, DayStep)
    tasks.held = True
    step.card.make_button.click()
    page.on_button.click()
    page.back_button.click()
    tasks.release()
    assert page.at == DAY


def test_a_speaker_that_is_there_by_now_is_not_missed_any_more(page: WelcomePage, fakes: Fakes) -> None:
    """One goes back, plugs it in, and comes again."""
    attached = fakes.devices.attached
    fakes.devices.attached = Devices((), ())
    fakes.devices.devices(rescan=True)
    to_step(page, VOICE)
    step = page.steps[VOICE]
    assert isinstance(step, VoiceStep)
    assert step.problem.text()
    page.back_button.click()
    fakes.devices.attached = attached
    fakes.devices.devices(rescan=True)
    page.on_button.click()
    assert step.problem.isHidden()


def test_the_keyboard_stays_with_the_sample(page: WelcomePage, tasks: ImmediateTaskRunner) -> None:
    """Where one button gives way to the other; else a second press would lead back."""
    to_step(page, SAMPLE)
    step = page.steps[SAMPLE]
    assert isinstance(step, SampleStep)
    tasks.held = True
    step.start_button.click()
    assert page.focusWidget() is step.stop_button
    step.stop_button.click()
    assert page.focusWidget() is step.start_button
