"""What mentors and servers send back: marks that are exactly of the form, opinions that are, or one sentence."""

import json
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_take
from support.fake_library import FakeLibrary
from support.fuzz import fuzz, watched
from support.fuzz_bytes import mutate
from support.fuzz_json import spoilt_json
from support.fuzz_texts import odd_texts
from support.opinions import example_request, opinion_json
from voice_interviewer.answer import Section
from voice_interviewer.library.ports import Library
from voice_interviewer.opinion.completion import text_of
from voice_interviewer.opinion.opinion import BEST_RELEVANCE, BEST_SECTION
from voice_interviewer.opinion.reply import LONGEST_TEXT, opinion_in, quoted_in
from voice_interviewer.remarks.mentor_import import keep_marks, take_back
from voice_interviewer.remarks.mentor_marks import marks_in, pack_id

pytestmark = pytest.mark.harsh

NOW = datetime(2026, 3, 6, tzinfo=UTC)
KEY = "sk-secret-0123456789"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """With the one take that the marks are about."""
    library: Library = FakeLibrary(tmp_path_factory.mktemp("library"))
    library.keep(example_take())
    return library


def _marks() -> dict[str, Any]:
    take = example_take()
    return {
        "format": "voice-interviewer/marks",
        "version": 1,
        "pack": pack_id(1, take.created, take.question.text),
        "question": take.question.text,
        "answered": "2026-03-05",
        "by": "Anna",
        "scores": {"context": 2, "risks": 4},
        "comments": [{"at": 61.24, "text": "Who signs?"}, {"at": 3, "text": "Good start."}],
        "remarks": "Clear.",
        "answers": [{"question": "What next?", "answer": "Costs."}],
    }


MARKS = _marks()


@fuzz(150)
@given(random=st.randoms(use_true_random=False), by=odd_texts(100), text=odd_texts(400), how=st.integers(0, 3))
def test_marks_are_of_the_form_or_refused(
    part: int, library: Library, tmp_path: Path, random: Random, by: str, text: str, how: int
) -> None:
    """What is kept is clean text and scores on their scale, and it can be taken back whole."""
    full = {**MARKS, "by": by, "remarks": text, "comments": [{"at": 1.5, "text": text}]} if how else MARKS
    data = mutate(json.dumps(full).encode(), random) if how == 1 else json.dumps(full).encode()
    file = tmp_path / "marks.json"
    file.write_bytes(spoilt_json(full, random) if how == 2 else data)
    before = library.remarks.of(1)
    with watched("marks", file.read_bytes()):
        marks = marks_in(file)
        for said in (marks.marked.by, *(c.text for c in marks.marked.comments), *marks.marked.answers.values()):
            assert all(c in "\n\t\u200d" or unicodedata.category(c) not in {"Cc", "Cf", "Cs"} for c in said)
        assert all(0 <= score <= 4 for score in marks.marked.scores.values())
        kept = keep_marks(library, marks, NOW)
        assert keep_marks(library, marks, NOW).added is None
        take_back(library, kept)
    assert library.remarks.of(1) == before


def _reply(random: Random, text: str, how: int) -> str:
    """An opinion, spoilt, with words of any kind before, in and behind it."""
    good = opinion_json(suggestions=[text] * random.randrange(5))
    good["risks"] = {"score": random.randrange(-1, 6), "reason": text or "So.", "quote": text}
    said = spoilt_json(good, random) if how == 1 else json.dumps(good).encode()
    said = mutate(said, random) if how == 2 else said
    frame = random.choice(("{}", "Here: {}", "<think>{{</think>{}", "```json\n{}\n```", "{}}}", "{{{}", "<think>{}"))
    return frame.replace("{}", said.decode("utf-8", "replace"), 1)


@fuzz(150)
@given(random=st.randoms(use_true_random=False), text=odd_texts(500), how=st.integers(0, 2))
def test_an_opinion_is_of_the_form_or_refused(part: int, random: Random, text: str, how: int) -> None:
    """Scores on their scales, texts of one line and bounded, quotes that are words of the answer."""
    request, reply = example_request(), _reply(random, text, how)
    with watched("replies", reply):
        opinion = opinion_in(reply, request)
        judged = (*opinion.sections.values(), opinion.structure, opinion.relevance)
        assert set(opinion.sections) == set(Section)
        assert all(0 <= judgement.score <= BEST_SECTION for judgement in judged)
        assert opinion.relevance.score <= BEST_RELEVANCE
        for said in (*(j.reason for j in judged), *(j.quote for j in judged), *opinion.suggestions):
            assert len(said) <= LONGEST_TEXT
            assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in said)
        assert all(j.reason and (not j.quote or quoted_in(j.quote.rstrip("…"), request.answer)) for j in judged)


@fuzz(150)
@given(random=st.randoms(use_true_random=False), text=odd_texts(300), how=st.integers(0, 2))
def test_an_envelope_is_opened_or_refused(part: int, random: Random, text: str, how: int) -> None:
    """Bytes of a server; what it says of the key is never passed on."""
    good = {"choices": [{"message": {"content": text, "role": "assistant"}}], "usage": {"total_tokens": 1}}
    leaking = {"choices": [{"message": {"content": f"{text}{KEY}"}}]}
    chosen = random.choice((good, leaking))
    body = mutate(json.dumps(chosen).encode(), random) if how == 1 else spoilt_json(chosen, random)
    with watched("envelopes", body):
        assert KEY not in text_of(body if how else json.dumps(chosen).encode(), "judge-1", KEY)
