"""Text that is what it looks like."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.opinion.plain_text import cut, one_line, plain


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07after", "after"),
        ("\x1b]8;;http://x\x1b\\link", "link"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a\tb\u00a0c\u3000d", "a b c d"),
        ("abc\u202edef\u2066", "abcdef"),
        ("hid\U000e0041\U000e0042den", "hidden"),
        ("nul\x00 bell\x07 half\ud800", "nul bell half"),
        ("soft\u00adhyphen \ufeffmark", "softhyphen mark"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("cafe\u0301", "café"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_only_what_is_seen_stays(text: str, seen: str) -> None:
    """Markup is text like any other: it is shown, not obeyed."""
    assert plain(text) == seen


@given(st.text())
def test_nothing_else_is_left(text: str) -> None:
    """Whatever comes in; and what is plain stays as it is."""
    left = plain(text)
    assert {c for c in left if unicodedata.category(c).startswith("C")} <= set("\n\u200c\u200d")
    assert plain(left) == left
    left.encode()


def test_one_line_has_single_spaces() -> None:
    """Nobody can push words out of sight."""
    assert one_line("  a\n\n\n b \t c ") == "a b c"


def test_cutting() -> None:
    """As long as allowed, with its mark."""
    assert cut("short", 5) == "short"
    assert cut("a longer one", 9) == "a longer…"
    assert len(cut("x" * 1000, 300)) == 300
