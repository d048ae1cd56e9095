"""The transcript on the screen: in step with the player, by mouse and by keyboard."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.examples import example_delivery, example_findings
from voice_interviewer.take import Findings
from voice_interviewer.ui.feedback.transcript_view import TranscriptView
from voice_interviewer.ui.shell.context import Context

WORDS = example_delivery().words


def shown(qtbot: QtBot, context: Context, findings: Findings | None = None) -> TranscriptView:
    view = TranscriptView(context.theme)
    qtbot.addWidget(view)
    view.resize(500, 100)
    view.show_findings(findings or example_findings())
    view.show()
    return view


def many_words(words: int) -> Findings:
    """As many words in one long sentence after the other."""
    delivery = example_delivery()
    said = tuple(
        replace(delivery.words[i % len(delivery.words)], start=0.3 * i, end=0.3 * i + 0.25) for i in range(words)
    )
    return example_findings(delivery=replace(delivery, words=said, silent_pauses=()))


def test_word_that_is_heard_is_marked(qtbot: QtBot, context: Context) -> None:
    """From its start until the next one begins."""
    view = shown(qtbot, context)

    view.follow(WORDS[5].start + 0.01)

    assert view.heard_text == WORDS[5].text
    assert len(view.extraSelections()) == 1


def test_mark_goes_when_nothing_plays(qtbot: QtBot, context: Context) -> None:
    """A stopped player leaves no word marked."""
    view = shown(qtbot, context)
    view.follow(WORDS[5].start)

    view.follow(None)

    assert view.heard_text == ""
    assert view.extraSelections() == []


def test_marking_leaves_the_document_alone(qtbot: QtBot, context: Context) -> None:
    """Following 3,000 words must not lay them out 30 times a second."""
    view = shown(qtbot, context, many_words(3_000))
    revision = view.document().revision()

    with qtbot.waitSignal(view.word_heard):
        view.follow(600.0)

    assert view.document().revision() == revision


def test_pressed_word_is_played(qtbot: QtBot, context: Context) -> None:
    """Pressing the place where a word stands asks for the second at which it begins."""
    view = shown(qtbot, context)
    place = QRect()
    view.word_heard.connect(lambda rect: place.setRect(*rect.getRect()))
    view.follow(WORDS[7].start)

    with qtbot.waitSignal(view.play_requested) as asked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center() - view.viewport().pos())

    assert asked.args == [WORDS[7].start]


def test_press_beside_the_words_plays_nothing(qtbot: QtBot, context: Context) -> None:
    """The margin below the text is no word."""
    view = shown(qtbot, context)

    with qtbot.assertNotEmitted(view.play_requested):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(490, view.viewport().height() - 1))


def test_selecting_text_plays_nothing(qtbot: QtBot, context: Context) -> None:
    """Words can be marked to be copied."""
    view = shown(qtbot, context)

    with qtbot.assertNotEmitted(view.play_requested):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 14))
        QTest.mouseMove(view.viewport(), QPoint(300, 14))
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 14))


def test_arrows_go_from_word_to_word_and_enter_plays(qtbot: QtBot, context: Context) -> None:
    """With the keyboard alone one gets to a word and hears it."""
    view = shown(qtbot, context)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(view, key)
    with qtbot.waitSignal(view.play_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)

    assert view.chosen_text == WORDS[1].text
    assert asked.args == [WORDS[1].start]


def test_arrows_stop_at_both_ends(qtbot: QtBot, context: Context) -> None:
    """Before the first and after the last word there is nothing to go to."""
    view = shown(qtbot, context, many_words(3))
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)

    QTest.keyClick(view, Qt.Key.Key_Left)
    first = view.chosen_text
    for _ in range(9):
        QTest.keyClick(view, Qt.Key.Key_Right)

    assert [first, view.chosen_text] == [WORDS[0].text, WORDS[2].text]


def test_view_is_as_high_as_its_text(qtbot: QtBot, context: Context) -> None:
    """The page scrolls, not the transcript; made narrower, it grows."""
    view = shown(qtbot, context, many_words(300))
    wide = view.height()

    view.resize(250, 100)

    assert view.height() > 1.5 * wide
    assert view.viewport().height() >= view.document().size().height()


def test_typed_answer_has_words_but_no_moments(qtbot: QtBot, context: Context) -> None:
    """It is shown and read, and nothing in it plays."""
    delivery = replace(example_delivery(), words=(), silent_pauses=())
    view = shown(qtbot, context, example_findings(delivery=delivery))

    view.follow(3.0)

    assert "Compliance reviews each release." in view.toPlainText()
    assert view.heard_text == ""


def test_new_scheme_draws_the_text_anew(qtbot: QtBot, context: Context) -> None:
    """Dark text on a dark ground would be the alternative."""
    view = shown(qtbot, context)
    before = view.textCursor().charFormat().foreground().color()

    context.theme.choose("dark")

    assert view.textCursor().charFormat().foreground().color() != before
    assert view.toPlainText().count("REST") == 1


def test_selected_words_can_be_copied(qtbot: QtBot, context: Context) -> None:
    """By the keys that copy everywhere."""
    view = shown(qtbot, context)
    view.selectAll()

    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert "Compliance reviews each release." in QGuiApplication.clipboard().text()
