"""Tables on terminals of every width: an id that was cut short could not be copied into the next command."""

import re

import pytest

from voice_interviewer.cli.tables import print_table

TITLES = ("id", "when", "bucket", "question")
ROWS = [
    ("rollback-with-changed-features", "2026-11-30 09:50", "Data and features", "The new model goes back tonight."),
    ("drift", "2026-12-01 10:00", "", "Your labels arrive late and some of them are wrong. How do you trust them?"),
]


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Printed":
    return Printed(monkeypatch, capsys)


class Printed:
    """What a table looks like in a terminal of a given width."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, width: int) -> list[str]:
        self._monkeypatch.setenv("COLUMNS", str(width))
        print_table(TITLES, ROWS)
        return self._capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 120, 200])
def test_no_word_of_a_cell_is_lost_or_too_wide(printed: Printed, width: int) -> None:
    """Every word stands there, nothing ends in an ellipsis, and no line is wider than the terminal."""
    lines = printed(width)
    text = "\n".join(lines)
    words = {word for row in ROWS for cell in row for word in cell.split() if len(word) <= width - 10}
    assert {word for word in words if word not in text} == set()
    assert "…" not in text
    assert max(map(len, lines)) <= width


def test_a_wide_terminal_has_each_row_on_one_line(printed: Printed) -> None:
    """Nothing wraps where there is room."""
    assert sum("2026" in line for line in printed(200)) == len(ROWS)
    assert any(re.search("drift .*2026-12-01 10:00 .*How do you trust them", line) for line in printed(200))


def test_prose_wraps_before_a_date_does(printed: Printed) -> None:
    """A date is read as one."""
    assert any("2026-11-30 09:50" in line for line in printed(110))


def test_a_narrow_terminal_has_a_row_in_lines_of_its_own(printed: Printed) -> None:
    """With the name of each column; an empty cell says nothing."""
    lines = printed(60)
    assert lines[:2] == ["id: rollback-with-changed-features", "  when: 2026-11-30 09:50"]
    assert lines[lines.index("id: drift") + 2].startswith("  question: ")


def test_a_word_longer_than_the_terminal_goes_on_in_the_next_line(printed: Printed) -> None:
    """It is folded, not cut."""
    assert "rollback-with-changed-features" in "".join(printed(20)).replace(" ", "")


def test_brackets_are_words_in_lines_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """No markup in a narrow terminal either."""
    monkeypatch.setenv("COLUMNS", "12")
    print_table(("a", "b"), [("What is [/x] for?", "one-long-word-here")])
    assert "[/x]" in capsys.readouterr().out


def test_a_table_without_rows_is_its_head(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The exam has such tables."""
    monkeypatch.setenv("COLUMNS", "60")
    print_table(("figure", "by length"), [])
    assert "by length" in capsys.readouterr().out
