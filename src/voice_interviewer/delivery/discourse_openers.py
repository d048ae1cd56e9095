"""The words that open or close a turn: "so", "right", "okay", "well". Each rule says whether one adds nothing."""

from collections.abc import Sequence

from voice_interviewer.delivery.said import Said, around

SIGNPOST_REACH = 2
"""Sentences. A "so" that opens a sentence shows the listener where a thought begins; a second one this few sentences
later shows nothing. The rule is ours."""

_JOINING = frozenset("and but because okay ok right well now yeah yes no alright".split())
"""Words that may stand before an opening "so" or "well" without making it a part of the clause."""

_NO_OPENING_RIGHT = frozenset("after before now away here there at in on from through up down next".split())
_NO_OPENING_WELL = frozenset("known done before over under above below defined tested into in beyond".split())
_IDIOMS_OF_SO = frozenset("that many much far long few little called to on is are was does do did the".split())
"""After "and so" or "so" these make an idiom ("so far", "so that", "and so is") rather than an opening."""


def opening_so(words: Sequence[Said], at: int) -> bool:
    """From the second opening "so" on, where the last one is at most `SIGNPOST_REACH` sentences back."""
    if not _opens_with_so(words, at):
        return False
    sentence = words[at].sentence
    for earlier in range(at - 1, -1, -1):
        if sentence - words[earlier].sentence > SIGNPOST_REACH:
            return False
        if words[earlier].sentence < sentence and words[earlier].bare == "so" and _opens_with_so(words, earlier):
            return True
    return False


def _opens_with_so(words: Sequence[Said], at: int) -> bool:
    if words[at].opens:
        return words[at].apart_after or around(words, at, 1) not in {"that", "many", "much", "far", "long"}
    after_opener = words[at - 1].opens and words[at - 1].bare in _JOINING
    return after_opener and around(words, at, 1) not in _IDIOMS_OF_SO


def turn_right(words: Sequence[Said], at: int) -> bool:
    """At the start of a sentence, as a tag at its end, or parted on both sides."""
    word = words[at]
    following = around(words, at, 1)
    if word.opens:
        return following not in _NO_OPENING_RIGHT and (word.apart_after or following in {"so", "i", "we", "okay"})
    return word.apart_before and word.apart_after


def opening_okay(words: Sequence[Said], at: int) -> bool:
    """At the start of a sentence, or parted on both sides; "it is okay" means what it says."""
    word = words[at]
    return word.opens or (word.apart_before and word.apart_after)


def opening_well(words: Sequence[Said], at: int) -> bool:
    """At the start of a sentence, or parted on both sides; "as well" and "works well" mean what they say."""
    word = words[at]
    if word.opens:
        return around(words, at, 1) not in _NO_OPENING_WELL
    return word.apart_before and word.apart_after and around(words, at, -1) != "as"
