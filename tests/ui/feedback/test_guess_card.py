"""What the user expected, beside what the grader found."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_abstention, example_findings, example_grade
from support.kept_takes import keep_example
from support.pages import all_of, says, texts
from support.services import NOW, Fakes
from voice_interviewer.answer import Section
from voice_interviewer.programme.events import Predicted
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.guess_card import GuessCard, difference, guessed
from voice_interviewer.ui.feedback.score_cards import SectionCard
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.tab_order import in_reading_order


def guess(
    fakes: Fakes, take: Take, context: int = 3, architecture: int = 2, operations: int = 2, risks: int = 3
) -> None:
    """Note a guess; the example is graded 3, 3, 2 and 1."""
    event = Predicted(take=take.id or 0, context=context, architecture=architecture, operations=operations, risks=risks)
    fakes.library.journal.note(event, NOW)


def kept(fakes: Fakes, folder: Path, count: int = 1) -> list[Take]:
    """So many graded takes."""
    made = []
    for number in range(count):
        place = folder / str(number)
        place.mkdir()
        made.append(keep_example(fakes.library, place))
    return made


def test_the_guess_stands_above_the_scores(page: FeedbackPage, fakes: Fakes, tmp_path: Path, qtbot: QtBot) -> None:
    """A row for each section, with the difference in words."""
    [take] = kept(fakes, tmp_path)
    guess(fakes, take)
    page.show_take(take)
    [card] = all_of(page, GuessCard)
    lines = texts(card)
    assert lines[lines.index("Risks and governance") :] == [
        "Risks and governance",
        "3",
        "1",
        "you guessed 2 points higher",
    ]
    assert says(card, "the same")
    assert says(card, "you guessed 1 point lower")
    first = all_of(page, SectionCard)[0]
    qtbot.waitUntil(lambda: 0 < card.y() < first.y())


def test_a_take_that_was_not_guessed_has_no_such_card(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """Neither one that was guessed and is not graded any more."""
    [take, other] = kept(fakes, tmp_path, 2)
    guess(fakes, other)
    page.show_take(take)
    assert all_of(page, GuessCard) == []
    page.show_take(replace(other, findings=example_findings(grade=example_abstention())))
    assert all_of(page, GuessCard) == []
    page.show_take(replace(other, findings=None))
    assert all_of(page, GuessCard) == []


def test_before_five_guesses_nothing_is_said_of_them_all(context: Context, fakes: Fakes, tmp_path: Path) -> None:
    """One odd take would turn it."""
    takes = kept(fakes, tmp_path, 4)
    for take in takes:
        guess(fakes, take)
    found = guessed(context.services, takes[0])
    assert found is not None
    assert found.together == ()


def test_from_five_guesses_on_they_say_something_together(context: Context, fakes: Fakes, tmp_path: Path) -> None:
    """Over all, and of the section that is furthest off."""
    takes = kept(fakes, tmp_path, 5)
    for take in takes:
        guess(fakes, take)
    found = guessed(context.services, takes[0])
    assert found is not None
    assert found.together == (
        "Your guesses for answers are within half a point of the grader on average (5 guesses).",
        "You rate your Risks 2.0 points higher than the grader (5 guesses).",
    )


def test_close_guesses_need_one_sentence(context: Context, fakes: Fakes, tmp_path: Path) -> None:
    """No section is named that is not far off."""
    takes = kept(fakes, tmp_path, 5)
    for take in takes:
        guess(fakes, take, 3, 3, 2, 1)
    found = guessed(context.services, takes[0])
    assert found is not None
    assert len(found.together) == 1


def test_the_first_guess_counts(context: Context, fakes: Fakes, tmp_path: Path) -> None:
    """A later one may have seen the scores."""
    [take] = kept(fakes, tmp_path)
    guess(fakes, take, risks=4)
    guess(fakes, take, risks=1)
    found = guessed(context.services, take)
    assert found is not None
    assert found.expected[Section.RISKS] == 4


def test_a_grade_that_changed_since_is_the_one_beside_it(context: Context, fakes: Fakes, tmp_path: Path) -> None:
    """After a correction of the transcript, as in the cards below."""
    [take] = kept(fakes, tmp_path)
    guess(fakes, take)
    scores = tuple(replace(score, score=0) for score in example_grade().sections)
    regraded = replace(take, findings=example_findings(grade=example_grade(sections=scores)))
    found = guessed(context.services, regraded)
    assert found is not None
    assert set(found.given.values()) == {0}


@pytest.mark.parametrize(
    ("expected", "given", "words"),
    [
        (2, 2, "the same"),
        (3, 2, "you guessed 1 point higher"),
        (0, 4, "you guessed 4 points lower"),
    ],
)
def test_differences_in_words(expected: int, given: int, words: str) -> None:
    """Without praise and without blame."""
    assert difference(expected, given) == words


def test_the_tab_key_still_goes_as_one_reads(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """The card has nothing to stop at."""
    [take] = kept(fakes, tmp_path)
    guess(fakes, take)
    page.show_take(take)
    [card] = all_of(page, GuessCard)
    assert list(in_reading_order(card)) == []
