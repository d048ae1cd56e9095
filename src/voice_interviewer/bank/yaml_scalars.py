"""What the words of a YAML text mean: most are texts, some are numbers, yes or no, or nothing."""

import re
from functools import lru_cache
from typing import Any

from yaml.constructor import SafeConstructor
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

_YAML = "tag:yaml.org,2002:"
TEXT = f"{_YAML}str"
MERGE = f"{_YAML}merge"
_NUMBER = f"{_YAML}int"
_PLAIN_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
"""Such a number is the same to YAML and to Python; others are written with signs, bases or colons."""
_AS_WRITTEN = frozenset({TEXT, f"{_YAML}timestamp", f"{_YAML}value"})
"""What stays a text: no field is a date, so 2026-01-01 is a text like any other."""
_TAGS = _AS_WRITTEN | {f"{_YAML}{name}" for name in ("null", "bool", "int", "float", "seq", "map")}

_RESOLVER: Any = Resolver()  # its method has no types
_MEANINGFUL = frozenset(_RESOLVER.yaml_implicit_resolvers)
"""The first characters of unquoted words that may mean something else than a text; empty for the empty word."""
_LONGEST_NAME = len("false")
"""Letters of the longest value that is written as a word."""


class NotAValue(Exception):
    """Words that cannot be read as what their tag says they are."""


def is_allowed(tag: str | None) -> bool:
    """Whether a tag stands for plain values, which no code has to be run for."""
    return tag is None or tag in _TAGS


def shown(tag: str) -> str:
    """A tag as people write it."""
    return tag.replace(_YAML, "!!")[:40]


def tag_of(event: Any) -> str:  # noqa: ANN401 - the stubs do not know an event's fields
    """The tag that is written, else the one that follows from the words and their quotes."""
    written = event.tag
    if written is not None and written != "!":
        return str(written)
    words = event.value
    # Nearly all words of a pack are told by these, which take a tenth of the time that the resolver takes.
    if not event.implicit[0] or words[:1] not in _MEANINGFUL or (len(words) > _LONGEST_NAME and words[0].isalpha()):
        return TEXT
    return _tag_of_word(words)


@lru_cache(maxsize=1024)  # the names of fields come again with every question
def _tag_of_word(word: str) -> str:
    return str(_RESOLVER.resolve(ScalarNode, word, (True, False)))


def one_line(words: str) -> str:
    """A text with one blank for white space of any length, and none around it."""
    # Most texts are so already, and to see that takes half the time of taking them apart.
    if words.isprintable() and "  " not in words and words[:1] != " " != words[-1:]:
        return words
    return " ".join(words.split())


class Scalars:
    """Makes values of the words of one document."""

    def __init__(self) -> None:
        self._constructor = SafeConstructor()

    def value(self, words: str, tag: str) -> object:
        """A text in one line, a number, yes or no, or None. Raises NotAValue."""
        if tag in _AS_WRITTEN:
            return one_line(words)
        if tag == _NUMBER and _PLAIN_NUMBER.fullmatch(words):
            return int(words)
        try:
            return self._constructor.construct_object(ScalarNode(tag, words))
        except (ValueError, LookupError, ArithmeticError) as error:  # `!!int x`, `!!bool x`, a number beyond all bounds
            raise NotAValue from error
