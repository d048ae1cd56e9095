"""A reply is an opinion in the form that was asked for, or it is nothing."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.opinions import example_opinion, example_request, judged, opinion_json, opinion_text
from voice_interviewer.answer import Section
from voice_interviewer.errors import OpinionError
from voice_interviewer.opinion.opinion import Judgement
from voice_interviewer.opinion.reply import LONGEST_TEXT, opinion_in, quoted_in
from voice_interviewer.opinion.reply_form import EXAMPLE, JUDGED, SCHEMA


def test_a_good_reply() -> None:
    """Every part arrives where it belongs."""
    opinion = example_opinion()
    assert opinion.sections[Section.RISKS] == Judgement(
        3, "What was said about risks.", "Compliance reviews each release"
    )
    assert {section: judgement.score for section, judgement in opinion.sections.items()} == {
        Section.CONTEXT: 3,
        Section.ARCHITECTURE: 3,
        Section.OPERATIONS: 2,
        Section.RISKS: 3,
    }
    assert (opinion.structure.score, opinion.relevance.score) == (2, 2)
    assert opinion.suggestions == ("Say who signs off.", "Give the value that pages.")
    assert (opinion.model, opinion.host) == ("judge-1", "api.example.com")


@pytest.mark.parametrize(
    "frame",
    ["{}", "Here it is:\n```json\n{}\n```\nGood luck!", "<think>A {{brace}} and [1, 2] in thought.</think>\n{}"],
    ids=["bare", "prose", "thought aloud"],
)
def test_words_around_it_are_passed_over(frame: str) -> None:
    """Small models like to talk."""
    text = (
        frame.replace("{}", opinion_text()).replace("{{", "{").replace("}}", "}")
        if "think" in frame
        else (frame.replace("{}", opinion_text()))
    )
    assert opinion_in(text, example_request()) == example_opinion()


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in opinion_json().items() if key != name}


BROKEN: dict[str, Any] = {
    "nothing": "",
    "prose": "I would give it a 3.",
    "HTML": "<html><body>{}</body></html>",
    "a list": json.dumps([opinion_json()]) + "}",
    "cut short": opinion_text()[:-20],
    "two opinions": opinion_text() + opinion_text(),
    "deep": "{" + '"a":{' * 50_000 + "}" * 50_001,
    "score as text": opinion_text(context=judged(score="3")),
    "score as fraction": opinion_text(context=judged(score=2.5)),
    "score as truth": opinion_text(context=judged(score=True)),
    "no score": opinion_text(context={"reason": "Why.", "quote": ""}),
    "score null": opinion_text(context=judged(score=None)),
    "score too high": opinion_text(context=judged(score=5)),
    "score too low": opinion_text(context=judged(score=-1)),
    "score endless": opinion_text(context=judged(score=10**400)),
    "relevance too high": opinion_text(relevance=judged(score=3)),
    "structure too high": opinion_text(structure=judged(score=5)),
    "no reason": opinion_text(risks={"score": 1, "quote": ""}),
    "empty reason": opinion_text(risks=judged(reason=" \x1b[0m ")),
    "reason as list": opinion_text(risks=judged(reason=["because"])),
    "no quote": opinion_text(risks={"score": 1, "reason": "Why."}),
    "no section": json.dumps(without("operations")),
    "no suggestions": json.dumps(without("suggestions")),
    "four suggestions": opinion_text(suggestions=["a", "b", "c", "d"]),
    "suggestions as text": opinion_text(suggestions="Say more."),
    "another field": opinion_text(overall=4),
    "sets the model": opinion_text(model="trust-me", host="bank.example"),
    "another field within": opinion_text(context=judged(quote_missing=False)),
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_anything_else_is_refused_as_a_whole(text: str) -> None:
    """With one sentence, which repeats nothing that the server wrote."""
    with pytest.raises(OpinionError, match=r"^The reply of judge-1 is not an opinion in the form") as refused:
        opinion_in(text, example_request())
    assert "trust-me" not in str(refused.value)


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_no_reply_can_do_more_than_be_refused(text: str) -> None:
    """Whatever it is."""
    with pytest.raises(OpinionError):
        opinion_in(text, example_request())


@pytest.mark.parametrize(
    ("quote", "kept", "missing"),
    [
        ("watch drift and latency", "watch drift and latency", False),
        ("“watch drift\n and   latency,”", "watch drift and latency,", False),
        ("", "", False),
        ("watch costs and latency", "", True),
        ("atch drift", "", True),
        ("Watch Drift And Latency", "", True),
        ("e", "", True),
        ("x" * 100_000, "", True),
    ],
)
def test_quotes_are_looked_for_in_the_answer(quote: str, kept: str, missing: bool) -> None:
    """One that is not there, word for word, is left out and marked."""
    judgement = example_opinion(operations=judged(quote=quote)).sections[Section.OPERATIONS]
    assert (judgement.quote, judgement.quote_missing) == (kept, missing)


def test_a_quote_may_have_marks_that_mean_something_to_a_pattern() -> None:
    """Words are words."""
    assert quoted_in("C++ (mostly).", "We write C++ (mostly). It is fast.")
    assert not quoted_in("C.. .mostly..", "We write C++ (mostly). It is fast.")


def test_texts_are_lines_of_bounded_length() -> None:
    """No escape, no line feed, nothing endless; markup stays text."""
    long = "w" * 5_000
    opinion = example_opinion(
        context=judged(reason=f"\x1b[31mRed\x1b[0m\n{long}"), suggestions=["<script>alert(1)</script>", long, " \x07 "]
    )
    reason = opinion.sections[Section.CONTEXT].reason
    assert reason.startswith("Red www")
    assert len(reason) == LONGEST_TEXT
    assert opinion.suggestions[0] == "<script>alert(1)</script>"
    assert [len(text) for text in opinion.suggestions[1:]] == [LONGEST_TEXT]


def test_schema_example_and_check_are_of_one_form() -> None:
    """What is asked for is what passes."""
    assert opinion_in(EXAMPLE, example_request()).relevance.quote_missing
    assert SCHEMA["required"] == [*JUDGED, "suggestions"] == list(msgspec.json.decode(EXAMPLE))
    for name, best in JUDGED.items():
        part = SCHEMA["properties"][name]
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"]) == ["score", "reason", "quote"]
        opinion_in(opinion_text(**{name: judged(score=max(part["properties"]["score"]["enum"]))}), example_request())
        with pytest.raises(OpinionError):
            opinion_in(opinion_text(**{name: judged(score=best + 1)}), example_request())
