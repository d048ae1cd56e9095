"""What the user says of a grade, on a real database."""

from pathlib import Path

import pytest

from support.examples import example_take
from support.services import NOW, fake_folders
from voice_interviewer.answer import Section
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.library.rated_takes import rated_takes
from voice_interviewer.library.saying import say_score, say_section, told_section
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.remarks.own_say import OwnSay, own_say
from voice_interviewer.take import Source, Take


@pytest.fixture
def library(tmp_path: Path) -> SqliteLibrary:
    return SqliteLibrary(fake_folders(tmp_path))


@pytest.fixture
def take(library: SqliteLibrary) -> Take:
    return library.keep(example_take(source=Source.TYPED))


def say_of(library: SqliteLibrary, take: Take) -> OwnSay:
    assert take.findings is not None
    return own_say(library.remarks.of(take.id or 0), take.findings.grade)


def test_moved_sentence_is_kept_with_what_the_grader_said(library: SqliteLibrary, take: Take) -> None:
    """And told with the scores left alone."""
    said = say_section(library.remarks, take, 1, "operations", NOW)

    [kept] = library.remarks.of(take.id or 0)
    assert (kept.remark.label, kept.remark.was) == ("operations", ("architecture",))  # type: ignore[union-attr]
    assert "Operations by your say. The scores stay the grader's." in told_section(said, "x" * 100)


def test_the_graders_own_label_strikes_the_move(library: SqliteLibrary, take: Take) -> None:
    """Choosing it is taking the move back; undoing that brings the move back."""
    say_section(library.remarks, take, 1, "operations", NOW)
    back = say_section(library.remarks, take, 1, "architecture", NOW)

    assert say_of(library, take).moved == {}
    assert "where the grader put it" in told_section(back, "A sentence.")
    back.take_back(library.remarks)
    assert say_of(library, take).label(1) == "operations"


def test_one_remark_stands_for_each_sentence(library: SqliteLibrary, take: Take) -> None:
    """The later strikes the earlier, and undo restores it."""
    say_section(library.remarks, take, 1, "operations", NOW)
    later = say_section(library.remarks, take, 1, "other", NOW)

    assert len(library.remarks.of(take.id or 0)) == 1
    later.take_back(library.remarks)
    assert say_of(library, take).label(1) == "operations"


def test_score_is_kept_and_taken_back(library: SqliteLibrary, take: Take) -> None:
    """Beside what the grader gave."""
    say_score(library.remarks, take, Section.RISKS, 3, NOW)
    [kept] = library.remarks.of(take.id or 0)
    assert kept.remark.was == 1  # type: ignore[union-attr]
    assert say_of(library, take).score(Section.RISKS) == 3

    gone = say_score(library.remarks, take, Section.RISKS, None, NOW)
    assert say_of(library, take).score(Section.RISKS) is None
    gone.take_back(library.remarks)
    assert say_of(library, take).score(Section.RISKS) == 3


def test_what_there_is_not_cannot_be_spoken_of(library: SqliteLibrary, take: Take) -> None:
    """And nothing is noted."""
    with pytest.raises(NotFound):
        say_section(library.remarks, take, 9, "context", NOW)
    with pytest.raises(NotFound):
        say_section(library.remarks, take, 0, "strategy", NOW)
    with pytest.raises(UserError):
        say_score(library.remarks, take, Section.RISKS, 5, NOW)
    waiting = library.keep(example_take(source=Source.TYPED, findings=None))
    with pytest.raises(UserError):
        say_score(library.remarks, waiting, Section.RISKS, 3, NOW)
    assert library.remarks.all() == []


def test_rated_takes_are_read_with_their_grades(library: SqliteLibrary, take: Take) -> None:
    """Takes that nobody spoke of, and those in the bin, are not among them."""
    library.keep(example_take(source=Source.TYPED))
    say_score(library.remarks, take, Section.RISKS, 3, NOW)
    [rated] = rated_takes(library)
    assert (rated.take, rated.question) == (take.id, take.question.text)
    library.delete([take.id or 0])
    assert rated_takes(library) == []
