"""A layout that sets widgets side by side and goes on in the next line, as words do."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays its items out from left to right, and wraps; each line at the left, in the middle or at the right. No
    signals.
    """

    def __init__(
        self, parent: QWidget | None = None, spacing: int = 0, line: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        """By width, as long as no item asks for another size: pages ask many times over."""
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        super().invalidate()
        self._heights.clear()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, move: bool) -> int:
        """Place the items (or only reckon) and return the height they take."""
        y = rect.y()
        for items in self._lines(rect.width()):
            sizes = [item.sizeHint() for item in items]
            x = rect.x() + self._indent(rect.width(), sizes)
            for item, size in zip(items, sizes, strict=True):
                if move:
                    item.setGeometry(QRect(QPoint(x, y), size))
                x += size.width() + self.spacing()
            y += max(size.height() for size in sizes) + self.spacing()
        return max(0, y - self.spacing() - rect.y())

    def _lines(self, width: int) -> Iterator[list[QLayoutItem]]:
        """What stands side by side; what is hidden takes no room."""
        line: list[QLayoutItem] = []
        used = 0
        for item in (item for item in self._items if not item.isEmpty()):
            if line and used + item.sizeHint().width() > width:
                yield line
                line, used = [], 0
            line.append(item)
            used += item.sizeHint().width() + self.spacing()
        if line:
            yield line

    def _indent(self, width: int, sizes: list[QSize]) -> int:
        """How far from the left a line begins."""
        free = max(0, width - sum(size.width() for size in sizes) - self.spacing() * (len(sizes) - 1))
        return {Qt.AlignmentFlag.AlignHCenter: free // 2, Qt.AlignmentFlag.AlignRight: free}.get(self._line, 0)
