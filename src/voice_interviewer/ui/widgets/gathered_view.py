"""A column of what was gathered in a worker; a state stands in its place while there is none, or when that failed."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import Result
from voice_interviewer.ui.widgets.page_state import Offer, PageState
from voice_interviewer.ui.widgets.scrolled_column import ScrolledColumn


class GatheredView(QStackedWidget):
    """The state is shown first; who has filled the column brings it to the front. No signals of its own."""

    def __init__(self, context: Context, width: int) -> None:
        """``width`` is the column's, in device-independent pixels."""
        super().__init__()
        self._context = context
        self._task: CancelToken | None = None
        self.state = PageState(context.theme)
        self.column = ScrolledColumn(width)
        self.addWidget(self.state)
        self.addWidget(self.column)

    def gather(
        self, work: Callable[[], Result], show: Callable[[Result], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do the work in a worker; what is there stays until then. An earlier look that is not done is called off."""
        if self._task is not None:
            self._task.cancel()
        self._task = self._context.tasks.run(lambda _token, _report: work(), show, failed)

    def show_failure(self, error: Exception, again: Callable[[], None]) -> None:
        """Say what went wrong and offer to try again. Raises ``error`` itself where it is no `UserError`."""
        if not isinstance(error, UserError):
            raise error
        self.state.show_state("triangle-alert", error.message, error.advice, Offer("&Try again", again))
        self.setCurrentWidget(self.state)
