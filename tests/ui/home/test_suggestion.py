"""The question to practise next."""

from pathlib import Path

from support.services import Fakes, fake_services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.ui.home.suggestion import suggestion
from voice_interviewer.ui.plan.basis import Basis, gather_basis


def basis(tmp_path: Path, fakes: Fakes, bank: Bank | None = None) -> Basis:
    return gather_basis(fake_services(tmp_path, fakes, bank=bank))


def test_it_is_the_first_of_the_queue(tmp_path: Path, fakes: Fakes) -> None:
    """With the queue's own words."""
    of = basis(tmp_path, fakes)
    assert of.queue is not None
    found = suggestion(of, ())
    assert found is not None
    assert found.entry.question == of.queue.next().question
    assert (found.why, found.line) == (of.queue.why(of.queue.next()), of.queue.line)


def test_what_was_passed_over_comes_last_and_in_turn(tmp_path: Path, fakes: Fakes) -> None:
    """Each question once, then the first one again."""
    of, passed = basis(tmp_path, fakes), list[str]()
    for _ in range(7):
        found = suggestion(of, passed)
        assert found is not None
        passed.append(found.entry.question.id)
    assert len(set(passed[:3])) == 3
    assert passed[3:6] == passed[:3]
    assert passed[6] == passed[0]


def test_without_questions_there_is_none(tmp_path: Path, fakes: Fakes) -> None:
    """A broken installation must not be the end."""
    assert suggestion(basis(tmp_path, fakes, Bank(())), ()) is None
