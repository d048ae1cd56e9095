"""The terms that an answer may bring up, in a few natural sentences that prepare the recogniser for them."""

import re
from collections.abc import Iterable, Sequence
from itertools import cycle

MOST_TERMS = 40
"""More crowd Whisper's prompt, and a list of hundreds is echoed into the transcript."""

MOST_TOKENS = 215
"""By the estimate below; Whisper takes 223 and drops what comes first, which is what matters most."""

LONGEST = 40
"""Characters of one term. A sentence is no term, and an hour-long paste into the settings must not fill the prompt."""

_IN_A_SENTENCE = 5
_AROUND_A_SENTENCE = 5
"""Tokens that the longest opening, "and" and the full stop add, less a comma."""
_OPENINGS = ("We use", "There is", "I have worked with", "Our team runs", "Then comes", "We looked at", "It stands on")

_PIECES = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\S")
"""Words inside words: "XGBoost" is XG and Boost."""


def prompt_terms(*sources: Iterable[str]) -> tuple[str, ...]:
    """What fits of all terms, the most likely sources first; a term that comes twice, in any case, stands once."""
    chosen: dict[str, str] = {}
    tokens = 0
    for term in (" ".join(term.split()) for source in sources for term in source):
        room = tokens_of(f"{term},") + (_AROUND_A_SENTENCE if len(chosen) % _IN_A_SENTENCE == 0 else 0)
        fits = len(chosen) < MOST_TERMS and tokens + room <= MOST_TOKENS
        if fits and 0 < len(term) <= LONGEST and term.lower() not in chosen:
            chosen[term.lower()] = term
            tokens += room
    return tuple(chosen.values())


def prompt_text(terms: Iterable[str]) -> str:
    """Sentences that use the terms, empty for none: "We use Airflow, MLflow and Feast."

    Whisper imitates the style of its prompt: after a bare list it would write lists, and after one sentence of forty
    terms it writes commas where sentences end. Three synthetic voices, ``benchmarks/jargon``: 145 sentence ends of 192
    and 323 terms of 360 were written after one sentence, 164 and 330 after sentences of five.
    """
    groups = _batches(prompt_terms(terms))
    return " ".join(f"{opening} {_listed(group)}." for opening, group in zip(cycle(_OPENINGS), groups, strict=False))


def _batches(terms: Sequence[str]) -> list[Sequence[str]]:
    return [terms[at : at + _IN_A_SENTENCE] for at in range(0, len(terms), _IN_A_SENTENCE)]


def _listed(terms: Sequence[str]) -> str:
    return f"{', '.join(terms[:-1])} and {terms[-1]}" if len(terms) > 1 else terms[0]


def tokens_of(text: str) -> int:
    """About as many tokens as Whisper's tokenizer makes of a text, without loading it; over a list, rather more.

    One for every four small letters begun, two for every three capitals, one for each digit and sign, and one for each
    byte of other scripts. A test holds it against the tokenizer itself, on every term of the shipped packs.
    """
    return sum(_tokens_of_piece(piece) for piece in _PIECES.findall(text))


def _tokens_of_piece(piece: str) -> int:
    if not (piece.isascii() and piece.isalpha()):
        return len(piece.encode())
    return -(-2 * len(piece) // 3) if piece.isupper() else -(-len(piece) // 4)
