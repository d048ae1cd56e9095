"""What a line of labelled answers must hold, and what may be left out. Unknown fields are passed over."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from voice_interviewer.exam.answers import KINDS, LABELS, MOST_LABELS, PITFALLS, TOPS
from voice_interviewer.structure.grade import OTHER

MOST_SENTENCES = 400
MOST_CHARACTERS = 100_000
"""Of one answer. An hour of talk is about half of that."""

MOST_SHOWN = 40
"""Characters of a wrong value that are repeated."""


class Mistake(NamedTuple):
    """What is wrong with one field of a line, and what is expected."""

    field: str
    message: str


class WrittenSentence(msgspec.Struct, frozen=True):
    """A sentence as it is written in a file."""

    text: str
    labels: tuple[str, ...] | None = None
    tradeoff: bool | None = None


class Item(msgspec.Struct, frozen=True):
    """A line as it is written in a file. A sentence that is a string has no labels."""

    id: str
    question: str
    kind: str
    sentences: tuple[str | WrittenSentence, ...]
    scores: dict[str, Any] | None = None
    pitfalls: tuple[str, ...] | None = None
    bounds: dict[str, Any] | None = None
    intent: str = ""


def mistakes(item: Item) -> Iterator[Mistake]:
    """Everything that is wrong with a line."""
    yield from _head(item)
    yield from _sentences(item)
    if item.scores is None and not item.bounds:
        yield Mistake("scores", "missing; expected scores, bounds or both")
    if item.scores is not None:
        yield from _scores(item.scores)
        if item.pitfalls is None:
            yield Mistake("pitfalls", "missing; expected a list, empty where none holds")
    for place, pitfall in enumerate(item.pitfalls or ()):
        if pitfall not in PITFALLS:
            yield Mistake(f"pitfalls[{place}]", f"{_shown(pitfall)} is no pitfall; expected {_one_of(PITFALLS)}")
    yield from _bounds(item.bounds or {}, item.scores or {})


def _head(item: Item) -> Iterator[Mistake]:
    for name in ("id", "question"):
        if not getattr(item, name).strip():
            yield Mistake(name, "empty; expected some words")
    if item.kind not in KINDS:
        yield Mistake("kind", f"{_shown(item.kind)} is no kind; expected {_one_of(KINDS)}")


def _sentences(item: Item) -> Iterator[Mistake]:
    texts = [_text(written) for written in item.sentences]
    if not 1 <= len(texts) <= MOST_SENTENCES:
        yield Mistake("sentences", f"{len(texts):,} of them; expected 1 to {MOST_SENTENCES}")
    if sum(map(len, texts)) > MOST_CHARACTERS:
        yield Mistake("sentences", f"{sum(map(len, texts)):,} characters; expected at most {MOST_CHARACTERS:,}")
    # An answer that is there for its bounds may go without labels, but not in part.
    labels_wanted = not item.bounds or any(_labels(written) is not None for written in item.sentences)
    for place, written in enumerate(item.sentences):
        if not texts[place].strip():
            yield Mistake(f"sentences[{place}].text", "empty; expected what was said")
        if labels_wanted:
            yield from _labelled(written, f"sentences[{place}]")


def _labelled(written: str | WrittenSentence, place: str) -> Iterator[Mistake]:
    labels = _labels(written)
    if isinstance(written, str) or labels is None:
        yield Mistake(f"{place}.labels", f"missing; expected one or two of {_one_of(LABELS)}")
        return
    if written.tradeoff is None:
        yield Mistake(f"{place}.tradeoff", "missing; expected true or false")
    unknown = [label for label in labels if label not in LABELS]
    for label in unknown:
        yield Mistake(f"{place}.labels", f"{_shown(label)} is no label; expected {_one_of(LABELS)}")
    if unknown:
        return
    if not 1 <= len(labels) <= MOST_LABELS or len(set(labels)) < len(labels):
        yield Mistake(f"{place}.labels", f"{_shown(list(labels))}; expected one label, or two that differ")
    elif OTHER in labels and len(labels) > 1:
        yield Mistake(f"{place}.labels", f"{_shown(list(labels))}; expected {OTHER} to stand alone")


def _scores(scores: Mapping[str, Any]) -> Iterator[Mistake]:
    for name, top in TOPS.items():
        if name not in scores:
            yield Mistake(f"scores.{name}", f"missing; expected a whole number from 0 to {top}")
        elif not _is_score(scores[name], top):
            yield Mistake(f"scores.{name}", f"{_shown(scores[name])}; expected a whole number from 0 to {top}")


def _bounds(bounds: Mapping[str, Any], scores: Mapping[str, Any]) -> Iterator[Mistake]:
    for name, pair in bounds.items():
        if name not in TOPS:
            yield Mistake("bounds", f"{_shown(name)} is no score; expected {_one_of(tuple(TOPS))}")
            continue
        top = TOPS[name]
        if not (isinstance(pair, list) and len(pair) == 2 and all(_is_score(end, top) for end in pair)):
            yield Mistake(
                f"bounds.{name}", f"{_shown(pair)}; expected the lowest and the highest, each from 0 to {top}"
            )
        elif pair[0] > pair[1]:
            yield Mistake(f"bounds.{name}", f"{_shown(pair)}; expected the lowest first")
        elif _is_score(scores.get(name), top) and not pair[0] <= scores[name] <= pair[1]:
            yield Mistake(f"bounds.{name}", f"{_shown(pair)} leaves out the answer's own score, {scores[name]}")


def _is_score(value: object, top: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= top


def _text(written: str | WrittenSentence) -> str:
    return written if isinstance(written, str) else written.text


def _labels(written: str | WrittenSentence) -> tuple[str, ...] | None:
    return None if isinstance(written, str) else written.labels


def _one_of(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _shown(value: object) -> str:
    """A wrong value, so short and so plain that it can stand in a message."""
    text = json.dumps(value, ensure_ascii=False)
    plain = "".join(sign if sign.isprintable() else "?" for sign in text)
    return plain if len(plain) <= MOST_SHOWN else f"{plain[:MOST_SHOWN]}…"
