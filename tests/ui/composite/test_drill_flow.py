"""From the button at a missing part to the whole answer, in the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.fake_voice import tone
from support.immediate_tasks import ImmediateTaskRunner
from support.pages import says
from support.services import Fakes
from support.spliced import CONTEXT, OPERATIONS, RISKS, drilled, said, transcript_of
from support.windows import get_rid_of, open_window, rehearsal_page, where
from voice_interviewer.answer import Section
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.ui.shell.pages import PageName

Keep = Callable[[Take], Take]


@pytest.fixture
def window(qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_window(qtbot, context, tmp_path / "window.ini")
    yield window
    get_rid_of(window, fakes)


@pytest.fixture
def base(window: MainWindow, keep: Keep, fakes: Fakes) -> Take:
    """A take without its risks, shown; whoever speaks next speaks of them."""
    fakes.transcriber.transcript = transcript_of(RISKS)
    take = keep(said(1, CONTEXT, OPERATIONS, scores=(2, 0, 2, 0)))
    window.show_take(take)
    return take


def feedback(window: MainWindow) -> FeedbackPage:
    page = window.pages.page(PageName.FEEDBACK)
    assert isinstance(page, FeedbackPage)
    return page


def record_part(window: MainWindow, fakes: Fakes, then: Callable[[], None] = lambda: None) -> None:
    """Press the button at the missing part, say it, and do something else before it is handed in."""
    feedback(window).composites.record(Section.RISKS)
    assert where(window) is PageName.REHEARSE
    rehearsal = rehearsal_page(window).rehearsal
    assert rehearsal is not None
    rehearsal.asker.stop()
    rehearsal.start_answer()
    fakes.recorder.hear(tone(4.0, fakes.recorder.sample_rate))
    then()
    rehearsal.done()


def test_the_part_is_set_in_and_the_whole_opens(window: MainWindow, base: Take, fakes: Fakes) -> None:
    """Graded as a whole, with the banner that says what it is made of; the part is kept as a take of its own."""
    record_part(window, fakes)
    assert where(window) is PageName.FEEDBACK
    shown = feedback(window).take
    assert shown is not None
    assert shown.source is Source.COMPOSITE
    assert [piece.take for piece in shown.pieces] == [base.id, 2]
    assert fakes.library.take(2).drill is Section.RISKS
    assert says(feedback(window), "Put together from takes 1 and 2")


def test_whoever_went_elsewhere_is_asked(
    window: MainWindow, base: Take, fakes: Fakes, posted: list[Message], tasks: ImmediateTaskRunner
) -> None:
    """Nothing jumps up; at the press of a button it is set in."""

    def go_home() -> None:
        tasks.held = True

    record_part(window, fakes, go_home)
    window.pages.open(PageName.HOME)
    while tasks.waiting:
        tasks.release()
    [message] = [entry for entry in posted if entry.action == "Set it in"]
    assert message.text == "Your part on Risks and governance is graded."
    assert where(window) is PageName.HOME
    assert message.on_action is not None
    message.on_action()
    assert where(window) is PageName.FEEDBACK
    shown = feedback(window).take
    assert shown is not None
    assert shown.source is Source.COMPOSITE


def test_a_part_that_cannot_be_set_in_is_kept_and_shown(
    window: MainWindow, base: Take, fakes: Fakes, posted: list[Message]
) -> None:
    """With the reason; its page offers to try again."""
    record_part(window, fakes, lambda: fakes.library.purge([base.id or 0]))
    assert posted[-1].text.startswith("Your part is kept, but could not be set in.")
    shown = feedback(window).take
    assert shown is not None
    assert shown.drill is Section.RISKS
    assert fakes.library.take(shown.id or 0).audio is not None


def test_an_answer_to_the_whole_question_is_shown_as_ever(window: MainWindow, base: Take, fakes: Fakes) -> None:
    """The flow minds its own."""
    feedback(window).retry_requested.emit(base.question)
    rehearsal = rehearsal_page(window).rehearsal
    assert rehearsal is not None
    assert rehearsal.assignment.drill is None


def test_part_that_must_wait_for_another_is_shown(
    window: MainWindow, base: Take, keep: Keep, tasks: ImmediateTaskRunner
) -> None:
    """Nobody waits before a page on which nothing happens: its own page offers to set it in."""
    drill = keep(drilled(2))
    flow = window._drills
    flow._on_kept(base.id or 0, drill)
    tasks.held = True
    flow.building.start(lambda _report, _token: base)
    seen_to = flow.see_to(drill, waits=True)
    flow.building.cancel()
    assert not seen_to
