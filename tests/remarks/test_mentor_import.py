"""Marks find their take, once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from support.examples import example_take
from support.services import NOW, fake_folders
from voice_interviewer.answer import Section
from voice_interviewer.errors import NotFound
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.programme.events import Predicted
from voice_interviewer.remarks.mentor_comparison import in_words
from voice_interviewer.remarks.mentor_import import keep_marks, take_back
from voice_interviewer.remarks.mentor_marks import MarksFile, pack_id
from voice_interviewer.remarks.mentor_standing import standing
from voice_interviewer.remarks.remark import Comment, Marked, ScoreIs
from voice_interviewer.take import Take


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    made = SqliteLibrary(fake_folders(tmp_path))
    yield made
    made.close()


@pytest.fixture
def take(library: SqliteLibrary) -> Take:
    """The second of three, all answers to one question."""
    kept = [library.keep(replace(example_take(), created=NOW - timedelta(days=day))) for day in range(3)]
    return kept[1]


def marks_for(take: Take, by: str = "Anna", **scores: int) -> MarksFile:
    marked = Marked(
        by=by, scores={Section(name): score for name, score in scores.items()}, comments=(Comment(text="Hm", at=2.0),)
    )
    pack = pack_id(take.id or 0, take.created, take.question.text)
    return MarksFile(pack=pack, question=take.question.text, answered="2026-03-05", marked=marked)


def test_marks_are_kept_with_their_take(library: SqliteLibrary, take: Take) -> None:
    """Not with another answer to the same question; and taken back."""
    done = keep_marks(library, marks_for(take, risks=3), NOW)
    assert done.take == take.id
    assert done.sentence == f"The marks of Anna are kept with take {take.id}."
    assert [kept.take for kept in library.remarks.all()] == [take.id]
    take_back(library, done)
    assert library.remarks.all() == []


def test_the_same_marks_are_kept_once(library: SqliteLibrary, take: Take) -> None:
    """However often their file is imported."""
    keep_marks(library, marks_for(take, risks=3), NOW)
    again = keep_marks(library, marks_for(take, risks=3), NOW)
    assert again.added is None
    assert "already" in again.sentence
    assert len(library.remarks.all()) == 1


def test_marks_sent_anew_take_the_place_of_the_old(library: SqliteLibrary, take: Take) -> None:
    """Those of somebody else stay; undo brings the old ones back."""
    keep_marks(library, marks_for(take, risks=3), NOW)
    keep_marks(library, marks_for(take, by="Ben", risks=0), NOW)
    done = keep_marks(library, marks_for(take, by="anna", risks=4), NOW)
    assert "take the place" in done.sentence
    assert given(library) == [("Ben", 0), ("anna", 4)]
    take_back(library, done)
    assert given(library) == [("Anna", 3), ("Ben", 0)]


def test_marks_whose_keeping_was_cut_short_are_kept_the_next_time(library: SqliteLibrary, take: Take) -> None:
    """The new ones were noted, and a full disk or a kill left the old ones beside them."""
    keep_marks(library, marks_for(take, risks=3), NOW)
    assert take.id is not None
    library.remarks.note(take.id, marks_for(take, risks=4).marked, NOW)
    done = keep_marks(library, marks_for(take, risks=4), NOW)
    assert given(library) == [("Anna", 4)]
    take_back(library, done)
    assert given(library) == [("Anna", 3)]


def test_marks_of_an_unknown_take_say_which_it_is(library: SqliteLibrary, take: Take) -> None:
    """So that somebody knows where to look."""
    elsewhere = replace(take, id=77)
    with pytest.raises(NotFound, match="of 2026-03-05 to “How would you put a credit model") as refused:
        keep_marks(library, marks_for(elsewhere, risks=1), NOW)
    assert "deleted" in refused.value.advice
    assert library.remarks.all() == []


def test_marks_stand_beside_ours_and_our_own(library: SqliteLibrary, take: Take) -> None:
    """The example is graded 3, 3, 2 and 1; what the user said counts before what they guessed."""
    keep_marks(library, marks_for(take, context=1, architecture=3, risks=2), NOW)
    guess = dict.fromkeys(Section, 2)
    found = standing(library, take, lambda: guess)
    assert found is not None
    assert [(row.theirs, row.ours, row.own) for row in found.marks[0].rows] == [
        (1, 3, 2),
        (3, 3, 2),
        (None, 2, 2),
        (2, 1, 2),
    ]
    assert found.own.guessed
    assert [in_words(row) for row in found.marks[0].rows] == [
        "theirs 2 lower",
        "the same",
        "not marked by them",
        "theirs 1 higher",
    ]
    library.remarks.note(take.id or 0, ScoreIs(section=Section.RISKS, score=0), NOW)
    after = standing(library, take, lambda: guess)
    assert after is not None
    assert (after.own.guessed, after.marks[0].rows[3].own, after.agreement.takes) == (False, 0, 1)


def test_a_take_that_nobody_marked_has_no_standing(library: SqliteLibrary, take: Take) -> None:
    """A guess alone is none."""
    library.journal.note(Predicted(take=take.id or 0, context=1, architecture=1, operations=1, risks=1), NOW)
    assert standing(library, take) is None


def given(library: SqliteLibrary) -> list[tuple[str, int]]:
    return [
        (k.remark.by, k.remark.scores[Section.RISKS]) for k in library.remarks.all() if isinstance(k.remark, Marked)
    ]
