"""Stars, tags, notes and storage, held by the real library and by the fake."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from support.examples import example_question, example_take
from support.sounds import samples, write_sound
from voice_interviewer.answer import Section
from voice_interviewer.errors import LibraryError
from voice_interviewer.folders import Folders
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.library.ports import Library
from voice_interviewer.take import Piece, Source

UNKNOWN = (999, -1, 10**30)


def kept(library: Library, **changes: Any) -> int:
    return library.keep(example_take(**changes)).id or 0


def with_sound(library: Library, folders: Folders, seconds: float = 1.0, **changes: Any) -> int:
    recording = write_sound(folders.recordings / "answer.wav", samples(seconds))
    return library.keep(example_take(**changes), recording).id or 0


def found(library: Library, search: str) -> list[int]:
    return [summary.id for summary in library.summaries(search)]


@pytest.mark.parametrize(
    "changes",
    [
        {"starred": True},
        {"tags": ("Acme", "drift", "Ежевика")},
        {"drill": Section.OPERATIONS},
        {"source": Source.COMPOSITE, "pieces": (Piece(3, 0.0, 12.5), Piece(7, 1.25, 9.0), Piece(3, 20.0, 31.5))},
        {"notes": "one\ntwo\N{LEFT DOUBLE QUOTATION MARK}"},
    ],
    ids=["star", "tags", "drill", "pieces", "notes"],
)
def test_it_comes_back_as_it_went_in(library: Library, changes: dict[str, Any]) -> None:
    """In the take, in its line, and after it was graded anew."""
    take = library.keep(example_take(**changes))
    again = library.add_findings(take.id or 0, take.findings) if take.findings else take
    assert take == again == library.take(take.id or 0)
    [line] = library.summaries()
    assert (line.starred, line.tags, line.drill) == (take.starred, take.tags, take.drill)


def test_stars_are_put_on_and_taken_off(library: Library) -> None:
    """Of several takes at once; nothing else of them changes."""
    first, second = kept(library), kept(library)
    library.shelf.star([first, second, *UNKNOWN])
    library.shelf.star([first], False)
    assert [library.take(one).starred for one in (first, second)] == [False, True]
    assert [summary.starred for summary in library.summaries()] == [True, False]


def test_one_tag_has_one_spelling(library: Library) -> None:
    """The first that was used, whatever case is typed later; white space is made single."""
    first, second = kept(library), kept(library)
    library.shelf.tag([first], "  Second \n round ")
    library.shelf.tag([first, second, *UNKNOWN], "second ROUND")
    assert library.shelf.tags() == [("Second round", 2)]
    assert library.take(second).tags == ("Second round",)


@pytest.mark.parametrize("empty", ["", "  \n"])
def test_no_word_is_no_tag(library: Library, empty: str) -> None:
    """An empty one would be seen nowhere."""
    library.shelf.tag([kept(library)], empty)
    assert library.shelf.tags() == []


def test_a_tag_is_taken_away_in_any_case(library: Library) -> None:
    """From those that were named; the tag goes with its last take."""
    first, second = kept(library), kept(library)
    library.shelf.tag([first, second], "drift")
    library.shelf.untag([first, *UNKNOWN], "DRIFT")
    left = library.shelf.tags()
    library.shelf.untag([second], " drift ")
    assert (left, library.shelf.tags()) == ([("drift", 1)], [])


def test_letters_of_every_alphabet_have_one_case(library: Library) -> None:
    """As those of English do: a tag that differs in its case only is the same one."""
    first, second = kept(library), kept(library)
    library.shelf.tag([first], "Ежевика")
    library.shelf.tag([second], "ежевика")
    assert library.shelf.tags() == [("Ежевика", 2)]
    assert [line.id for line in library.summaries(among=TakeFilter(tag="ЕЖЕВИКА"))] == [second, first]
    library.shelf.untag([first, second], "ежевикА")
    assert library.shelf.tags() == []


def test_tags_are_in_the_order_of_the_alphabet(library: Library) -> None:
    """In the list of all and in a take; capitals do not come first."""
    take_id = kept(library)
    for tag in ("zeal", "Acme", "beta"):
        library.shelf.tag([take_id], tag)
    assert [tag for tag, _ in library.shelf.tags()] == ["Acme", "beta", "zeal"]
    assert library.take(take_id).tags == ("Acme", "beta", "zeal")


def test_tags_of_the_bin_are_not_offered(library: Library) -> None:
    """They come back with their take."""
    take_id = kept(library)
    library.shelf.tag([take_id], "drift")
    library.delete([take_id])
    gone = library.shelf.tags()
    library.restore([take_id])
    assert (gone, library.shelf.tags()) == ([], [("drift", 1)])


def test_tags_of_some_takes_are_counted(library: Library) -> None:
    """Also of those in the bin, each take once; thousands may be asked for at once."""
    takes = [kept(library) for _ in range(3)]
    library.shelf.tag(takes, "drift")
    library.shelf.tag(takes[:1], "Acme")
    library.delete(takes[:1])
    many = [takes[0], takes[0], takes[1], *UNKNOWN, *range(1_000, 41_000)]
    assert library.shelf.tags_of(many) == {"Acme": 1, "drift": 2}
    assert library.shelf.tags_of([]) == {}


def test_notes_and_tags_are_found(library: Library) -> None:
    """By the beginnings of their words, like the answer; what was replaced is found no more."""
    take_id = kept(library, notes="ask the regulator")
    library.shelf.tag([take_id], "blackberry")
    before = [found(library, "regul"), found(library, "blackb loan")]
    library.shelf.note(take_id, "who signs")
    library.shelf.untag([take_id], "Blackberry")
    assert before == [[take_id], [take_id]]
    assert [found(library, "regulator"), found(library, "blackberry"), found(library, "signs")] == [[], [], [take_id]]
    assert library.take(take_id).notes == "who signs"


def test_notes_stay_findable_after_grading_anew(library: Library) -> None:
    """The words of the answer are indexed anew; what stands beside it is not lost."""
    take_id = kept(library, notes="ask the regulator", findings=None)
    library.shelf.tag([take_id], "blackberry")
    findings = example_take().findings
    assert findings is not None
    library.add_findings(take_id, findings)
    assert found(library, "regulator blackberry loan") == [take_id]


def test_notes_beside_no_take_are_no_error(library: Library) -> None:
    """It may have been deleted for good meanwhile."""
    for unknown in UNKNOWN:
        library.shelf.note(unknown, "too late")
    assert library.count() == 0


def test_questions_that_were_answered(library: Library) -> None:
    """The one answered last first, as it was asked last; the bin does not count."""
    made = example_take().created
    old, new = example_question(text="What is drift?"), example_question(text="What is drift, then?")
    own = example_question(id=None, pack=None, text="Why us?")
    for hours, question in ((0, old), (2, new), (1, own), (3, own)):
        kept(library, question=question, created=made + timedelta(hours=hours))
    before = [(one.id, one.text, one.takes) for one in library.shelf.questions()]
    library.delete([4])
    after = [one.text for one in library.shelf.questions()]
    assert before == [(None, "Why us?", 2), (old.id, "What is drift, then?", 2)]
    assert after == ["What is drift, then?", "Why us?"]


def test_storage_adds_up(library: Library, folders: Folders) -> None:
    """Sound of takes, of the bin, and of no take: each byte is told once."""
    there, binned = with_sound(library, folders, 1.0), with_sound(library, folders, 2.0)
    kept(library)
    library.delete([binned])
    (folders.takes / "stray.flac").write_bytes(b"0" * 1_000)
    sizes = library.shelf.sizes([there, binned, 3, *UNKNOWN])
    storage = library.shelf.storage()
    assert sorted(sizes) == [there, binned]
    assert (storage.takes, storage.binned, library.shelf.binned()) == (2, 1, [binned])
    assert (storage.sound, storage.binned_sound, storage.stray) == (sizes[there], sizes[binned], 1_000)


def test_sound_goes_and_words_stay(library: Library, folders: Folders) -> None:
    """For good; the take is found and opened as before."""
    take_id = with_sound(library, folders)
    sound = library.take(take_id).audio
    library.shelf.drop_sound([take_id, take_id, *UNKNOWN])  # named twice it is one
    take = library.take(take_id)
    assert sound is not None
    assert not sound.exists()
    assert take.audio is None
    assert take.findings == example_take().findings
    assert found(library, "loan") == [take_id]
    assert library.shelf.storage().sound == 0


def test_dropping_sound_of_a_take_without_any(library: Library) -> None:
    """Typed answers have none; that is no error, and twice is like once."""
    take_id = kept(library)
    library.shelf.drop_sound([take_id])
    library.shelf.drop_sound([take_id])
    assert library.take(take_id).audio is None


def test_stray_sounds_go_and_no_other(library: Library, folders: Folders) -> None:
    """Also the recordings of the bin are named by a take."""
    there, binned = with_sound(library, folders), with_sound(library, folders)
    library.delete([binned])
    stray = folders.takes / "stray.flac"
    stray.write_bytes(b"0" * 1_000)
    assert library.shelf.clear_stray() == 0  # it may be that of a take that is being kept
    os.utime(stray, (1_000_000_000, 1_000_000_000))
    assert library.shelf.clear_stray() == 1_000
    assert not stray.exists()
    assert sorted(library.shelf.sizes([there, binned])) == [there, binned]
    assert library.shelf.clear_stray() == 0


def test_a_purged_take_takes_its_marks_along(library: Library) -> None:
    """Nothing of it is found, counted or offered afterwards."""
    take_id = kept(library, notes="regulator", tags=("drift",), pieces=(Piece(1, 0.0, 1.0),), source=Source.COMPOSITE)
    library.purge([take_id])
    assert (library.shelf.tags(), library.shelf.tags_of([take_id]), library.shelf.questions()) == ([], {}, [])
    assert found(library, "regulator") == []


@pytest.mark.parametrize("path", ["takes"])
def test_a_folder_that_is_gone_is_told(library: Library, folders: Folders, tmp_path: Path, path: str) -> None:
    """Sizes of sounds that were deleted by hand are simply not there."""
    take_id = with_sound(library, folders)
    sound = library.take(take_id).audio
    assert sound is not None
    sound.unlink()
    assert library.shelf.sizes([take_id]) == {}
    assert library.shelf.storage().sound == 0
    library.shelf.drop_sound([take_id])
    assert library.take(take_id).audio is None


def test_the_fake_can_fail(library: Library) -> None:
    """Every call of the shelf tells what the library cannot do; the real one is broken in tests of its own."""
    failure = LibraryError("The library is locked.", "Close the other program.")
    if not hasattr(library, "failure"):
        return
    library.failure = failure
    for call in (library.shelf.tags, library.shelf.questions, library.shelf.storage, library.shelf.clear_backups):
        with pytest.raises(LibraryError):
            call()
