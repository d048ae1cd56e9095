"""The labelled pairs of takes, and that aligning them is worth its name."""

import pytest

from benchmarks.comparison.pairs import LabelledPair, labelled
from benchmarks.comparison.score import DIFFLIB_BEST, Ours, Scores, by_difflib, contradictions, scores


@pytest.fixture(scope="module")
def aside() -> list[LabelledPair]:
    return [pair for pair in labelled() if pair.aside]


@pytest.fixture(scope="module")
def ours() -> Ours:
    return Ours()


def recall(found: Scores) -> float:
    return found.kept.right / (found.kept.right + found.kept.missed)


def test_every_label_names_a_sentence() -> None:
    """A place outside the answer would count as missed for ever."""
    for pair in labelled():
        for left, right in (*pair.kept, *pair.contradicted, *pair.unclear):
            assert 0 <= left < len(pair.left), pair.id
            assert 0 <= right < len(pair.right), pair.id
        assert not pair.same & set(pair.unclear), pair.id


def test_more_is_found_than_by_difflib_and_less_of_it_is_wrong(aside: list[LabelledPair], ours: Ours) -> None:
    """On pairs that no threshold was set by."""
    found, peer = scores(ours, aside), scores(by_difflib(DIFFLIB_BEST), aside)

    assert recall(found) > recall(peer)
    assert recall(found) >= 0.8
    assert found.kept.wrong < peer.kept.wrong


def test_contradictions_are_found(aside: list[LabelledPair], ours: Ours) -> None:
    """Most of what differs on purpose, and hardly anything else."""
    count = contradictions(ours, aside)

    assert count.right >= 8
    assert count.wrong <= 1
