import pytest

from voice_interviewer.transcription.engines.words import timed_words


class Pieces:
    """A tokenizer's splitter: token n is the n-th piece, and words are split as Whisper's own tokenizer does it."""

    def __init__(self, *pieces: str) -> None:
        self.pieces = pieces

    def split_to_word_tokens(self, tokens: list[int]) -> tuple[list[str], list[list[int]]]:
        return [self.pieces[token] for token in tokens], [[token] for token in tokens]


def written(*pieces: str) -> list[tuple[str, float, float]]:
    count = len(pieces)
    starts = [float(at) for at in range(count + 1)]
    found = timed_words(Pieces(*pieces), range(count), starts, [0.5] * count)
    return [(word.text, word.start, word.end) for word in found]


def test_punctuation_joins_the_word_but_not_its_time() -> None:
    """Attention rests on a comma through the pause, so the comma's time is not the word's."""
    assert written(" We", " ship", ".", " Then") == [("We", 0, 1), ("ship.", 1, 2), ("Then", 3, 4)]


def test_a_hyphenated_word_is_one_word() -> None:
    """Pieces without a space before them belong to what came before, with their time."""
    assert written(" e", "-mail", ",", " now") == [("e-mail,", 0, 2), ("now", 3, 4)]


def test_an_opening_quote_goes_with_what_it_opens() -> None:
    """It is no word of its own."""
    assert written(" He", ' "yes', '"') == [("He", 0, 1), ('"yes"', 1, 2)]


@pytest.mark.parametrize("pieces", [("...",), (" ",), (" -",), ()])
def test_marks_alone_are_no_words(pieces: tuple[str, ...]) -> None:
    """A transcript of dots has no words."""
    assert written(*pieces) == []
