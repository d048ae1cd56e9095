"""What the user expected of a take before they saw its scores."""

from collections.abc import Sequence

from voice_interviewer.answer import Section
from voice_interviewer.programme.events import Noted, Predicted


def first_guess(events: Sequence[Noted], take_id: int) -> dict[Section, int] | None:
    """The first one, since a later one may have seen the scores; None where nothing was guessed."""
    for noted in events:
        if isinstance(noted.event, Predicted) and noted.event.take == take_id:
            return {section: getattr(noted.event, section.value) for section in Section}
    return None
