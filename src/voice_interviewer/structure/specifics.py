"""What makes a sentence specific, all of it observable: numbers that count something, thresholds, owners, reasons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from voice_interviewer.structure.jargon import buzzwords, tools
from voice_interviewer.structure.text import FUNCTION_WORDS, NUMBER_WORDS, content_stems, normal, phrase_pattern, words

UNITS = """
    %, percent*, per cent, millisecond*, second*, minute*, hour*, day*, week*, month*, quarter*, year*, night*, ms
    thousand*, million*, billion*, pound*, euro*, dollar*, rupee*, cent, cents, gig, gigs, gigabyte*, terabyte*
    megabyte*, kilobyte*, mb, gb, tb, row*, column*, table*, request*, query, queries, user*, customer*, people
    person*, engineer*, team*, store*, site*, shop*, branch*, countr*, language*, time*, fold, node*, pod*, worker*
    machine*, gpu*, core*, cpu*, replica*, event*, message*, record*, transaction*, order*, call*, ticket*, case*
    claim*, letter*, image*, document*, page*, model*, feature*, version*, point*, percentile, words, tokens, score*"""

OWNERS = """
    own, owns, owned, owner*, owning, sign, signs, signed, signing, signature, approv*, page, pages, paged, on call
    on-call, on duty, answers for, answer for, responsible, accountab*, decides, decision is, veto*, in writing
    head of, director, officer, manager, lead, leads, lead's, committee, board, auditor*, regulator*, steward*, deputy
    product owner, chief, cto, ceo, cfo, dpo, legal, compliance, sre, duty engineer, desk, reviewer*, counsel"""

REASONS = """
    because, since, so that, so we, so i, so it, so the, so if, so they, so nobody, so no, so a, so any, so there's
    which means, meaning, otherwise, that way, in case, in order to, to avoid, to stop, to keep, to catch, to prevent
    to make sure, the reason, that's why, which is why, as it, as we, as they, as the, rather than, instead of, cos
    due to, given that, therefore, hence, thanks to, led to, leads to, that's how we know, not because"""

CONDITIONS = """
    if, when, whenever, once, until, unless, over, above, below, under, past, more than, less than, at least, at most
    within, beyond, exceeds, exceed, crosses, cross, reaches, reach, climbs, drops, falls, goes over, after, before"""

_NUMBER = re.compile(rf"\b(?:\d[\d.,]*%?|{'|'.join(sorted(NUMBER_WORDS - {'one', 'half'}))})(?!\w)")


@dataclass(frozen=True, slots=True)
class Specifics:
    """What one sentence shows, apart from what it is about."""

    content: int
    """Content words: its length with the talk left out."""
    number: bool
    """A number with something it counts: "forty stores", "5%"."""
    threshold: bool
    """A number together with a condition: "over two percent for five minutes"."""
    owner: bool
    """A person or a role that owns, signs, is paged or decides."""
    reason: bool
    condition: bool
    tools: int
    """How many tools it names."""
    buzzwords: int
    listing: bool
    """A row of nouns: hardly a word that would make a statement of them, and no number that counts something."""

    @property
    def names_only(self) -> bool:
        """A row of nouns, or tools with fewer than four content words apiece and no reason given."""
        return self.listing or (self.tools >= 2 and not self.reason and self.content < 4 * self.tools)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lists = {"unit": UNITS, "owner": OWNERS, "reason": REASONS, "condition": CONDITIONS}
    return {name: phrase_pattern(entry) for name, entry in lists.items()}


def specifics(text: str) -> Specifics:
    """What one sentence shows."""
    plain = normal(text)
    pattern = _patterns()
    counts_something = bool(_NUMBER.search(plain)) and bool(pattern["unit"].search(plain))
    condition = bool(pattern["condition"].search(plain))
    return Specifics(
        content=len(content_stems(text)),
        number=counts_something,
        threshold=counts_something and condition,
        owner=bool(pattern["owner"].search(plain)),
        reason=bool(pattern["reason"].search(plain)),
        condition=condition,
        tools=len(tools(text)),
        buzzwords=len(buzzwords(text)),
        listing=not counts_something and is_listing(words(text)),
    )


def is_listing(said: Sequence[str]) -> bool:
    """Whether fewer than 15 in 100 words hold a statement together ("drift, alerts, rollback, canary")."""
    joining = sum(word in FUNCTION_WORDS and word not in {"and", "or"} for word in said)
    return len(said) >= 4 and joining < 0.15 * len(said)


def specifics_of(texts: Sequence[str]) -> list[Specifics]:
    """What each sentence shows."""
    return [specifics(text) for text in texts]
