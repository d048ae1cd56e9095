"""What every store of remarks promises, held by the real one and by the fake."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import pytest

from support.examples import example_take
from voice_interviewer.answer import Section
from voice_interviewer.errors import NotFound
from voice_interviewer.library.ports import Library
from voice_interviewer.remarks.remark import Comment, Marked, Remark, ScoreIs, SectionIs

NOW = datetime(2026, 3, 5, 18, 42, 7, tzinfo=timezone(timedelta(hours=1)))
UNKNOWN = (999, -1, 10**30)

REMARKS: list[Remark] = [
    SectionIs(sentence=3, text="We watch drift.", label="operations", was=("architecture",)),
    SectionIs(sentence=0, text="So\0 “well”", label="other"),
    ScoreIs(section=Section.RISKS, score=3, was=1),
    ScoreIs(section=Section.CONTEXT, score=0),
    Marked(
        by="Ирина",
        scores={Section.CONTEXT: 4, Section.RISKS: 2},
        comments=(Comment(text="Say the number.", at=12.5), Comment(text="Clear.")),
        answers={"Was it too long?": "No."},
    ),
]


@pytest.fixture
def take_id(library: Library) -> int:
    return library.keep(example_take()).id or 0


def scores(library: Library, take_id: int) -> list[int]:
    return [kept.remark.score for kept in library.remarks.of(take_id) if isinstance(kept.remark, ScoreIs)]


def test_every_remark_comes_back_as_it_went_in(library: Library, take_id: int) -> None:
    """Each kind with all its fields, numbered, in the order in which it was noted."""
    noted = [library.remarks.note(take_id, remark, NOW + timedelta(minutes=n)) for n, remark in enumerate(REMARKS)]
    assert [kept.remark for kept in noted] == REMARKS
    assert len({kept.id for kept in noted}) == len(REMARKS)
    assert library.remarks.of(take_id) == noted == library.remarks.all()
    assert library.remarks.of(take_id)[0].noted.isoformat() == NOW.isoformat()


def test_each_take_has_its_own(library: Library, take_id: int) -> None:
    """And all together are in the order in which they were noted."""
    other = library.keep(example_take()).id or 0
    for one, score in ((take_id, 1), (other, 2), (take_id, 3)):
        library.remarks.note(one, ScoreIs(section=Section.RISKS, score=score), NOW)
    assert (scores(library, take_id), scores(library, other)) == ([1, 3], [2])
    assert [kept.take for kept in library.remarks.all()] == [take_id, other, take_id]


def test_a_remark_is_struck_and_brought_back(library: Library, take_id: int) -> None:
    """In its old place; unknown ids are ignored, and twice is like once."""
    first, second = (
        library.remarks.note(take_id, ScoreIs(section=Section.RISKS, score=score), NOW).id for score in (1, 2)
    )
    library.remarks.strike([first, first, *UNKNOWN])
    library.remarks.strike([first])
    struck = scores(library, take_id)
    library.remarks.unstrike([first, *UNKNOWN])
    assert (struck, scores(library, take_id)) == ([2], [1, 2])
    assert second > first


def test_a_number_is_never_used_twice(library: Library, take_id: int) -> None:
    """What was struck may come back, so nobody may have its number."""
    first = library.remarks.note(take_id, REMARKS[0], NOW)
    library.remarks.strike([first.id])
    assert library.remarks.note(take_id, REMARKS[1], NOW).id != first.id


@pytest.mark.parametrize("unknown", UNKNOWN)
def test_a_take_that_is_not_there(library: Library, unknown: int) -> None:
    """Nothing can be said about it, and nothing was."""
    with pytest.raises(NotFound):
        library.remarks.note(unknown, REMARKS[0], NOW)
    assert library.remarks.of(unknown) == []
    assert library.remarks.all() == []


def test_the_bin_is_left_out_of_all(library: Library, take_id: int) -> None:
    """A deleted take has its remarks still, on its own page and when it comes back."""
    library.remarks.note(take_id, REMARKS[0], NOW)
    library.delete([take_id])
    there = [len(library.remarks.of(take_id)), len(library.remarks.all())]
    library.restore([take_id])
    assert (there, len(library.remarks.all())) == ([1, 0], 1)


def test_remarks_go_with_their_take(library: Library, take_id: int) -> None:
    """For good, as all that hangs on it."""
    library.remarks.note(take_id, REMARKS[0], NOW)
    library.purge([take_id])
    assert (library.remarks.of(take_id), library.remarks.all()) == ([], [])


def test_many_at_once(library: Library, take_id: int) -> None:
    """From several threads none is lost."""
    with ThreadPoolExecutor(8) as pool:
        list(
            pool.map(
                lambda score: library.remarks.note(take_id, ScoreIs(section=Section.RISKS, score=score), NOW),
                [0, 1, 2, 3, 4] * 4,
            )
        )
    assert sorted(scores(library, take_id)) == sorted([0, 1, 2, 3, 4] * 4)
