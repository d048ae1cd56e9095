"""The caption of the voice: who speaks and what is being said, for whoever does not hear it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.ui.cues.in_writing import in_writing
from voice_interviewer.ui.cues.sentences import said_at, sentences
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stage_panel import say, set_role
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label


class VoiceCaption(QWidget):
    """Follows the voice sentence by sentence, by an estimate. Signals: none.

    When it has been said, the whole stays readable where its words are others than those of the question above.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[str, ...] = ("",)
        self._heard: Rehearsal | None = None
        self._who = label("", "muted")
        self._words = label("", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        for line in (self._who, self._words):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            layout.addWidget(line)
        self.speaking = False
        """Whether it is the caption of what is being said now."""
        self.hide()

    @property
    def who(self) -> str:
        """Who speaks, or spoke, as shown."""
        return self._who.text()

    @property
    def words(self) -> str:
        """What is shown of what is said."""
        return self._words.text()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Draw what is said just now, or was said of this question."""
        assignment = rehearsal.assignment
        self.speaking = rehearsal.asker.busy and rehearsal.shows_captions
        if self.speaking:
            self._heard = rehearsal
        said = in_writing(assignment.aloud, assignment.asked.text)
        after = self._heard is rehearsal and said != assignment.asked.text and rehearsal.shows_captions
        self.setVisible(self.speaking or after)
        if self.isHidden():
            return
        say(self._who, f"{assignment.speaker} is speaking" if self.speaking else f"{assignment.speaker} said")
        set_role(self._words, "role", "caption" if self.speaking else "")
        self._parts = sentences(said) if self.speaking else (said,)
        self.show_share(rehearsal.asker.share)

    def show_share(self, share: float) -> None:
        """Show the sentence that is said when so much of the sound, 0 to 1, has been heard."""
        if not self.isHidden():
            self._words.setMinimumHeight(self._tallest())
            say(self._words, self._parts[said_at(self._parts, share)])

    def _tallest(self) -> int:
        """The height of the longest sentence, so that nothing below it moves from one to the next."""
        self._words.ensurePolished()  # before that it has the font of all labels
        room, metrics = QRect(0, 0, max(1, self.width()), 0), QFontMetrics(self._words.font())
        return max(metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, part).height() for part in self._parts)
