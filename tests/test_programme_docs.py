"""docs/programme.md says what the programme does: its tables are those of the code, to the digit."""

import re
from pathlib import Path

import pytest

from support.documented_numbers import claimed, missing, numbers
from voice_interviewer.answer import Section
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.bank.question import Bucket
from voice_interviewer.cli.mock import LENGTHS
from voice_interviewer.folders import shipped
from voice_interviewer.preparation import LAST_ANSWERS
from voice_interviewer.programme.bucket_words import second_bucket
from voice_interviewer.programme.checklist import ChecklistItem, shipped_checklist
from voice_interviewer.programme.events import Event
from voice_interviewer.programme.mock import fatigue
from voice_interviewer.programme.plan import resources
from voice_interviewer.programme.plan.catalogue import Phase, shipped_catalogue
from voice_interviewer.programme.progress.areas import AREAS, Area
from voice_interviewer.programme.progress.criteria import CONTINUITY, CRITERIA, Criterion
from voice_interviewer.programme.progress.measures import DELIVERY_MEASURES, Measure, bucket_measure, section_measures
from voice_interviewer.programme.wording import listed, section_name
from voice_interviewer.ui.mock.setup_card import MINUTES

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "programme.md").read_text(encoding="utf-8")
PLAIN = " ".join(PAGE.split())

NO_CHOICE = r"TOP.*|MINUTE|WEEK|SEED|LONGEST_.*|LARGEST_GROUP"
"""Numbers that decide nothing: the ends of scales, units, seeds, lengths of texts, and what follows from another."""

NUMBERS = [*numbers(("programme", "practice"), NO_CHOICE)]
"""All others of the programme and of practice."""


def sections_of(sections: tuple[Section, ...]) -> str:
    return listed([section_name(section) for section in sections])


@pytest.mark.parametrize(("file", "name", "value"), [pytest.param(*row, id=f"{row[0]}:{row[1]}") for row in NUMBERS])
def test_every_number_stands_there(file: str, name: str, value: object) -> None:
    """In the row of its file, with the value that it has."""
    assert missing(PAGE, file, name, value) == ""


def test_no_number_stands_there_that_is_gone() -> None:
    """Whoever looks for it in the code finds it."""
    assert claimed(PAGE) == {(file, name) for file, name, _ in NUMBERS}


@pytest.mark.parametrize("phase", shipped_catalogue().phases, ids=lambda phase: phase.id)
def test_every_phase_stands_there(phase: Phase) -> None:
    """With its days, its tasks and their minutes."""
    tasks = [task for task in shipped_catalogue().tasks if task.phase == phase.id]
    essential = [task for task in tasks if task.essential]
    figures = [phase.days]
    figures += [figure for some in (tasks, essential) for figure in (len(some), sum(task.minutes for task in some))]
    assert f"| {phase.title} | {' | '.join(map(str, figures))} |" in PAGE


def test_the_number_of_tasks_is_right() -> None:
    """In the sentence before the table."""
    assert f"{len(shipped_catalogue().tasks)} tasks (`assets/plan/two_weeks.yaml`)" in PLAIN


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.key)
def test_every_rule_of_readiness_stands_there(criterion: Criterion) -> None:
    """Which question, which scores, and which show a part."""
    asked = criterion.asks[0].words
    assert f"| {criterion.title} | {asked} | {criterion.met.words} | {criterion.partly.words} |" in PAGE
    assert f"`{CONTINUITY}`" in PAGE


@pytest.mark.parametrize("item", shipped_checklist(), ids=lambda item: item.id)
def test_every_item_of_the_checklist_stands_there(item: ChecklistItem) -> None:
    """With the sections that show it."""
    assert f"| {item.title} | {sections_of(item.sections)} |" in PAGE


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.key)
def test_every_area_of_the_profile_stands_there(area: Area) -> None:
    """With its sections and the typical candidate."""
    assert f"| {area.title} | {sections_of(area.sections)} | {area.typical.word if area.typical else '–'} |" in PAGE


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        ("a section", section_measures()[0]),
        ("the total in a bucket", bucket_measure(Bucket.DATA)),
        *((measure.name, measure) for measure in DELIVERY_MEASURES),
    ],
)
def test_every_trend_stands_there(name: str, measure: Measure) -> None:
    """With the least change that is told."""
    least = f"{measure.share:.0%}".replace("%", " %") if measure.share else f"{measure.step:g} {measure.unit}"
    assert re.search(rf"^\| {re.escape(name)} \| .+ \| {re.escape(least)} \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize("measure", fatigue.MEASURES, ids=lambda measure: measure.key)
def test_every_measure_by_the_minute_stands_there(measure: fatigue.Measure) -> None:
    """With the least change that is told."""
    least = {
        "words_per_minute": f"{100 * measure.share:g} % of what it was",
        "filled_pauses_per_minute": f"{measure.step:g} a minute",
        "share_in_sections": f"{100 * measure.step:g} points of 100",
    }
    assert f"| {measure.name} | {least[measure.key]} |" in PAGE


def test_the_lengths_of_a_mock_interview_stand_there() -> None:
    """Those of the window, which are those of the terminal."""
    *others, last = map(str, MINUTES)
    assert (*others, last) == LENGTHS
    assert f"{', '.join(others)} or {last} minutes" in PLAIN


def test_the_answers_with_tools_are_counted_right() -> None:
    """As many as are looked through for the stack."""
    assert f"your last {LAST_ANSWERS} answers" in PLAIN


def test_every_kind_of_event_is_named() -> None:
    """What the journal keeps is no secret."""
    tags = [kind.__struct_config__.tag for kind in Event.__args__]
    assert [tag for tag in tags if f"`{tag}`" not in PAGE] == []


def test_fair_second_answers_are_counted_right() -> None:
    """Over the questions that come with the app."""
    questions = [entry.question for entry in load_packs([shipped("question_bank")]).questions()]
    second = sum(second_bucket(question) is not None for question in questions)
    assert f"Of {len(questions)} shipped questions {second} have one" in PLAIN


def test_every_criterion_for_a_resource_is_named() -> None:
    """In the words that stand in the window."""
    assert [one.title for one in resources.CRITERIA if f"*{one.title}*" not in PLAIN] == []


@pytest.mark.parametrize(
    "part", re.split(r"^##+ ", PAGE, flags=re.MULTILINE)[1:-1], ids=lambda part: part.split("\n")[0]
)
def test_every_part_says_what_it_does_not_say(part: str) -> None:
    """A number without its limits is half a lie."""
    assert "Does not say:" in part
