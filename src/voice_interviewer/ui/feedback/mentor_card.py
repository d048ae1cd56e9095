"""A mentor's marks beside our scores and the user's own; what they wrote, each comment at its moment."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from voice_interviewer.answer import Span
from voice_interviewer.remarks.mentor_comparison import MarkedSection, OwnScores, in_words
from voice_interviewer.remarks.mentor_standing import Marks, Standing
from voice_interviewer.remarks.remark import Comment
from voice_interviewer.report.mentor.marks_text import leaning, title
from voice_interviewer.report.wording import clock, day_and_time
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, icon_line, label, section_label
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out
from voice_interviewer.ui.widgets.wording import breakable

BEFORE, AFTER = 2.0, 6.0
"""Seconds that are played around a comment: it is written a moment after what it is about was heard."""

FAR = 2
"""Points apart from which on the difference is marked."""


class MentorCard(Card):
    """Hidden while there are no marks. Signals: ``play_requested(Span)``; ``import_requested()``;
    ``remove_requested(int)``, the remark that holds the marks.
    """

    play_requested = Signal(object)
    import_requested = Signal()
    remove_requested = Signal(object)

    def __init__(self, theme: Theme, seconds: float, playable: bool) -> None:
        """``seconds`` is the length of the recording."""
        super().__init__()
        self._theme = theme
        self._seconds = seconds
        self._playable = playable
        self._shown: QWidget | None = None
        self.remove_buttons: list[QToolButton] = []
        """One for the marks of each mentor."""
        self.import_button = QPushButton("&Import marks …")
        self.import_button.setAccessibleName("Import marks")
        self.import_button.clicked.connect(self.import_requested)
        buttons = QHBoxLayout()
        buttons.addWidget(self.import_button)
        buttons.addStretch()
        self.body.addLayout(buttons)
        self.hide()

    def show_standing(self, standing: Standing | None) -> None:
        """Show these marks in place of those before."""
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None
        self.setVisible(standing is not None)
        if standing is not None:
            self._shown = self._made(standing)
            self.body.insertWidget(0, self._shown)
            tab_as_laid_out(self)

    def _made(self, standing: Standing) -> QWidget:
        made, self.remove_buttons = QWidget(), []
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for marks in standing.marks:
            self._add_marks(column, marks, standing.own)
            column.addSpacing(SPACE)
        column.addWidget(label("Over all marked takes", "strong"))
        column.addWidget(label(standing.agreement.sentence))
        column.addWidget(label("  ·  ".join(leaning(each) for each in standing.agreement.sections), "small"))
        return made

    def _add_marks(self, column: QVBoxLayout, marks: Marks, own: OwnScores) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(breakable(title(marks))), stretch=1)
        head.addWidget(self._remove_button(marks))
        column.addLayout(head)
        column.addWidget(label(f"Imported {day_and_time(marks.kept.noted)}", "small"))
        column.addLayout(self._scores(marks.rows, own))
        for comment in marks.marked.comments:
            column.addWidget(self._comment(comment))
        for question, answer in marks.marked.answers.items():
            column.addWidget(label(breakable(question), "strong"))
            column.addWidget(label(breakable(answer)))

    def _remove_button(self, marks: Marks) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setIcon(self._theme.icon("trash-2"))
        button.setIconSize(QSize(ICON, ICON))
        button.setAccessibleName(f"Remove: {title(marks)}")
        button.setToolTip("Remove these marks")
        button.setProperty("remark", marks.kept.id)
        button.clicked.connect(self._remove)
        self.remove_buttons.append(button)
        return button

    @Slot()
    def _remove(self) -> None:
        self.remove_requested.emit(self.sender().property("remark"))

    def _scores(self, rows: tuple[MarkedSection, ...], own: OwnScores) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(4, 1)
        titles = ["Theirs", "App", *(["Your guess" if own.guessed else "You"] if own.scores else [])]
        for place, text in enumerate(titles, start=1):
            grid.addWidget(label(text, "small", wrap=False), 0, place)
        for line, row in enumerate(rows, start=1):
            name = section_label(row.section, wrap=False)
            name.setAccessibleName(_spoken(row))
            grid.addWidget(name, line, 0)
            for place, score in enumerate((row.theirs, row.ours, row.own)[: len(titles)], start=1):
                grid.addWidget(label(_score(score), "score", wrap=False), line, place)
            grid.addLayout(self._difference(row), line, 4)
        return grid

    def _difference(self, row: MarkedSection) -> QHBoxLayout:
        if row.difference is not None and abs(row.difference) >= FAR:
            return icon_line(self._theme, "triangle-alert", "warning", label(in_words(row), "warning"))
        line = QHBoxLayout()
        line.addWidget(label(in_words(row), "muted"))
        return line

    def _comment(self, comment: Comment) -> QWidget:
        if comment.at is None or comment.at >= self._seconds:
            return label(breakable(comment.text))
        span = Span(max(0.0, comment.at - BEFORE), min(comment.at + AFTER, self._seconds)) if self._playable else None
        text = comment.text if span else f"{clock(comment.at)}  {comment.text}"
        link = PlayLink(self._theme, breakable(text), span, moment=comment.at)
        link.play_requested.connect(self.play_requested)
        return link


def _score(score: int | None) -> str:
    return "–" if score is None else str(score)


def _spoken(row: MarkedSection) -> str:
    """A row as it is read aloud."""
    own = f", you {_score(row.own)}" if row.own is not None else ""
    return f"{row.section.title}: theirs {_score(row.theirs)}, app {_score(row.ours)}{own}; {in_words(row)}"
