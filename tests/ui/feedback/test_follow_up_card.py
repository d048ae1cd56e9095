"""The next question, by whom, and why."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from support.follow_up_cases import heard
from support.pages import all_of, says, texts
from voice_interviewer.answer import Section, Span
from voice_interviewer.structure.follow_ups import FollowUp, Voice, follow_ups
from voice_interviewer.structure.grade import Sentence
from voice_interviewer.ui.feedback.follow_up_card import ANYONE, NOTHING_LEFT, FollowUpCard
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.context import Context

ALERT = FollowUp(
    "alert-without-value:operations:alert", Voice.SRE, Section.OPERATIONS, "What value sets off the alert?",
    "You named an alert and no value that raises it.", "There is an alert.", 1,
)  # fmt: skip
OWNER = FollowUp("no-owner:risks:", Voice.COMPLIANCE, Section.RISKS, "Who decides here?", "No sentence names anybody.")
HEART = FollowUp("heart::", Voice.CFO, None, "To get back to the point: why?", "The answer speaks of something else.")
SENTENCES = (Sentence("So it runs.", 0.0, 2.0), Sentence("There is an alert.", 2.5, 5.0))


def ask(voice: Voice | None, asked: Collection[str]) -> list[FollowUp]:
    """Three questions, each of one voice."""
    return [item for item in (ALERT, OWNER, HEART) if item.id not in asked and voice in (None, item.voice)]


def card_of(qtbot: QtBot, context: Context, asked: Collection[str] = (), playable: bool = True) -> FollowUpCard:
    card = FollowUpCard(context.theme, ask, asked, SENTENCES, playable)
    qtbot.addWidget(card)
    card.show()
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    return card


def choose(card: FollowUpCard, voice: Voice | None) -> None:
    card.voices.setCurrentIndex(card.voices.findData(voice.value if voice else ""))


def test_a_question_says_who_asks_what_and_why(qtbot: QtBot, context: Context) -> None:
    """All of it as text, the section beside its colour."""
    card = card_of(qtbot, context)

    assert texts(card)[:5] == [
        "An interviewer would ask",
        "An SRE asks",
        "Operations",
        "What value sets off the alert?",
        "Why: You named an alert and no value that raises it.",
    ]
    assert card.about.property("section") == "operations"


def test_the_words_it_grows_from_can_be_heard(qtbot: QtBot, context: Context) -> None:
    """From where the sentence begins to where it ends."""
    card = card_of(qtbot, context)
    heard_spans: list[Span] = []
    card.play_requested.connect(heard_spans.append)

    [link] = all_of(card, PlayLink)
    link.click()

    assert link.text() == "There is an alert."
    assert heard_spans == [Span(2.5, 5.0)]


def test_without_sound_the_words_are_quoted(qtbot: QtBot, context: Context) -> None:
    """As for a typed answer."""
    card = card_of(qtbot, context, playable=False)

    assert all_of(card, PlayLink) == []
    assert says(card, "You said: “There is an alert.”")


def test_answering_hands_the_question_over(qtbot: QtBot, context: Context) -> None:
    """It stays shown, and is not asked again in this session."""
    card = card_of(qtbot, context)

    used: list[FollowUp] = []
    requested: list[FollowUp] = []
    card.used.connect(used.append)
    card.answer_requested.connect(requested.append)

    card.answer_button.click()

    assert (used, requested) == ([ALERT], [ALERT])
    assert card.shown is ALERT
    assert ALERT.id in card.asked


def test_another_one_passes_over_this_one(qtbot: QtBot, context: Context) -> None:
    """What was left out has no quote."""
    card = card_of(qtbot, context)

    with qtbot.waitSignal(card.used) as used:
        card.another_button.click()

    assert used.args == [ALERT]
    assert card.shown is OWNER
    assert says(card, "A compliance officer asks")
    assert not any(link.isVisible() for link in all_of(card, PlayLink))


def test_a_voice_can_be_chosen(qtbot: QtBot, context: Context) -> None:
    """Looking round uses up nothing: the first question is still there."""
    card = card_of(qtbot, context)

    choose(card, Voice.CFO)
    assert card.shown is HEART
    assert says(card, "The question itself")
    assert card.voice is Voice.CFO
    choose(card, None)
    assert card.shown is ALERT
    assert card.asked == frozenset()


def test_all_voices_are_offered(qtbot: QtBot, context: Context) -> None:
    """By name, and whoever suits first."""
    card = card_of(qtbot, context)

    offered = [card.voices.itemText(place) for place in range(card.voices.count())]
    assert offered == [ANYONE, *(voice.title for voice in Voice)]


def test_what_was_asked_before_is_not_asked(qtbot: QtBot, context: Context) -> None:
    """The page remembers a session."""
    assert card_of(qtbot, context, {ALERT.id, OWNER.id}).shown is HEART


def test_when_nothing_is_left_it_says_so(qtbot: QtBot, context: Context) -> None:
    """The buttons rest, and the focus goes to where one can go on."""
    card = card_of(qtbot, context, {ALERT.id, OWNER.id})
    card.another_button.setFocus()

    card.another_button.click()

    assert card.shown is None
    assert texts(card)[:2] == ["An interviewer would ask", NOTHING_LEFT]
    assert not card.answer_button.isEnabled()
    assert not card.another_button.isEnabled()
    assert card.voices.hasFocus()


def test_a_voice_that_has_asked_all_says_so(qtbot: QtBot, context: Context) -> None:
    """Another one may go on."""
    card = card_of(qtbot, context, {ALERT.id})

    choose(card, Voice.SRE)
    assert says(card, "An SRE has nothing more to ask.")
    choose(card, Voice.COMPLIANCE)
    assert card.shown is OWNER
    assert card.answer_button.isEnabled()


def test_everything_is_reached_with_the_keyboard(qtbot: QtBot, context: Context) -> None:
    """In the order in which it is read: the words, the two buttons, the voice."""
    card = card_of(qtbot, context)
    [link] = all_of(card, PlayLink)
    link.setFocus()
    order = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        order.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)

    assert order == [link, card.answer_button, card.another_button, card.voices]


def test_keys_press_and_choose(qtbot: QtBot, context: Context) -> None:
    """Space on a button, arrows in the list."""
    card = card_of(qtbot, context)

    QTest.keyClick(card.another_button, Qt.Key.Key_Space)
    assert card.shown is OWNER
    QTest.keyClick(card.voices, Qt.Key.Key_End)
    assert card.voice is Voice.PEER


def test_a_screen_reader_hears_what_each_part_is(qtbot: QtBot, context: Context) -> None:
    """The question stands in the name of the button that answers it."""
    card = card_of(qtbot, context)

    assert card.accessibleName() == "What an interviewer would ask next"
    assert card.answer_button.accessibleName() == "Answer it now: What value sets off the alert?"
    assert card.another_button.accessibleName() == "Ask another question"
    assert card.voices.accessibleName() == "Who asks"


def test_the_wheel_scrolls_the_page_and_not_the_voices(qtbot: QtBot, context: Context) -> None:
    """A list under the pointer must not change by itself."""
    card = card_of(qtbot, context)
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(card.voices, turn)

    assert card.voice is None
    assert not turn.isAccepted()


def test_markup_in_an_answer_is_shown_as_it_is(qtbot: QtBot, context: Context) -> None:
    """Words of the user, and of a pack, are never taken for formatting."""
    odd = FollowUp("x::", Voice.PEER, None, "Why <b>this</b>?", "Seen.", "<img src='x'>", 0)
    card = FollowUpCard(context.theme, lambda _voice, _asked: [odd])
    qtbot.addWidget(card)

    assert says(card, "Why <b>this</b>?")
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in all_of(card, QLabel))


def test_it_asks_what_the_room_finds(qtbot: QtBot, context: Context) -> None:
    """With the real questions, until there are none."""
    answer = heard(["O - | There is an alert.", "R - | Somebody approves it."], (2, 2, 1, 1))
    card = FollowUpCard(context.theme, lambda voice, asked: follow_ups(answer, voice, asked))
    qtbot.addWidget(card)
    seen: list[str] = []
    while card.shown is not None:
        seen.append(card.shown.id)
        card.another_button.click()

    assert len(seen) == len(set(seen)) > 10
