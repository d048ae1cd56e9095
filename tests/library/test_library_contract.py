"""What every library promises, held by the real one and by the fake that other tests use in its place."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.examples import (
    example_abstention,
    example_delivery,
    example_findings,
    example_question,
    example_take,
    example_transcript,
    example_typed_findings,
)
from support.sounds import samples, write_sound
from voice_interviewer.answer import Word
from voice_interviewer.delivery.findings import Pace
from voice_interviewer.errors import AudioFileError, NotFound
from voice_interviewer.folders import Folders
from voice_interviewer.library.ports import Library
from voice_interviewer.take import Findings, Mode, Source, Take

UNKNOWN = 999


def findings_saying(answer: str) -> Findings:
    """Findings whose transcript is ``answer``."""
    words = tuple(Word(text, float(i), i + 0.5) for i, text in enumerate(answer.split()))
    return example_findings(transcript=example_transcript(words=words))


def take_saying(answer: str, minutes: int = 0) -> Take:
    """A take with that answer, made some minutes after the example."""
    take = example_take(findings=findings_saying(answer), question=example_question(text="Tell me about a release."))
    return replace(take, created=take.created + timedelta(minutes=minutes))


def answers(library: Library, search: str) -> list[str]:
    """The answers a search finds, in the order of the list."""
    return [summary.snippet for summary in library.summaries(search)]


@pytest.mark.parametrize(
    "take",
    [
        example_take(),
        example_take(findings=None),
        example_take(findings=example_findings(grade=example_abstention())),
        example_take(source=Source.TYPED, seconds=0.0, findings=example_typed_findings()),
        example_take(question=example_question(id=None, pack=None)),
        example_take(mode=Mode.REAL, interview=7, notes="canary first,\nthen who signs"),
    ],
    ids=["graded", "waiting", "abstained", "typed", "own question", "in an interview"],
)
def test_a_take_comes_back_as_it_went_in(library: Library, take: Take) -> None:
    """Every kind of take is returned and read again with nothing changed but its new id."""
    kept = library.keep(take)
    assert kept.id is not None
    assert kept == replace(take, id=kept.id) == library.take(kept.id)


def test_the_recording_moves_in(library: Library, folders: Folders) -> None:
    """The library holds the same samples, and the app's own recording is gone."""
    sound = samples(1.5)
    recording = write_sound(folders.recordings / "answer.wav", sound)
    kept = library.keep(example_take(), recording)
    assert kept.audio is not None
    assert kept == library.take(kept.id or 0)
    assert (soundfile.read(kept.audio, dtype="int16")[0] == sound).all()
    assert not recording.exists()


def test_a_file_of_the_users_stays(library: Library, tmp_path: Path) -> None:
    """A recording from anywhere else is copied; the user's own file is neither moved nor changed."""
    own = write_sound(tmp_path / "music" / "answer.wav")
    before = own.read_bytes()
    kept = library.keep(example_take(source=Source.FILE), own)
    assert kept.audio is not None
    assert kept.audio.is_file()
    assert own.read_bytes() == before


def test_an_unreadable_recording_is_refused(library: Library, folders: Folders) -> None:
    """No take is kept, no file is left behind, and the recording is untouched."""
    folders.recordings.mkdir(parents=True)
    recording = folders.recordings / "answer.wav"
    recording.write_bytes(b"this is not sound")
    with pytest.raises(AudioFileError):
        library.keep(example_take(), recording)
    assert library.count() == 0
    assert recording.read_bytes() == b"this is not sound"
    assert not folders.takes.exists() or not list(folders.takes.iterdir())


def test_findings_come_later(library: Library) -> None:
    """A take waits without findings, then has them, in the take and in the list; nothing else of it changes."""
    kept = library.keep(example_take(findings=None, mode=Mode.REAL, interview=7, notes="canary first"))
    assert not library.summaries()[0].graded
    graded = library.add_findings(kept.id or 0, example_findings())
    assert graded == replace(kept, findings=example_findings()) == library.take(kept.id or 0)
    assert library.summaries()[0].graded


def test_findings_are_replaced(library: Library) -> None:
    """Transcribing again leaves nothing of the old words, neither in the take nor in the search."""
    kept = library.keep(take_saying("the old registry"))
    library.add_findings(kept.id or 0, findings_saying("the new catalogue"))
    assert library.take(kept.id or 0).findings == findings_saying("the new catalogue")
    assert answers(library, "registry") == []
    assert answers(library, "catalogue") == ["the new catalogue"]


