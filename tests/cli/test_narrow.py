"""Reports in a terminal that is narrower than they are."""

import re

import pytest

from support.examples import example_take
from voice_interviewer.cli.narrow import fitted
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.report import text as drawing
from voice_interviewer.report.document import Facts, Heading, Item, Items, Paragraph, Run
from voice_interviewer.report.formats import render

LONG = "word-with-hyphens " * 12 + "and an end."
DOCUMENT = (
    Heading("A question that is much longer than any terminal is wide, and that goes on and on until it ends here", 1),
    Paragraph((Run(LONG),)),
    Items((Item((Run(LONG),), ((Run("Why: " + LONG),), (Run("short"),))), Item((Run("short"),))), numbered=True),
    Facts((("Name", LONG), ("Another name", "short"))),
    Heading("Short"),
    Paragraph((Run("One line."),)),
)


@pytest.mark.parametrize("width", [40, 60, 72, 80, 87])
def test_it_reads_as_if_it_had_been_drawn_so_narrow(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists hang below their marks, facts below their values, and nothing is left over at the ends of lines."""
    whole = drawing.as_text(DOCUMENT)
    monkeypatch.setattr(drawing, "WIDTH", width)
    assert _without_underlines(fitted(whole, width)) == _without_underlines(drawing.as_text(DOCUMENT))


@pytest.mark.parametrize("width", [30, 60, 80])
def test_a_real_report_keeps_every_word(width: int) -> None:
    """In their order, in lines that fit."""
    whole = render(example_take(), "txt")
    narrow = fitted(whole, width)
    assert _without_underlines(narrow).split() == _without_underlines(whole).split()
    assert max(map(len, narrow.splitlines())) <= width
    assert len(narrow.splitlines()) > len(whole.splitlines())


@pytest.mark.parametrize("width", [0, 10, 88, 200])
def test_where_there_is_room_it_stays_as_it_is(width: int) -> None:
    """And where there is next to none, the terminal may break it as it likes."""
    whole = render(example_take(), "txt")
    assert fitted(whole, width) == whole


def _without_underlines(text: str) -> str:
    return re.sub(r"^(=+|-+)$", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("form", "person", "widest"), [("txt", True, 50), ("text", True, 50), ("md", True, 999), ("txt", False, 88)]
)
def test_only_a_text_for_a_person_is_wrapped_anew(
    form: str, person: bool, widest: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Markdown and JSON would be other files, and a pipe has no width."""
    monkeypatch.setattr(Terminal, "to_a_person", person)
    monkeypatch.setenv("COLUMNS", "50")
    made = render(example_take(), "md" if form == "md" else "txt")
    Terminal(lambda: pytest.fail("no services are needed")).report(made, form)
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= widest
    assert (out == made) == (widest != 50)
