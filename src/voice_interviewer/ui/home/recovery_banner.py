"""Tells of answers that were interrupted (by a crash, a power cut) and are still on disk."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.take import Take
from voice_interviewer.ui.player.player_control import PlayerControl
from voice_interviewer.ui.rehearsal.answer_check import AnswerCheck
from voice_interviewer.ui.rehearsal.answer_recording import Recorded
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.wording import clock, day

if TYPE_CHECKING:
    from voice_interviewer.voice.recovery import Interrupted


class RecoveryBanner(QFrame):
    """Shows one interrupted answer at a time, oldest first; hidden while there is none.

    Signals: ``take_wanted(int)``, a kept answer is to be opened.
    """

    take_wanted = Signal(object)

    def __init__(self, context: Context, aside: SetAside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._aside = aside
        self._left: list[Interrupted] = []
        self._taken: set[Path] = set()
        """What is being kept, or was: a look that began before that still finds it."""
        self._player = PlayerControl(context, self)
        self._sentence_label = QLabel()
        self._question_label = QLabel()
        self.keep_button = QPushButton("&Keep it")
        self.listen_button = QPushButton("&Listen")
        self.discard_button = QPushButton("&Discard")
        self._lay_out()
        self.keep_button.clicked.connect(self._keep_it)
        self.listen_button.clicked.connect(self._listen_or_stop)
        self.discard_button.clicked.connect(self._discard_it)
        self._player.started.connect(self._draw)
        self._player.finished.connect(self._draw)
        self._player.failed.connect(self._failed)
        self.hide()

    @property
    def count(self) -> int:
        """How many answers wait for a decision."""
        return len(self._left)

    @property
    def sentence(self) -> str:
        """What is said about the first of them."""
        return self._sentence_label.text()

    @property
    def question(self) -> str:
        """The question that it answers."""
        return self._question_label.text()

    def look(self) -> None:
        """Look for interrupted answers, in a worker: each is mended so that it can be played."""
        services = self._context.services
        self._context.tasks.run(lambda token, report: services.interrupted(), self._show)

    def be_quiet(self) -> None:
        """Stop playing."""
        self._player.close()

    def _lay_out(self) -> None:
        self.setProperty("notice", True)
        for label in (self._sentence_label, self._question_label):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._question_label.setProperty("role", "small")
        self.discard_button.setProperty("kind", "danger")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._sentence_label)
        texts.addWidget(self._question_label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, int(1.5 * SPACE), 2 * SPACE, int(1.5 * SPACE))
        layout.setSpacing(SPACE)
        layout.addLayout(texts, 1)
        for button in (self.keep_button, self.listen_button, self.discard_button):
            button.setAccessibleName(f"{button.text().replace('&', '')}: the interrupted answer")
            layout.addWidget(button)

    def _show(self, left: "Sequence[Interrupted]") -> None:
        """What was thrown away a moment ago is still on disk, and is offered back elsewhere."""
        self._left = [one for one in left if one.path not in self._taken and not self._aside.holds(one.path)]
        self._draw()

    @Slot()
    def _draw(self) -> None:
        self.setVisible(bool(self._left))
        if not self._left:
            return
        first = self._left[0]
        when = day(first.created, self._context.services.now())
        when = when.lower() if when in {"Today", "Yesterday"} else when
        more = f" ({len(self._left) - 1} more)" if len(self._left) > 1 else ""
        self._sentence_label.setText(f"An answer of {clock(first.seconds)} from {when} was interrupted.{more}")
        self._question_label.setText(first.question.text)
        self.listen_button.setText("&Stop" if self._player.playing else "&Listen")

    @Slot()
    def _keep_it(self) -> None:
        recorded = self._take_first()
        self._taken.add(recorded.path)
        check = AnswerCheck(self._context, recorded.take, recorded.path, self)
        check.kept.connect(self._kept)
        check.failed.connect(partial(self._not_kept, recorded.path))
        check.keep_only()

    @Slot()
    def _discard_it(self) -> None:
        recorded = self._take_first()
        self._aside.put(recorded, f"The interrupted answer of {clock(recorded.take.seconds)} was thrown away.")

    @Slot()
    def _listen_or_stop(self) -> None:
        if self._player.playing:
            self._player.close()
        else:
            self._player.play(self._left[0].path, self._context.services.settings.current.speaker)
            self._draw()

    def _take_first(self) -> Recorded:
        self._player.close()
        first = self._left.pop(0)
        self._draw()
        return Recorded(first.take, first.path)

    @Slot(object)
    def _kept(self, take: Take) -> None:
        self._context.messages.info(
            "The answer is in the history; it can be graded there.",
            "Open it",
            lambda: self.take_wanted.emit(take.id),
        )

    def _not_kept(self, path: Path, error: UserError) -> None:
        self._taken.discard(path)
        self._context.messages.error(error)
        self.look()  # it is still on disk, so it is offered again

    @Slot(object)
    def _failed(self, error: UserError) -> None:
        self._context.messages.error(error)
        self._draw()
