"""What the YAML parser reports, in words for people who do not know its terms.

The C parser and the Python one word some mistakes differently; the table knows both.
"""

from typing import NamedTuple

import yaml

TAB = "a tab is used to indent; use spaces"


class _Rule(NamedTuple):
    signs: tuple[str, ...]
    """The rule holds where one of these is in the parser's own words."""
    words: str
    at_opening: bool = False
    """Point to where the broken construct opens, not to where the parser gave up."""


_RULES = (
    _Rule(("found a tab character",), TAB),
    _Rule(("found unexpected end of stream",), "the quote that opens here is never closed", at_opening=True),
    _Rule(
        ("mapping values are not allowed",),
        "a colon is not expected here: put a text that holds a colon in quotes, and line fields up with each other",
    ),
    _Rule(("could not find expected ':'",), "a colon is missing after the name of this field", at_opening=True),
    _Rule(
        ("',' or ']'", "',' or '}'"),
        "the bracket that opens here is never closed, or a comma is missing",
        at_opening=True,
    ),
    _Rule(("flow node",), "a bracket was opened further up and is not closed before this"),
    _Rule(
        ("did not find expected key", "did not find expected '-'", "expected <block end>"),
        "this does not line up with the lines above, or a quote closed too early",
    ),
    _Rule(("unknown escape character",), "a backslash is special within double quotes; use single quotes"),
    _Rule(("scanning an alias",), "a text that starts with `*` must be in quotes"),
    _Rule(("scanning an anchor",), "a text that starts with `&` must be in quotes"),
    _Rule(
        ("scanning a directive", "directive name", "<document start>"), "a text that starts with `%` must be in quotes"
    ),
    _Rule(("incompatible YAML document",), "another version of YAML is asked for; remove the lines above the pack"),
    _Rule(("block scalar",), "after `|` or `>` the text must start on the next line"),
    _Rule(("tag",), "tags (words that start with `!`) are not allowed; put a text that starts with `!` in quotes"),
)


def plain_words(error: yaml.YAMLError, text: str) -> tuple[int | None, str]:
    """The line (counted from 1) and a sentence; where no rule knows the mistake, the parser's own words."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return None, f"this is not YAML ({error})"
    reported = f"{error.context or ''} {error.problem or ''}"
    if "cannot start any token" in reported:
        return _line(error.problem_mark, text), _bad_start(error.problem_mark, text)
    for rule in _RULES:
        if any(sign in reported for sign in rule.signs):
            mark = error.context_mark if rule.at_opening and error.context_mark else error.problem_mark
            return _line(mark, text), rule.words
    return _line(error.problem_mark or error.context_mark, text), f"this is not YAML ({reported.strip()})"


def _bad_start(mark: yaml.Mark | None, text: str) -> str:
    character = "" if mark is None else text[mark.index : mark.index + 1]
    return TAB if character == "\t" else f"a text that starts with {character!r} must be in quotes"


def _line(mark: yaml.Mark | None, text: str) -> int | None:
    """The line of a mark, counted from 1; what is missed at the end of a text is missed in its last line."""
    return None if mark is None else min(mark.line, text.rstrip().count("\n")) + 1
