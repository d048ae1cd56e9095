"""The words heard so far."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from support.pages import texts
from voice_interviewer.ui.rehearsal.live_caption import LiveCaption, lines


@pytest.fixture
def caption(qtbot: QtBot) -> LiveCaption:
    caption = LiveCaption()
    qtbot.addWidget(caption)
    caption.resize(300, 80)
    return caption


def test_full_lines_stay_as_they_are_while_the_text_grows() -> None:
    """Words do not jump about under the reader's eyes."""
    before = list(lines("one two three four", 9, len))
    after = list(lines("one two three four five six", 9, len))
    assert before == ["one two", "three", "four"]
    assert after[:2] == before[:2]
    assert all(len(line) <= 9 for line in after)


def test_a_word_longer_than_a_line_has_one_of_its_own() -> None:
    """And nothing is lost."""
    assert list(lines("a incomprehensibilities b", 9, len)) == ["a", "incomprehensibilities", "b"]
    assert list(lines("", 9, len)) == []


def test_the_last_two_lines_are_shown_and_called_what_they_are(caption: LiveCaption) -> None:
    """A first reading, not the transcript."""
    caption.show_words("word " * 100 + "end")
    assert caption.isVisible()
    assert caption.words.count("\n") == 1
    assert caption.words.endswith("end")
    assert any("First reading" in text for text in texts(caption))


def test_it_can_be_off(caption: LiveCaption) -> None:
    """Then it takes no room."""
    caption.show_words("we serve it")
    caption.show_words(None)
    assert not caption.isVisible()


@pytest.mark.parametrize("points", [9.0, 10.0, 11.0, 15.0, 20.0])
def test_nothing_moves_when_the_first_words_come(caption: LiveCaption, points: float) -> None:
    """Its two lines are there from the beginning, with letters of any size."""
    caption.setStyleSheet(f"font-size: {points}pt")
    caption.show_words("")
    empty = caption.sizeHint().height()
    for text in ("word", "word " * 100):
        caption.show_words(text)
        assert caption.sizeHint().height() == empty


def test_what_is_shown_does_not_hold_the_window_wide(caption: LiveCaption) -> None:
    """The lines are broken anew for the width there is."""
    caption.setStyleSheet("font-size: 9pt")
    caption.show_words("")
    empty = caption.minimumSizeHint().width()
    caption.show_words("word " * 100)
    assert caption.minimumSizeHint().width() == empty
    full = len(caption.words.splitlines()[0])
    caption.resize(200, 80)
    caption.show_words("word " * 100)
    assert len(caption.words.splitlines()[0]) < full


def test_a_screen_reader_is_not_told_each_time(caption: LiveCaption) -> None:
    """It would talk into the answer."""
    names = set()
    for text in ("we", "we serve", "we serve it"):
        caption.show_words(text)
        names |= {label.accessibleName() for label in caption.findChildren(QLabel) if "serve" in label.text()}
    assert names == {"First reading of your answer"}
