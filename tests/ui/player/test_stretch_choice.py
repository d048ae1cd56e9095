"""Choosing a stretch of a recording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Span
from voice_interviewer.ui.player.stretch_choice import SHORTEST, StretchChoice

NEAR = 0.5


def drawn(start: float, end: float, seconds: float = 60.0) -> StretchChoice:
    choice = StretchChoice(seconds)
    choice.press(start, NEAR)
    choice.drag(end, NEAR)
    choice.release()
    return choice


@pytest.mark.parametrize(("start", "end", "span"), [(10, 14, (10, 14)), (14, 10, (10, 14)), (50, 99, (50, 60))])
def test_dragging_either_way_draws_a_stretch(start: float, end: float, span: tuple[float, float]) -> None:
    """Within the recording."""
    assert drawn(start, end).span == Span(*span)


def test_a_click_draws_nothing() -> None:
    """Nor does a hand that shakes."""
    choice = StretchChoice(60.0)
    choice.press(10, NEAR)

    assert not choice.drag(10.3, NEAR)
    assert not choice.release()
    assert choice.span is None


@pytest.mark.parametrize(("grip", "to", "span"), [(10.2, 8, (8, 14)), (13.8, 20, (10, 20)), (10.0, 16, (14, 16))])
def test_a_handle_moves_its_edge(grip: float, to: float, span: tuple[float, float]) -> None:
    """Also across the other one."""
    choice = drawn(10, 14)
    choice.press(grip, NEAR)
    choice.drag(to, NEAR)

    assert choice.release()
    assert choice.span == Span(*span)


def test_a_handle_that_is_only_touched_leaves_all_as_it_is() -> None:
    """And it is no click that would go elsewhere."""
    choice = drawn(10, 14)
    choice.press(10.1, NEAR)

    assert choice.release()
    assert choice.span == Span(10, 14)


def test_an_edge_dragged_onto_the_other_lets_go() -> None:
    """There is nothing left to repeat."""
    choice = drawn(10, 14)
    choice.press(10, NEAR)
    choice.drag(14, NEAR)
    choice.release()

    assert choice.span is None


def test_keys_grow_from_the_playhead_and_shrink_again() -> None:
    """On, on, and back; beyond the start it grows to the other side."""
    choice = StretchChoice(60.0)
    spans = []
    for step in (1, 1, -1, -1, -1):
        choice.extend(step, head=20.0)
        spans.append(choice.span)

    assert spans == [Span(20, 21), Span(20, 22), Span(20, 21), Span(19, 20), Span(18, 20)]


def test_at_the_end_keys_choose_nothing() -> None:
    """There is no sound beyond."""
    choice = StretchChoice(60.0)
    choice.extend(1, head=60.0)

    assert choice.span is None


@given(st.lists(st.tuples(st.floats(-5, 65), st.floats(-5, 65))), st.floats(0, 60))
def test_whatever_is_done_a_stretch_lies_in_the_recording_and_can_be_heard(
    drags: list[tuple[float, float]], head: float
) -> None:
    """Never backwards, never empty, never outside."""
    choice = StretchChoice(60.0)
    for start, end in drags:
        choice.press(min(max(0.0, start), 60.0), NEAR)
        choice.drag(end, NEAR)
        choice.release()
        choice.extend(1.0 if end > start else -1.0, head)
        if choice.span is not None:
            assert 0 <= choice.span.start <= choice.span.end <= 60
            assert choice.span.seconds >= SHORTEST
