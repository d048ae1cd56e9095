"""Markdown that a CommonMark reader shows as it was meant (markdown-it-py, which rich brings along)."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from support.examples import example_points, example_question, example_take
from voice_interviewer.report.document import Item, Items, Paragraph, Run, Style, clean, line
from voice_interviewer.report.feedback import feedback
from voice_interviewer.report.markdown import as_markdown

MARKUP = st.text(alphabet="\\`*_{}[]()<>#+-=.!|~&;:/@\"' 1a\n\t", max_size=30)


def parsed(markdown: str) -> list[Token]:
    """The tokens a reader of Markdown with tables and strike-through sees."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)


def shown(token: Token) -> str:
    """The text of one line as it is displayed."""
    return "".join(child.content for child in token.children or [])


def inline(markdown: str) -> list[Token]:
    """The lines of text in it."""
    return [token for token in parsed(markdown) if token.type == "inline"]


@given(text=MARKUP | st.text())
def test_words_from_outside_stay_words(text: str) -> None:
    """A paragraph and a point of a list show any text exactly, with no markup in it."""
    expected = [clean(text)] if clean(text) else []
    for block in (Paragraph(line(text)), Items((Item(line(text)),))):
        tokens = parsed(as_markdown((block,)))
        lines = [token for token in tokens if token.type == "inline"]
        assert [shown(token) for token in lines] == expected
        assert {child.type for token in lines for child in token.children or []} <= {"text", "text_special"}
        assert {token.type for token in tokens} <= {
            "paragraph_open", "inline", "paragraph_close",
            "bullet_list_open", "list_item_open", "list_item_close", "bullet_list_close",
        }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["# no heading", "1. no list", "12) no list", "- no list", "+ a", "---", "===", "> a", "```", "~~~", "| a |"],
)
def test_a_line_cannot_begin_a_block(text: str) -> None:
    """What would start a heading, list, rule, quote, code or table at the start of a line is text."""
    assert [token.type for token in parsed(as_markdown((Paragraph(line(text)),)))] == [
        "paragraph_open",
        "inline",
        "paragraph_close",
    ]


@given(texts=st.lists(st.text(alphabet="ab.*_!“”`-", min_size=1, max_size=6), min_size=1, max_size=4))
def test_styles_hold(texts: list[str]) -> None:
    """Strong runs and fillers are shown in their style, whatever they are made of."""
    runs = tuple(Run(text, style) for text in texts for style in (Style.STRONG, Style.FILLER, Style.PLAIN))
    (found,) = inline(as_markdown((Paragraph(runs),)))
    styles = [child.type for child in found.children or [] if child.type.endswith("_open")]
    assert styles == ["strong_open", "em_open"] * len(texts)
    assert shown(found) == " ".join(run.text for run in runs)


def test_the_report_as_a_reader_sees_it() -> None:
    """Headings in order, fillers in italics, and a question full of markup as its own words."""
    question = "Why *not* use <b>feature_store</b> | [k8s](x)?"
    markdown = as_markdown(feedback(example_take(question=example_question(text=question)), example_points()))
    tokens = parsed(markdown)
    headings = [shown(tokens[i + 1]) for i, token in enumerate(tokens) if token.type == "heading_open"]
    assert headings == [
        question, "Next time", "Content", "Pitfalls", "What worked", "What you claimed", "Numbers", "Owners",
        "Trade-offs", "Jargon never explained", "Delivery", "Numbers", "Transcript", "What a strong answer covers",
        "Made with",
    ]  # fmt: skip
    assert re.findall(r"(?<!\*)\*(\w+)\*(?!\*)", markdown) == [
        "um",
        "um",
        "uh",
        "um",
    ]  # the first tells how they are marked
    assert not any(token.type.startswith("html") for token in tokens)
