"""Which two takes are shown, and what may stand in their place."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from support.examples import example_question
from support.services import Fakes
from support.two_takes import FIRST, keep, said
from voice_interviewer.answer import Section
from voice_interviewer.errors import NotFound
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.ui.compare.compare_data import gather


@pytest.fixture
def three(fakes: Fakes, tmp_path: Path) -> list[int]:
    """Takes of one question on three days, the oldest first; in between one of another, and a drill."""
    take = said(FIRST)

    def kept(day: int, **changes: object) -> int:
        moment = take.created + timedelta(days=day)
        return keep(fakes.library, tmp_path, replace(take, created=moment, **changes)).id or 0  # type: ignore[arg-type]

    found = [kept(0), kept(2), kept(4)]
    kept(3, question=example_question(id="another", text="Another?"))
    kept(3, drill=Section.RISKS)
    return found


def test_one_take_stands_beside_the_last_one_before_it(fakes: Fakes, three: list[int]) -> None:
    """The older one at the left; drills and other questions are passed over."""
    assert gather(fakes.library, three[2:]).ids == (three[1], three[2])


def test_the_first_take_stands_beside_the_one_after_it(fakes: Fakes, three: list[int]) -> None:
    """It is the older one, so it stays at the left."""
    assert gather(fakes.library, three[:1]).ids == (three[0], three[1])


def test_two_takes_stand_as_they_were_chosen(fakes: Fakes, three: list[int]) -> None:
    """Whichever is older."""
    assert gather(fakes.library, (three[2], three[0])).ids == (three[2], three[0])


def test_every_take_of_the_question_may_stand_in_its_place(fakes: Fakes, three: list[int]) -> None:
    """Newest first, the drill among them."""
    choices = gather(fakes.library, three[:2]).left.choices

    assert {entry.id for entry in choices} >= set(three)
    assert [entry.created for entry in choices] == sorted((entry.created for entry in choices), reverse=True)
    assert {entry.question_id for entry in choices} == {"credit-model-in-production"}


def test_takes_of_a_typed_question_are_found_by_its_words(fakes: Fakes, tmp_path: Path) -> None:
    """It has no id."""
    own = AskedQuestion("Why did you leave?", "behavioral")
    ids = [keep(fakes.library, tmp_path, said(FIRST, question=own)).id or 0 for _ in range(2)]

    assert gather(fakes.library, ids[1:]).ids == tuple(ids)


def test_the_only_take_stands_alone(fakes: Fakes, tmp_path: Path) -> None:
    """There is nothing to compare it with."""
    only = keep(fakes.library, tmp_path, said(FIRST))

    data = gather(fakes.library, (only.id or 0,))

    assert data.right is None
    assert data.comparison is None


def test_what_can_be_heard(fakes: Fakes, takes: tuple[Take, Take], ids: tuple[int, ...]) -> None:
    """A recording that is there; not one that is lost, and none of a typed answer."""
    assert takes[0].audio is not None
    takes[0].audio.unlink()
    typed = fakes.library.keep(said(FIRST, source=Source.TYPED))

    assert not gather(fakes.library, ids).left.audible
    assert gather(fakes.library, ids[::-1]).left.audible
    assert not gather(fakes.library, (typed.id or 0, ids[0])).left.spoken


def test_a_take_that_was_removed_for_good_is_told(fakes: Fakes, ids: tuple[int, ...]) -> None:
    """By the library's own error."""
    fakes.library.purge(ids[:1])

    with pytest.raises(NotFound):
        gather(fakes.library, ids)
