"""The file of words that are fine."""

from pathlib import Path

import pytest

from voice_interviewer.errors import NotFound, StorageError, UserError
from voice_interviewer.jargon.own_words import OwnWordsFile


@pytest.fixture
def own_words(tmp_path: Path) -> OwnWordsFile:
    return OwnWordsFile(tmp_path / "data" / "own_words.json")


def test_words_are_kept_as_they_are_compared(own_words: OwnWordsFile) -> None:
    """Lower case, single blanks, no signs; the same one twice is one."""
    own_words.add("Basically,")
    own_words.add("I  think")
    own_words.add("basically")
    assert own_words.all() == ("i think", "basically")
    assert OwnWordsFile(own_words.path).all() == ("i think", "basically")


def test_removed_word_is_gone(own_words: OwnWordsFile) -> None:
    """However it is written; one that is not there is told."""
    own_words.add("I’m not sure")
    assert own_words.remove("I'm not sure") == "i'm not sure"
    assert own_words.all() == ()
    with pytest.raises(NotFound):
        own_words.remove("basically")


@pytest.mark.parametrize("phrase", ["", " … ", "a" * 100])
def test_what_is_no_word_is_refused(own_words: OwnWordsFile, phrase: str) -> None:
    """And nothing is written."""
    with pytest.raises(UserError):
        own_words.add(phrase)
    assert not own_words.path.exists()


@pytest.mark.parametrize("text", ["{", '"basically"', "[1]", '[""]', "[" * 100_000], ids=lambda text: text[:12])
def test_broken_file_is_named_and_never_replaced(own_words: OwnWordsFile, text: str) -> None:
    """The user's own words are theirs to mend."""
    own_words.path.parent.mkdir()
    own_words.path.write_text(text, encoding="utf-8")
    with pytest.raises(StorageError, match=r"own_words\.json"):
        own_words.add("like")
    assert own_words.path.read_text(encoding="utf-8") == text
