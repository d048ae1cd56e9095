"""What the programme learns of the takes that were made, from the real library and from the fake alike."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta, timezone

from support.examples import example_abstention, example_findings, example_take, example_typed_findings
from voice_interviewer.folders import Folders
from voice_interviewer.library.ports import Library
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.programme.past import PastTake
from voice_interviewer.take import Mode, Source, Take


def later(minutes: int, **changes: object) -> Take:
    """The example take, made some minutes later."""
    take = example_take(**changes)
    return replace(take, created=take.created + timedelta(minutes=minutes))


def test_a_past_take_has_the_figures(library: Library) -> None:
    """What is chosen, planned and judged by, as it stands in the take itself."""
    take = example_take(mode=Mode.REAL, interview=7, notes="canary first")
    kept = library.keep(take)
    assert library.past_takes() == [
        PastTake(
            id=kept.id or 0,
            question_id=take.question.id,
            question_text=take.question.text,
            created=take.created,
            seconds=take.seconds,
            mode=Mode.REAL,
            interview=7,
            scores=(3, 3, 2, 1),
            words=81,
            filled_pauses=3,
            words_per_minute=140.3,
        )
    ]


def test_the_day_is_the_one_where_it_was_made(library: Library) -> None:
    """Half past midnight in Paris stays that day's take, though in UTC it is still the day before."""
    paris = timezone(timedelta(hours=1))
    made = example_take().created.astimezone(paris).replace(hour=0, minute=30)
    library.keep(replace(example_take(), created=made))
    (past,) = library.past_takes()
    assert past.created.isoformat() == made.isoformat()
    assert past.day == made.date()


def test_the_oldest_comes_first(library: Library) -> None:
    """By when the answer was given, and by id within one moment, in whatever order they were kept."""
    ids = [library.keep(later(minutes)).id for minutes in (5, 0, 9, 9)]
    assert [past.id for past in library.past_takes()] == [ids[1], ids[0], ids[2], ids[3]]


def test_takes_without_scores(library: Library) -> None:
    """One that waits, one the grader abstained from, and a typed one, which has scores but no pace."""
    library.keep(later(0, findings=None))
    library.keep(later(1, findings=example_findings(grade=example_abstention())))
    library.keep(later(2, source=Source.TYPED, findings=example_typed_findings()))
    waiting, abstained, typed = library.past_takes()
    assert (waiting.graded, abstained.graded, typed.graded) == (False, False, True)
    assert (waiting.words, typed.words, typed.words_per_minute) == (0, 81, None)


def test_the_bin_is_left_out(library: Library) -> None:
    """And what comes out of it counts again."""
    kept, stays = library.keep(later(0)), library.keep(later(1))
    library.delete([kept.id or 0])
    assert [past.id for past in library.past_takes()] == [stays.id]
    library.restore([kept.id or 0])
    assert [past.id for past in library.past_takes()] == [kept.id, stays.id]


def test_findings_change_it(library: Library) -> None:
    """A take that is graded at last has its scores the next time one looks."""
    kept = library.keep(example_take(findings=None))
    library.add_findings(kept.id or 0, example_findings())
    assert [past.scores for past in library.past_takes()] == [(3, 3, 2, 1)]


def test_damaged_findings_do_not_matter(folders: Folders) -> None:
    """The figures stand with the take; nothing else is opened for them."""
    library = SqliteLibrary(folders)
    library.keep(example_take())
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute("UPDATE findings SET transcript = '{', delivery = '{', grade = '{'")
        connection.commit()
    assert [past.words_per_minute for past in library.past_takes()] == [140.3]
