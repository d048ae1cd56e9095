"""What is made for others: packs for mentors, comparisons, calendars, bundles. None does what a text in it says."""

import json
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import PurePosixPath
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import html  # type: ignore[import-untyped]  # it ships none

from support.examples import example_points, example_question, example_take
from support.fuzz import fuzz, watched
from support.fuzz_assessing import assessor_in
from support.fuzz_exports import check_docx, check_json, check_no_handlers, check_text
from support.fuzz_takes import Spoilt, graded, takes
from support.fuzz_texts import clean_texts, odd_texts
from support.past_takes import moment
from support.plans import plan_set, planned, small_catalogue, small_task
from voice_interviewer.assess import Assessor
from voice_interviewer.cancel import CancelToken
from voice_interviewer.comparison.comparing import compare
from voice_interviewer.folders import shipped
from voice_interviewer.report.bundle import Packing, write_bundle
from voice_interviewer.report.comparison_document import TwoTakes, comparison_document
from voice_interviewer.report.comparison_json import comparison_json
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.mentor.choices import PackChoices
from voice_interviewer.report.mentor.page import SCRIPTS, pack_name, pack_page
from voice_interviewer.report.options import Subject
from voice_interviewer.report.plan_calendar import calendar
from voice_interviewer.report.text import as_text
from voice_interviewer.report.word_document import as_docx

pytestmark = pytest.mark.harsh

NOW = datetime(2026, 3, 5, tzinfo=UTC)
OUR_SCRIPTS = {(shipped("assets") / "templates" / "mentor" / name).read_text(encoding="utf-8") for name in SCRIPTS}


@pytest.fixture(scope="module")
def assessor(tmp_path_factory: pytest.TempPathFactory) -> Assessor:
    return assessor_in(tmp_path_factory.mktemp("assessor"))


@fuzz(20)
@given(
    take=takes(clean_texts(120)), name=odd_texts(100), note=odd_texts(200), asked=st.lists(odd_texts(80), max_size=3)
)
def test_a_mentor_pack_runs_no_word_of_it(
    part: int, assessor: Assessor, take: Spoilt, name: str, note: str, asked: list[str]
) -> None:
    """It has scripts of its own: as many as with a harmless take, and none of them holds markup."""
    shown = replace(graded(assessor, take), id=7)
    choices = PackChoices(name=name, note=note, questions=tuple(asked), points=True, scores=True)
    with watched("mentor packs", repr((take, name, note, asked))):
        page = html.document_fromstring(pack_page(shown, choices, example_points()))
        check_no_handlers(page)
        for script in page.xpath("//script"):
            assert script.get("type") in ("application/json", "text/plain") or script.text in OUR_SCRIPTS
            if script.get("type") == "application/json":
                json.loads(script.text)
        assert page.xpath("//iframe | //object | //embed | //base | //link") == []
    assert pack_name(shown).startswith("for-a-mentor_")


@fuzz(15)
@given(one=takes(clean_texts(80)), other=takes(clean_texts(80)))
def test_a_comparison_can_be_opened(
    part: int,
    assessor: Assessor,
    one: Spoilt,
    other: Spoilt,
) -> None:
    """Of any two takes, as text, for word processors and as JSON."""
    left, right = (replace(graded(assessor, take), id=number) for number, take in enumerate((one, other), start=1))
    with watched("comparisons", repr((one, other))):
        compared = compare(left, right)
        both = TwoTakes(left, right, compared)
        document = comparison_document(both)
        check_text(as_text(document).encode())
        check_text(as_markdown(document).encode())
        check_docx(as_docx(document, NOW))
        check_json(comparison_json(both).encode())


@fuzz(15)
@given(title=clean_texts(100), text=clean_texts(400), minutes=st.sampled_from((5, 10, 20)), hour=st.integers(0, 23))
def test_a_calendar_is_read_back(part: int, title: str, text: str, minutes: int, hour: int) -> None:
    """By icalendar itself: one event a day, whatever a task is called, and none that a text brought along."""
    catalogue = small_catalogue(small_task("one", minutes, title=title, text=text))
    made = planned(plan_set(5, 45), catalogue=catalogue)
    with watched("calendars", repr((title, text))):
        read = Calendar.from_ical(calendar(made, moment(), None, time(hour)))
        events = list(read.walk("VEVENT"))
        assert len(events) == len(made.days) + 1
        assert {str(event["SUMMARY"]).split(":")[0] for event in events} == {"Interview practice", "Interview"}


@fuzz(15)
@given(said=st.lists(st.tuples(odd_texts(80), odd_texts(200)), min_size=1, max_size=4))
def test_a_bundle_unpacks_where_it_is_put(
    part: int, tmp_path_factory: pytest.TempPathFactory, said: list[tuple[str, str]]
) -> None:
    """Every name in a ZIP stays inside its folder, and no two are one where case does not matter."""
    path = tmp_path_factory.mktemp("bundle") / "takes.zip"
    some = [
        Subject(example_take(question=example_question(text=text, id=None), notes=notes, id=number))
        for number, (text, notes) in enumerate(said)
    ]
    with watched("bundles", repr(said)):
        write_bundle(path, range(len(some)), some.__getitem__, Packing(("txt",)), lambda _: None, CancelToken())
        with ZipFile(path) as archive:
            assert archive.testzip() is None
            names = archive.namelist()
    assert len({name.lower() for name in names}) == len(names)
    for name in names:
        assert ".." not in PurePosixPath(name).parts
        assert not name.startswith("/")
        assert "\\" not in name
        assert name.isascii()
        assert all(len(part) <= 200 for part in name.split("/"))