def test_unknown_takes_are_not_found(library: Library) -> None:
    """Reading or grading a take that is not there says so."""
    with pytest.raises(NotFound, match=str(UNKNOWN)):
        library.take(UNKNOWN)
    with pytest.raises(NotFound, match=str(UNKNOWN)):
        library.add_findings(UNKNOWN, example_findings())


def test_a_summary_shows_the_figures(library: Library) -> None:
    """The list carries the figures of the take without opening it."""
    take = example_take(mode=Mode.REAL, interview=7)
    kept = library.keep(take)
    (summary,) = library.summaries()
    assert (summary.id, summary.question_id, summary.question_text) == (kept.id, take.question.id, take.question.text)
    assert (summary.created, summary.seconds, summary.source) == (take.created, take.seconds, take.source)
    assert summary.created.utcoffset() == take.created.utcoffset()
    assert (summary.graded, summary.scores, summary.filled_pauses) == (True, (3, 3, 2, 1), 3)
    assert (summary.words, summary.words_per_minute) == (81, 140.3)
    assert (summary.mode, summary.interview) == (Mode.REAL, 7)
    assert summary.snippet.startswith("We score loan applications")
    assert len(summary.snippet) <= 100


@pytest.mark.parametrize(("findings", "graded"), [(None, False), (example_findings(grade=example_abstention()), True)])
def test_a_summary_without_scores(library: Library, findings: Findings | None, graded: bool) -> None:
    """A take that waits, and one the grader abstained from, have no scores; they differ in being graded."""
    library.keep(example_take(findings=findings))
    (summary,) = library.summaries()
    assert (summary.graded, summary.scores) == (graded, ())


def test_the_newest_comes_first(library: Library) -> None:
    """The list goes by when the answer was given, whatever its time zone, and by id within one moment."""
    for answer, minutes in [("second", 5), ("first", 0), ("third", 9), ("fourth", 9)]:
        library.keep(take_saying(answer, minutes))
    assert answers(library, "") == ["fourth", "third", "second", "first"]


def test_the_list_comes_in_pages(library: Library) -> None:
    """Limit and offset cut the list; the count is of all."""
    for minute in range(5):
        library.keep(take_saying(f"answer {minute}", minute))
    assert [s.snippet for s in library.summaries(limit=2, offset=1)] == ["answer 3", "answer 2"]
    assert [s.snippet for s in library.summaries(offset=4)] == ["answer 0"]
    assert library.summaries(limit=0) == []
    assert library.count() == 5


@pytest.mark.parametrize(
    "search",
    [
        "rollback",
        "ROLLBACK",
        "roll",
        "résumé",
        "resume",
        "canary roll",
        "roll  canary",
        "release",
        '"rollback"',
        "-roll*",
    ],
)
def test_a_search_finds(library: Library, search: str) -> None:
    """Words of question or answer, their beginnings, in any order, whatever their case, accents or punctuation."""
    library.keep(take_saying("Our rollback follows the canary, says my résumé."))
    assert len(answers(library, search)) == library.count(search) == 1


@pytest.mark.parametrize("search", ["back", "canary missing", "rollback NOT canary", "roll OR missing", "canaries"])
def test_a_search_does_not_find(library: Library, search: str) -> None:
    """Middles of words, and searches of which one word is nowhere; AND, OR and NOT are words like any other."""
    library.keep(take_saying("Our rollback follows the canary."))
    assert answers(library, search) == []
    assert library.count(search) == 0


@pytest.mark.parametrize("search", ["", "   ", '"', "***", "()", "- ' :", "\0"])
def test_a_search_without_words_lists_all(library: Library, search: str) -> None:
    """Somebody who has typed only a quote so far still sees the list."""
    library.keep(take_saying("Our rollback."))
    assert answers(library, search) == ["Our rollback."]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(search=st.text() | st.sampled_from(["NEAR(a b)", "question:x", "a AND", "x^2", "{a}", "a+b", "\ud800", "a\0b"]))
def test_no_search_is_an_error(library: Library, search: str) -> None:
    """Whatever is typed, the list and the count agree and nothing raises."""
    assert library.count(search) == len(library.summaries(search))


def test_the_bin(library: Library) -> None:
    """A deleted take leaves the list, can still be opened, and comes back whole."""
    kept = library.keep(example_take())
    stays = library.keep(take_saying("still here"))
    library.delete([kept.id or 0, UNKNOWN, 10**30])
    assert [s.id for s in library.summaries()] == [stays.id]
    assert library.count("loan") == 0
    in_bin = library.take(kept.id or 0)
    assert in_bin.deleted is not None
    assert in_bin.deleted.tzinfo is not None
    assert replace(in_bin, deleted=None) == kept
    library.restore([kept.id or 0, UNKNOWN])
    assert library.take(kept.id or 0) == kept
    assert library.count("loan") == 1


