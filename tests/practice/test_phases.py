"""The table of phases and events."""

import pytest

from voice_interviewer.practice.phases import TRANSITIONS, Event, IllegalEvent, Phase, next_phase


def test_every_phase_has_its_row() -> None:
    """So that looking one up never fails."""
    assert set(TRANSITIONS) == set(Phase)


def test_every_event_is_of_use() -> None:
    """An event that fits no phase would be dead."""
    assert {event for row in TRANSITIONS.values() for event in row} == set(Event)


def test_every_phase_can_be_reached() -> None:
    """From the asking of the question on."""
    reached, edge = {Phase.ASKING}, [Phase.ASKING]
    while edge:
        new = set(TRANSITIONS[edge.pop()].values()) - reached
        reached |= new
        edge += new
    assert reached == set(Phase)


def test_only_the_abandoned_end_and_the_review_is_always_near() -> None:
    """From every other phase some way leads to a review: nobody gets stuck."""

    def leads_to_review(phase: Phase, seen: frozenset[Phase]) -> bool:
        onward = set(TRANSITIONS[phase].values()) - seen
        return phase is Phase.REVIEW or any(leads_to_review(one, seen | onward) for one in onward)

    assert not TRANSITIONS[Phase.ABANDONED]
    assert all(leads_to_review(phase, frozenset({phase})) for phase in Phase if phase is not Phase.ABANDONED)


def test_recording_can_always_be_ended_and_broken_off() -> None:
    """Whether it runs or is paused, an answer can be finished, and a lost device is never a surprise."""
    for phase in (Phase.ANSWERING, Phase.PAUSED):
        assert {Event.DONE, Event.CUT_SHORT, Event.LOST, Event.RETRY, Event.ABANDON} <= set(TRANSITIONS[phase])


def test_an_event_that_does_not_fit_is_refused_by_name() -> None:
    """The error tells both phase and event."""
    with pytest.raises(IllegalEvent, match="thinking cannot take the event pause") as caught:
        next_phase(Phase.THINKING, Event.PAUSE)
    assert (caught.value.phase, caught.value.event) == (Phase.THINKING, Event.PAUSE)
