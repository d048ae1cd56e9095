"""What was read, from the plan and beside it."""

from datetime import date

import pytest

from support.past_takes import TODAY
from support.plans import journal
from voice_interviewer.errors import UserError
from voice_interviewer.programme.events import ReadingNoted, TaskDone
from voice_interviewer.programme.plan.catalogue import shipped_catalogue
from voice_interviewer.ui.plan.readings import LONGEST, Reading, new_reading, readings


def found(*events: tuple[int, ReadingNoted | TaskDone]) -> tuple[Reading, ...]:
    return readings(journal(*events), shipped_catalogue())


def test_both_kinds_stand_together_the_latest_first() -> None:
    """Only what has a note is worth reading again, and only readings are readings."""
    listed = found(
        (3, TaskDone(task="read-erasure", note="A model may have to forget.")),
        (2, ReadingNoted(title="AI Act, article 9", note="Risk has an owner.")),
        (1, TaskDone(task="read-model-cards")),
        (1, TaskDone(task="past-projects", note="No reading.")),
        (0, TaskDone(task="no-such-task", note="Of another version.")),
    )
    assert [(reading.title, reading.note) for reading in listed] == [
        ("AI Act, article 9", "Risk has an owner."),
        ("Read about erasure and automated decisions", "A model may have to forget."),
    ]
    assert [reading.event for reading in listed] == [2, None]
    assert listed[0].day == date.fromordinal(TODAY.toordinal() - 2)


def test_a_note_that_was_written_anew_counts() -> None:
    """Once, and as the latest."""
    listed = found(
        (3, TaskDone(task="read-erasure", note="First.")),
        (2, ReadingNoted(title="Another", note="Between.")),
        (1, TaskDone(task="read-erasure", note="Second.")),
    )
    assert [reading.note for reading in listed] == ["Second.", "Between."]


@pytest.mark.parametrize(("title", "note"), [("", "Note."), ("Title", "  "), ("T" * (LONGEST + 1), "Note.")])
def test_an_entry_needs_both_and_in_moderation(title: str, note: str) -> None:
    """The reason says what to do."""
    with pytest.raises(UserError) as raised:
        new_reading(title, note)
    assert raised.value.advice


def test_an_entry_is_one_line() -> None:
    """However it was pasted."""
    assert new_reading(" A \n title ", "A\tnote") == ReadingNoted(title="A title", note="A note")
