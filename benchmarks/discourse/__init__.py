"""How well words that add nothing are told from the same words where they mean something.

Printed beside what a counter with a word list finds, which is every one of them.
"""

import re

from support.labelled_words import Finder, marks, rules, sentences
from support.marked_speech import MarkedSpeech

PHRASES = re.compile(
    r"\b(like|you know|i mean|sort of|kind of|so|right|okay|ok|well|actually|basically|literally)\b", re.IGNORECASE
)


def every(speech: MarkedSpeech) -> set[int]:
    """First words of every such phrase, whatever it does: what a counter with a word list finds."""
    places = [word.index for word in speech.said]
    text = " ".join(word.bare for word in speech.said)
    return {places[text[: match.start()].count(" ")] for match in PHRASES.finditer(text)}


WAYS: tuple[tuple[str, Finder, bool], ...] = (
    ("rules", rules, True),
    ("rules, where no comma was written", rules, False),
    ("every one counted", every, True),
)


def main() -> None:
    """Print precision and recall on both parts, beside a counter with a word list."""
    print("| sentences | | found right | false | missed | precision | recall |\n|---|---|---|---|---|---|---|")
    for part, aside in (("to develop with", False), ("kept aside", True)):
        for name, find, commas in WAYS:
            result = marks(sentences(aside), find, commas)
            rates = f"{result.precision:.2f} | {result.recall:.2f}"
            print(f"| {part} | {name} | {result.right} | {result.false} | {result.missed} | {rates} |")
