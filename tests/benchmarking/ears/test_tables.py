"""The tables and the page they are written to."""

from datetime import date

import pytest

from benchmarks.ears.clips import Clip
from benchmarks.ears.heard import Cost, Heard, HeardWord, from_words
from benchmarks.ears.measures import MEASURES, Reference
from benchmarks.ears.report import Report
from benchmarks.ears.results import Results
from benchmarks.ears.tables import against_the_bars, by_set, parity, side_by_side

CLIPS = [
    Clip("a", "spliced", "", 60.0, "um we run it", verbatim=True),
    Clip("b", "talk", "", 60.0, "we run it", verbatim=True),
]


def results(name: str, *texts: str, cpu: float = 6.0) -> Results:
    told = [from_words(HeardWord(word, at, at + 0.5) for at, word in enumerate(text.split())) for text in texts]
    return Results(name, CLIPS, [Heard(one.words, one.fillers, cost=Cost(cpu=cpu)) for one in told])


OURS = results("ours", "um we run it", "we run it")
PLAIN = results("plain", "we run it", "we ran it", cpu=60.0)
DEAF = Results("deaf", CLIPS, [Heard(), Heard()], words=False)
REFERENCES = {Reference.SAME_ENGINE: PLAIN, Reference.OPENAI: PLAIN}


def row(rows: list[dict[str, str]], measure: str) -> dict[str, str]:
    return next(cells for cells in rows if cells["measure"] == measure)


def test_every_way_of_listening_has_a_column() -> None:
    """With a dash where it cannot tell: a voice detector has no words."""
    table = side_by_side([OURS, PLAIN, DEAF])
    assert list(table.header) == ["", "ours", "plain", "deaf"]
    rows = {line[0]: list(line[1:]) for line in table.rows}
    assert rows["filled pauses, F1"] == ["1.00", "0.00", "–"]
    assert rows["word error rate, clean"] == ["0.000", "0.167", "–"]
    assert rows["processor s a second"] == ["0.100", "1.000", "–"]


def test_bars_are_absolute_or_a_share_of_a_peer() -> None:
    """Reached or not, beside the best peer that hears words."""
    table = against_the_bars(OURS, [PLAIN, DEAF], REFERENCES, split=False)
    rows = [dict(zip(table.header, line, strict=True)) for line in table.rows]
    assert row(rows, "filled pauses, F1")["reached"] == "yes"
    assert row(rows, "filled pauses, F1")["to reach"] == "≥ 0.85"
    errors = row(rows, "word error rate, clean")
    assert (errors["to reach"], errors["reached"]) == ("≤ 0.167 (1 × same engine, plain)", "yes")
    assert row(rows, "silent pauses, F1")["reached"] == "–"
    assert row(rows, "filled pauses, F1")["which"] == "plain"


def test_a_bar_that_is_missed_says_so() -> None:
    """The plain pass finds no filled pause."""
    table = against_the_bars(PLAIN, [OURS], REFERENCES, split=False)
    rows = [dict(zip(table.header, line, strict=True)) for line in table.rows]
    assert row(rows, "filled pauses, F1")["reached"] == "no"
    assert row(rows, "processor s a second")["reached"] == "no"


def test_a_split_shows_both_parts() -> None:
    """Two thirds of the clips and the other third, each by itself."""
    table = against_the_bars(OURS, [PLAIN], REFERENCES, split=True)
    assert list(table.header)[2:5] == ["two thirds", "one third", "all"]
    assert len(table.rows) == len(MEASURES)


def test_sets_and_engines() -> None:
    """One row for each set; words that differ between two ways of listening, and in all."""
    assert [line[0] for line in by_set(OURS).rows] == ["spliced", "talk"]
    assert by_set(OURS).rows[0][3] == "1 of 1"
    assert [list(line) for line in parity(OURS, PLAIN).rows] == [
        ["people talking", "1 of 3", "33.3 %"],
        ["spliced", "0 of 3", "0.0 %"],
        ["synthetic voices", "0 of 0", "–"],
        ["all", "1 of 6", "16.7 %"],
    ]


def test_the_page_says_what_was_measured(capsys: pytest.CaptureFixture[str]) -> None:
    """Made sounds are called what they are; recordings are counted, and their sets named in the terminal only."""
    tables = [side_by_side([OURS])]
    made = Report(CLIPS, labelled=False, tables=tables, day=date(2026, 1, 2)).markdown()
    assert "no accuracy figures" in made
    assert "2026-01-02" in made
    report = Report(CLIPS, labelled=True, tables=tables, day=date(2026, 1, 2), only_shown=[by_set(OURS)])
    measured = report.markdown()
    assert "talk" not in measured.replace("people talking", "")
    report.show()
    assert "talk " in capsys.readouterr().out
    assert "2 development recordings with labels, 2 minutes" in measured
    assert "--manifest FILE" in measured
    assert "| filled pauses, F1 | 1.00 |" in measured
