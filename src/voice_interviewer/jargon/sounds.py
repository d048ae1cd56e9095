"""How alike two spellings look and sound."""

import re
from dataclasses import dataclass
from functools import lru_cache


def squeezed(text: str) -> str:
    """Lower case, letters and digits alone: "CI/CD", "C I C D" and "ci-cd" are one."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def sound(text: str) -> str:
    """The Metaphone key (Philips 1990) of a spelling, blanks left out: "cube flow" and "Kubeflow" are both KBFL."""
    from jellyfish import metaphone  # not needed before there is an answer, as the other library below

    return metaphone(squeezed(text))


@dataclass(frozen=True, slots=True)
class Spelling:
    """A text by its letters and by its sound."""

    letters: str
    sound: str


@lru_cache(maxsize=1024)  # the same few terms are held against every stretch of an answer
def spelling(text: str) -> Spelling:
    """Both forms of a text."""
    return Spelling(squeezed(text), sound(text))


def likeness(heard: str, term: str, least: float = 0.0) -> float:
    """From 0 to 1: the mean of how alike the letters and how alike the sounds are; 0 where it is below ``least``.

    Each is 1 less the optimal string alignment distance (edits and swaps of neighbours) over the longer length. Letters
    alone would let "cube flow" be far from "Kubeflow", sounds alone, which know no vowels, "kettle" near "Quetzal".
    """
    from rapidfuzz.distance import OSA

    letters = float(OSA.normalized_similarity(squeezed(heard), spelling(term).letters))
    if (letters + 1) / 2 < least:
        return 0.0
    mean = (letters + float(OSA.normalized_similarity(spelling(heard).sound, spelling(term).sound))) / 2
    return mean if mean >= least else 0.0