def test_deleting_twice_keeps_the_first_moment(library: Library) -> None:
    """The time a take has lain in the bin counts from the first time it was put there."""
    kept = library.keep(example_take())
    library.delete([kept.id or 0])
    first = library.take(kept.id or 0).deleted
    library.delete([kept.id or 0])
    assert library.take(kept.id or 0).deleted == first


def test_purged_takes_are_gone(library: Library, folders: Folders) -> None:
    """Take, sound and searchable words are gone for good; the others and their sounds stay."""
    gone = library.keep(example_take(), write_sound(folders.recordings / "a.wav"))
    stays = library.keep(take_saying("still here"), write_sound(folders.recordings / "b.wav"))
    library.purge([gone.id or 0, gone.id or 0, UNKNOWN, 10**30])  # named twice it is one
    with pytest.raises(NotFound):
        library.take(gone.id or 0)
    assert library.count("loan") == 0
    assert [path for path in (gone.audio, stays.audio) if path and path.exists()] == [stays.audio]


def test_an_id_is_never_used_twice(library: Library) -> None:
    """A note of a take's number does not come to mean another take."""
    first = library.keep(example_take())
    library.purge([first.id or 0])
    assert library.keep(example_take()).id != first.id


def test_a_moment_needs_a_time_zone(library: Library) -> None:
    """A naive moment is a mistake of the caller: it would sort wrongly."""
    take = example_take()
    with pytest.raises(ValueError, match="time zone"):
        library.keep(replace(take, created=take.created.replace(tzinfo=None)))
    assert library.count() == 0


def test_any_thread_may_call(library: Library) -> None:
    """Eight threads that keep, list and delete at once lose nothing."""

    def work(number: int) -> int:
        kept = [library.keep(take_saying(f"thread {number}", minute)) for minute in range(5)]
        library.delete([kept[0].id or 0])
        return library.count(f"{number}")

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(work, range(8)))
    assert found == [4] * 8
    assert library.count() == 8 * 4


def test_numbers_beyond_what_a_database_holds(library: Library) -> None:
    """A take number of 30 digits is not found, and a limit of 30 digits is no limit."""
    library.keep(example_take())
    with pytest.raises(NotFound):
        library.take(10**30)
    assert len(library.summaries(limit=10**30)) == 1


def spoken_take(minutes: int, model: str = "tiny.en", **changes: Any) -> Take:
    """A take long enough to compare with, made some minutes after the example."""
    findings = example_findings(transcript=example_transcript(model=model))
    take = example_take(findings=findings, question=example_question(text=f"Question {minutes}?"))
    return replace(take, created=take.created + timedelta(minutes=minutes), **changes)


def test_recent_delivery_lists_the_last_spoken_takes(library: Library) -> None:
    """Newest first, as many as are asked for, each whole: its question, its model, its words."""
    for minutes in (1, 3, 2):
        library.keep(spoken_take(minutes, model=f"model-{minutes}"))
    found = library.recent_delivery(2)
    assert [(answer.question, answer.model) for answer in found] == [
        ("Question 3?", "model-3"),
        ("Question 2?", "model-2"),
    ]
    assert found[0].delivery == example_findings().delivery


def test_recent_delivery_stops_before_a_moment(library: Library) -> None:
    """An old take is set beside those before it, never beside itself."""
    for minutes in (1, 2, 3):
        library.keep(spoken_take(minutes))
    before = example_take().created + timedelta(minutes=3)
    assert [answer.question for answer in library.recent_delivery(10, before)] == ["Question 2?", "Question 1?"]
    elsewhere = before.astimezone(timezone(timedelta(hours=-7)))
    assert len(library.recent_delivery(10, elsewhere)) == 2
    assert library.recent_delivery(0) == []


def test_recent_delivery_leaves_out_what_tells_nothing(library: Library) -> None:
    """Takes that wait, typed ones, short ones, and those in the bin."""
    short = replace(example_delivery(), pace=replace(example_delivery().pace, words=12))
    unmeasured = replace(example_delivery(), pace=Pace(80, None, None, None, None, None))
    library.keep(spoken_take(1, findings=None))
    library.keep(spoken_take(2, source=Source.TYPED, findings=example_typed_findings()))
    library.keep(spoken_take(3, findings=example_findings(delivery=short)))
    library.keep(spoken_take(4, findings=example_findings(delivery=unmeasured)))
    binned = library.keep(spoken_take(5))
    library.delete([binned.id or 0])
    assert library.recent_delivery(10) == []
    library.restore([binned.id or 0])
    assert len(library.recent_delivery(10)) == 1
