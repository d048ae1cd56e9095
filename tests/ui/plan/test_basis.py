"""What plan and queue hang on."""

from pathlib import Path

from support.held_interviews import hold
from support.packs import pack, question
from support.services import NOW, Fakes, example_bank, fake_services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.ui.plan.basis import gather_basis


def test_it_follows_the_settings(tmp_path: Path, fakes: Fakes) -> None:
    """Role, level and company."""
    services = fake_services(tmp_path, fakes)
    services.settings.change(level="senior", company="regulated")
    basis = gather_basis(services)
    assert (basis.preferences.level, basis.preferences.company) == (Level.SENIOR, Company.REGULATED)
    assert basis.pack is not None
    assert basis.pack.id == "mlops-engineer"
    assert basis.day == NOW.date()


def test_a_role_that_has_gone_leaves_the_first_pack(tmp_path: Path, fakes: Fakes) -> None:
    """Somebody who took their own pack away can go on."""
    bank = Bank((*example_bank().packs, pack("tester", question("what-first"))))
    services = fake_services(tmp_path, fakes, bank=bank)
    found = []
    for role in ("tester", "gone"):
        services.settings.change(role=role)
        found.append(gather_basis(services).pack)
    assert [one.id for one in found if one] == ["tester", "mlops-engineer"]


def test_mock_interviews_that_were_held_are_told(tmp_path: Path, fakes: Fakes) -> None:
    """They tick tasks of the plan."""
    held = hold(fakes)
    assert [one.id for one in gather_basis(fake_services(tmp_path, fakes)).past.held] == [held]


def test_without_questions_there_is_no_queue(tmp_path: Path, fakes: Fakes) -> None:
    """And nothing breaks."""
    assert gather_basis(fake_services(tmp_path, fakes, bank=Bank(()))).queue is None
