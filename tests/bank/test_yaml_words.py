"""The parser's mistakes in plain words."""

import pytest
import yaml

from voice_interviewer.bank.yaml_words import plain_words

LOADERS = [yaml.SafeLoader] + ([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("id: a\n\ttitle: b\n", 2, "a tab is used to indent; use spaces"),
        ("questions:\n\t- id: a\n", 2, "a tab is used to indent; use spaces"),
        ('id: a\ntitle: "abc\nrole: x\n', 2, "the quote that opens here is never closed"),
        ("id: a\ntitle: 'abc\nrole: x\n", 2, "the quote that opens here is never closed"),
        ("id: a\ntitle: what: this\n", 2, "a colon is not expected here: put a text that holds a colon in quotes"),
        ("id: a\ntitle b\nrole: c\n", 2, "a colon is missing after the name of this field"),
        ("id: a\nskills: [x, y\nrole: c\n", 2, "the bracket that opens here is never closed, or a comma is missing"),
        ("id: a\nskills: {x: y\nrole: c\n", 2, "the bracket that opens here is never closed, or a comma is missing"),
        ("a:\n  - id: b\n   kind: c\n", 3, "this does not line up with the lines above"),
        ('id: "a\\q"\n', 1, "a backslash is special within double quotes; use single quotes"),
        ("id: a\ntitle: @home\n", 2, "a text that starts with '@' must be in quotes"),
        ("id: a\ntitle: `home`\n", 2, "a text that starts with '`' must be in quotes"),
        ("id: a\ntitle: * b\n", 2, "a text that starts with `*` must be in quotes"),
        ("id: a\ntitle: & b\n", 2, "a text that starts with `&` must be in quotes"),
        ("%home\n", 1, "a text that starts with `%` must be in quotes"),
        ("id: a\nabout: > text\n", 2, "after `|` or `>` the text must start on the next line"),
        ("%YAML 9.9\n---\nid: a\n", 1, "another version of YAML is asked for"),
        ("id: !a!b c\n", 1, "tags (words that start with `!`) are not allowed"),
    ],
)
def test_common_mistakes_are_explained(loader: type[yaml.SafeLoader], text: str, line: int, words: str) -> None:
    """Both parsers lead to the same line and the same words, where a person would look and understand."""
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.parse(text, loader))
    found_line, found_words = plain_words(caught.value, text)
    assert found_words.startswith(words)
    # The Python parser notices a stray directive only at the end of the file.
    assert found_line == line or (words.startswith("a text that starts with `%`") and found_line == line + 1)


def test_an_unknown_mistake_keeps_the_parsers_words() -> None:
    """Better a technical sentence than none."""
    mark = yaml.Mark("f", 0, 4, 0, None, 0)
    error = yaml.MarkedYAMLError(problem="something odd", problem_mark=mark)
    assert plain_words(error, "a\n" * 9) == (5, "this is not YAML (something odd)")


def test_what_is_missed_at_the_end_is_missed_in_the_last_line() -> None:
    """The parser points behind the text, to a line that no editor shows."""
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.parse("a: b\nc: [\n", yaml.SafeLoader))
    assert plain_words(caught.value, "a: b\nc: [\n") == (
        2,
        "a bracket was opened further up and is not closed before this",
    )


def test_an_error_without_a_mark_has_no_line() -> None:
    """The parser does not always know the place."""
    assert plain_words(yaml.YAMLError("odd"), "") == (None, "this is not YAML (odd)")
