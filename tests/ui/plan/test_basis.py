"""What plan and queue hang on."""

from pathlib import Path

from support.packs import pack, question
from support.services import NOW, Fakes, example_bank, fake_services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.ui.plan.basis import gather_basis, pack_of_role


def test_it_follows_the_settings(tmp_path: Path, fakes: Fakes) -> None:
    """Role, level and company."""
    services = fake_services(tmp_path, fakes)
    services.settings.change(level="senior", company="regulated")
    basis = gather_basis(services)
    assert (basis.preferences.level, basis.preferences.company) == (Level.SENIOR, Company.REGULATED)
    assert basis.pack is not None
    assert basis.pack.id == "mlops-engineer"
    assert basis.day == NOW.date()


def test_a_role_that_has_gone_leaves_the_first_pack() -> None:
    """Somebody who took their own pack away can go on."""
    bank = Bank((*example_bank().packs, pack("tester", question("what-first"))))
    found = [pack_of_role(bank, role) for role in ("tester", "gone")]
    assert [one.id for one in found if one] == ["tester", "mlops-engineer"]
    assert pack_of_role(Bank(()), "gone") is None


def test_without_questions_there_is_no_queue(tmp_path: Path, fakes: Fakes) -> None:
    """And nothing breaks."""
    assert gather_basis(fake_services(tmp_path, fakes, bank=Bank(()))).queue is None
