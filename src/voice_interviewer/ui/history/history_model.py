"""The takes of the library as a list that grows while one scrolls: thousands of them cost no more than a few."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from voice_interviewer.answer import Section
from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.take import Source
from voice_interviewer.ui.history.filters import Query, take_filter
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.plain_tip import plain_tip
from voice_interviewer.ui.widgets.wording import count, day_and_time, length

PAGE = 100
"""Takes read at once: more than a screen shows, few enough to be there before anyone notices."""

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
"""The `TakeSummary` of a row."""

_MARKS = {Source.COMPOSITE: "put together", Source.FILE: "from a file"}

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Page:
    """What one look into the library brought."""

    total: int
    rows: Sequence[TakeSummary]


class HistoryModel(QAbstractListModel):
    """One row a take, as a `Query` wants them; looks into the library in a worker.

    Signals: ``loaded()`` after the first page of a search, ``failed(object)`` with the exception where it did not come.
    """

    loaded = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = context.services
        self._now = context.services.now
        self._tasks = context.tasks
        self._rows: list[TakeSummary] = []
        self._looks = 0  # counts the looks, so that the answer to an older question is not taken for the newest
        self._looking = False
        self._reach: int | None = PAGE  # rows there will be once the look under way has brought what it went for
        self.query = Query()
        """What the rows were last asked to be."""
        self.total = 0
        """How many takes match, read so far or not."""

    def load(self, query: Query | None = None) -> None:
        """Look again from the top; the rows stay until the new ones are there, as many of them as before."""
        query = query or Query()
        limit = max(PAGE, len(self._rows)) if query == self.query else PAGE
        self.query = query
        self._look(0, limit)

    def load_all(self) -> None:
        """Read every row, for whoever wants to do something with all of them."""
        self._look(0, None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        summary = self._rows[index.row()]
        if role == SUMMARY_ROLE:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.question_text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(summary, self._now())
        if role == Qt.ItemDataRole.ToolTipRole:
            notes = f"\n\nNotes: {summary.notes}" if summary.notes else ""
            return plain_tip(spoken(summary, self._now()) + notes)
        return None

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        return not parent.isValid() and not self._looking and 0 < len(self._rows) < self.total

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        if self.canFetchMore(parent):
            self._look(len(self._rows), PAGE)

    def summary(self, row: int) -> TakeSummary:
        """The take of a row."""
        return self._rows[row]

    def rows_of(self, take_ids: Collection[int]) -> list[int]:
        """The rows of those takes, as far as they have been read."""
        return [row for row, summary in enumerate(self._rows) if summary.id in take_ids]

    def remove(self, take_ids: Collection[int]) -> None:
        """Take rows out, without looking into the library; neighbours go together, so that thousands go at once."""
        for first, last in reversed(stretches(self.rows_of(take_ids))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.total -= last - first + 1
            self.endRemoveRows()
        self._look_once_more()

    def show_star(self, take_ids: Collection[int], starred: bool) -> None:
        """Star rows, or take their stars away, without looking into the library."""
        for first, last in stretches(self.rows_of(take_ids)):
            for row in range(first, last + 1):
                self._rows[row] = replace(self._rows[row], starred=starred)
            self.dataChanged.emit(self.index(first), self.index(last))
        self._look_once_more()

    def _look_once_more(self) -> None:
        """What a look under way brings may be older than what was just done to the takes, and would undo it here."""
        if self._looking:
            self._look(0, self._reach)

    def _look(self, offset: int, limit: int | None) -> None:
        self._looks += 1
        look, query, self._looking = self._looks, self.query, True
        self._reach = None if limit is None else offset + limit
        services, known = self._services, self.total if offset else None

        def work() -> _Page:
            library = services.library  # opened here, in the worker, if nobody needed it before
            among = replace(take_filter(query.filters, services.bank, services.now()), in_bin=query.in_bin)
            rows = library.summaries(query.search, limit, offset, among=among, order=query.order)
            # Only the first page asks how many there are; a short one knows it already.
            whole = limit is None or len(rows) < limit
            total = known if known is not None else len(rows) if whole else library.count(query.search, among=among)
            return _Page(total, rows)

        self._tasks.run(
            lambda _token, _report: work(),
            lambda page: self._arrived(look, offset, page),
            lambda error: self._not_arrived(look, error),
        )

    def _arrived(self, look: int, offset: int, page: _Page) -> None:
        if look != self._looks:
            return
        self._looking = False
        self.total = page.total
        if offset:
            self._append(page.rows)
        else:
            self.beginResetModel()
            self._rows = list(page.rows)
            self.endResetModel()
            self.loaded.emit()

    def _append(self, rows: Sequence[TakeSummary]) -> None:
        if not rows:  # takes were deleted elsewhere meanwhile
            self.total = len(self._rows)
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows.extend(rows)
        self.endInsertRows()

    def _not_arrived(self, look: int, error: Exception) -> None:
        if look == self._looks:
            self._looking = False
            self.failed.emit(error)


def spoken(summary: TakeSummary, now: datetime) -> str:
    """A row as a screen reader says it."""
    starred = ["Starred"] if summary.starred else []
    parts = [*starred, summary.question_text, day_and_time(summary.created, now), *marks(summary)]
    if summary.source is not Source.TYPED:
        parts.append(length(summary.seconds))
    if summary.scores:
        parts += [f"{s.title} {score} of 4" for s, score in zip(Section, summary.scores, strict=True)]
    else:
        parts.append(state(summary))
    if summary.source is not Source.TYPED and summary.graded:
        parts.append(count(summary.filled_pauses, "filled pause"))
    if summary.words_per_minute is not None:
        parts.append(f"{summary.words_per_minute:.0f} words a minute")
    if summary.tags:
        parts.append("tags: " + ", ".join(summary.tags))
    return ", ".join(parts)


def state(summary: TakeSummary) -> str:
    """Why a take has no scores."""
    return "Not graded" if summary.graded else "Not transcribed yet"


def marks(summary: TakeSummary) -> list[str]:
    """What sets a take apart from an answer that was spoken to the whole question."""
    found = [f"{summary.drill.title} only"] if summary.drill else []
    return [*found, _MARKS[summary.source]] if summary.source in _MARKS else found


def stretches(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rising numbers as the first and the last of each unbroken run."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
