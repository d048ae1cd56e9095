"""The plan as JSON."""

import json

from support.past_takes import noted, past_take
from support.plans import plan_set, planned
from voice_interviewer.programme.events import ResourceAdded, ResourceJudged, TaskDone
from voice_interviewer.programme.plan.resources import CRITERIA, resources
from voice_interviewer.programme.plan.today import today_part
from voice_interviewer.report.json_values import JsonObject
from voice_interviewer.report.plan_json import plan_json, resources_json, today_json


def read(value: JsonObject) -> JsonObject:
    """As another program reads it."""
    found: JsonObject = json.loads(json.dumps(value))
    return found


def test_the_plan_has_all_its_days_and_tasks() -> None:
    """With what was done, by what, and what was moved."""
    ticks = (plan_set(14, 45, days_ago=1), (1, TaskDone(task="map-first", note="two wrong")))
    found = read(plan_json(planned(*ticks, takes=[past_take(3, "ml-lifecycle")])))
    assert (found["format"], found["start"], found["interview"]) == (
        "voice-interviewer/plan@1",
        "2026-03-19",
        "2026-04-02",
    )
    assert (found["today"], found["days_to_go"], found["minutes_a_day"], found["over"]) == (2, 13, 45, None)
    assert [day["number"] for day in found["days"]] == list(range(1, 15))
    tasks = {task["id"]: task for day in found["days"] for task in (*day["tasks"], *day["besides"])}
    assert tasks["map-first"]["done"] == {"day": "2026-03-19", "take": None, "interview": None}
    assert tasks["map-first"]["note"] == "two wrong"
    assert tasks["take-lifecycle"]["done"] == {"day": "2026-03-20", "take": 3, "interview": None}
    assert tasks["mark-checklist"]["moved_from"] == "2026-03-19"
    assert (tasks["mark-checklist"]["kind"], tasks["mark-checklist"]["essential"]) == ("checklist", True)


def test_what_is_left_out_is_there_too() -> None:
    """With what would hold it."""
    found = read(plan_json(planned(plan_set(14, 20))))["left_out"]
    assert (len(found["tasks"]), found["minutes"], found["minutes_a_day_for_all"]) == (31, 350, 45)
    assert found["sentence"].startswith("31 tasks")


def test_after_the_interview_it_says_so() -> None:
    """And no day is today."""
    found = read(plan_json(planned(plan_set(3, 20, days_ago=5))))
    assert found["over"]["sentence"] == "The interview was on 18 March 2026."
    assert (found["today"], found["days_to_go"]) == (None, -2)


def test_today_has_its_tasks_and_tomorrow() -> None:
    """None on the last day."""
    found = read(today_json(today_part(planned(plan_set(14, 45)))))
    assert (found["heading"], found["takes_today"]) == ("Day 1 of 14, Lifecycle and past work", 1)
    assert (len(found["tasks"]), found["minutes_left"], found["tomorrow"]["number"]) == (5, 45, 2)
    assert read(today_json(today_part(planned(plan_set(1, 20)))))["tomorrow"] is None


def test_resources_have_the_ids_of_what_they_meet() -> None:
    """Beside what the criteria are."""
    added = (ResourceAdded(resource=name, title=name, link="") for name in ("a", "b"))
    found = read(resources_json(resources(noted(*added, ResourceJudged(resource="a", criteria=(CRITERIA[0].id,))))))
    assert [(one["id"], one["criteria"], one["link"]) for one in found["resources"]] == [
        ("a", [CRITERIA[0].id], None),
        ("b", None, None),
    ]
    assert [criterion["id"] for criterion in found["criteria"]] == [criterion.id for criterion in CRITERIA]
