"""What the map drill shows, gathered without a window."""

from pathlib import Path

import msgspec
import pytest

from support.past_takes import bucket_pack
from support.services import NOW, Fakes, fake_services
from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.errors import LibraryError
from voice_interviewer.programme.events import QuestionMapped
from voice_interviewer.ui.mapping.map_data import gather, note


@pytest.fixture
def services(tmp_path: Path, fakes: Fakes) -> Services:
    """Two roles; the second is chosen."""
    first, second = bucket_pack(pack_id="first"), bucket_pack(pack_id="second")
    renamed = tuple(msgspec.structs.replace(q, id=f"second-{q.id}") for q in second.questions)
    bank = Bank((first, msgspec.structs.replace(second, questions=renamed)))
    made = fake_services(tmp_path, fakes, bank)
    made.settings.change(role="second")
    return made


def test_the_questions_are_those_of_the_chosen_role(services: Services) -> None:
    """Whatever other packs there are."""
    found = gather(services, seed=1)
    assert found is not None
    assert found.entry.pack.id == "second"
    assert found.round.question.id.startswith("second-")
    assert found.today == ""


def test_a_role_that_has_gone_gives_way_to_the_first(services: Services) -> None:
    """As on the other pages: its pack was removed since it was chosen."""
    services.settings.change(role="gone")
    found = gather(services, seed=1)
    assert found is not None
    assert found.role == "gone"
    assert found.entry.pack.id == "first"


def test_without_any_pack_there_is_no_round(tmp_path: Path, fakes: Fakes) -> None:
    """All of them were broken or removed."""
    assert gather(fake_services(tmp_path, fakes, Bank(())), seed=1) is None


def test_rounds_are_noted_and_count(services: Services, fakes: Fakes) -> None:
    """At the time of the services' clock; a question that was shown is not drawn again at once."""
    first = gather(services, seed=1)
    assert first is not None
    event = QuestionMapped(question=first.round.question.id, bucket="data", right_bucket="data")
    assert note(services, event) == "1 of 1 right today"
    assert fakes.library.journal.events()[0].at == NOW
    second = gather(services, seed=1)
    assert second is not None
    assert second.round.question != first.round.question
    assert second.today == "1 of 1 right today"


def test_a_library_that_cannot_be_read_is_told(services: Services, fakes: Fakes) -> None:
    """Without it every question would come again."""
    fakes.library.failure = LibraryError("The library is locked.")
    with pytest.raises(LibraryError):
        gather(services, seed=1)
