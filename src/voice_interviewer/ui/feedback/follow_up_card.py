"""What an interviewer would ask next: one question at a time, by whom, and why."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.structure.follow_ups import FollowUp, Voice
from voice_interviewer.structure.grade import Sentence
from voice_interviewer.ui.feedback.evidence import span_of
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.named_list import NamedList
from voice_interviewer.ui.widgets.tab_order import tab_before

Ask = Callable[[Voice | None, Collection[str]], Sequence[FollowUp]]
"""Gives the questions of a voice (None: of whoever suits), the best first, without those that were asked."""

ANYONE = "Whoever suits"
NOTHING_LEFT = "There is nothing more to ask about this answer."


class FollowUpCard(Card):
    """Asks ``ask`` for one question after the other. With sound, the words that led to it can be heard.

    Signals: ``answer_requested(FollowUp)``; ``used(FollowUp)``, when a question was taken up or passed over, so that it
    is not asked again in this session; ``play_requested(Span)``.
    """

    answer_requested = Signal(object)
    used = Signal(object)
    play_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        ask: Ask,
        asked: Collection[str] = (),
        sentences: Sequence[Sentence] = (),
        playable: bool = False,
    ) -> None:
        """``asked`` are the ids and texts of this session; ``sentences`` those of the answer."""
        super().__init__()
        self._theme = theme
        self._ask = ask
        self._sentences = sentences if playable else ()
        self.asked = frozenset(asked)
        """What is not asked again."""
        self.shown: FollowUp | None = None
        """The question that is shown; None where nothing is left."""
        self._build()
        self._lay_out()
        self._connect()
        self._show_next()

    @property
    def voice(self) -> Voice | None:
        """Who is to ask; None for whoever suits."""
        chosen = self.voices.currentData()
        return Voice(chosen) if chosen else None

    def _build(self) -> None:
        self.voices = VoiceList()
        self.asker = label("", "section", wrap=False)
        self.about = label("", "section", wrap=False)
        self.question = label("", "heading")
        self.why = label("", "muted")
        self._said = QVBoxLayout()
        self._quote: QWidget | None = None
        self.answer_button = QPushButton("Answer it &now")
        self.another_button = QPushButton("Ask anot&her")

    def _lay_out(self) -> None:
        self.setAccessibleName("What an interviewer would ask next")
        self.body.addWidget(heading("An interviewer would ask"))
        self.body.addLayout(_flow(self.asker, self.about))
        for widget in (self.question, self.why):
            self.body.addWidget(widget)
        self.body.addLayout(self._said)
        self.body.addLayout(_flow(self.answer_button, self.another_button, self._voice_row()))

    def _voice_row(self) -> QWidget:
        """The choice of a voice with its caption, which stay on one line."""
        row = QWidget()
        caption = label("Asked &by", "small", wrap=False)
        caption.setBuddy(self.voices)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(caption)
        layout.addWidget(self.voices)
        return row

    def _connect(self) -> None:
        self.voices.currentIndexChanged.connect(self._show_next)
        self.answer_button.clicked.connect(self._answer)
        self.another_button.clicked.connect(self._pass_over)

    @Slot()
    def _answer(self) -> None:
        if self.shown is not None:
            self._use(self.shown)
            self.answer_requested.emit(self.shown)

    @Slot()
    def _pass_over(self) -> None:
        if self.shown is not None:
            self._use(self.shown)
            self._show_next()

    def _use(self, question: FollowUp) -> None:
        self.asked |= {question.id}
        self.used.emit(question)

    @Slot()
    def _show_next(self) -> None:
        """The best question that was not asked yet, in the voice that is chosen."""
        self.shown = next(iter(self._ask(self.voice, self.asked)), None)
        if self.shown is None:
            self._show_nothing_left()
        else:
            self._show(self.shown)

    def _show(self, asked: FollowUp) -> None:
        self.asker.setText(f"{asked.voice.title} asks")
        self.question.setText(asked.text)
        self.why.setText(f"Why: {asked.why}")
        self.about.setText(asked.section.title if asked.section else "The question itself")
        self.about.setProperty("section", asked.section.value if asked.section else "")
        self.about.style().polish(self.about)  # its colour hangs on the property
        self._show_quote(asked)
        self.answer_button.setAccessibleName(f"Answer it now: {asked.text}")
        self.another_button.setAccessibleName("Ask another question")
        self._show_parts(there=True)

    def _show_quote(self, asked: FollowUp) -> None:
        if self._quote is not None:
            self._quote.hide()
            self._quote.deleteLater()
        self._quote = self._made_quote(asked) if asked.quote else None
        if self._quote is not None:
            self._said.addWidget(self._quote)
            tab_before(self._quote, self.answer_button)  # as it is read

    def _made_quote(self, asked: FollowUp) -> QWidget:
        index = asked.sentence_index
        said = self._sentences[index] if index is not None and index < len(self._sentences) else None
        span = span_of(said) if said is not None else None
        if span is None:
            return label(f"You said: “{asked.quote}”", "muted")
        link = PlayLink(self._theme, asked.quote, span)
        link.play_requested.connect(self.play_requested)
        return link

    def _show_nothing_left(self) -> None:
        had_focus = self.answer_button.hasFocus() or self.another_button.hasFocus()
        self.question.setText(NOTHING_LEFT if self.voice is None else f"{self.voice.title} has nothing more to ask.")
        if self._quote is not None:
            self._quote.hide()
        self._show_parts(there=False)
        if had_focus:  # the button that had it can be pressed no more
            self.voices.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, there: bool) -> None:
        for part in (self.asker, self.about, self.why):
            part.setVisible(there)
        for button in (self.answer_button, self.another_button):
            button.setEnabled(there)


class VoiceList(NamedList):
    """Who asks. It leaves the wheel to the page, which would otherwise stop scrolling on it. Signals: QComboBox's."""

    def __init__(self) -> None:
        super().__init__("Who asks")
        self.addItem(ANYONE, "")
        for voice in Voice:
            self.addItem(voice.title, voice.value)
        self.setToolTip("An interviewer asks from where they stand: choose who sits opposite you")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _flow(*widgets: QWidget) -> FlowLayout:
    """The widgets side by side, in as many lines as they need."""
    flow = FlowLayout(spacing=SPACE)
    for widget in widgets:
        flow.addWidget(widget)
    return flow
