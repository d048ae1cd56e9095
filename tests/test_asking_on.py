"""What an interviewer would ask next, from the bank's points and the settings."""

from pathlib import Path

import msgspec
import pytest

from support.examples import (
    example_abstention,
    example_bank_question,
    example_findings,
    example_grade,
    example_question,
    example_take,
)
from support.services import example_pack, fake_services
from support.spoken_answers import POINTS
from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import StrongPoints
from voice_interviewer.cancel import CancelToken
from voice_interviewer.interview_terms import Company
from voice_interviewer.report.export_files import export_each
from voice_interviewer.report.options import ExportOptions
from voice_interviewer.structure.follow_ups import Voice
from voice_interviewer.take import AskedQuestion
from voice_interviewer.ui.sharing.export_work import loading

OF_A_POINT = "A strong answer to this question has a point here"


@pytest.fixture
def services(tmp_path: Path) -> Services:
    """With a bank whose one question has points that can be asked for."""
    strong = StrongPoints(**{section.value: points for section, points in POINTS.items()})
    question = msgspec.structs.replace(example_bank_question(), strong=strong)
    return fake_services(tmp_path, bank=Bank((example_pack(question),)))


def whys(services: Services, question: AskedQuestion, company: Company | None = None) -> str:
    """Why each question is asked, by anybody."""
    assessor = services.assessor if company is None else services.assessor.for_company(company)
    interviewer = assessor.interviewer(question, example_grade())
    return " ".join(asked.why for voice in Voice for asked in interviewer.ask(voice))


def test_the_banks_points_are_asked_for(services: Services) -> None:
    """Where the bank has the question; one of the user's own has none."""
    assert OF_A_POINT in whys(services, example_question())
    assert OF_A_POINT not in whys(services, AskedQuestion("How do you keep a credit model healthy?", "design"))


def test_the_users_own_tools_are_asked_about(services: Services) -> None:
    """As soon as the settings name them."""
    question = AskedQuestion("How do you keep it healthy?", "design")
    before = services.assessor.interviewer(question, example_grade()).ask(Voice.PEER)
    services.settings.change(stack="Kubernetes")
    after = services.assessor.interviewer(question, example_grade()).ask(Voice.PEER)

    assert not any("Kubernetes" in asked.text for asked in before)
    assert any("Kubernetes" in asked.text for asked in after)


def test_the_company_may_be_named_or_come_from_the_settings(services: Services) -> None:
    """Another one for once leaves the settings as they are."""
    regulated = "You are preparing for a regulated company"
    assert regulated in whys(services, example_question(), Company.REGULATED)
    assert regulated not in whys(services, example_question())
    services.settings.change(company="regulated")
    assert regulated in whys(services, example_question())
    assert regulated not in whys(services, example_question(), Company.STARTUP)


def test_what_stands_beside_a_take(services: Services) -> None:
    """Questions for a graded and for a refused one; none for one that waits."""
    refused = example_take(findings=example_findings(grade=example_abstention()))
    assert services.assessor.beside(example_take()).follow_ups
    assert services.assessor.beside(refused).follow_ups
    assert services.assessor.beside(example_take(findings=None)).follow_ups is None


def test_exports_ask_on(services: Services, tmp_path: Path) -> None:
    """In every format that has a place for it."""
    take = services.library.keep(example_take())
    first = (services.assessor.beside(take).follow_ups or ())[0]
    for key in ("txt", "md", "json"):
        load = loading(services, ExportOptions())
        [path] = export_each([take.id or 0], load, key, tmp_path, lambda _: None, CancelToken()).paths
        assert first.text in " ".join(path.read_text(encoding="utf-8").split())
