"""Where a word is typed that was heard wrongly."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.delivery.everyday_words import EVERYDAY_WORDS, LIGHT_WORDS
from voice_interviewer.jargon.corrections import LONGEST, bare
from voice_interviewer.ui.feedback.word_run import WordRun
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import heading, label


class CorrectionDialog(QDialog):
    """Asks what was said in place of some words; Esc leaves them as they are.

    Signals: ``corrected(str, bool)``, what was said and whether to correct later answers too; ``taken_back(bool)``, the
    words are to be as they were heard again, and whether to forget the correction; ``not_said()``.
    """

    corrected = Signal(str, bool)
    taken_back = Signal(bool)
    not_said = Signal()

    def __init__(self, run: WordRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Correct what was heard")
        self._run = run
        self.line = QLineEdit(run.offer or run.text)
        self.remember = QCheckBox("In &later answers too")
        self.correct_button = _button("&Correct", "primary")
        self.cancel_button = _button("Cancel", "")
        self.back_button = _button("&Take it back", "")
        self.gone_button = _button("&Not said", "")
        self._lay_out()
        self._set_up()
        self.line.textChanged.connect(self._changed)
        self.correct_button.clicked.connect(self._correct)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self._take_back)
        self.gone_button.clicked.connect(self._take_out)
        self._changed()

    def _set_up(self) -> None:
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName("What you said")
        self.line.selectAll()
        self.remember.setChecked(self._run.heard is not None or not _everyday(self._run.text))
        self.remember.setToolTip(
            "The same words are corrected whenever they are heard; Settings show what is remembered"
        )
        self.correct_button.setDefault(True)
        self.back_button.setVisible(self._run.heard is not None)
        self.gone_button.setVisible(bool(self._run.text))
        self.gone_button.setToolTip("These words were not said: take them out. What was heard stays to be seen")

    def _lay_out(self) -> None:
        title = heading("&What did you say?")
        title.setBuddy(self.line)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.gone_button)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.correct_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(int(1.5 * SPACE))
        layout.addWidget(title)
        layout.addWidget(label(f"Heard: “{self._run.heard or self._run.text}”", "muted"))
        layout.addWidget(self.line)
        layout.addWidget(self.remember)
        layout.addLayout(buttons)
        layout.addStrut(46 * SPACE)

    @property
    def _said(self) -> str:
        return " ".join(self.line.text().split())

    @Slot()
    def _changed(self) -> None:
        self.correct_button.setEnabled(self._said not in {"", self._run.text})

    @Slot()
    def _correct(self) -> None:
        self.accept()
        self.corrected.emit(self._said, self.remember.isChecked())

    @Slot()
    def _take_out(self) -> None:
        self.accept()
        self.not_said.emit()

    @Slot()
    def _take_back(self) -> None:
        self.accept()
        self.taken_back.emit(self.remember.isChecked())


def _everyday(heard: str) -> bool:
    """Whether nobody would want this corrected in each answer to come, such as a “we” that was another word once."""
    return all(bare(word).lower() in LIGHT_WORDS | EVERYDAY_WORDS for word in heard.split())


def _button(text: str, kind: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", kind)
    button.setAccessibleName(text.replace("&", ""))
    button.setAutoDefault(False)
    return button
