"""The ideas of both takes as one picture, since a hundred buttons would hold the window up when they are made."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interviewer.comparison.result import Kind, Row, Side
from voice_interviewer.report import comparison_words as say
from voice_interviewer.ui.compare.idea_places import MIDDLE, Cell, RowShapes, cell_at, put, shapes_of
from voice_interviewer.ui.compare.idea_steps import step
from voice_interviewer.ui.shell.theme import SPACE, Theme

_COLOURS = {Kind.CONTRADICTED: "warning", Kind.KEPT: "muted", Kind.DROPPED: "text", Kind.NEW: "text"}
_MIDDLE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class IdeaTable(QWidget):
    """Tab stops at it once; the arrow keys go from idea to idea, Enter plays one, and so does a click.

    Signals: ``play_requested(Side, Span)``; ``went_to(QRect)``, where the idea stands that the keys went to.
    """

    play_requested = Signal(object, object)
    went_to = Signal(QRect)

    def __init__(self, theme: Theme, rows: Sequence[Row], playable: dict[Side, bool], titled: bool = False) -> None:
        """``playable`` says which takes can be heard; with ``titled`` what differs stands above each row."""
        super().__init__()
        self.rows = [shapes_of(row, playable, titled) for row in rows]
        self.shown = list(self.rows)
        """The rows that are not filtered away."""
        self.current: Cell | None = None
        """Where the keys are."""
        self._theme = theme
        self._over: Cell | None = None
        self._heard: Cell | None = None
        self._put: tuple[int, int] | None = None  # the width that the rows have their places for, and their height
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Numbers and owners that differ" if titled else "Ideas of both takes")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_rows(self, rows: Sequence[RowShapes]) -> None:
        """Show these rows only."""
        self.shown = list(rows)
        for row in self.rows:
            row.box = row.boxes = None
        self._over = self._put = None
        if self.current is not None and self.current.row not in self.shown:
            self.current = None
        self.updateGeometry()
        self.update()

    def follow(self, side: Side | None, second: float) -> None:
        """Mark the idea that is heard; with no side nothing is."""
        heard = self._said_at(side, second) if side is not None else None
        if heard != self._heard:
            for cell in (self._heard, heard):
                if cell is not None:
                    self.update(cell.box)
            self._heard = heard

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._put is None or self._put[0] != width:
            self._put = width, put(self.shown, width, self.font())
        return self._put[1]

    def sizeHint(self) -> QSize:
        return QSize(90 * SPACE, self.heightForWidth(max(self.width(), 60 * SPACE)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60 * SPACE, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.heightForWidth(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self.shown:
            if row.box is not None and row.box.intersects(event.rect()):
                self._paint_row(painter, row)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = cell_at(self.shown, event.position().toPoint())
        over = over if over is not None and over.shape.span is not None else None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over is not None else Qt.CursorShape.ArrowCursor)
        if over != self._over:
            self._over = over
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        cell = cell_at(self.shown, event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self._go_to(cell)
            self._play(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current is not None:
            self._play(self.current)
        elif (cell := step(self.shown, self.current, Qt.Key(event.key()))) is not None:
            self._go_to(cell)
            self.went_to.emit(cell.box)
        else:
            super().keyPressEvent(event)

    def _go_to(self, cell: Cell) -> None:
        self.current = cell
        row = cell.row.row
        went = f", moved {say.moved(row)}" if row.moved is not None else ""
        self.setAccessibleDescription(f"{say.TITLES[row.kind]}{went}, {cell.side.value}. {cell.shape.spoken_name}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def _play(self, cell: Cell) -> None:
        if cell.shape.span is not None:
            self.play_requested.emit(cell.side, cell.shape.span)

    def _said_at(self, side: Side, second: float) -> Cell | None:
        for row in self.shown:
            for part, shape in enumerate(row.shapes[side]):
                if shape.span is not None and shape.span.start <= second < shape.span.end:
                    return Cell(row, side, part)
        return None

    def _paint_row(self, painter: QPainter, row: RowShapes) -> None:
        assert row.box is not None
        if row.title:
            self._paint_bold(painter, row.box.adjusted(SPACE, 0, 0, 0), row.title, "text", _LEFT)
        for side in Side:
            for part in range(len(row.shapes[side])):
                cell = Cell(row, side, part)
                wash = "selection" if cell == self._heard else "raised" if cell == self._over else ""
                focused = self.hasFocus() and cell == self.current
                cell.shape.paint(painter, self._theme, cell.box, wash, focused)
        half = (self.width() - MIDDLE) // 2
        middle = QRect(half, row.below_title + SPACE, MIDDLE, row.box.height())
        self._paint_bold(painter, middle, _mark(row.row), _COLOURS[row.row.kind], _MIDDLE)
        if row.row.moved is not None:
            self._paint_move(painter, middle, row.row)
        for side, left in ((Side.LEFT, 0), (Side.RIGHT, half + MIDDLE)):
            if not row.shapes[side]:
                painter.setPen(self._theme.colour("muted"))
                painter.drawText(left + SPACE, row.below_title + SPACE + painter.fontMetrics().ascent(), "not said")

    def _paint_move(self, painter: QPainter, middle: QRect, row: Row) -> None:
        """Below the sign: from which section to which."""
        painter.setPen(self._theme.colour("muted"))
        below = middle.adjusted(0, painter.fontMetrics().height() + 2, 0, 0)
        painter.drawText(below, _MIDDLE, f"moved {say.short_move(row)}")

    def _paint_bold(self, painter: QPainter, box: QRect, text: str, colour: str, how: int) -> None:
        plain = painter.font()
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(box, how, text)
        painter.setFont(plain)


def _mark(row: Row) -> str:
    return f"{say.MARKS[row.kind]} {say.TITLES[row.kind].lower()}"
