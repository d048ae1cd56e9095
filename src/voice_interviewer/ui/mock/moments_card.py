"""The best and the thinnest sentence of an interview."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from voice_interviewer.programme.mock.moments import Moment
from voice_interviewer.programme.mock.report import MockReport
from voice_interviewer.report.mock_wording import TOP_SCORE
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.sign import Sign
from voice_interviewer.ui.widgets.take_link import TakeLink
from voice_interviewer.ui.widgets.wording import clock


class MomentsCard(Card):
    """Signals: ``take_wanted(int)``."""

    take_wanted = Signal(object)

    def __init__(self, theme: Theme, report: MockReport) -> None:
        super().__init__()
        self._theme = theme
        self.links: list[TakeLink] = []
        found = [
            (title, icon, colour, moment)
            for title, icon, colour, moment in (
                ("Best moment", "star", "good", report.best),
                ("Thinnest moment", "target", "warning", report.thinnest),
            )
            if moment is not None
        ]
        self.body.setSpacing(2 * SPACE)
        self.body.addWidget(heading("Two moments" if len(found) > 1 else "One moment"))
        for title, icon, colour, moment in found:
            self.body.addLayout(self._moment(title, icon, colour, moment, report))

    def _moment(self, title: str, icon: str, colour: str, moment: Moment, report: MockReport) -> QVBoxLayout:
        result = report.results[moment.place]
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(Sign(self._theme, icon, colour))
        head.addWidget(label(title, "strong"), stretch=1)
        words.addLayout(head)
        words.addWidget(label(f"“{moment.quote}”"))
        words.addWidget(label(f"{moment.section.title}, {moment.score} of {TOP_SCORE}. {moment.reason}", "muted"))
        if result.take is not None and result.take.id is not None:
            when = f"At {clock(moment.start)}, asked: " if moment.start is not None else "Asked: "
            link = TakeLink(self._theme, result.take.id, f"{when}{result.item.text}")
            link.take_wanted.connect(self.take_wanted)
            self.links.append(link)
            words.addWidget(link)
        return words
