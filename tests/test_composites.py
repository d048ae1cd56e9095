"""Takes put together from other takes, with a library and a grader as they are."""

import hashlib
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import soundfile

from support.examples import example_question
from support.fake_reader import FakeReader
from support.services import NOW, fake_services
from support.spliced import ARCHITECTURE, CONTEXT, OPERATIONS, OTHER, RISKS, drilled, said, sound_of
from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, NotFound
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.splice.refusals import NotJoinable
from voice_interviewer.structure.grade import Abstention
from voice_interviewer.structure.grader import Grader
from voice_interviewer.take import Mode, Source, Take

WHOLE = (CONTEXT, ARCHITECTURE, OPERATIONS)
Keep = Callable[[Take], int]


@pytest.fixture
def services(tmp_path: Path) -> Services:
    made = fake_services(tmp_path, make_grader=lambda: Grader(FakeReader()))
    return replace(made, open_library=lambda: SqliteLibrary(made.folders))


@pytest.fixture
def keep(services: Services, tmp_path: Path) -> Keep:
    """Keeps a take with its sound; returns its number."""

    def kept(take: Take) -> int:
        sound = None if take.source is Source.TYPED else sound_of(take, tmp_path)
        return services.library.keep(take, sound).id or 0

    return kept


def rows_of(services: Services, take_id: int) -> list[Any]:
    """All that the database holds of a take."""
    with closing(sqlite3.connect(services.folders.database)) as connection:
        queries = ("SELECT * FROM takes WHERE id = ?", "SELECT * FROM findings WHERE take_id = ?",
                   "SELECT * FROM words WHERE take_id = ? ORDER BY position")  # fmt: skip
        return [connection.execute(query, (take_id,)).fetchall() for query in queries]


def score(take: Take, section: Section) -> int:
    found = take.findings.grade.section(section) if take.findings else None
    assert found is not None
    return found.score


def test_a_part_is_placed_and_the_whole_is_graded(services: Services, keep: Keep) -> None:
    """A new take with all the words, its own grade, its sound as long as its transcript, and what it is made of."""
    base, drill = keep(said(1, *WHOLE)), keep(drilled(2))
    made = services.composites.place(base, drill)
    assert made.findings is not None
    assert made.findings.transcript.text == " ".join(f"{text}." for text in (*WHOLE, RISKS))
    assert (made.source, made.drill, made.created, made.question) == (Source.COMPOSITE, None, NOW, example_question())
    assert [piece.take for piece in made.pieces] == [base, drill]
    assert score(made, Section.RISKS) > 0
    assert made.audio is not None
    assert soundfile.info(made.audio).duration == pytest.approx(made.findings.transcript.seconds, abs=1e-3)
    assert services.library.take(made.id or 0) == made


def test_the_originals_stay_as_they_are(services: Services, keep: Keep) -> None:
    """Their sound to the byte, their rows to the last column."""
    base, drill = keep(said(1, *WHOLE)), keep(drilled(2))
    numbers = (base, drill)

    def state() -> list[Any]:
        audio = [services.library.take(number).audio for number in numbers]
        return [[hashlib.sha256(path.read_bytes()).digest() for path in audio if path],
                [rows_of(services, number) for number in numbers]]  # fmt: skip

    before = state()
    services.composites.place(base, drill)
    services.composites.place(base, drill, replace=True)
    assert state() == before


def test_it_counts_for_no_progress(services: Services, keep: Keep) -> None:
    """Only the answer that was given to the whole question does."""
    base, drill = keep(said(1, *WHOLE)), keep(drilled(2))
    services.composites.place(base, drill)
    assert [take.id for take in services.library.past_takes()] == [base]


def test_the_same_again_is_the_one_that_is_there(services: Services, keep: Keep) -> None:
    """Pressing twice makes one; with what was said replaced, it is another."""
    base, drill = keep(said(1, *WHOLE, RISKS)), keep(drilled(2))
    first = services.composites.place(base, drill)
    assert services.composites.place(base, drill).id == first.id
    other = services.composites.place(base, drill, replace=True)
    assert other.id != first.id
    assert other.seconds < first.seconds
    services.library.delete([first.id or 0])
    assert services.composites.place(base, drill).id not in {first.id, other.id}


def test_the_best_of_a_question_takes_each_part_where_it_scored_highest(services: Services, keep: Keep) -> None:
    """Of all takes of the question, composites left out."""
    one = keep(said(1, *WHOLE, scores=(3, 1, 1, 0)))
    two = keep(said(2, OTHER, ARCHITECTURE, OPERATIONS, RISKS, scores=(0, 3, 3, 1)))
    keep(said(3, RISKS, CONTEXT, scores=(4, 4, 4, 4), question=example_question(id="another", text="Another?")))
    made = services.composites.best_of(example_question())
    assert [piece.take for piece in made.pieces] == [one, two]
    assert made.findings is not None
    assert made.findings.transcript.text == " ".join(f"{text}." for text in (CONTEXT, ARCHITECTURE, OPERATIONS, RISKS))
    assert services.composites.best_of([one, two]).id == made.id
    assert len(services.composites.takes_of(example_question())) == 2


def test_where_one_take_is_the_best_there_is_nothing_to_put_together(services: Services, keep: Keep) -> None:
    """It is named; and without any take, one is asked for."""
    with pytest.raises(NotJoinable, match="no takes"):
        services.composites.best_of(example_question())
    keep(said(1, CONTEXT, scores=(1, 0, 0, 0)))
    best = keep(said(2, CONTEXT, RISKS, scores=(2, 0, 0, 1)))
    with pytest.raises(NotJoinable, match=f"Take {best} is the best in every part"):
        services.composites.best_of(example_question())


