"""An answer beside the takes before it, on every way by which a user gets to see it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from support.examples import example_delivery, example_findings, example_question, example_take, example_typed_findings
from support.services import Fakes, fake_parts, fake_services
from voice_interviewer.assess import Assessor
from voice_interviewer.cancel import CancelToken
from voice_interviewer.cli.main import run
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.report.export_files import export_each
from voice_interviewer.report.options import Subject
from voice_interviewer.take import Source, Take

SENTENCE = "You spoke at 180 words a minute; your last 3 takes: mostly 140."


@pytest.fixture
def fakes(tmp_path: Path) -> Iterator[Fakes]:
    """Three takes at 140 words a minute on other questions, then a fast one."""
    parts = fake_parts(tmp_path)
    for number in range(4):
        parts.library.keep(take_at(180.0 if number == 3 else 140.3, number))
    yield parts
    parts.recorder.stop()
    parts.player.close()


@pytest.fixture
def assessor(tmp_path: Path, fakes: Fakes) -> Assessor:
    return fake_services(tmp_path, fakes).assessor


def take_at(rate: float, hours: int) -> Take:
    delivery = example_delivery(pace=replace(example_delivery().pace, words_per_minute=rate))
    question = example_question() if hours == 3 else example_question(text=f"Question {hours}?")
    take = example_take(question=question, findings=example_findings(delivery=delivery))
    return replace(take, created=take.created + timedelta(hours=hours))


def test_a_take_is_set_beside_those_before_it(assessor: Assessor, fakes: Fakes) -> None:
    """Not beside itself, nor beside later ones."""
    fast = assessor.compared(fakes.library.take(4))
    assert [comparison.text for comparison in fast.noticeable if "words" in comparison.text] == [SENTENCE]
    assert assessor.compared(fakes.library.take(3)).comparisons == ()


def test_what_was_not_spoken_is_compared_with_nothing(assessor: Assessor) -> None:
    """A take that waits, and a typed one; the library is not even asked."""
    assert assessor.compared(example_take(findings=None)) == Compared()
    assert assessor.compared(example_take(source=Source.TYPED, findings=example_typed_findings())) == Compared()


def test_the_terminal_tells_it(tmp_path: Path, fakes: Fakes, capsys: pytest.CaptureFixture[str]) -> None:
    """In the report and in the JSON, the same."""
    run(("history", "show", "4"), lambda: fake_services(tmp_path, fakes))
    assert SENTENCE in " ".join(capsys.readouterr().out.split())
    run(("history", "show", "4", "--json"), lambda: fake_services(tmp_path, fakes))
    compared = json.loads(capsys.readouterr().out)["delivery"]["compared"]
    assert compared["comparisons"][0]["text"] == SENTENCE


def test_an_export_tells_it(tmp_path: Path, fakes: Fakes, capsys: pytest.CaptureFixture[str]) -> None:
    """What is handed on says what the window says."""
    target = tmp_path / "take.md"
    run(("history", "export", "4", "--output", str(target)), lambda: fake_services(tmp_path, fakes))
    assert SENTENCE in " ".join(target.read_text(encoding="utf-8").split())
    assert "Written to" in capsys.readouterr().err


def test_several_exports_tell_it_too(tmp_path: Path, assessor: Assessor, fakes: Fakes) -> None:
    """Each take beside those before it."""
    ids = [3, 4]

    def load(take_id: int) -> Subject:
        take = fakes.library.take(take_id)
        return Subject(take, beside=assessor.beside(take))

    exported = export_each(ids, load, "md", tmp_path, lambda _: None, CancelToken())
    told = [SENTENCE in " ".join(path.read_text(encoding="utf-8").split()) for path in exported.paths]
    assert told == [False, True]
