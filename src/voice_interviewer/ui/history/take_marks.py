"""Stars and tags for takes, one or thousands, with a way back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from voice_interviewer.app import Services
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.ui.history.bulk_work import BulkWork
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.wording import count


class TakeMarks(QObject):
    """Works in a worker. Failures go to the messages.

    Signals: ``starred(list, bool)``, the ids and whether they have stars now; ``tagged(list)``, the ids whose tags
    are others now.
    """

    starred = Signal(object, object)
    tagged = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None, work: BulkWork | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.work = work or BulkWork(context, self)
        """What does it; it says how far it is."""

    def star(self, take_ids: Sequence[int], starred: bool) -> None:
        """Star takes, or take their stars away; of several that is told, with a way back."""
        services, number = self._context.services, count(len(take_ids), "take")
        doing = f"Starring {number} …" if starred else f"Taking the star off {number} …"
        self.work.run(
            doing,
            take_ids,
            lambda some: services.library.shelf.star(some, starred),
            lambda changed: self._say_starred(changed, starred),
        )

    def tag(self, take_ids: Sequence[int], tag: str) -> None:
        """Tag takes."""
        services, number = self._context.services, count(len(take_ids), "take")
        self.work.run(
            f"Tagging {number} …", take_ids, lambda some: services.library.shelf.tag(some, tag), self.tagged.emit
        )

    def untag(self, take_ids: Sequence[int], tag: str) -> None:
        """Take a tag away, with a way back to those that had it."""
        services, number = self._context.services, count(len(take_ids), "take")
        had: set[int] = set()

        def some(ids: Sequence[int]) -> None:
            if not had:
                had.update(_having(services, tag))
            services.library.shelf.untag(ids, tag)

        self.work.run(
            f"Taking a tag off {number} …",
            take_ids,
            some,
            lambda changed: self._say_untagged([one for one in changed if one in had], tag),
        )

    def _say_starred(self, take_ids: list[int], starred: bool) -> None:
        self.starred.emit(take_ids, starred)
        if len(take_ids) > 1:
            text = "Starred" if starred else "Took the star off"
            self._context.messages.info(
                f"{text} {count(len(take_ids), 'take')}.", "Undo", lambda: self.star(take_ids, not starred)
            )

    def _say_untagged(self, take_ids: list[int], tag: str) -> None:
        self.tagged.emit(take_ids)
        if take_ids:
            self._context.messages.info(
                f"Took the tag “{tag}” off {count(len(take_ids), 'take')}.", "Undo", lambda: self.tag(take_ids, tag)
            )


def _having(services: Services, tag: str) -> set[int]:
    """The takes with that tag, wherever they are."""
    return {
        summary.id
        for binned in (False, True)
        for summary in services.library.summaries(among=TakeFilter(tag=tag, in_bin=binned))
    }
