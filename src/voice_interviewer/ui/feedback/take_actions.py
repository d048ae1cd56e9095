"""What can be done with the take that a page shows: star, tags, notes, the bin."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from voice_interviewer.errors import for_user
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.feedback_content import FeedbackContent
from voice_interviewer.ui.feedback.newest_counts import NewestCounts
from voice_interviewer.ui.feedback.notes_card import NotesCard
from voice_interviewer.ui.history.tag_dialog import TagDialog
from voice_interviewer.ui.history.take_bin import TakeBin
from voice_interviewer.ui.history.take_marks import TakeMarks
from voice_interviewer.ui.shell.context import Context


class TakeActions(QObject):
    """Does it in a worker, and keeps the page's copy of the take true.

    Signals: ``sorted(Take)``, the take with other star, tags or notes; ``deleted()``, it is in the bin;
    ``restored(int)``, a take is out of it again; ``compare_requested(tuple)`` with its id; ``mentor_requested(Take)``.
    """

    sorted = Signal(object)
    deleted = Signal()
    restored = Signal(object)
    compare_requested = Signal(object)
    mentor_requested = Signal(object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._take: Take | None = None
        self._content: FeedbackContent | None = None
        self._newest = NewestCounts()
        self._bin = TakeBin(context, self)
        self._marks = TakeMarks(context, self)
        self._marks.tagged.connect(self._look_again)
        self._bin.deleted.connect(self._show_deleted)
        self._bin.restored.connect(self._show_restored)

    def show_on(self, content: FeedbackContent, take: Take) -> None:
        """Serve this page of this take from now on, with what was done to the take while it was being made."""
        if self._take is not None and self._take.id == take.id and self._shown:
            take = self._as_left(content, take)
        self._content, self._take = content, take
        header = content.header
        header.star_toggled.connect(self.star)
        header.tag_requested.connect(self.tag)
        header.notes_requested.connect(self.write_notes)
        header.delete_requested.connect(self.delete)
        header.compare_requested.connect(self.compare)
        header.mentor_requested.connect(self._ask_mentor)
        content.notes_card.edited.connect(self._store_notes)

    def leave(self, take: Take) -> Take:
        """Store what is being written, before another content is built; returns the take with it."""
        if self._content is None or self._take is None or not isValid(self._content):
            return take
        self._content.notes_card.save()
        return replace(take, notes=self._take.notes) if take.id == self._take.id else take

    @Slot()
    def toggle_star(self) -> None:
        """Star the take, or take its star away."""
        if self._take is not None:
            self.star(not self._take.starred)

    @Slot(object)
    def star(self, starred: bool) -> None:
        """Shown at once, and taken back where it cannot be stored."""
        take = self._take
        if take is None or take.id is None or not self._shown:
            return
        services, take_id = self._context.services, take.id
        self._change(replace(take, starred=starred))
        store = self._newest.storing(("star", take_id), lambda: services.library.shelf.star([take_id], starred))
        self._context.tasks.run(
            lambda _token, _report: store(),
            lambda _: None,
            lambda error: self._not_starred(take, error),
        )

    @Slot()
    def tag(self) -> None:
        """Let the user choose tags."""
        if self._take is not None and self._take.id is not None and self._shown:
            TagDialog(self._context, [self._take.id], self._marks, self._page).open()

    @Slot()
    def write_notes(self) -> None:
        """Give the keyboard to the notes."""
        if self._content is not None and self._shown:
            self._content.notes_card.write()

    @Slot()
    def delete(self) -> None:
        """Move the take to the bin."""
        if self._take is not None and self._take.id is not None and self._take.deleted is None:
            self._bin.delete([self._take.id])

    @Slot()
    def compare(self) -> None:
        """Ask for the take beside another one."""
        if self._take is not None and self._take.id is not None and self._shown:
            self.compare_requested.emit((self._take.id,))

    @Slot()
    def _ask_mentor(self) -> None:
        if self._take is not None:
            self.mentor_requested.emit(self._take)

    @Slot(str)
    def _store_notes(self, notes: str) -> None:
        take, content = self._take, self._content
        if take is None or take.id is None or content is None:
            return
        services, take_id, card = self._context.services, take.id, content.notes_card
        self._change(replace(take, notes=notes))
        store = self._newest.storing(("notes", take_id), lambda: services.library.shelf.note(take_id, notes))
        self._context.tasks.run(
            lambda _token, _report: store(),
            lambda _: self._notes_stored(card),
            lambda error: self._notes_failed(card, take, error),
        )

    def _notes_stored(self, card: NotesCard) -> None:
        if self._content is not None and card is self._content.notes_card:
            card.show_saved()

    def _notes_failed(self, card: NotesCard, before: Take, error: Exception) -> None:
        if self._content is not None and card is self._content.notes_card:
            card.show_failed(before.notes)
        self._say(error)

    def _not_starred(self, before: Take, error: Exception) -> None:
        if self._take is not None and self._take.id == before.id:
            self._change(replace(self._take, starred=before.starred))
        self._say(error)

    def _say(self, error: Exception) -> None:
        self._context.messages.error(for_user(error))

    @Slot(object)
    def _look_again(self, take_ids: list[int]) -> None:
        """Tags are sorted, and spelt, by the library."""
        services, shown = self._context.services, self._take.id if self._take is not None else None
        if shown is not None and shown in take_ids:
            self._context.tasks.run(lambda _token, _report: services.library.take(shown), self._show_tags)

    def _show_tags(self, take: Take) -> None:
        if self._take is not None and self._take.id == take.id:
            self._change(replace(self._take, tags=take.tags))

    @property
    def _shown(self) -> bool:
        """Whether what is served can be seen: until the content of another take is made, there is none."""
        return self._content is not None and isValid(self._content) and not self._content.isHidden()

    def _as_left(self, content: FeedbackContent, take: Take) -> Take:
        """The same take was changed while a new content of it was made: star, tags and notes are those of the old."""
        assert self._content is not None
        assert self._take is not None
        take = replace(self.leave(take), starred=self._take.starred, tags=self._take.tags)
        content.notes_card.go_on(self._content.notes_card)
        content.header.show_star(take.starred)
        content.header.show_tags(() if take.sample else take.tags)
        return take

    def _change(self, take: Take) -> None:
        self._take = take
        if self._content is not None and isValid(self._content):
            self._content.header.show_star(take.starred)
            self._content.header.show_tags(take.tags)
        self.sorted.emit(take)

    @Slot(object)
    def _show_deleted(self, take_ids: list[int]) -> None:
        if self._take is not None and self._take.id in take_ids:
            self.deleted.emit()

    @Slot(object)
    def _show_restored(self, take_ids: list[int]) -> None:
        for take_id in take_ids:
            self.restored.emit(take_id)
