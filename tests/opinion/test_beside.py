"""An opinion beside our own grade."""

import pytest

from support.examples import example_abstention, example_grade
from support.opinions import example_opinion, judged
from voice_interviewer.opinion.beside import beside


def test_every_score_stands_beside_ours() -> None:
    """In the order of the page, each on its own scale."""
    rows = beside(example_grade(), example_opinion())
    assert [(row.name, row.ours, row.theirs.score, row.best) for row in rows] == [
        ("Context", 3, 3, 4),
        ("Architecture", 3, 3, 4),
        ("Operations", 2, 2, 4),
        ("Risks and governance", 1, 3, 4),
        ("Structure", 3, 2, 4),
        ("Relevance", 2, 2, 2),
    ]


@pytest.mark.parametrize(("theirs", "apart"), [(1, 2), (2, 0), (3, 0), (4, 0), (0, 3)])
def test_only_large_differences_are_pointed_out(theirs: int, apart: int) -> None:
    """Two or more, in either direction; ours is 3."""
    first = beside(example_grade(), example_opinion(context=judged(score=theirs)))[0]
    assert first.apart == apart


def test_where_we_gave_no_score_nothing_differs() -> None:
    """Our grader refused; theirs still stands."""
    rows = beside(example_abstention(), example_opinion())
    assert {(row.ours, row.apart) for row in rows} == {(None, 0)}
