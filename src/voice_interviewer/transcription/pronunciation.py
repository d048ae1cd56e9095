"""How a written word is said, for the forced aligner: the words of its dictionary, and letters read out by rule.

What the rules get wrong costs little: an alignment needs the rough sound of a word, between neighbours it knows well.
"""

import re
from collections.abc import Callable, Iterator, Mapping

_SIGNS: Mapping[str, str] = {
    "%": " percent ",
    "&": " and ",
    "+": " plus ",
    "@": " at ",
    "=": " equals ",
    "°": " degrees ",
}
_CURRENCIES: Mapping[str, str] = {"$": "dollars", "€": "euros", "£": "pounds"}
_PARTS = re.compile(r"[a-z']+|\d[\d,]*(?:\.\d+)?")
_LONGEST_ACRONYM = 5
_LONGEST_NUMBER = 12
"""Digits; longer ones are read digit by digit."""

# Letter groups before single letters; phones are those of the CMU dictionary.
_SOUNDS: Mapping[str, str] = {
    "tion": "SH AH N", "sion": "ZH AH N", "igh": "AY", "tch": "CH", "sch": "SH", "sh": "SH", "ch": "CH", "th": "TH",
    "ph": "F", "ck": "K", "qu": "K W", "wh": "W", "wr": "R", "kn": "N", "ng": "NG", "ee": "IY", "oo": "UW", "ou": "AW",
    "ow": "OW", "ai": "EY", "ay": "EY", "ea": "IY", "oa": "OW", "oi": "OY", "oy": "OY", "au": "AO", "aw": "AO",
    "ew": "Y UW", "ie": "IY", "er": "ER", "ir": "ER", "ur": "ER", "or": "AO R", "ar": "AA R",
    "a": "AE", "b": "B", "c": "K", "d": "D", "e": "EH", "f": "F", "g": "G", "h": "HH", "i": "IH", "j": "JH", "k": "K",
    "l": "L", "m": "M", "n": "N", "o": "OW", "p": "P", "q": "K", "r": "R", "s": "S", "t": "T", "u": "AH", "v": "V",
    "w": "W", "x": "K S", "y": "IY", "z": "Z",
}  # fmt: skip
_LONGEST_GROUP = max(map(len, _SOUNDS))


def spoken_words(written: str, is_known: Callable[[str], bool]) -> list[str]:
    """The lower-case words that are said for one written word: ``["twenty", "percent"]`` for ``20%``.

    ``is_known`` tells whether the dictionary has a word. A word in capitals that it does not have is spelled out; any
    other unknown word is returned as it is, to be read by `letter_sounds`. Empty where nothing is said ("—").
    """
    text = written.lower().replace("\u2019", "'")
    for sign, said in _SIGNS.items():
        text = text.replace(sign, said)
    currency = next((said for sign, said in _CURRENCIES.items() if sign in text), None)
    words = [word for part in _PARTS.findall(text) for word in _part(part, written, is_known)]
    return [*words, currency] if currency and words else words


def letter_sounds(word: str) -> str:
    """The phones of an unknown word, read letter by letter: ``F L UW W AA R`` for ``floowar``."""
    return " ".join(_phones(re.sub(r"[^a-z]", "", word))) or "AH"


def _part(part: str, written: str, is_known: Callable[[str], bool]) -> list[str]:
    if part[0].isdigit():
        return _number(part.replace(",", ""))
    word = part.strip("'")
    if not word:
        return []
    if is_known(word):
        return [word]
    letters = re.sub(r"[^A-Za-z]", "", written)
    if letters.isupper() and len(word) <= _LONGEST_ACRONYM:
        return list(word)
    return [word.replace("'", "")]


def _number(digits: str) -> list[str]:
    from num2words import num2words

    if len(digits) > _LONGEST_NUMBER:
        return [num2words(int(digit)) for digit in digits if digit.isdigit()]
    value = float(digits) if "." in digits else int(digits)
    kind = "year" if re.fullmatch(r"(1[89]|20)\d\d", digits) else "cardinal"
    return re.findall(r"[a-z]+", num2words(value, to=kind))


def _phones(letters: str) -> Iterator[str]:
    at = 0
    while at < len(letters):
        for size in range(_LONGEST_GROUP, 0, -1):
            sound = _SOUNDS.get(letters[at : at + size])
            if sound is not None and at + size <= len(letters):
                break
        doubled = size == 1 and at and letters[at] == letters[at - 1]
        silent_end = letters[at:] == "e" and at > 1
        if not doubled and not silent_end and sound is not None:
            yield sound
        at += size
