"""Two takes of one question side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.answer import Span
from voice_interviewer.comparison.result import Side
from voice_interviewer.errors import NotFound
from voice_interviewer.report.comparison_document import TwoTakes
from voice_interviewer.ui.compare.ab_listening import STEP_SECONDS
from voice_interviewer.ui.compare.compare_content import CompareContent
from voice_interviewer.ui.compare.compare_data import CompareData, gather
from voice_interviewer.ui.compare.compare_head import CompareHead
from voice_interviewer.ui.compare.comparison_export import ComparisonExport
from voice_interviewer.ui.compare.listening_dock import ListeningDock
from voice_interviewer.ui.player.player_keys import PlayerKeys
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.focus_kept import focus_kept
from voice_interviewer.ui.widgets.gathered_view import GatheredView
from voice_interviewer.ui.widgets.page_state import Offer, PageState
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out

WIDEST = 1440
"""Pixels of the column."""

_NOTHING = ("layers", "Choose a take to compare", "Open one from the history, then compare it with another.")
_GONE = ("One of the takes is not there any more", "It was deleted for good. Choose another one from the history.")
_ALONE = "This is the only take of this question. Answer it again, and both stand here side by side."


class ComparePage(QWidget):
    """Signals: ``take_wanted(int)``, a take is to be opened; ``back_requested()``; ``retry_requested(AskedQuestion)``,
    a question with one take only is to be answered again.
    """

    take_wanted = Signal(object)
    back_requested = Signal()
    retry_requested = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._wanted: tuple[int, ...] = ()
        self._wants_focus = False  # once the page is shown, as soon as there is something that can take it
        self.data: CompareData | None = None
        """What is shown, None before that."""
        self.content: CompareContent | None = None
        self.view = GatheredView(context, WIDEST)
        self.head = CompareHead(context.theme, context.services.now)
        self.alone = PageState(context.theme)
        self.dock = ListeningDock(context)
        self.exports = ComparisonExport(context, self)
        listening = self.dock.listening
        self._keys = PlayerKeys(
            [(shortcuts.PLAY, listening.toggle), (shortcuts.REWIND, self._back), (shortcuts.FORWARD, self._on)]
        )
        self._lay_out()
        self._connect()
        self.view.state.show_state(*_NOTHING)

    def show_takes(self, take_ids: tuple[int, ...]) -> None:
        """Show these two takes; with one id, that take beside the last one before it to the same question."""
        self.dock.listening.release()
        self._wanted = tuple(take_ids)
        library = self._context.services.library
        self.view.gather(lambda: gather(library, self._wanted), self._show, self._fail)

    def activate(self) -> None:
        """The page is shown now: what was starred or deleted meanwhile shows."""
        self._wants_focus = True
        if self.data is not None:
            self.show_takes(self._wanted)

    def deactivate(self) -> None:
        """Another page is shown now: give the sound device back."""
        self.dock.listening.release()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._keys.action(event)
        if action is None or not self.dock.isVisible():
            super().keyPressEvent(event)
        else:
            action()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.content is not None:
            self.content.show_width(min(self.width(), WIDEST))

    def _lay_out(self) -> None:
        self.view.column.body.addWidget(self.head)
        self.view.column.body.addWidget(self.alone)
        self.view.column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, stretch=1)
        layout.addWidget(self.dock)
        self.dock.hide()

    def _connect(self) -> None:
        self.head.back_requested.connect(self.back_requested)
        self.head.export_requested.connect(self.export)
        self.head.swap_requested.connect(self.exchange)
        self.head.picked.connect(self._pick)
        self.head.take_wanted.connect(self.take_wanted)
        self.dock.heard.connect(self._follow)
        self._context.theme.changed.connect(self._redraw)
        shortcuts.bind(self, shortcuts.BACK, self.back_requested.emit)
        shortcuts.bind(self, shortcuts.EXPORT, self.export)
        shortcuts.bind(self, shortcuts.HEAR_LEFT, self.dock.hear_left)
        shortcuts.bind(self, shortcuts.HEAR_RIGHT, self.dock.hear_right)
        shortcuts.bind(self, shortcuts.SWAP, self.dock.swap)

    def _show(self, data: CompareData) -> None:
        """These takes, unless they are the ones that are shown already: then nothing moves."""
        same = data == self.data
        self.data, self._wanted = data, data.ids
        self.view.setCurrentWidget(self.view.column)
        if not same:
            self.head.show_data(data)
            self._show_content(data)
            self.dock.open(data)
        if self._wants_focus:
            self._wants_focus = False
            self._take_focus()

    def _take_focus(self) -> None:
        """Where the space bar plays; where nothing can be heard, at the choice of takes."""
        heard = next((side for side in Side if self.dock.isVisible() and self.dock.listening.can_play(side)), None)
        (self.head.pickers[Side.LEFT].box if heard is None else self.dock.sides[heard].play_button).setFocus()

    def _show_content(self, data: CompareData) -> None:
        if self.content is not None:
            self.content.hide()
            self.content.deleteLater()
            self.content = None
        self.alone.setVisible(data.comparison is None)
        if data.comparison is None:
            again = Offer("&Answer again", self._answer_again, primary=True)
            self.alone.show_state("layers", "Nothing to compare with yet", _ALONE, again)
            return
        self.content = CompareContent(self._context.theme, data, data.comparison)
        self.content.show_width(min(self.width(), WIDEST))
        self.content.play_requested.connect(self._play)
        self.content.went_to.connect(self._bring_into_view)
        self.view.column.body.insertWidget(1, self.content)
        tab_as_laid_out(self)

    def _fail(self, error: Exception) -> None:
        self.data = None
        self.dock.hide()
        self.view.show_failure(error, self._try_again)
        if isinstance(error, NotFound):
            self.view.state.show_state("triangle-alert", *_GONE, Offer("&Back", self.back_requested.emit))

    def _try_again(self) -> None:
        self.show_takes(self._wanted)

    def _answer_again(self) -> None:
        if self.data is not None:
            self.retry_requested.emit(self.data.left.take.question)

    @Slot()
    def exchange(self) -> None:
        """The left take becomes the right one."""
        if len(self._wanted) > 1:
            self.show_takes(self._wanted[::-1])

    @Slot()
    def export(self) -> None:
        """Save the comparison as Markdown."""
        data = self.data
        if data is not None and data.right is not None and data.comparison is not None:
            self.exports.export(TwoTakes(data.left.take, data.right.take, data.comparison))

    @Slot(object, object)
    def _pick(self, side: Side, take_id: int) -> None:
        """Another take on one side; where it is the one of the other side, both change places."""
        ids: Sequence[int] = self._wanted
        if len(ids) < 2:
            self.show_takes((take_id,))
        elif take_id in ids:
            self.exchange()
        else:
            self.show_takes((take_id, ids[1]) if side is Side.LEFT else (ids[0], take_id))

    @Slot(object, object)
    def _play(self, side: Side, span: Span) -> None:
        self.dock.play(side, span)

    @Slot(object, QRect)
    def _bring_into_view(self, table: QWidget, place: QRect) -> None:
        middle = table.mapTo(self.view.column.viewport(), place.center())
        middle.setY(middle.y() + self.view.column.verticalScrollBar().value())
        self.view.column.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + 2 * SPACE)

    @Slot(object, float)
    def _follow(self, side: Side | None, second: float) -> None:
        if self.content is not None:
            self.content.follow(side, second)

    @Slot()
    def _redraw(self) -> None:
        """Icons are drawn in the colours of the scheme, so a new scheme means drawing anew."""
        if self.data is not None:
            with focus_kept(self.view.column, self.head.pickers[Side.LEFT].box):
                self._show_content(self.data)

    def _back(self) -> None:
        self.dock.listening.step(-STEP_SECONDS)

    def _on(self) -> None:
        self.dock.listening.step(STEP_SECONDS)
