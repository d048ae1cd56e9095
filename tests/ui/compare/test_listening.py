"""Hearing one section in the left take, then in the right, and going on in the other one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.fake_voice import FakePlayer, no_speaker
from support.services import Fakes
from support.two_takes import FIRST, keep, said
from voice_interviewer.answer import Section, Span
from voice_interviewer.comparison.result import Side
from voice_interviewer.take import Take
from voice_interviewer.ui.compare.ab_listening import ABListening
from voice_interviewer.ui.compare.compare_page import ComparePage
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message

Played = list[tuple[str, float, float]]


@pytest.fixture
def shown(page: ComparePage, ids: tuple[int, ...]) -> ComparePage:
    page.show_takes(ids)
    return page


def played(players: list[FakePlayer], takes: tuple[Take, Take]) -> Played:
    """What was played so far: the side, start and end."""
    names = {take.audio: side.value for take, side in zip(takes, Side, strict=True)}
    return [(names[play.path], play.start, play.end) for player in players for play in player.plays]


def listening(page: ComparePage) -> ABListening:
    return page.dock.listening


def test_the_chosen_section_is_heard_in_each_take(
    shown: ComparePage, players: list[FakePlayer], takes: tuple[Take, Take]
) -> None:
    """And the one that played falls silent."""
    shown.dock.parts.button(Section.OPERATIONS).click()
    shown.dock.hear_buttons[Side.LEFT].click()
    shown.dock.hear_buttons[Side.RIGHT].click()

    assert played(players, takes) == [("left", 13.5, 17.5), ("right", 4.5, 13.0)]
    assert listening(shown).playing is Side.RIGHT


def test_stretches_of_a_section_follow_one_another(
    qtbot: QtBot, page: ComparePage, fakes: Fakes, tmp_path: Path, players: list[FakePlayer]
) -> None:
    """What lies between is left out."""
    lines = (FIRST[1], FIRST[3], FIRST[2])
    ids = [keep(fakes.library, tmp_path, said(lines)).id or 0 for _ in range(2)]
    page.show_takes(tuple(ids))
    page.dock.parts.button(Section.ARCHITECTURE).click()
    page.dock.hear_left()

    players[0].advance(4.5)
    qtbot.waitUntil(lambda: len(players[0].plays) == 2)
    players[0].advance(4.5)
    qtbot.waitUntil(lambda: listening(page).playing is None)

    assert [(play.start, play.end) for play in players[0].plays] == [(0.0, 4.0), (9.0, 13.0)]


def test_a_pause_within_a_section_goes_on_to_its_end(shown: ComparePage, players: list[FakePlayer]) -> None:
    """Not on into the next section."""
    shown.dock.parts.button(Section.ARCHITECTURE).click()
    shown.dock.hear_left()
    players[0].advance(2.0)
    listening(shown).toggle()
    assert listening(shown).playing is None

    listening(shown).toggle()

    assert (players[0].plays[-1].start, players[0].plays[-1].end) == (6.5, 13.0)


def test_going_on_in_the_other_take_at_the_same_idea(
    shown: ComparePage, players: list[FakePlayer], takes: tuple[Take, Take]
) -> None:
    """There and back."""
    shown.dock.play(Side.LEFT, Span(13.5, 17.5))
    shown.dock.swap()
    assert listening(shown).playing is Side.RIGHT
    assert listening(shown).playbacks[Side.RIGHT].position == 9.0

    shown.dock.swap()

    assert listening(shown).playing is Side.LEFT
    assert listening(shown).playbacks[Side.LEFT].position == 13.5


@pytest.mark.parametrize(
    ("key", "playing"), [(Qt.Key.Key_A, Side.LEFT), (Qt.Key.Key_B, Side.RIGHT), (Qt.Key.Key_X, Side.RIGHT)]
)
def test_keys(qtbot: QtBot, shown: ComparePage, key: Qt.Key, playing: Side) -> None:
    """A hears the left, B the right, X goes on in the other."""
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)

    QTest.keyClick(shown, key)

    assert listening(shown).playing is playing


def test_space_and_arrows(shown: ComparePage) -> None:
    """As in every player of the window."""
    QTest.keyClick(shown, Qt.Key.Key_Space)
    assert listening(shown).playing is Side.LEFT
    QTest.keyClick(shown, Qt.Key.Key_L)
    assert listening(shown).playbacks[Side.LEFT].position == 5.0
    QTest.keyClick(shown, Qt.Key.Key_J)
    assert listening(shown).playbacks[Side.LEFT].position == 0.0
    QTest.keyClick(shown, Qt.Key.Key_K)
    assert listening(shown).playing is None


def test_space_plays_from_the_start_on(page: ComparePage, ids: tuple[int, ...]) -> None:
    """What has the focus when the page opens must not take the key for itself, as a choice of takes would."""
    page.activate()
    page.show_takes(ids)

    focus = page.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Space)

    assert listening(page).playing is Side.LEFT


def test_keys_that_the_user_chose_hold_here_too(shown: ComparePage) -> None:
    """As on the page of one take; the usual one is free then."""
    shortcuts.use({"REWIND": "G"})
    try:
        listening(shown).step(10.0)
        QTest.keyClick(shown, Qt.Key.Key_J)
        unmoved = listening(shown).playbacks[Side.LEFT].position
        QTest.keyClick(shown, Qt.Key.Key_G)
    finally:
        shortcuts.use({})

    assert (unmoved, listening(shown).playbacks[Side.LEFT].position) == (10.0, 5.0)


def test_what_is_heard_is_marked(qtbot: QtBot, shown: ComparePage) -> None:
    """In the table of ideas, for as long as it is heard."""
    assert shown.content is not None
    assert shown.content.ideas is not None
    table = shown.content.ideas.table
    qtbot.waitUntil(lambda: table.height() > 100)
    silent = table.grab().toImage()

    shown.dock.play(Side.LEFT, Span(4.5, 8.5))
    assert table.grab().toImage() != silent
    listening(shown).toggle()

    assert table.grab().toImage() == silent


def test_a_section_that_a_take_never_speaks_of_cannot_be_heard_there(shown: ComparePage) -> None:
    """Its button says so by being off; the other side can."""
    shown.dock.parts.button(Section.ARCHITECTURE).click()

    assert shown.dock.hear_buttons[Side.LEFT].isEnabled()
    assert not shown.dock.hear_buttons[Side.RIGHT].isEnabled()


def test_leaving_gives_the_device_back(shown: ComparePage, players: list[FakePlayer]) -> None:
    """Another page may record now."""
    shown.dock.hear_left()

    shown.deactivate()

    assert not any(player.status().playing for player in players)
    assert listening(shown).playing is None


def test_no_speaker_is_told(shown: ComparePage, context: Context, players: list[FakePlayer]) -> None:
    """What it was and what to do, once, and nothing plays."""
    context.messages.flush()
    told: list[Message] = []
    context.messages.posted.connect(told.append)
    players[0].refusal = no_speaker()

    shown.dock.hear_left()

    assert [(message.text, bool(message.advice)) for message in told] == [
        ("No speaker or headphones were found.", True)
    ]
    assert listening(shown).playing is None


def test_a_recording_that_cannot_be_read_is_told(
    page: ComparePage, context: Context, takes: tuple[Take, Take], ids: tuple[int, ...]
) -> None:
    """Once; the words are compared all the same."""
    context.messages.flush()
    told: list[Message] = []
    context.messages.posted.connect(told.append)
    assert takes[1].audio is not None
    takes[1].audio.write_bytes(b"no sound")

    page.show_takes(ids)

    assert len(told) == 1
    assert page.content is not None


def test_seeking_in_the_other_waveform_goes_over_to_it(shown: ComparePage) -> None:
    """While something plays; in silence it only moves the playhead."""
    shown.dock.sides[Side.RIGHT].waveform.sought.emit(3.0)
    assert listening(shown).playing is None
    shown.dock.hear_left()

    shown.dock.sides[Side.RIGHT].waveform.sought.emit(6.0)

    assert listening(shown).playing is Side.RIGHT
    assert listening(shown).playbacks[Side.RIGHT].position == 6.0


def test_each_side_has_a_button_to_play(shown: ComparePage) -> None:
    """It pauses what plays, and the other side falls silent."""
    left, right = (shown.dock.sides[side].play_button for side in Side)
    right.click()
    assert listening(shown).playing is Side.RIGHT
    assert right.accessibleName() == "Pause the right take"
    left.click()
    assert listening(shown).playing is Side.LEFT
    left.click()
    assert listening(shown).playing is None


def test_buttons_tell_the_keys_that_hold_now(page: ComparePage, ids: tuple[int, ...]) -> None:
    """Whoever chose another key in the settings comes back to it."""
    page.show_takes(ids)
    page.hide()
    shortcuts.use({"HEAR_LEFT": "W", "EXPORT": "Ctrl+P"})
    page.show()
    texts = (page.dock.hear_buttons[Side.LEFT].text(), page.head.export_button.toolTip())
    shortcuts.use({})
    assert texts == ("Hear left  W", "Save the comparison as Markdown (Ctrl+P)")


def test_a_pause_at_the_end_of_a_stretch_is_a_pause(
    page: ComparePage, fakes: Fakes, tmp_path: Path, players: list[FakePlayer]
) -> None:
    """Whoever pauses when a sentence ends is not answered with the next one; going on begins it."""
    ids = [keep(fakes.library, tmp_path, said((FIRST[1], FIRST[3], FIRST[2]))).id or 0 for _ in range(2)]
    page.show_takes(tuple(ids))
    page.dock.parts.button(Section.ARCHITECTURE).click()
    page.dock.hear_left()
    players[0].advance(3.95)
    listening(page).playbacks[Side.LEFT]._look()
    listening(page).toggle()
    assert (listening(page).playing, len(players[0].plays)) == (None, 1)
    listening(page).toggle()
    assert (players[0].plays[-1].start, players[0].plays[-1].end) == (9.0, 13.0)
