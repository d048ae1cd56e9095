"""Transcripts of every kind: of people who talk shop, recognisers that lost their way, files that somebody edited."""

from dataclasses import fields, is_dataclass
from math import isfinite
from typing import Any

from hypothesis import strategies as st

from support.fuzz_texts import ODD_TEXTS, clean_texts
from voice_interviewer.answer import FillerCandidate, Span, Transcript, Word

SHOP_TALK = tuple(
    "We we our users need an estimate, about forty thousand a day. Because the pipeline writes features into Kafka and "
    "Postgres with a 10% canary, so that if drift goes over 0.25 an alert pages the engineer on call. I think, like, "
    "you know, compliance approves each release although it takes two to three weeks; basically I was I was done. um "
    "deploy- release first second finally 3.5 ms half 1,000 $5m twenty-five percent k8s GDPR they own it. However it's "
    "between three and five. SLA p99 by Friday. The head of lending signs 2026 1/3 0.5 -7 99.9% nine hundred".split()
)
MARKS = ("", "", "", ".", ",", "?", "…", "-", '!"', ";", ":", ")")

HONEST = (0.0, 0.02, 0.1, 0.25, 0.6, 1.2, 3.0)
ODD = (*HONEST, -0.3, -5.0, 1e-12, -1e-12, 1e4, -1e4)
"""Seconds of a word, and before it. The last ones come from files that somebody edited."""


def words(gaps: tuple[float, ...] = HONEST, most: int = 60) -> st.SearchStrategy[tuple[Word, ...]]:
    """Words one after the other, or with odd gaps overlapping and out of order."""
    texts = st.one_of(
        st.builds(str.__add__, st.sampled_from(SHOP_TALK), st.sampled_from(MARKS)),
        st.builds(str.__add__, st.sampled_from(SHOP_TALK), st.sampled_from(MARKS)),
        st.sampled_from([text.encode("utf-8", "ignore").decode() for text in ODD_TEXTS]),
        clean_texts(30),
    )
    heard = st.sampled_from((None, None, None, None, "", " ", "cube flow", "um"))
    one = st.tuples(texts, st.sampled_from(gaps), st.sampled_from(gaps), st.sampled_from((1.0, 0.9, 0.3, 0.0)), heard)
    return st.lists(one, max_size=most).map(_timed)


def _timed(said: list[tuple[str, float, float, float, str | None]]) -> tuple[Word, ...]:
    now, found = 0.0, []
    for text, gap, length, probability, heard in said:
        start = now + gap
        now = start + length
        found.append(Word(text, start, now, probability, heard))
    return tuple(found)


@st.composite
def transcripts(draw: st.DrawFn, honest: bool = False) -> Transcript:
    """A transcript; an honest one keeps what `Transcript` promises, any other only its types."""
    gaps = HONEST if honest else ODD
    said = draw(words(gaps))
    last = max((word.end for word in said), default=0.0)
    speech = _spans(draw, said, honest)
    sounds = draw(st.lists(st.tuples(st.sampled_from(("um", "uh", "Erm,", "")), st.floats(0, 60)), max_size=5))
    return Transcript(
        words=said,
        speech=speech,
        seconds=max(0.0, last) + draw(st.sampled_from((0.0, 0.5, 30.0))),
        engine="faster-whisper",
        model=draw(st.sampled_from(("tiny.en", "", "base"))),
        candidates=tuple(
            FillerCandidate(text, at, at + 0.3, {"prompted": 0.8, "detector": 0.9}) for text, at in sounds
        ),
        terms=tuple(draw(st.lists(st.sampled_from(("Kubeflow", "drift", "", "CI/CD", "\u0301")), max_size=3))),
        misheard=draw(st.sampled_from(({}, {"cube flow": "Kubeflow"}, {"": "x", "a": ""}))),
        not_fillers=tuple(draw(st.lists(st.builds(Span, st.floats(0, 5), st.floats(5, 9)), max_size=2))),
    )


def _spans(draw: st.DrawFn, said: tuple[Word, ...], honest: bool) -> tuple[Span, ...]:
    """Stretches of speech: around the words, so that what lies between them are silences; or any."""
    if not honest and draw(st.booleans()):
        edge = st.sampled_from((-1.0, 0.0, 0.3, 2.0, 7.5, 1e4))
        return tuple(draw(st.lists(st.builds(Span, edge, edge), max_size=4)))
    found: list[Span] = []
    for word in said:
        if found and word.start - found[-1].end < 0.25:
            found[-1] = Span(found[-1].start, max(found[-1].end, word.end))
        else:
            found.append(Span(word.start, word.end))
    return tuple(found)


def numbers_in(value: Any) -> list[float]:
    """Every number in a record, however deep."""
    if isinstance(value, float):
        return [value]
    if is_dataclass(value):
        return [number for field in fields(value) for number in numbers_in(getattr(value, field.name))]
    if isinstance(value, dict):
        return [number for part in value.values() for number in numbers_in(part)]
    if isinstance(value, tuple | list):
        return [number for part in value for number in numbers_in(part)]
    return []


def all_finite(value: Any) -> bool:
    """Whether none of them is infinite, and none is no number."""
    return all(map(isfinite, numbers_in(value)))
