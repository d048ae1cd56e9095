"""A rehearsal answered in writing."""

from pytestqt.qtbot import QtBot

from support.rehearsals import stage
from support.services import Fakes
from voice_interviewer.errors import StorageError
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage


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
