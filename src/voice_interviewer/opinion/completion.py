"""The envelope of the chat completions protocol, read as strictly as its many dialects allow. Pure."""

from typing import Annotated

import msgspec
from msgspec import Meta

from voice_interviewer.errors import OpinionError


class _Message(msgspec.Struct, frozen=True):
    content: str | None = None


class _Choice(msgspec.Struct, frozen=True):
    message: _Message


class _Completion(msgspec.Struct, frozen=True):
    """What every dialect has; the rest (usage, ids, reasons for ending) differs and is not needed."""

    choices: Annotated[tuple[_Choice, ...], Meta(min_length=1)]


def text_of(body: bytes, model: str, key: str) -> str:
    """The text of a completion. Raises OpinionError for anything else, and for one that says the key aloud."""
    try:
        said = msgspec.json.decode(body, type=_Completion).choices[0].message.content
    except (ValueError, RecursionError):
        raise _no_completion() from None
    if not said:
        raise OpinionError(f"{model} replied without a word.", "Ask again, or name another model in Settings.")
    if key and key in said:
        raise _no_completion()
    return said


def _no_completion() -> OpinionError:
    return OpinionError(
        "What came back is not a reply as an OpenAI-compatible server gives it.",
        "Check the address in Settings; most end in /v1.",
    )
