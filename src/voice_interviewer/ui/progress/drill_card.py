"""The drill of one section: the next question for it, beginning with the section that lacks most."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.answer import Section
from voice_interviewer.programme.queue.queue import Drill
from voice_interviewer.programme.wording import section_name
from voice_interviewer.ui.progress.progress_data import Drills
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.segments import Segments
from voice_interviewer.ui.widgets.wording import length

NO_WEAKEST = "Choose a section to drill."


class DrillCard(Card):
    """Signals: ``start_wanted(Drill)``."""

    start_wanted = Signal(object)

    def __init__(self, drills: Drills, section: Section | None) -> None:
        super().__init__()
        self._drills = drills
        self.section = section
        """What the user chose to drill, None as long as that is the one that lacks most."""
        self.switch: Segments[Section] = Segments("Section to drill", [(one, section_name(one)) for one in Section])
        self.title = heading("")
        self.weakest = label("", "small")
        self.question = label("", "strong")
        self.why = label("", "muted")
        self.times = label("", "muted", wrap=False)
        self.start_button = QPushButton("Start")
        self.switch.picked.connect(self._choose)
        self.start_button.clicked.connect(self._start)
        self._lay_out()
        self.show_drills(drills)

    @property
    def drill(self) -> Drill:
        """What would be started."""
        return next(drill for drill in self._drills.by_section if drill.item.section is self._shown_section)

    def show_drills(self, drills: Drills) -> None:
        """Show the next question; the chosen section stays."""
        self._drills = drills
        section, drill = section_name(self._shown_section), self.drill
        weakest = f"{section_name(drills.weakest)} lacks most in your answers." if drills.weakest else NO_WEAKEST
        self.switch.show_value(self._shown_section)
        self.title.setText(f"Drill {section}")
        self.weakest.setText(weakest)
        self.question.setText(f"Next question: {drill.question.text}")
        self.why.setText(drill.why)
        self.times.setText(f"About {length(drill.seconds)} of it for {section}")
        self.start_button.setAccessibleName(f"Start the drill of {section}: {drill.question.text}")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, stretch=1)
        head.addWidget(self.switch, alignment=Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self.start_button)
        foot.addWidget(self.times)
        foot.addStretch()
        self.body.addLayout(head)
        for widget in (self.weakest, self.question, self.why):
            self.body.addWidget(widget)
        self.body.addLayout(foot)

    @property
    def _shown_section(self) -> Section:
        return self.section or self._drills.weakest or Section.CONTEXT

    @Slot(object)
    def _choose(self, section: Section) -> None:
        self.section = section
        self.show_drills(self._drills)

    @Slot()
    def _start(self) -> None:
        self.start_wanted.emit(self.drill)
