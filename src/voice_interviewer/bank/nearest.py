"""Guesses what a misspelt word was meant to be."""

from collections.abc import Iterable

ALIKE = 60.0
"""The lowest similarity worth a guess, in percent of letters that agree (`rapidfuzz.fuzz.ratio`): "knd" and "kind"
are 86 % alike, "rounds" and "questions" 27 %."""


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like ``word``, or None where none is near."""
    # Only a pack with mistakes needs the library, so a good start does not pay for it.
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, list(choices), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return None if found is None else str(found[0])


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A guess to append to a sentence, with a leading blank; empty where nothing is near."""
    guess = nearest(word, choices)
    return "" if guess is None else f" (did you mean `{guess}`?)"
