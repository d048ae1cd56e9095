"""Progress as JSON and as a table, for other programs."""

import csv
import io
import json
from typing import Any

from support.example_progress import empty_progress, example_progress
from voice_interviewer.report.progress_csv import COLUMNS, trends_csv
from voice_interviewer.report.progress_json import FORMAT, progress_json


def written() -> dict[str, Any]:
    """The example as another program reads it."""
    found: dict[str, Any] = json.loads(json.dumps(progress_json(example_progress())))
    return found


def by_key(entries: list[dict[str, Any]], name: str, key: str = "key") -> dict[str, Any]:
    """One entry of a list."""
    return next(entry for entry in entries if entry[key] == name)


def test_all_parts_are_there() -> None:
    """Under the name of their form."""
    found = written()
    assert (found["format"], found["day"]) == (FORMAT, "2026-03-20")
    assert list(found)[2:] == ["readiness", "trends", "profile", "stack", "streak"]


def test_a_criterion_has_its_rule_and_its_takes() -> None:
    """Enough to check the verdict without the app."""
    readiness = written()["readiness"]
    assert (readiness["verdict"], readiness["pack"], readiness["next"]) == ("not_yet", "mlops-engineer", "end_to_end")
    assert readiness["mock_interviews"] == {"finished": 1, "advised": 2}
    governed = by_key(readiness["criteria"], "governed")
    assert governed["standing"] == "partly"
    assert governed["questions"] == ["q-govern"]
    assert governed["takes"] == [
        {
            "id": 1,
            "question": "q-govern",
            "text": "What about q-govern?",
            "day": "2026-02-08",
            "days": 40,
            "old": True,
            "standing": "met",
            "scores": [0, 0, 0, 3],
            "total": 3,
        }
    ]
    assert governed["next"]["question"] == "q-govern"
    assert by_key(readiness["criteria"], "monitored")["next"] is None


def test_a_trend_has_its_points_and_its_medians() -> None:
    """Null where there are too few takes to tell."""
    trends = written()["trends"]
    operations = by_key(trends["sections"], "operations")
    assert operations["points"][0] == {"take": 1, "day": "2026-02-08", "value": 0}
    assert (operations["early"], operations["late"], operations["group"]) == (1, 3, 3)
    assert (operations["unit"], operations["usual"]["takes"]) == ("of 4", 5)
    pace = by_key(trends["delivery"], "words_per_minute")
    assert (pace["change"], pace["early"], pace["late"], pace["group"]) == (None, None, None, None)


def test_an_area_has_its_level_beside_the_typical_one() -> None:
    """Null where nothing is known."""
    areas = written()["profile"]["areas"]
    monitoring = by_key(areas, "monitoring")
    assert (monitoring["mean"], monitoring["level"], monitoring["stands"]) == (2.0, "mixed", "above")
    assert (monitoring["sections"], monitoring["takes"]) == (["operations"], [2, 3, 4, 5])
    assert monitoring["typical"]["level"] == "thin"
    data = by_key(areas, "data")
    assert (data["mean"], data["level"], data["typical"], data["stands"]) == (None, None, None, None)


def test_a_family_has_its_tools() -> None:
    """With where each was named."""
    tracking = by_key(written()["stack"]["families"], "tracking", "id")
    assert tracking["tools"] == [{"name": "MLflow", "platform": True, "own": False, "answers": 2}]
    assert tracking["breadth"] == "one"


def test_days_are_there_one_by_one() -> None:
    """Today is the last."""
    streak = written()["streak"]
    assert (streak["running"], streak["longest"]) == (4, 4)
    assert streak["week"][-1] == {"day": "2026-03-20", "practised": True}


def test_nothing_yet_is_json_too() -> None:
    """Nothing is left out for want of takes."""
    found = json.loads(json.dumps(progress_json(empty_progress())))
    assert [entry["points"] for part in found["trends"].values() for entry in part] == [[]] * 11
    assert by_key(found["readiness"]["criteria"], "monitored")["takes"] == []


def test_every_point_is_a_line_of_the_table() -> None:
    """A spreadsheet reads it as it is."""
    rows = list(csv.DictReader(io.StringIO(trends_csv(example_progress().trends))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == sum(len(trend.points) for trend in example_progress().trends.all)
    pauses = [row for row in rows if row["measure"] == "filled_pauses_per_100_words"]
    assert pauses[0] == {
        "kind": "delivery",
        "measure": "filled_pauses_per_100_words",
        "unit": "per 100 words",
        "take": "1",
        "day": "2026-02-08",
        "value": "2.308",
    }
