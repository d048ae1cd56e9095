"""The list of takes that is read in pages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.big_library import BigLibrary
from support.examples import example_abstention, example_findings, example_take
from support.immediate_tasks import ImmediateTaskRunner
from support.services import NOW, Fakes, fake_context, fake_services
from voice_interviewer.errors import LibraryError
from voice_interviewer.library.summary import summary_of
from voice_interviewer.take import Source
from voice_interviewer.ui.history.filters import Query
from voice_interviewer.ui.history.history_model import PAGE, SUMMARY_ROLE, HistoryModel, spoken
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def big(tmp_path: Path) -> BigLibrary:
    return BigLibrary(tmp_path)


@pytest.fixture
def model(qapp: QApplication, tmp_path: Path, fakes: Fakes, big: BigLibrary) -> HistoryModel:
    """Of five thousand takes, freshly loaded."""
    made = HistoryModel(fake_context(qapp, fake_services(tmp_path, fakes, open_library=lambda: big)))
    made.load()
    return made


def test_first_page_is_enough_to_begin(model: HistoryModel, big: BigLibrary) -> None:
    """Thousands of takes cost no more than a screenful, and one knows how many there are."""
    assert [model.rowCount(), model.total] == [PAGE, 5_000]
    assert big.asked == [(PAGE, 0)]


def test_more_comes_when_one_scrolls(model: HistoryModel, big: BigLibrary) -> None:
    """The next page goes on where the last one ended."""
    model.fetchMore()

    ids = [model.summary(row).id for row in range(model.rowCount())]

    assert big.asked[-1] == (PAGE, PAGE)
    assert ids == list(range(5_000, 5_000 - 2 * PAGE, -1))


def test_list_ends_with_the_last_take(model: HistoryModel, big: BigLibrary) -> None:
    """Then there is no more to fetch."""
    while model.canFetchMore():
        model.fetchMore()

    assert model.rowCount() == 5_000


def test_model_keeps_qts_rules(big: BigLibrary, model: HistoryModel) -> None:
    """Qt's own checker, which fetches whatever there is, watches it grow, shrink and load again.

    Loaded anew it holds one page: fetching more from inside a reset can only happen where work runs at once.
    """
    big.takes = 150
    model.load()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.remove({150, 140, 20})
    big.takes = 90
    model.load(Query("else"))

    assert tester.model() is model
    assert model.rowCount() == 90


def test_loading_again_keeps_as_many_rows(model: HistoryModel) -> None:
    """Coming back to the page, one is where one was; a new search begins at the top."""
    model.fetchMore()

    model.load()
    again = model.rowCount()
    model.load(Query("drift"))

    assert [again, model.rowCount()] == [2 * PAGE, PAGE]


def test_answer_to_an_older_search_is_dropped(
    qapp: QApplication, tmp_path: Path, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """Typing on while the library looks: only the newest words count."""
    fakes.library.keep(example_take())
    tasks.held = True
    model = HistoryModel(fake_context(qapp, fake_services(tmp_path, fakes), tasks))
    model.load()
    model.load(Query("zebra"))

    tasks.release()

    assert [model.rowCount(), model.total] == [0, 0]


def test_rows_stay_while_one_looks_again(context: Context, fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """The list does not flicker at every key."""
    fakes.library.keep(example_take())
    model = HistoryModel(context)
    model.load()

    tasks.held = True
    model.load(Query("bank"))

    assert model.rowCount() == 1


def test_removed_takes_are_gone_without_looking(model: HistoryModel, big: BigLibrary) -> None:
    """And the number of all takes is right."""
    looks = len(big.asked)

    model.remove({5_000, 4_998})

    assert [model.summary(row).id for row in range(2)] == [4_999, 4_997]
    assert [model.total, len(big.asked)] == [4_998, looks]


def _deliver(on_the_way: list[Callable[[], None]]) -> None:
    while on_the_way:
        on_the_way.pop(0)()


def test_take_deleted_while_one_looks_does_not_come_back(qapp: QApplication, tmp_path: Path, fakes: Fakes) -> None:
    """The look under way saw the take there still; the same for a star."""
    tasks, services = ImmediateTaskRunner(), fake_services(tmp_path, fakes)
    kept = [fakes.library.keep(example_take()).id or 0 for _ in range(3)]
    model = HistoryModel(fake_context(qapp, services, tasks))
    model.load()
    on_the_way: list[Callable[[], None]] = []
    tasks.tell = on_the_way.append

    model.load()
    fakes.library.delete([kept[0]])
    model.remove({kept[0]})
    _deliver(on_the_way)
    assert [model.summary(row).id for row in range(model.rowCount())] == [kept[2], kept[1]]

    model.load()
    fakes.library.shelf.star([kept[1]], True)
    model.show_star({kept[1]}, True)
    _deliver(on_the_way)
    assert [model.summary(row).starred for row in range(model.rowCount())] == [False, True]


def test_page_after_a_deletion_misses_none(model: HistoryModel, big: BigLibrary) -> None:
    """The next page begins after what is still listed."""
    model.remove({5_000})

    model.fetchMore()

    assert big.asked[-1] == (PAGE, PAGE - 1)


def test_failure_is_told_and_one_can_try_again(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """A locked library is no reason to be stuck."""
    fakes.library.keep(example_take())
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    model = HistoryModel(context)

    with qtbot.waitSignal(model.failed) as failed:
        model.load()
    fakes.library.failure = None
    model.load()

    assert isinstance(failed.args[0] if failed.args else None, LibraryError)
    assert model.rowCount() == 1


def test_newest_take_comes_first(context: Context, fakes: Fakes) -> None:
    """Whatever the order in which they were kept."""
    newer = fakes.library.keep(example_take())
    older = fakes.library.keep(example_take(created=newer.created - timedelta(days=3)))
    model = HistoryModel(context)

    model.load()

    assert [model.summary(row).id for row in range(2)] == [newer.id, older.id]


def test_row_is_read_out_as_a_sentence(context: Context, fakes: Fakes) -> None:
    """Everything that is drawn is also said."""
    fakes.library.keep(example_take())
    model = HistoryModel(context)
    model.load()
    index = model.index(0)

    said = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == (
        "How would you put a credit model into production and keep it healthy?, Yesterday, 18:42, 34 s, "
        "Context 3 of 4, Architecture 3 of 4, Operations 2 of 4, Risks and governance 1 of 4, "
        "3 filled pauses, 140 words a minute"
    )
    assert index.data(Qt.ItemDataRole.ToolTipRole) == said
    assert index.data(SUMMARY_ROLE) == model.summary(0)
    assert model.rowCount(index) == 0
    assert model.data(QModelIndex()) is None


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"findings": None}, "Not transcribed yet"),
        ({"findings": example_findings(grade=example_abstention())}, "Not graded"),
    ],
)
def test_take_without_scores_says_why(changes: dict[str, object], said: str) -> None:
    """Waiting and refused are two things."""
    assert said in spoken(summary_of(example_take(**changes), 1), NOW)


def test_typed_take_has_no_length_and_no_pauses() -> None:
    """Nobody spoke it."""
    summary = replace(summary_of(example_take(source=Source.TYPED), 1), words_per_minute=None)

    said = spoken(summary, NOW)

    assert "34 s" not in said
    assert "filled pause" not in said
