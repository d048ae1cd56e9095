"""What is typed becomes a query that FTS5 reads as words and nothing else."""

import pytest

from voice_interviewer.library.search import match_query


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("drift", '"drift"*'),
        ("  model   drift ", '"model"* "drift"*'),
        ('say "hello"', '"say"* """hello"""*'),
        ("a AND b*", '"a"* "AND"* "b*"*'),
        ("CI/CD - now", '"CI/CD"* "now"*'),
        ("\0 \ud800", ""),
        ("", ""),
    ],
)
def test_every_word_is_quoted(typed: str, query: str) -> None:
    """Operators lose their meaning, lone punctuation is left out, the last letters may be missing."""
    assert match_query(typed) == query
