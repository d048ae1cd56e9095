"""The checklist, calibration and the map drill's tally as text and as JSON."""

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest

from support.example_progress import PACK, TAKES, example_progress
from support.past_takes import noted, past
from voice_interviewer.bank.question import Bucket
from voice_interviewer.programme.calibration import calibrations
from voice_interviewer.programme.checklist import Shown, checklist, shipped_checklist
from voice_interviewer.programme.events import ChecklistMarked, Event, Mark, Predicted, QuestionMapped
from voice_interviewer.programme.mapping_tally import tally
from voice_interviewer.report.document import Block
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.programme_parts import (
    ProgrammeParts,
    calibration_blocks,
    calibration_json,
    checklist_blocks,
    checklist_json,
    difference_words,
    mapping_blocks,
    mapping_json,
    programme_document,
    programme_json,
    programme_text,
)
from voice_interviewer.report.text import as_text

GUESSES = [Predicted(take=take, context=2, architecture=2, operations=3, risks=3) for take in range(2, 7)]
MARKS = [ChecklistMarked(item="monitoring-plan", mark=Mark.CONFIDENT), ChecklistMarked(item="gone", mark=Mark.PARTIAL)]
MAPPED = [
    QuestionMapped(question="q-watch", bucket="governance", right_bucket="monitoring"),
    QuestionMapped(question="q-watch", bucket="governance", right_bucket="monitoring"),
    QuestionMapped(question="q-govern", bucket="governance", right_bucket="governance"),
]


def example_parts(*events: Event) -> ProgrammeParts:
    """Beside the example of progress."""
    there, journal = past(*TAKES, packs=[PACK]), noted(*events)
    return ProgrammeParts(
        checklist(shipped_checklist(), there, PACK, journal), calibrations(journal, there), tally(journal)
    )


def said(blocks: Sequence[Block]) -> str:
    """As one line of plain text."""
    return " ".join(as_text(tuple(blocks)).split())


def through_json(value: object) -> Any:
    """As another program reads it."""
    return json.loads(json.dumps(value))


def test_the_checklist_sets_marks_beside_takes() -> None:
    """Each item with its mark, its id (the terminal marks by it) and what the takes show."""
    text = said(list(checklist_blocks(example_parts(*MARKS).checklist)))
    assert "Checklist --------- To be able to do with one small system of your own - Design a pipeline:" in text
    assert "- Monitoring plan: Confident (monitoring-plan) - Lay out" in text
    assert "- Secrets and access: Not marked (secrets-and-access)" in text
    assert text.count("Not tried: No take shows this yet.") > 1


def test_the_checklist_is_json() -> None:
    """Null where nothing was marked; an item that is not known any more is not there."""
    items = through_json(checklist_json(example_parts(*MARKS).checklist))["items"]
    marks = {item["id"]: item["mark"] for item in items}
    assert (len(items), marks["monitoring-plan"], marks["secrets-and-access"]) == (10, "confident", None)
    assert {item["shown"] for item in items} <= {shown.value for shown in Shown}
    assert items[0].keys() == {
        "id", "group", "title", "text", "mark", "shown", "disagrees", "takes", "questions", "sentence",
    }  # fmt: skip


def test_calibration_is_told_by_section_by_score_and_by_week() -> None:
    """With how many guesses stand behind each."""
    text = said(list(calibration_blocks(example_parts(*GUESSES).calibration)))
    assert "- You rate your Risks 3.0 points higher than the grader (5 guesses)." in text
    assert "- Where you guessed 3, the grader gave 1.0 on average (10 section scores)." in text
    assert "- Week of 16 March: 1.4 points higher than the grader on average, 20 sections guessed." in text


def test_without_guesses_it_says_what_is_missing_and_no_more() -> None:
    """No empty tables."""
    text = said(list(calibration_blocks(example_parts().calibration)))
    assert text == "Your guesses ------------ 5 more guesses until this can be told for answers."


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (0.64, "0.6 points higher than the grader on average"),
        (-1.0, "1.0 points lower than the grader on average"),
        (0.04, "on average the same as the grader"),
    ],
)
def test_a_difference_has_its_way(difference: float, words: str) -> None:
    """Rounded to a tenth first, so that nothing is 0.0 points higher."""
    assert difference_words(difference) == words


def test_calibration_is_json() -> None:
    """Every guess is there, so that another program can reckon anew."""
    found = through_json(calibration_json(example_parts(*GUESSES).calibration))
    assert (found["overall"]["section"], found["overall"]["takes"], found["overall"]["missing"]) == (None, 5, 0)
    assert [entry["section"] for entry in found["sections"]] == ["context", "architecture", "operations", "risks"]
    assert found["overall"]["table"][0] == {"predicted": 0, "mean_given": None, "count": 0}
    assert found["overall"]["table"][3] == {"predicted": 3, "mean_given": 1.0, "count": 10}
    assert len(found["overall"]["guesses"]) == 20
    assert found["overall"]["weeks"][0]["start"] == "2026-03-16"


def test_the_tally_says_which_bucket_is_taken_for_which() -> None:
    """And how many were right elsewhere."""
    tallies = example_parts(*MAPPED).mapping
    text = said(list(mapping_blocks(tallies)))
    assert "- You take Monitoring questions for Governance: 2 of 2. - 1 of 1 Governance question mapped right." in text
    found = through_json(mapping_json(tallies))["buckets"]
    assert [entry["bucket"] for entry in found] == [bucket.value for bucket in Bucket]
    assert (found[3]["taken_for"], found[3]["mistakes"], found[4]["taken_for"]) == ("governance", 2, None)


def test_all_of_it_stands_together() -> None:
    """After progress, in text, in Markdown and in JSON."""
    progress, parts = example_progress(), example_parts(*MARKS, *GUESSES, *MAPPED)
    headings = re.findall(r"^## (.+)$", as_markdown(programme_document(progress, parts)), re.MULTILINE)
    assert headings[-3:] == ["Checklist", "Your guesses", "Mapping questions"]
    assert programme_text(progress, parts).startswith("Progress, 2026-03-20\n")
    found = through_json(programme_json(progress, parts))
    assert list(found)[-4:] == ["streak", "checklist", "calibration", "mapping"]
    assert found["format"] == "voice-interviewer/progress@1"
