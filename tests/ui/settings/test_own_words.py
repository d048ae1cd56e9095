"""The list of words that are fine."""

import pytest
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.settings.own_words import NONE_YET, OwnWords
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def words(qtbot: QtBot, context: Context) -> OwnWords:
    context.services.glossary.own_words.add("i think")
    context.services.glossary.own_words.add("basically")
    made = OwnWords(context)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def test_each_word_has_its_button(words: OwnWords) -> None:
    """Written as people write it."""
    assert [button.text() for button in words.buttons.values()] == ["I think", "basically"]
    assert words.state.isHidden()


def test_word_is_counted_again_with_a_way_back(words: OwnWords, context: Context) -> None:
    """It comes back as the newest."""
    told: list[Message] = []
    context.messages.flush()
    context.messages.posted.connect(told.append)
    words.buttons["i think"].click()
    left = context.services.glossary.own_words.all()
    assert told[-1].on_action is not None
    told[-1].on_action()

    assert left == ("basically",)
    assert list(words.buttons) == ["basically", "i think"]


def test_empty_list_says_where_words_come_from(words: OwnWords) -> None:
    """And nothing else."""
    for word in ("i think", "basically"):
        words.buttons[word].click()
    assert (words.buttons, words.state.text()) == ({}, NONE_YET)
    assert words.state.isVisible()


def test_broken_file_is_named(words: OwnWords, context: Context) -> None:
    """Where it can be mended."""
    context.services.folders.own_words.write_text("{", encoding="utf-8")
    words.refresh()
    assert "own_words.json" in words.state.text()
    assert words.buttons == {}


def test_and_sign_is_shown_and_marks_no_key(words: OwnWords, context: Context) -> None:
    """Qt takes one alone for the mark of a key, and shows none."""
    context.services.glossary.own_words.add("r&d")
    words.refresh()
    assert words.buttons["r&d"].text() == "r&&d"
