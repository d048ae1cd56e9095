"""The rows of the list of questions, as Qt's views want them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from voice_interviewer.ui.home.question_rows import Heading, Row

ROW = int(Qt.ItemDataRole.UserRole)
"""The role under which an index gives its `Row` or `Heading`."""

Index = QModelIndex | QPersistentModelIndex


class QuestionModel(QAbstractListModel):
    """A flat list; headings cannot be chosen. Signals: those of QAbstractListModel."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Heading | Row] = ()

    def show_rows(self, rows: Sequence[Heading | Row]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def index_of(self, question_id: str) -> QModelIndex:
        """Where a question stands; an invalid index where it does not."""
        for place, row in enumerate(self._rows):
            if isinstance(row, Row) and row.entry.question.id == question_id:
                return self.index(place)
        return QModelIndex()

    def first_question(self) -> QModelIndex:
        """The first row that can be chosen; an invalid index where there is none."""
        for place, row in enumerate(self._rows):
            if isinstance(row, Row):
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, Heading) else row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.title if isinstance(row, Heading) else row.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], Row):
            return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags
