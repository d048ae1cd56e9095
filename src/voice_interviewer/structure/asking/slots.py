"""Cuts a noun phrase of the user's own out of a sentence, or none where it cannot be cut clean.

There is no grammar here, only caution: a phrase is taken where a determiner, a function word or a mark shows its ends,
and where nothing in it could be a verb. Whatever is doubtful gives an empty text, and a wording without it is used.
"""

from collections.abc import Sequence
from functools import lru_cache

from voice_interviewer.structure.asking.cues import Spot, Token, bare
from voice_interviewer.structure.asking.slot_words import (
    DETERMINERS,
    ENDS,
    LINKS,
    LOADED,
    MASS,
    QUALITIES,
    THEIR,
    VAGUE,
    VERBS,
    YOUR,
)
from voice_interviewer.structure.text import FUNCTION_WORDS, NUMBER_WORDS

MOST_WORDS = 6
"""Of a phrase, with its article: more cannot be held in mind while listening."""

MOST_BEFORE = 3
"""Words before the noun; a longer row of them is seldom one phrase."""


def noun_phrase(tokens: Sequence[Token], text: str, spot: Spot) -> str:
    """The phrase with the spot at its head: "our alert on the click rate" gives "your alert on the click rate"."""
    head = head_phrase(tokens, text, spot)
    link = spot.last + 1
    if not head or link >= len(tokens) or tokens[link].word not in LINKS or not joined(text, tokens, spot.last):
        return head
    rest = phrase_after(tokens, text, Spot(link, link))
    whole = f"{head} {tokens[link].word} {rest}"
    return whole if rest and len(whole.split()) <= MOST_WORDS else head


def head_phrase(tokens: Sequence[Token], text: str, spot: Spot) -> str:
    """The phrase that ends at the spot: "our drift alert" gives "your drift alert"."""
    if not ends_phrase(tokens, text, spot.last) or tokens[spot.last].word.endswith("'s"):
        return ""
    first = spot.first
    least = max(0, spot.first - MOST_BEFORE)
    while first > least and joined(text, tokens, first - 1) and fits(tokens[first - 1]):
        first -= 1
    before = tokens[first - 1].word if first > 0 and joined(text, tokens, first - 1) else ""
    if before in DETERMINERS:
        return worded(tokens, text, first, spot.last, before)
    if first == spot.first and before not in VAGUE:
        return worded(tokens, text, first, spot.last, "")
    return ""


def phrase_after(tokens: Sequence[Token], text: str, spot: Spot) -> str:
    """The phrase right after the spot: "we watch the click rate, and" gives "the click rate"."""
    first = spot.last + 1
    if first >= len(tokens) or not joined(text, tokens, spot.last):
        return ""
    determiner = tokens[first].word if tokens[first].word in DETERMINERS else ""
    first += bool(determiner)
    if determiner and (first >= len(tokens) or not joined(text, tokens, first - 1)):
        return ""
    last = first - 1
    while last + 1 < len(tokens) and (last < first or joined(text, tokens, last)) and fits(tokens[last + 1]):
        last += 1
    clean = first <= last < first + MOST_BEFORE and ends_phrase(tokens, text, last) and is_noun(tokens[last].word)
    return worded(tokens, text, first, last, determiner) if clean else ""


def ends_phrase(tokens: Sequence[Token], text: str, last: int) -> bool:
    """Whether no noun can go on from here: the end, a mark, or a function word comes."""
    if last + 1 >= len(tokens) or not joined(text, tokens, last):
        return True
    return tokens[last + 1].word in ENDS


def joined(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Whether nothing but blanks, a hyphen or a filled pause stands between a word and the next."""
    between = text[tokens[place].end : tokens[place + 1].start]
    return not any(mark in between for mark in ",.;:?!()[]…–—/\"“”'’")


@lru_cache(maxsize=8192)
def _fits(word: str) -> bool:
    refused = FUNCTION_WORDS | VERBS | VAGUE | LOADED | NUMBER_WORDS | DETERMINERS
    return len(word) > 1 and word[0].isalpha() and not word.endswith("ly") and bare(word) not in refused


def fits(token: Token) -> bool:
    """Whether a word can stand inside a phrase."""
    return _fits(token.word)


def is_noun(word: str) -> bool:
    """Whether a word may be the last of a phrase: no quality and no participle, which want a noun after them."""
    if word in QUALITIES or word.endswith(("able", "ible", "ful", "ous")):
        return False
    return not word.endswith("ed") and (not word.endswith("ing") or word in {"spending", "training", "pricing"})


def worded(tokens: Sequence[Token], text: str, first: int, last: int, determiner: str) -> str:
    """The phrase with the article that suits when it is said to the user."""
    chosen = tokens[first : last + 1]
    if any(bare(token.word) in LOADED for token in chosen):
        return ""
    words = [as_said(text, token, opens=place == 0) for place, token in enumerate(chosen, start=first)]
    for place in range(last - first, 0, -1):
        if text[tokens[first + place - 1].end : tokens[first + place].start] == "-":
            words[place - 1 : place + 1] = [f"{words[place - 1]}-{words[place]}"]
    return " ".join(filter(None, (article(determiner, tokens[last].word), *words)))


def article(determiner: str, noun: str) -> str:
    """What stands before the phrase; nothing before a plural or a mass noun that had nothing."""
    if determiner in YOUR:
        return "your"
    if determiner in THEIR:
        return "their"
    return "" if not determiner and (is_plural(noun) or noun.lower() in MASS) else "the"


def head_of(phrase: str) -> str:
    """The phrase without what a preposition ties to it."""
    words = phrase.split()
    link = next((place for place, word in enumerate(words) if word in LINKS), len(words))
    return " ".join(words[:link])


def is_plural(phrase: str) -> bool:
    """Whether the last word of a phrase stands for many."""
    return phrase.endswith("s") and not phrase.endswith(("ss", "us", "is", "ness", "'s"))


def as_said(text: str, token: Token, opens: bool) -> str:
    """The word as it was written, but for the capital of a sentence's first word."""
    written = text[token.start : token.end].replace("’", "'")
    return written.lower() if opens and written[1:].islower() else written
