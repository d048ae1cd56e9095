"""The plan as JSON for other programs. See `json_report` for the rules that all of it keeps."""

from collections.abc import Iterable, Sequence

from voice_interviewer.programme.plan.left_out import left_out
from voice_interviewer.programme.plan.model import Day, Plan, PlannedTask
from voice_interviewer.programme.plan.resources import CRITERIA, Resource, advice
from voice_interviewer.programme.plan.today import Today
from voice_interviewer.report.json_values import JsonObject

FORMAT = "voice-interviewer/plan@1"


def plan_json(plan: Plan) -> JsonObject:
    """``format``, ``start``, ``interview`` (days as ISO 8601), ``days_to_go``, ``minutes_a_day``, ``today`` (the number
    of the day, null on the day of the interview and after it), ``takes_left``, ``over`` (``sentence``, ``advice``; null
    up to the day), ``days`` (``day``, ``number``, ``phase``: id, ``phase_title``, ``minutes``, ``minutes_left``,
    ``tasks``, ``besides``), ``left_out`` (``sentence``, ``minutes``, ``minutes_a_day_for_all``, ``tasks``).

    A task: ``id``, ``title``, ``text``, ``kind``, ``phase`` (id), ``minutes``, ``essential``, ``serves`` (items of the
    checklist), ``done`` (``day``, ``take``, ``interview``; null while it is open), ``moved_from`` (day), ``note``.
    """
    return {
        "format": FORMAT,
        "start": plan.start.isoformat(),
        "interview": plan.interview.isoformat(),
        "days_to_go": plan.days_to_go,
        "minutes_a_day": plan.minutes_a_day,
        "today": plan.today.number if plan.today else None,
        "takes_left": plan.takes_left,
        "over": {"sentence": plan.over.sentence, "advice": plan.over.advice} if plan.over else None,
        "days": [_day_json(day) for day in plan.days],
        "left_out": {
            "sentence": left_out(plan) or None,
            "minutes": plan.minutes_left_out,
            "minutes_a_day_for_all": plan.minutes_for_all,
            "tasks": _tasks_json(plan.left_out),
        },
    }


def today_json(today: Today) -> JsonObject:
    """``heading``, ``countdown``, ``sentence``, ``advice``, ``days_to_go``, ``minutes_left``, ``takes_today``,
    ``takes_left``, ``tasks`` and ``besides`` (each as in `plan_json`), ``tomorrow`` (a day as there, or null).
    """
    return {
        "heading": today.heading,
        "countdown": today.countdown,
        "sentence": today.sentence,
        "advice": today.advice,
        "days_to_go": today.days_to_go,
        "minutes_left": today.minutes_left,
        "takes_today": today.takes_today,
        "takes_left": today.takes_left,
        "tasks": _tasks_json(today.tasks),
        "besides": _tasks_json(today.besides),
        "tomorrow": _day_json(today.tomorrow) if today.tomorrow else None,
    }


def resources_json(kept: Sequence[Resource]) -> JsonObject:
    """``resources`` (``id``, ``title``, ``link``, ``criteria``: the ids of those it meets, null before it is judged,
    ``verdict``), ``criteria`` (all four: ``id``, ``title``, ``text``) and ``advice``.
    """
    return {
        "resources": [_resource_json(resource) for resource in kept],
        "criteria": [{"id": one.id, "title": one.title, "text": one.text} for one in CRITERIA],
        "advice": advice(kept),
    }


def _day_json(day: Day) -> JsonObject:
    return {
        "day": day.day.isoformat(),
        "number": day.number,
        "phase": day.phase.id,
        "phase_title": day.phase.title,
        "minutes": day.minutes,
        "minutes_left": day.minutes_left,
        "tasks": _tasks_json(day.tasks),
        "besides": _tasks_json(day.besides),
    }


def _tasks_json(tasks: Iterable[PlannedTask]) -> list[JsonObject]:
    return [_task_json(planned) for planned in tasks]


def _task_json(planned: PlannedTask) -> JsonObject:
    task, done = planned.task, planned.done
    return {
        "id": task.id,
        "title": task.title,
        "text": task.text,
        "kind": task.kind.value,
        "phase": task.phase,
        "minutes": task.minutes,
        "essential": task.essential,
        "serves": list(task.serves),
        "done": {"day": done.day.isoformat(), "take": done.take, "interview": done.interview} if done else None,
        "moved_from": planned.moved_from.isoformat() if planned.moved_from else None,
        "note": planned.note or None,
    }


def _resource_json(resource: Resource) -> JsonObject:
    return {
        "id": resource.id,
        "title": resource.title,
        "link": resource.link or None,
        "criteria": list(resource.criteria) if resource.criteria is not None else None,
        "verdict": resource.verdict,
    }
