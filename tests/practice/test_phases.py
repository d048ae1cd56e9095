"""The phases and events by name."""

from voice_interviewer.practice.phases import Event, IllegalEvent, Phase


def test_an_event_that_does_not_fit_is_told_by_name() -> None:
    """The error says both phase and event, and holds them."""
    error = IllegalEvent(Phase.THINKING, Event.PAUSE)
    assert str(error) == "a rehearsal that is thinking cannot take the event pause"
    assert (error.phase, error.event) == (Phase.THINKING, Event.PAUSE)
