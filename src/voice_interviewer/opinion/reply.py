"""What came back, checked: anything but an opinion in the form that was asked for is refused as a whole. Pure."""

import re
from typing import Annotated

import msgspec
from msgspec import Meta

from voice_interviewer.answer import Section
from voice_interviewer.errors import OpinionError
from voice_interviewer.opinion.opinion import BEST_RELEVANCE, BEST_SECTION, Judgement, Opinion
from voice_interviewer.opinion.plain_text import cut, one_line
from voice_interviewer.opinion.reply_form import MOST_SUGGESTIONS
from voice_interviewer.opinion.request import OpinionRequest

LONGEST_TEXT = 300
"""Characters of a reason, a quote or a suggestion; a long sentence has about 200."""

_THOUGHT_ALOUD = re.compile(r"\s*<think>.*?</think>", re.DOTALL)
"""Some models begin with what they thought; it is no part of the reply."""

_QUOTATION_MARKS = "\"'“”‘’«»„"


class _Judged(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    score: Annotated[int, Meta(ge=0, le=BEST_SECTION)]
    reason: str
    quote: str


class _Relevance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    score: Annotated[int, Meta(ge=0, le=BEST_RELEVANCE)]
    reason: str
    quote: str


class _Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    context: _Judged
    architecture: _Judged
    operations: _Judged
    risks: _Judged
    structure: _Judged
    relevance: _Relevance
    suggestions: Annotated[tuple[str, ...], Meta(max_length=MOST_SUGGESTIONS)]


def opinion_in(text: str, request: OpinionRequest) -> Opinion:
    """The opinion in the text of a reply. Raises OpinionError where it is not exactly one.

    Words around the JSON are passed over, since small models like to say "Here it is". In the JSON nothing is: no key
    more, none less, no score outside its scale, no reason left empty.
    """
    reply = _decoded(text, request.model)
    suggestions = (cut(one_line(said), LONGEST_TEXT) for said in reply.suggestions)
    return Opinion(
        sections={section: _judgement(getattr(reply, section.value), request) for section in Section},
        structure=_judgement(reply.structure, request),
        relevance=_judgement(reply.relevance, request),
        suggestions=tuple(said for said in suggestions if said),
        model=request.model,
        host=request.address.host,
    )


def quoted_in(quote: str, answer: str) -> bool:
    """Whether these are words of the answer, in that order and whole; how they are broken into lines does not count."""
    words, answer = one_line(quote), one_line(answer)
    if not words or len(words) > len(answer):
        return False
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", answer) is not None


def _decoded(text: str, model: str) -> _Reply:
    text = _THOUGHT_ALOUD.sub("", text, count=1) if text.lstrip().startswith("<think>") else text
    try:
        return msgspec.json.decode(text[text.index("{") : text.rindex("}") + 1], type=_Reply)
    except ValueError:  # msgspec's own errors are ValueErrors; what they quote is the server's
        raise not_an_opinion(model) from None


def not_an_opinion(model: str) -> OpinionError:
    """What is told of every reply that cannot be used."""
    return OpinionError(
        f"The reply of {model} is not an opinion in the form that was asked for, so nothing of it is shown.",
        "Ask again, or name another model in Settings.",
    )


def _judgement(judged: _Judged | _Relevance, request: OpinionRequest) -> Judgement:
    reason = cut(one_line(judged.reason), LONGEST_TEXT)
    if not reason:
        raise not_an_opinion(request.model)
    quote = one_line(judged.quote).strip(_QUOTATION_MARKS).strip()
    found = quoted_in(quote, request.answer)
    return Judgement(judged.score, reason, cut(quote, LONGEST_TEXT) if found else "", bool(quote) and not found)
