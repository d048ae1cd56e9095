"""The page of two takes: what it shows, in every state, and what leads away from it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from support.examples import example_abstention, example_findings, example_question
from support.immediate_tasks import ImmediateTaskRunner
from support.pages import all_of, says
from support.services import Fakes
from support.two_takes import FIRST, SECOND, keep, said
from voice_interviewer.comparison.result import Kind, Side
from voice_interviewer.errors import LibraryError
from voice_interviewer.report.comparison_document import DIFFERENT, TwoTakes
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.compare.compare_page import ComparePage
from voice_interviewer.ui.compare.comparison_export import file_name
from voice_interviewer.ui.compare.ideas_card import MOVED
from voice_interviewer.ui.compare.observed_card import ObservedCard
from voice_interviewer.ui.compare.sections_card import SectionsCard
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.failures import Failures
from voice_interviewer.ui.widgets.labels import Card


def shown_kinds(page: ComparePage) -> list[Kind]:
    assert page.content is not None
    assert page.content.ideas is not None
    return [row.row.kind for row in page.content.ideas.table.shown]


def test_numbers_that_differ_stand_first(page: ComparePage, ids: tuple[int, ...]) -> None:
    """Then sections, delivery and all ideas."""
    page.show_takes(ids)

    cards = [type(card).__name__ for card in sorted(all_of(page, Card), key=lambda card: (card.y(), card.x()))]
    assert cards == ["NumbersCard", "SectionsCard", "ObservedCard", "IdeasCard"]
    assert page.content is not None
    assert page.content.numbers is not None
    assert page.content.numbers.title == "Numbers and owners that differ"
    titles = [row.title for row in page.content.numbers.table.rows]
    assert titles[0] == "ten minutes ≠ five minutes"


def test_one_take_shows_beside_the_one_before(page: ComparePage, ids: tuple[int, ...]) -> None:
    """As the feedback of a take asks for it."""
    page.show_takes(ids[1:])

    assert page.data is not None
    assert page.data.ids == ids


def test_the_head_names_both_takes(page: ComparePage, fakes: Fakes, ids: tuple[int, ...]) -> None:
    """Date and scores to choose from; length and star below."""
    fakes.library.shelf.star(ids[1:])
    page.show_takes(ids)

    left, right = (page.head.pickers[side] for side in Side)
    assert left.box.currentText().startswith("Yesterday, 18:42  ·  C")
    assert right.facts.text() == "22 s  ·  spoken  ·  ★ starred"
    assert left.box.count() == 2


def test_a_filter_shows_one_kind(page: ComparePage, ids: tuple[int, ...]) -> None:
    """With its number, and only kinds that there are; then all again."""
    page.show_takes(ids)
    assert page.content is not None
    assert page.content.ideas is not None
    choice = page.content.ideas.filter

    assert [choice.button(value).text() for value in choice.choices][:2] == ["All 6", "≠ Contradicted 2"]
    choice.button(Kind.DROPPED.value).click()
    assert shown_kinds(page) == [Kind.DROPPED]
    choice.button(MOVED).click()
    assert shown_kinds(page) == [Kind.KEPT]
    choice.button("all").click()
    assert len(shown_kinds(page)) == 6


def test_exchanging_turns_dropped_into_new(page: ComparePage, ids: tuple[int, ...]) -> None:
    """Left becomes right."""
    page.show_takes(ids)

    page.head.swap_button.click()

    assert page.data is not None
    assert page.data.ids == ids[::-1]


def test_another_take_can_be_picked_for_each_side(
    page: ComparePage, fakes: Fakes, tmp_path: Path, ids: tuple[int, ...]
) -> None:
    """Picking the one of the other side exchanges both."""
    third = keep(fakes.library, tmp_path, said(FIRST)).id or 0
    page.show_takes(ids)

    pick(page, Side.RIGHT, third)
    assert page.data is not None
    assert page.data.ids == (ids[0], third)

    pick(page, Side.RIGHT, ids[0])
    assert page.data.ids == (third, ids[0])


def pick(page: ComparePage, side: Side, take_id: int) -> None:
    box = page.head.pickers[side].box
    place = box.findData(take_id)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_different_questions_are_told(page: ComparePage, fakes: Fakes, tmp_path: Path, ids: tuple[int, ...]) -> None:
    """Both questions stand there, and nothing is called a contradiction."""
    other = keep(fakes.library, tmp_path, said(SECOND, question=example_question(id="x", text="Another one?")))

    page.show_takes((ids[0], other.id or 0))

    assert says(page, DIFFERENT)
    assert says(page, "Another one?")
    assert page.content is not None
    assert page.content.numbers is None


def test_the_only_take_offers_to_answer_again(qtbot: QtBot, page: ComparePage, fakes: Fakes, tmp_path: Path) -> None:
    """And asks its question."""
    only = keep(fakes.library, tmp_path, said(FIRST))
    page.show_takes((only.id or 0,))

    with qtbot.waitSignal(page.retry_requested) as asked:
        page.alone.button.click()

    assert asked.args == [only.question]
    assert page.dock.isHidden()
    assert not page.head.export_button.isEnabled()


Change = Callable[[Take], Take]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda take: replace(take, findings=None), "The right take has no words yet. Open it"),
        (lambda take: replace(take, source=Source.TYPED), "The right take was typed, so there is nothing to hear."),
        (
            lambda take: replace(take, findings=example_findings(grade=example_abstention())),
            "The right take was not graded: Only four words were said",
        ),
    ],
)
def test_what_cannot_be_compared_or_heard_is_told(
    page: ComparePage, fakes: Fakes, takes: tuple[Take, Take], change: Change, told: str
) -> None:
    """In one sentence; the other take is shown all the same."""
    other = fakes.library.keep(change(replace(takes[1], audio=None)))

    page.show_takes((takes[0].id or 0, other.id or 0))

    assert says(page, told)
    assert all_of(page, SectionsCard)
    assert all_of(page, ObservedCard)


def test_a_lost_recording_is_told(page: ComparePage, takes: tuple[Take, Take], ids: tuple[int, ...]) -> None:
    """Its words are still compared."""
    assert takes[0].audio is not None
    takes[0].audio.unlink()

    page.show_takes(ids)

    assert says(page, "The left take: the recording is not on this computer any more")
    assert len(shown_kinds(page)) == 6


def test_a_take_that_is_gone_for_good_leads_back(
    qtbot: QtBot, page: ComparePage, fakes: Fakes, ids: tuple[int, ...]
) -> None:
    """There is nothing to try again."""
    fakes.library.purge(ids[:1])
    page.show_takes(ids)

    assert says(page, "One of the takes is not there any more")
    with qtbot.waitSignal(page.back_requested):
        page.view.state.button.click()


def test_a_broken_library_can_be_tried_again(page: ComparePage, fakes: Fakes, ids: tuple[int, ...]) -> None:
    """What failed once may work the next time."""
    fakes.library.failure = LibraryError("The library is locked.", "Close the other copy.")
    page.show_takes(ids)
    assert says(page, "The library is locked.")

    fakes.library.failure = None
    page.view.state.button.click()

    assert page.data is not None


def test_coming_back_shows_what_changed(page: ComparePage, fakes: Fakes, ids: tuple[int, ...]) -> None:
    """A star that was set elsewhere; where nothing changed, the cards stay the same."""
    page.show_takes(ids)
    before = page.content
    page.deactivate()
    page.activate()
    assert page.content is before

    fakes.library.shelf.star(ids[:1])
    page.activate()

    assert "★" in page.head.pickers[Side.LEFT].facts.text()


def test_a_take_can_be_opened(qtbot: QtBot, page: ComparePage, ids: tuple[int, ...]) -> None:
    """From its side of the head."""
    page.show_takes(ids)

    with qtbot.waitSignal(page.take_wanted) as wanted:
        page.head.pickers[Side.RIGHT].open_button.click()

    assert wanted.args == [ids[1]]


def shown(page: ComparePage) -> TwoTakes:
    assert page.data is not None
    assert page.data.right is not None
    assert page.data.comparison is not None
    return TwoTakes(page.data.left.take, page.data.right.take, page.data.comparison)


def name_file(page: ComparePage, file: Path) -> None:
    """As the user does in the dialog that asks where."""
    page.findChildren(QFileDialog)[-1].fileSelected.emit(str(file))


def test_export_writes_markdown_and_says_where(
    page: ComparePage, context: Context, tmp_path: Path, ids: tuple[int, ...]
) -> None:
    """Whole, with both takes named."""
    page.show_takes(ids)
    context.messages.flush()
    told: list[str] = []
    context.messages.posted.connect(lambda message: told.append(message.text))
    both = shown(page)

    page.exports.export(both)
    name_file(page, tmp_path / file_name(both))

    written = tmp_path / "takes_1_and_2.md"
    assert "ten minutes ≠ five minutes" in written.read_text(encoding="utf-8")
    assert told == [f"Exported to {written}."]


def test_a_folder_that_is_not_there_is_told(
    page: ComparePage, context: Context, tasks: ImmediateTaskRunner, tmp_path: Path, ids: tuple[int, ...]
) -> None:
    """Nothing is lost, and nothing crashes."""
    tasks.unhandled = Failures(context.messages).handle
    page.show_takes(ids)
    context.messages.flush()
    told: list[str] = []
    context.messages.posted.connect(lambda message: told.append(message.text))

    page.exports.export(shown(page))
    name_file(page, tmp_path / "nowhere" / "x.md")

    assert told == [f"The folder {tmp_path / 'nowhere'} is not there."]


@pytest.mark.parametrize("width", [700, 1100, 3600])
def test_long_and_foreign_words_fit(qtbot: QtBot, page: ComparePage, fakes: Fakes, tmp_path: Path, width: int) -> None:
    """A question of 300 characters and names in Cyrillic push nothing out of the page."""
    question = example_question(text="Почему " + "a very long question " * 14)
    lines = (*FIRST, (None, "Ответственный за выпуск: " + "Екатерина-Александра " * 9))
    ids = [keep(fakes.library, tmp_path, said(lines, question=question)).id or 0 for _ in range(2)]
    page.resize(width, 640)

    page.show_takes(tuple(ids))
    qtbot.waitUntil(lambda: page.content is not None and page.content.width() > 0)

    inside = page.view.column.widget()
    assert inside is not None
    assert inside.width() <= page.view.column.viewport().width()


def test_buttons_have_names(page: ComparePage, ids: tuple[int, ...]) -> None:
    """Also those that only have an icon."""
    page.show_takes(ids)

    there = [button for button in all_of(page, QPushButton) if button.isVisible()]
    assert [button for button in there if not (button.accessibleName() or button.text())] == []
    assert page.head.swap_button.accessibleName() == "Exchange left and right"


def test_escape_leads_back(qtbot: QtBot, page: ComparePage, ids: tuple[int, ...]) -> None:
    """By the key that leads back everywhere."""
    page.show_takes(ids)
    page.activateWindow()
    page.head.back_button.setFocus()

    with qtbot.waitSignal(page.back_requested):
        QTest.keyClick(page, Qt.Key.Key_Escape)
