"""The measures: against values worked out by hand, and against what kappa must be."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from voice_interviewer.exam.measures import Measure, by_length, f1, mean_of, quadratic_kappa, share, within_one

TOP = 4
PAIRS = st.lists(st.tuples(st.integers(0, TOP), st.integers(0, TOP)), min_size=1, max_size=40)


def once(measure: Measure, answers: int) -> float:
    """The measure of every answer once."""
    return float(measure(np.arange(answers, dtype=np.int64)[np.newaxis])[0])


def kappa(expected: Sequence[int], given: Sequence[int]) -> float:
    return once(quadratic_kappa(expected, given), len(expected))


def by_the_book(expected: Sequence[int], given: Sequence[int]) -> float:
    """Cohen (1968), equation by equation: the weighted table of both raters over the one that chance would fill."""
    size, table = len(expected), np.zeros((TOP + 1, TOP + 1))
    for e, g in zip(expected, given, strict=True):
        table[e, g] += 1 / size
    weights = np.array([[(e - g) ** 2 / TOP**2 for g in range(TOP + 1)] for e in range(TOP + 1)])
    chance = np.outer(table.sum(axis=1), table.sum(axis=0))
    return float(1 - (weights * table).sum() / (weights * chance).sum())


def test_kappa_of_a_case_done_by_hand() -> None:
    """Squares observed: 5 of 5 answers, so 1; squares by chance: 135 of 25 pairs, so 5.4; 1 - 1 / 5.4."""
    assert kappa([0, 0, 1, 2, 4], [0, 1, 1, 4, 4]) == pytest.approx(1 - 1 / 5.4)


def test_kappa_below_chance_is_negative() -> None:
    """Two answers the wrong way round: observed 16, chance 8."""
    assert kappa([0, 4], [4, 0]) == pytest.approx(-1)


def test_kappa_of_raters_who_agree_on_one_score_for_all() -> None:
    """There is nothing that chance could get wrong; and one who is off by the same on all has agreed by chance only."""
    assert kappa([2, 2, 2], [2, 2, 2]) == 1
    assert kappa([2, 2, 2], [3, 3, 3]) == 0


@settings(deadline=None)  # machines differ, and may be busy
@given(PAIRS)
def test_kappa_is_cohens(pairs: list[tuple[int, int]]) -> None:
    """Wherever his is defined."""
    expected, got = zip(*pairs, strict=True)
    assume(len({*expected, *got}) > 1)
    assert kappa(expected, got) == pytest.approx(by_the_book(expected, got), abs=1e-9)


@settings(deadline=None)  # machines differ, and may be busy
@given(PAIRS)
def test_kappa_is_one_only_for_full_agreement(pairs: list[tuple[int, int]]) -> None:
    """And never more."""
    expected, got = zip(*pairs, strict=True)
    assert kappa(expected, expected) == 1
    assert (kappa(expected, got) == 1) == (expected == got)
    assert kappa(expected, got) <= 1


@settings(deadline=None)  # machines differ, and may be busy
@given(PAIRS)
def test_kappa_takes_no_side(pairs: list[tuple[int, int]]) -> None:
    """Not of a rater, not of an end of the scale, not of where the scale begins, not of the order of the answers."""
    expected, got = zip(*pairs, strict=True)
    value = pytest.approx(kappa(expected, got), abs=1e-9)
    assert kappa(got, expected) == value
    assert kappa([TOP - e for e in expected], [TOP - g for g in got]) == value
    assert kappa([e + 3 for e in expected], [g + 3 for g in got]) == value
    assert kappa(expected[::-1], got[::-1]) == value
    assert kappa(expected * 2, got * 2) == value


@settings(deadline=None)  # machines differ, and may be busy
@given(st.lists(st.integers(0, TOP), min_size=2, max_size=40), st.integers(0, TOP))
def test_kappa_of_a_rater_who_does_not_look_is_zero(expected: list[int], always: int) -> None:
    """One score for everything is what chance gives."""
    assume(len({*expected, always}) > 1)
    assert kappa(expected, [always] * len(expected)) == pytest.approx(0, abs=1e-9)


@settings(deadline=None)  # machines differ, and may be busy
@given(PAIRS, st.data())
def test_each_draw_is_measured_by_itself(pairs: list[tuple[int, int]], data: st.DataObject) -> None:
    """The interval is of the same measure as the figure."""
    expected, got = zip(*pairs, strict=True)
    places = st.lists(st.integers(0, len(pairs) - 1), min_size=len(pairs), max_size=len(pairs))
    draws = np.array([data.draw(places), data.draw(places)], dtype=np.int64)
    measured = quadratic_kappa(expected, got)(draws)
    for row, value in zip(draws, measured, strict=True):
        assert value == pytest.approx(kappa([expected[i] for i in row], [got[i] for i in row]))


def test_f1_of_a_case_done_by_hand() -> None:
    """Three found, two wrong: 6 / 8."""
    assert once(f1([1, 0, 2], [0, 1, 1]), 3) == 0.75


def test_f1_where_there_was_nothing_to_find() -> None:
    """Nothing expected and nothing given is agreement; something given is not."""
    assert once(f1([0, 0], [0, 0]), 2) == 1
    assert once(f1([0, 0], [0, 1]), 2) == 0


@settings(deadline=None)  # machines differ, and may be busy
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), min_size=1))
def test_f1_is_the_mean_of_precision_and_recall(counts: list[tuple[int, int, int]]) -> None:
    """The harmonic one, by its definition."""
    hits, missed, made_up = (sum(column) for column in zip(*counts, strict=True))
    assume(hits)
    precision, recall = hits / (hits + made_up), hits / (hits + missed)
    measured = once(f1([c[0] for c in counts], [c[1] + c[2] for c in counts]), len(counts))
    assert measured == pytest.approx(2 * precision * recall / (precision + recall))


def test_shares() -> None:
    """Summed over the answers first: an answer with more bounds weighs more."""
    assert once(share([1, 0, 5], [1, 2, 5]), 3) == 0.75
    assert once(share([0], [0]), 1) == 1
    assert once(within_one([0, 0, 4, 2], [1, 2, 3, 2]), 4) == 0.75


def test_the_mean_of_measures() -> None:
    """Draw by draw; of none there is no mean."""
    draws = np.array([[0, 0], [1, 1]], dtype=np.int64)
    both = mean_of([share([1, 0], [1, 1]), share([1, 1], [1, 1])])
    assert both(draws).tolist() == [1, 0.5]
    with pytest.raises(ValueError, match="no measures"):
        mean_of([])


def test_scores_by_length_alone() -> None:
    """Ranks 0, 2, 1 and 2 of 3, spread over 0 to 4; one answer alone has the lowest rank."""
    assert by_length([10, 30, 20, 30], 4) == [0, 3, 1, 3]
    assert by_length([10, 30, 20, 30], 2) == [0, 1, 1, 1]
    assert by_length([99], 4) == [0]


@settings(deadline=None)  # machines differ, and may be busy
@given(st.lists(st.integers(0, 500), min_size=1, max_size=30), st.sampled_from([2, 4]))
def test_scores_by_length_go_with_length(words: list[int], top: int) -> None:
    """From 0 for the shortest, never beyond the top, never less for a longer answer."""
    marks = by_length(words, top)
    assert marks[words.index(min(words))] == 0
    assert all(0 <= mark <= top for mark in marks)
    ordered = [mark for _, mark in sorted(zip(words, marks, strict=True))]
    assert ordered == sorted(ordered)
