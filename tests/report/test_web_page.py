"""A take as a web page: what it holds, and that nothing of the take becomes markup."""

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]  # it ships none

from support.examples import (
    example_abstention,
    example_findings,
    example_points,
    example_take,
    example_typed_findings,
)
from support.hostile import ATTRIBUTE, SCRIPT, hostile_take
from voice_interviewer.answer import Section
from voice_interviewer.delivery.manner import Manner
from voice_interviewer.errors import AudioFileError
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.delivery_numbers import numbers, wording_numbers
from voice_interviewer.report.number_notes import NOTES
from voice_interviewer.report.options import ExportOptions, Fillers, Subject
from voice_interviewer.report.web_page import web_page
from voice_interviewer.take import Piece, Source, Take


def page(take: Take, **options: Any) -> Any:
    return html.document_fromstring(web_page(Subject(take, ExportOptions(**options), example_points())))


def text(part: Any) -> str:
    return " ".join(" ".join(part.itertext()).split())


def headings(read: Any) -> list[str]:
    return [text(heading) for heading in read.xpath("//h2")]


def test_everything_that_a_report_has_is_on_the_page() -> None:
    """Advice before the transcript, and the rest after it."""
    assert headings(page(example_take(notes="mine"), notes=True)) == [
        "At a glance",
        "Next time",
        "Transcript",
        "Content",
        "What you claimed",
        "Delivery",
        "What a strong answer covers",
        "Notes",
        "Made with",
    ]


def test_a_sentence_has_its_letter_and_its_colour() -> None:
    """Nothing is told by colour alone."""
    said = page(example_take()).xpath("//p[starts-with(@class, 'said')]")
    assert [(each.get("class").split()[1], text(each.xpath(".//b")[0])) for each in said] == [
        ("context", "C"),
        ("architecture", "A"),
        ("architecture", "A"),
        ("operations", "O"),
        ("risks", "R"),
    ]


def test_fillers_are_struck_and_pauses_told() -> None:
    """As they were said, or left out."""
    as_said, cleaned = page(example_take()), page(example_take(), fillers=Fillers.CLEANED)
    assert [text(each) for each in as_said.xpath("//div[@class='transcript']//s")] == ["um", "uh", "um"]
    assert [text(each) for each in as_said.xpath("//span[@class='pause']")] == ["1.3 s"]
    assert cleaned.xpath("//div[@class='transcript']//s") == []
    assert "are left out" in text(cleaned)


def test_a_pause_is_as_long_as_the_user_has_it() -> None:
    """Whoever needs longer to find a word is not shown each second of it."""
    patient = Subject(example_take(), beside=Beside(manner=Manner(long_pause=2.0)))
    read = html.document_fromstring(web_page(patient))
    assert not read.xpath("//span[@class='pause']")


def test_scores_and_times_can_be_left_out() -> None:
    """Without scores no letter, no advice and no anatomy; without times no moment anywhere."""
    plain = page(example_take(), scores=False, times=False, delivery=False, points=False)
    assert headings(plain) == ["Transcript", "Made with"]
    assert plain.xpath("//b | //svg | //*[@class='time']") == []
    assert not re.search(r"\b0:\d\d\b", text(plain.xpath("//main")[0]))


def test_every_number_has_its_definition() -> None:
    """Each row of the numbers opens what it means."""
    delivery = example_findings().delivery
    shown = [name for name, _ in numbers(delivery)]
    read = page(example_take())
    assert len(read.xpath("//details")) == len(shown)
    assert set(shown) <= set(NOTES)


def test_every_wording_number_has_its_definition() -> None:
    """Also those of wording, which the example lacks."""
    from voice_interviewer.delivery.findings import Wording

    assert {name for name, _ in wording_numbers(Wording(), ())} <= set(NOTES)


def test_no_script_and_no_request_without_sound() -> None:
    """The page says to the browser itself that it may do nothing."""
    read = page(example_take())
    [policy] = read.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert read.xpath("//script | //audio | //img | //link | //iframe | //form") == []
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script-src" not in policy
    assert read.xpath("//@href | //@src") == []


def test_sound_is_inside(quiet_flac: Path) -> None:
    """As MP3, with words that know their times; the policy names our script by its digest."""
    read = page(example_take(audio=quiet_flac), sound=True)
    [source] = read.xpath("//audio/@src")
    [script] = read.xpath("//script/text()")
    [policy] = read.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert source.startswith("data:audio/mpeg;base64,")
    assert f"script-src 'sha256-{digest}'; media-src data:" in policy
    starts = [float(each) for each in read.xpath("//span[@class='words']/*[not(@class='pause')]/@data-s")]
    assert starts == pytest.approx([word.start for word in example_findings().delivery.words], abs=0.01)


def test_a_recording_that_is_gone_is_told(tmp_path: Path) -> None:
    """A page that silently lacks its sound would be found out by the one it was sent to."""
    with pytest.raises(AudioFileError, match="gone"):
        page(example_take(audio=tmp_path / "gone.flac"), sound=True)


@pytest.mark.parametrize(
    ("take", "told"),
    [
        (example_take(source=Source.TYPED, findings=example_typed_findings()), "We score loan applications"),
        (example_take(findings=example_findings(grade=example_abstention())), "too few to grade"),
        (example_take(findings=None), "not transcribed yet"),
        (example_take(drill=Section.RISKS), "Only this part Risks and governance"),
        (example_take(source=Source.COMPOSITE, pieces=(Piece(3, 0.0, 62.0),)), "Put together from take 3 (0:00-1:02)"),
    ],
    ids=["typed", "abstained", "waiting", "drill", "composite"],
)
def test_takes_of_every_kind(take: Take, told: str) -> None:
    """Each has a page that says what it is; none fails for what it lacks, nor for a sound that it has not."""
    assert told in text(page(take, sound=True))


def test_nothing_of_a_hostile_take_becomes_markup() -> None:
    """Its texts are read as they were written, no element and no attribute comes of them."""
    read = page(hostile_take(), notes=True)
    assert read.xpath("//script | //img | //*[@onerror]") == []
    assert SCRIPT in text(read.xpath("//h1")[0])
    assert ATTRIBUTE.replace("  ", " ") in text(read)
    assert "{{7*7}}" in text(read)
    assert "49" not in text(read.xpath("//h1")[0])
    assert "\x00" not in web_page(Subject(hostile_take()))
    assert len(read.xpath("//html | //body | //style")) == 3
