"""The page of the map drill: odd packs, failures, and the voice."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.map_drill import answer_aim, answer_bucket, named, plain_pack, play, question, rounds, view
from support.pages import says
from support.past_takes import bucket_pack
from support.rehearsal_pages import press, type_digits
from support.services import Fakes
from voice_interviewer.bank.question import Pack
from voice_interviewer.errors import LibraryError, NoVoice
from voice_interviewer.ui.mapping.map_page import MapPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName

Open = Callable[[], MapPage]


def test_a_pack_without_aims_asks_for_the_bucket_only(open_page: Open, packs: list[Pack], fakes: Fakes) -> None:
    """And judges at once."""
    packs[:] = [plain_pack()]
    page = open_page()
    answer_bucket(page, right=False)
    assert view(page).proxies is None
    assert says(page, "It belongs to another bucket.")
    assert rounds(fakes)[0].proxy_right is None
    press(Qt.Key.Key_Return)
    answer_bucket(page)
    assert says(page, "The bucket is right.")


def test_a_pack_of_one_question_asks_it_again(open_page: Open, packs: list[Pack]) -> None:
    """There is no other."""
    whole = plain_pack()
    packs[:] = [msgspec.structs.replace(whole, questions=whole.questions[:1])]
    page = open_page()
    type_digits("1")
    press(Qt.Key.Key_Return)
    assert question(page) == whole.questions[0]
    assert view(page).explanation is None


def test_a_role_that_has_gone_gives_way_to_the_first(open_page: Open, packs: list[Pack]) -> None:
    """As on the other pages; the round stays when one comes back to it."""
    packs[:] = [bucket_pack(pack_id="something-else")]
    page = open_page()
    before = view(page)
    assert before.data.entry.pack.id == "something-else"
    page.deactivate()
    page.activate()
    assert page.view is before


def test_without_questions_one_is_led_to_where_packs_are_added(
    open_page: Open, packs: list[Pack], qtbot: QtBot
) -> None:
    """By Enter."""
    packs.clear()
    page = open_page()
    assert says(page, "There are no questions to map")
    with qtbot.waitSignal(page.go_wanted) as wanted:
        press(Qt.Key.Key_Return)
    assert wanted.args == [PageName.HOME]


def test_another_role_begins_another_round(page: MapPage, context: Context) -> None:
    """The round under way stays where the role did."""
    before = view(page)
    page.deactivate()
    page.activate()
    assert page.view is before
    context.services.settings.change(role="gone")
    page.deactivate()
    page.activate()
    assert view(page).data.role == "gone"


def test_a_library_that_cannot_be_read_can_be_tried_again(open_page: Open, fakes: Fakes) -> None:
    """With the reason, and a button."""
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    page = open_page()
    assert says(page, "The library is locked. Close the other program.")
    fakes.library.failure = None
    press(Qt.Key.Key_Return)
    assert view(page).data.entry.pack.id == "mlops-engineer"


def test_a_round_that_cannot_be_kept_is_told_and_holds_nothing_up(
    page: MapPage, context: Context, fakes: Fakes
) -> None:
    """One can go on when the library can be written again."""
    posted: list[str] = []
    context.messages.posted.connect(lambda message: posted.append(message.text))
    context.messages.flush()
    answer_bucket(page)
    fakes.library.failure = LibraryError("The library is locked.")
    answer_aim(page)
    assert posted == ["The library is locked."]
    fakes.library.failure = None
    press(Qt.Key.Key_Return)
    assert view(page).explanation is None
    assert rounds(fakes) == []


def test_the_next_question_waits_until_the_round_is_kept(
    page: MapPage, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """Or it would be drawn as if this one had not been."""
    answer_bucket(page)
    tasks.held = True
    answer_aim(page)
    explanation = view(page).explanation
    assert explanation is not None
    assert not explanation.next.isEnabled()
    tasks.release()
    assert QApplication.focusWidget() is explanation.next


def test_it_is_said_at_once_and_again(page: MapPage, fakes: Fakes) -> None:
    """A says it again, Esc is quiet, and an answer needs no voice any more."""
    assert fakes.player.status().playing
    press(Qt.Key.Key_Escape)
    assert not fakes.player.status().playing
    press(Qt.Key.Key_A)
    assert fakes.player.status().playing
    play(page)
    assert not fakes.player.status().playing


def test_it_is_only_shown_where_that_is_wanted(page: MapPage, context: Context, fakes: Fakes) -> None:
    """The button says it all the same."""
    context.services.settings.change(speak_questions=False)
    play(page)
    press(Qt.Key.Key_Return)
    assert not fakes.player.status().playing
    named(page, "Hear it").click()
    assert fakes.player.status().playing
    assert QApplication.focusWidget() is named(page, "Stop the voice")


def test_another_page_is_not_talked_over(page: MapPage, fakes: Fakes) -> None:
    """The voice stops when one leaves."""
    page.deactivate()
    assert not fakes.player.status().playing


def test_a_machine_without_a_voice_says_so(page: MapPage, fakes: Fakes) -> None:
    """Calmly; the question is there to be read."""
    fakes.speaker.problem = NoVoice("There is no synthesiser.", "Install espeak-ng.")
    play(page)
    press(Qt.Key.Key_Return)
    assert says(page, "No voice on this machine: There is no synthesiser. Install espeak-ng.")
