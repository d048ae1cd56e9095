"""The rehearsals of one interview's questions: the present one, and earlier ones whose answers are still graded."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from voice_interviewer.practice.phases import Event, Phase
from voice_interviewer.take import Take
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage


class AskedQuestions(QObject):
    """Signals: ``kept(Take)``, the present question has its answer in the library; ``skipped()``, it is left
    unanswered; ``moved()``, something changed in a rehearsal, also in an earlier one.
    """

    kept = Signal(object)
    skipped = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Rehearsal] = []
        self.rehearsal: Rehearsal | None = None
        """The rehearsal of the question that was asked last, None where somebody else's took its place."""
        self._open: Rehearsal | None = None  # the one whose question waits for an answer

    @property
    def checking(self) -> set[int]:
        """The ids of the takes that are being transcribed or graded."""
        checks = (rehearsal.check for rehearsal in self._all)
        return {check.take.id for check in checks if check is not None and check.running and check.take.id is not None}

    @property
    def stage(self) -> Stage | None:
        """The stage of the present one."""
        return self.rehearsal.stage if self.rehearsal is not None else None

    @property
    def thinking(self) -> bool:
        """Whether the question is asked or thought about, with nothing of an answer yet."""
        return self.stage in {Stage.ASKING, Stage.THINKING} and not self.busy

    @property
    def paused(self) -> bool:
        """Whether the recording of its answer is paused, or the microphone was lost."""
        return self.rehearsal is not None and self.rehearsal.session.phase is Phase.PAUSED

    @property
    def busy(self) -> bool:
        """Whether the microphone opens or closes."""
        return self.rehearsal is not None and self.rehearsal.busy

    @property
    def can_skip(self) -> bool:
        """Whether the question can be left unanswered now."""
        return self.rehearsal is not None and self.rehearsal.session.can(Event.SKIP) and not self.busy

    def follow(self, rehearsal: Rehearsal) -> None:
        """A question is asked."""
        self._all.append(rehearsal)
        self.rehearsal = self._open = rehearsal
        rehearsal.kept.connect(partial(self._on_kept, rehearsal))
        rehearsal.skipped.connect(partial(self._on_skipped, rehearsal))
        rehearsal.changed.connect(self.moved)

    def let_go(self) -> None:
        """The rehearsal page is used for something else. An answer that is on its way into the library still counts."""
        if self._open is not None and self._open.stage is not Stage.CHECKING:
            self._open = None
        self.rehearsal = None

    def clear(self) -> None:
        """The interview is over."""
        self.rehearsal = self._open = None
        self._all.clear()

    def _on_kept(self, rehearsal: Rehearsal, take: Take) -> None:
        """Only the first answer counts; what is tried again after it, in practice, is a take like any other."""
        if rehearsal is self._open:
            self._open = None
            self.kept.emit(take)

    def _on_skipped(self, rehearsal: Rehearsal) -> None:
        if rehearsal is self._open:
            self._open = None
            self.skipped.emit()
