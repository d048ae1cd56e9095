"""What a pack knows of a question reaches the grader, the recogniser and the interviewer who asks on."""

from pathlib import Path

import msgspec
import pytest

from support.examples import example_bank_question, example_grade, example_question, example_transcript
from support.fake_reader import FakeReader
from support.services import Fakes, example_pack, fake_services
from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Emphasis, FollowUps, Misheard, VoicedFollowUps
from voice_interviewer.interview_terms import Company, Voice
from voice_interviewer.jargon.glossary import offers
from voice_interviewer.structure.grader import Grader
from voice_interviewer.take import AskedQuestion

SIGNED = "Whose signature did the last release carry?"
ANSWER = (
    "Our users are small firms, and a wrong decline costs us one of them. A pipeline fills a table of features by "
    "night. An alert over two percent pages the engineer on call."
)
OWN = AskedQuestion("How do you keep a credit model healthy?", "design")


@pytest.fixture
def services(tmp_path: Path, fakes: Fakes) -> Services:
    """With a bank whose question says all that a pack can say."""
    question = msgspec.structs.replace(
        example_bank_question(),
        emphasis=Emphasis(context=10, architecture=20, operations=30, risks=40),
        follow_ups=FollowUps(risks=VoicedFollowUps(compliance=SIGNED)),
        misheard=(Misheard(term="canary", heard=("loan applications", "cannery")),),
    )
    bank = Bank((example_pack(question),))
    return fake_services(tmp_path, fakes, bank, make_grader=lambda: Grader(FakeReader()))


def sound(tmp_path: Path) -> Path:
    file = tmp_path / "sound.wav"
    file.touch()
    return file


def test_its_emphasis_weighs_the_sections(services: Services) -> None:
    """For the company of the settings; typed and spoken alike. A question of one's own is weighed by its kind."""
    grade = services.assessor.grade_text(ANSWER, example_question())
    assert grade.weights == pytest.approx({"context": 0.1, "architecture": 0.2, "operations": 0.3, "risks": 0.4})
    assert (grade.own_emphasis, grade.company) == (True, Company.ANY)
    assert services.assessor.typed(ANSWER, example_question()).grade == grade

    services.settings.change(company="regulated")
    regulated = services.assessor.grade_text(ANSWER, example_question())
    assert regulated.weights["risks"] > grade.weights["risks"]
    assert regulated.company is Company.REGULATED
    assert not services.assessor.grade_text(ANSWER, OWN).own_emphasis


def test_its_follow_ups_are_asked_where_a_section_is_thin(services: Services) -> None:
    """By the voice they are written for; of a question that has gone from the bank there are none."""
    asked = services.assessor.interviewer(example_question(), example_grade())
    assert SIGNED in [item.text for item in asked.ask(Voice.COMPLIANCE)]
    assert SIGNED not in [item.text for voice in (Voice.SRE, Voice.CFO, Voice.PEER) for item in asked.ask(voice)]
    gone = services.assessor.interviewer(example_question(id="gone"), example_grade())
    assert SIGNED not in [item.text for item in gone.ask(Voice.COMPLIANCE)]


def test_its_mishearings_are_offered_and_change_nothing(tmp_path: Path, fakes: Fakes, services: Services) -> None:
    """The transcript keeps what was heard and what it may be, so that a report can offer it, too."""
    fakes.transcriber.transcript = example_transcript()
    transcript = services.assessor.findings(sound(tmp_path), example_question()).transcript
    assert transcript.text == example_transcript().text
    assert [(offer.heard, offer.term) for offer in offers(transcript)] == [("loan applications", "canary")]

    unknown = services.assessor.findings(sound(tmp_path), OWN).transcript
    assert offers(unknown) == ()


def test_what_the_bank_does_not_know_is_empty(services: Services) -> None:
    """Then nothing is expected, and everything is left to the kind of question."""
    expected = services.assessor.expected(OWN)
    assert (expected.points, expected.follow_ups, expected.misheard, tuple(expected.vocabulary)) == ({}, {}, {}, ())
    assert expected.shares is None
    assert services.assessor.expected(example_question()).points[Section.RISKS]


@pytest.mark.parametrize("typed", ["Kubernetes, MLflow", "Kubernetes; MLflow", "Kubernetes\nMLflow"])
def test_the_users_tools_reach_recogniser_and_interviewer(
    tmp_path: Path, fakes: Fakes, services: Services, typed: str
) -> None:
    """From the setting, however they are set apart: heard for, and taken away in a question."""
    services.settings.change(stack=typed)
    services.assessor.findings(sound(tmp_path), OWN)
    assert fakes.transcriber.vocabularies[-1] == services.assessor.terms(OWN) == ("Kubernetes", "MLflow")

    asked = services.assessor.interviewer(OWN, example_grade()).ask(Voice.PEER)
    without = [item for item in asked if item.id.startswith("without-the-stack:")]
    assert {tool for tool in ("Kubernetes", "MLflow") for item in without if tool in item.text} == {
        "Kubernetes",
        "MLflow",
    }
