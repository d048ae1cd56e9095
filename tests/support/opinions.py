"""A second opinion on the example answer, in every shape that tests need."""

import json
from typing import Any

from support.examples import example_grade, example_question
from voice_interviewer.opinion.address import Address, address
from voice_interviewer.opinion.opinion import Opinion
from voice_interviewer.opinion.reply import opinion_in
from voice_interviewer.opinion.request import OpinionRequest, build

SERVER = "https://api.example.com/v1"
MODEL = "judge-1"

_QUOTES = {
    "context": "a wrong decline costs us a customer",
    "architecture": "a REST endpoint with a ten percent canary",
    "operations": "we watch drift and latency",
    "risks": "Compliance reviews each release",
    "structure": "",
    "relevance": "",
}
_SCORES = {"context": 3, "architecture": 3, "operations": 2, "risks": 3, "structure": 2, "relevance": 2}


def opinion_json(**changes: Any) -> dict[str, Any]:
    """A good reply. It differs from our own grade by two in risks, and by one in structure."""
    judged = {
        name: {"score": score, "reason": f"What was said about {name}.", "quote": _QUOTES[name]}
        for name, score in _SCORES.items()
    }
    return {**judged, "suggestions": ["Say who signs off.", "Give the value that pages."], **changes}


def judged(**changes: Any) -> dict[str, Any]:
    """One judgement."""
    return {"score": 1, "reason": "It was named in passing.", "quote": "", **changes}


def opinion_text(**changes: Any) -> str:
    """The same as the text that a model writes."""
    return json.dumps(opinion_json(**changes))


def example_request(server: str | Address = SERVER, model: str = MODEL) -> OpinionRequest:
    """The request about the example answer."""
    where = address(server) if isinstance(server, str) else server
    return build(where, model, example_question(), example_grade())


def example_opinion(**changes: Any) -> Opinion:
    """The opinion in that reply."""
    return opinion_in(opinion_text(**changes), example_request())
