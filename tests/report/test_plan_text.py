"""The plan as a readable document."""

import re

import pytest

from support.past_takes import TODAY, noted
from support.plans import plan_set, planned
from voice_interviewer.programme.events import ResourceAdded, ResourceJudged, TaskDone
from voice_interviewer.programme.plan.resources import CRITERIA, resources
from voice_interviewer.programme.plan.today import today_part
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.plan_text import plan_document, plan_text, resources_document, today_text
from voice_interviewer.report.text import as_text


def test_the_plan_says_how_far_it_is() -> None:
    """What is done is counted beside what is planned."""
    text = plan_text(planned(plan_set(14, 45, days_ago=1), (1, TaskDone(task="map-first"))))
    assert text.startswith("Plan for the interview on 2 April 2026\n=====")
    assert "Left:       13 days to the interview" in text
    assert "Today:      day 2 of 14" in text
    assert "A day:      45 min" in text
    assert re.search(r"Done: +1 of \d+ planned tasks", text)


def test_days_stand_under_their_phase_with_their_tasks() -> None:
    """With what was done, what was moved, and the name by which a task is ticked."""
    text = plan_text(planned(plan_set(14, 45, days_ago=1), (1, TaskDone(task="past-projects", note="the bank"))))
    assert text.index("Lifecycle and past work\n---") < text.index("Build and deploy\n---")
    assert "- Day 1, Thursday 19 March 2026: 1 task done\n" in text
    assert "  - ✓ Lay your past work along the lifecycle (past-projects), 20 min: the bank" in text
    assert "- Day 2, Friday 20 March 2026, today: 45 min" in text
    assert "  - ○ Map five questions (map-first), 5 min, moved from Thursday" in text


def test_what_does_not_fit_is_listed() -> None:
    """In full, under what would hold it."""
    text = plan_text(planned(plan_set(14, 20)))
    listed = text.split("What does not fit\n", 1)[1]
    assert "With 45 minutes a day everything would." in listed
    assert listed.count("○") == 31
    assert "What does not fit" not in plan_text(planned(plan_set(14, 45)))


def test_after_the_interview_it_says_what_to_do() -> None:
    """And what stayed open."""
    text = plan_text(planned(plan_set(3, 20, days_ago=5)))
    assert "The interview was on 18 March 2026. Set the date of the next one, or drop the plan." in text
    assert "What stayed open" in text


@pytest.mark.parametrize(("days_ago", "today"), [(0, 14), (6, 14), (14, 14), (20, 14), (3, 40)])
def test_nobody_is_blamed(days_ago: int, today: int) -> None:
    """Nothing is ever overdue, late or missed."""
    plan = planned(plan_set(today, 30, days_ago=days_ago))
    said = plan_text(plan) + today_text(today_part(plan), TODAY)
    assert not re.search(r"\b(overdue|late|missed|failed|behind schedule)\b|!", said, re.IGNORECASE)


def test_today_says_what_to_do_for_each_open_task() -> None:
    """What is done needs no more words."""
    plan = planned(plan_set(14, 45, days_ago=1), (0, TaskDone(task="map-first")))
    text = today_text(today_part(plan), TODAY)
    assert text.startswith("Day 2 of 14, Lifecycle and past work\n")
    assert "13 days to the interview. 4 tasks left today, 40 min." in text
    assert "✓ Map five questions (map-first), 5 min\n- " in text
    assert "○ Mark the checklist (mark-checklist), 5 min, moved from Thursday\n  - Mark every item" in text
    assert text.endswith("Tomorrow: 5 tasks, 45 min.\n")


def test_today_is_short_on_the_day_of_the_interview() -> None:
    """It is said once."""
    text = today_text(today_part(planned(plan_set(3, 20, days_ago=3))), TODAY)
    assert text.startswith("The interview is today\n======================\n\nThe interview is today.\n")


def test_resources_have_their_criteria() -> None:
    """Each ticked or not, and no criteria before it was judged."""
    events = noted(
        ResourceAdded(resource="a-book", title="A book", link="https://example.org/book"),
        ResourceJudged(resource="a-book", criteria=(CRITERIA[1].id,)),
        ResourceAdded(resource="a-page", title="A page"),
    )
    text = as_text(resources_document(resources(events)))
    assert "- A book: meets 1 of 4; little beyond training" in text
    assert (
        "  - id a-book\n  - https://example.org/book\n  - ○ Goes beyond training\n  - ✓ You build something\n" in text
    )
    assert "- A page: not judged yet\n  - id a-page\n\n1 resource to judge." in text


def test_without_resources_there_is_the_advice() -> None:
    """No empty list."""
    assert as_text(resources_document(())).startswith(
        "To learn from\n=============\n\nNothing to learn from is listed yet."
    )


def test_it_can_be_drawn_as_markdown() -> None:
    """What users wrote stays words."""
    plan = planned(plan_set(14, 45), (0, TaskDone(task="map-first", note="*so*")))
    assert ": \\*so\\*" in as_markdown(plan_document(plan))
