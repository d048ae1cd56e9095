"""Where one says which question a recording answers: one of the packs', found as one types, or one's own words."""

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Kind
from voice_interviewer.take import AskedQuestion
from voice_interviewer.ui.rehearsal.assignment import KIND_TITLES
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.clearing import add_clear_button
from voice_interviewer.ui.widgets.named_list import NamedList

LONGEST = 600
"""Characters; the same limit as for questions of a pack."""

_SHOWN = 10


class QuestionPicker(QWidget):
    """Signals: ``chosen(AskedQuestion | None)``, None while nothing is written."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_text: dict[str, AskedQuestion] = {}
        self.line = QLineEdit()
        self.kind = NamedList("Kind of question")
        self._texts = QStringListModel(self)
        self._set_up()
        self.line.textChanged.connect(self._changed)
        self.kind.currentIndexChanged.connect(self._changed)
        self._changed()

    def offer(self, bank: Bank) -> None:
        """Complete from these questions."""
        self._by_text = {
            question.text: AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
            for pack, question in bank.questions()
        }
        self._texts.setStringList(list(self._by_text))
        self._changed()

    @property
    def question(self) -> AskedQuestion | None:
        """What is chosen, None while nothing is."""
        text = " ".join(self.line.text().split())
        if not text:
            return None
        return self._by_text.get(text) or AskedQuestion(text, str(self.kind.currentData()))

    def show_question(self, question: AskedQuestion | None) -> None:
        """Show one, telling nobody."""
        self.blockSignals(True)
        self.line.setText(question.text if question else "")
        self.line.setCursorPosition(0)
        if question is not None and question.kind in set(Kind):
            self.kind.setCurrentIndex(self.kind.findData(question.kind))
        self.blockSignals(False)

    def _set_up(self) -> None:
        completer = QCompleter(self._texts, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_SHOWN)
        self.line.setCompleter(completer)
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText("Words of a question, or one of your own")
        self.line.setAccessibleName("The question that it answers")
        add_clear_button(self.line)
        for kind in Kind:
            self.kind.addItem(KIND_TITLES[kind], kind.value)
        self.kind.setToolTip("What sort of answer it asks for; the answer is graded accordingly")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.line, stretch=1)
        row.addWidget(self.kind)
        self.setFocusProxy(self.line)

    @Slot()
    def _changed(self) -> None:
        question = self.question
        own = question is None or question.id is None
        self.kind.setEnabled(own)
        if question is not None and not own:
            self.kind.blockSignals(True)
            self.kind.setCurrentIndex(self.kind.findData(question.kind))
            self.kind.blockSignals(False)
        self.chosen.emit(question)
