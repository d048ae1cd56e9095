"""The tables of phases and events."""

import pytest

from voice_interviewer.practice.phases import Event, IllegalEvent, Phase
from voice_interviewer.practice.rules import Rules
from voice_interviewer.practice.transitions import TRANSITIONS, next_phase

ENDS = {Phase.SKIPPED, Phase.ABANDONED}

under_both_rules = pytest.mark.parametrize("rules", Rules)


def onward(rules: Rules, phase: Phase) -> set[Phase]:
    """Where one event can lead, with predictions wanted and without."""
    row = TRANSITIONS[rules][phase]
    return {next_phase(phase, event, rules, predict) for event in row for predict in (False, True)}


def reached_from(rules: Rules, *phases: Phase) -> set[Phase]:
    """Those phases, and all that any number of events can lead to."""
    reached, edge = set(phases), list(phases)
    while edge:
        new = onward(rules, edge.pop()) - reached
        reached |= new
        edge += new
    return reached


@under_both_rules
def test_every_phase_has_its_row_and_can_be_reached(rules: Rules) -> None:
    """Looking one up never fails, and none is there for nothing."""
    assert set(TRANSITIONS[rules]) == set(Phase)
    assert reached_from(rules, Phase.ASKING) == set(Phase)


def test_every_event_is_of_use() -> None:
    """An event that fits no phase would be dead."""
    assert {event for row in TRANSITIONS[Rules.PRACTICE].values() for event in row} == set(Event)


@under_both_rules
def test_only_the_ends_are_ends_and_the_review_is_always_near(rules: Rules) -> None:
    """From every other phase some way leads to a review: nobody gets stuck."""
    assert {phase for phase in Phase if not TRANSITIONS[rules][phase]} == ENDS
    assert all(Phase.REVIEW in reached_from(rules, phase) for phase in set(Phase) - ENDS)


@under_both_rules
def test_recording_can_always_be_ended_and_broken_off(rules: Rules) -> None:
    """Whether it runs or is paused, an answer can be finished, and a lost device is never a surprise."""
    for phase in (Phase.ANSWERING, Phase.PAUSED):
        assert set(TRANSITIONS[rules][phase]) >= {Event.DONE, Event.CUT_SHORT, Event.LOST, Event.SKIP, Event.ABANDON}


def test_the_real_rules_allow_one_take_and_no_hint() -> None:
    """From an answer that was finished nothing leads back to another one; everything else is as in practice."""
    assert not reached_from(Rules.REAL, Phase.CHECKING) & {Phase.THINKING, Phase.ANSWERING}
    for phase, row in TRANSITIONS[Rules.REAL].items():
        assert set(TRANSITIONS[Rules.PRACTICE][phase]) - set(row) <= {Event.HINT, Event.RETRY}
        assert not {Event.HINT, Event.RETRY} & set(row)
        assert row.items() <= TRANSITIONS[Rules.PRACTICE][phase].items()


def test_only_a_lost_recording_may_begin_again_under_the_real_rules() -> None:
    """There is no take of it."""
    back = [event for event, phase in TRANSITIONS[Rules.REAL][Phase.ANSWERING].items() if phase is Phase.THINKING]
    assert back == [Event.LOST]


def test_a_prediction_comes_between_the_check_and_the_review() -> None:
    """Where one is wanted, and only then."""
    assert next_phase(Phase.CHECKING, Event.CHECKED) is Phase.REVIEW
    assert next_phase(Phase.CHECKING, Event.CHECKED, predict=True) is Phase.PREDICTING
    assert next_phase(Phase.CHECKING, Event.CHECK_FAILED, predict=True) is Phase.REVIEW
    assert onward(Rules.REAL, Phase.PREDICTING) == {Phase.REVIEW}


def test_an_event_that_does_not_fit_is_refused() -> None:
    """Whatever the rules."""
    with pytest.raises(IllegalEvent, match="thinking cannot take the event pause"):
        next_phase(Phase.THINKING, Event.PAUSE)