def test_a_part_too_short_for_a_grade_counts_in_the_whole(services: Services, keep: Keep) -> None:
    """One sentence alone is not graded; set in, it is."""
    drill = drilled(2)
    assert drill.findings is not None
    short = replace(drill.findings.grade, sections=(), abstained=Abstention.TOO_SHORT)
    drill = replace(drill, findings=replace(drill.findings, grade=short))
    assert score(services.composites.place(keep(said(1, *WHOLE)), keep(drill)), Section.RISKS) > 0


@pytest.mark.parametrize(
    ("base", "drill", "told"),
    [
        (said(1, *WHOLE), said(2, RISKS), "answers the whole question"),
        (drilled(1), drilled(2), "is one part alone"),
        (said(1, *WHOLE), drilled(2, question=example_question(id="other", text="Other?")), "different questions"),
        (said(1, *WHOLE, findings=None), drilled(2), "is not graded"),
        (said(1, *WHOLE, source=Source.TYPED), drilled(2), "was typed"),
        (said(1, *WHOLE, deleted=NOW), drilled(2), "is in the bin"),
        (said(1, *WHOLE, interview=7, mode=Mode.REAL), drilled(2), "under real rules"),
    ],
)
def test_what_cannot_be_put_together_is_told(
    services: Services, keep: Keep, base: Take, drill: Take, told: str
) -> None:
    """Each in one sentence, with what to do, and nothing has changed."""
    numbers = keep_bare(services, keep, base), keep_bare(services, keep, drill)
    with pytest.raises(NotJoinable, match=told) as raised:
        services.composites.place(*numbers)
    assert raised.value.advice
    assert not services.library.summaries(among=TakeFilter(source=Source.COMPOSITE))


def keep_bare(services: Services, keep: Keep, take: Take) -> int:
    """Keeps a take, also one that waits to be transcribed, whose sound can be anything."""
    if take.findings is None:
        return services.library.keep(take, sound_of(said(9, CONTEXT), services.folders.data)).id or 0
    return keep(take)


def test_a_purged_take_and_lost_sound_are_told(services: Services, keep: Keep) -> None:
    """Gone for good, or gone from the folder."""
    base, drill = keep(said(1, *WHOLE)), keep(drilled(2))
    services.library.shelf.drop_sound([base])
    with pytest.raises(NotJoinable, match="recording of take"):
        services.composites.place(base, drill)
    services.library.purge([base])
    with pytest.raises(NotFound):
        services.composites.place(base, drill)


def test_nothing_but_the_part_is_no_composite(services: Services, keep: Keep) -> None:
    """Where the base said only that, replacing it would leave nothing of the base."""
    with pytest.raises(NotJoinable, match="Nothing else is said"):
        services.composites.place(keep(said(1, RISKS)), keep(drilled(2)), replace=True)


def test_called_off_nothing_is_left(services: Services, keep: Keep) -> None:
    """No take, and no file in the cache; nor any that a killed program left an hour ago."""
    base, drill = keep(said(1, *WHOLE)), keep(drilled(2))
    stray = services.folders.cache / "composite-stray"
    stray.mkdir(parents=True)
    os.utime(stray, (0, 0))
    token = CancelToken()
    with pytest.raises(Cancelled):
        services.composites.place(base, drill, progress=lambda share: token.cancel(), cancel=token)
    assert list(services.folders.cache.glob("composite-*")) == []
    assert len(services.library.summaries()) == 2


def test_a_damaged_take_keeps_no_other_from_being_used(services: Services, keep: Keep) -> None:
    """Neither one of the question nor an earlier composite of it: opening that one tells what is wrong with it."""
    question = example_question()
    one, _, damaged = keep(said(1, *WHOLE)), keep(drilled(2)), keep(said(3, *WHOLE))
    made = [services.composites.place(one, keep(drilled(number))) for number in (4, 5)]
    with closing(sqlite3.connect(services.folders.database)) as connection:
        broken = (damaged, made[0].id)
        connection.execute("UPDATE findings SET transcript = '{' WHERE take_id IN (?, ?)", broken)
        connection.commit()
    again = services.composites.place(one, made[1].pieces[1].take)
    assert again == services.library.take(made[1].id or 0)
    assert damaged not in {piece.take for piece in services.composites.best_of(question).pieces}


def test_a_composite_is_never_heard_again(services: Services, keep: Keep) -> None:
    """Graded anew, it keeps the words of its pieces, whatever a recogniser would make of the seams."""
    made = services.composites.place(keep(said(1, *WHOLE)), keep(drilled(2)))
    assert services.assessor.assess(made) == made
    assert services.library.take(made.id or 0) == made


def test_a_composite_can_be_added_to(services: Services, keep: Keep) -> None:
    """Set in one part, then another."""
    base = keep(said(1, CONTEXT, ARCHITECTURE))
    first = services.composites.place(base, keep(drilled(2)))
    second = services.composites.place(first.id or 0, keep(drilled(3, OPERATIONS, section=Section.OPERATIONS)))
    assert second.findings is not None
    assert second.findings.transcript.text == " ".join(
        f"{text}." for text in (CONTEXT, ARCHITECTURE, OPERATIONS, RISKS)
    )
