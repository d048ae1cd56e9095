"""Above a composite's page: which takes it is made of, the scores before and after, and how its seams sound."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from voice_interviewer.programme.wording import listed
from voice_interviewer.splice.timeline import around, seams
from voice_interviewer.splice.wording import made_of
from voice_interviewer.take import Take
from voice_interviewer.ui.composite.parts import Origin, Parts
from voice_interviewer.ui.composite.score_table import ScoreTable
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.switch import Switch
from voice_interviewer.ui.widgets.take_link import TakeLink
from voice_interviewer.ui.widgets.wording import day_and_time

SEAM_SECONDS = 3.0
"""How much is heard around a seam."""


class CompositeBanner(Card):
    """Signals: ``take_wanted(int)``, ``play_requested(Span)``, ``replace_requested(bool)``, ``delete_requested()``."""

    take_wanted = Signal(object)
    play_requested = Signal(object)
    replace_requested = Signal(bool)
    delete_requested = Signal()

    def __init__(self, theme: Theme, take: Take, parts: Parts, now: datetime, playable: bool) -> None:
        super().__init__()
        self._theme = theme
        self.links: list[TakeLink] = []
        self.seam_links: list[PlayLink] = []
        self.switch: Switch | None = None
        """There where the part that was set in could stand in place of what was said of it."""
        self.body.addLayout(self._head(take))
        self.body.addWidget(label(_what_it_is(parts), "muted"))
        self.body.addLayout(self._origins(parts, now))
        self.body.addWidget(ScoreTable(theme, take, parts.origins))
        if parts.replaceable:
            self._add_switch(parts)
        if playable:
            self.body.addLayout(self._seams(take))

    def _origins(self, parts: Parts, now: datetime) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for origin in parts.origins:
            if origin.created is None:
                lines.addWidget(label(f"Take {origin.take}, deleted for good", "muted"))
                continue
            link = TakeLink(self._theme, origin.take, named(origin, now))
            link.take_wanted.connect(self.take_wanted)
            self.links.append(link)
            lines.addWidget(link)
        return lines

    def _add_switch(self, parts: Parts) -> None:
        section = parts.drill.drill if parts.drill else None
        text = f"In place of what was said of {section.title} before" if section else ""
        self.switch = Switch(self._theme)
        self.switch.setChecked(parts.replaced)
        self.switch.setAccessibleName(text)
        self.switch.clicked.connect(self.replace_requested)
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self.switch)
        line.addWidget(label(text), stretch=1)
        self.body.addLayout(line)

    def _seams(self, take: Take) -> FlowLayout:
        flow = FlowLayout(spacing=SPACE)
        found = seams(take.pieces)
        for number, seam in enumerate(found, start=1):
            text = "Hear the seam" if len(found) == 1 else f"Hear seam {number}"
            link = PlayLink(self._theme, text, around(seam, take.pieces, SEAM_SECONDS), chip=True, moment=seam)
            link.play_requested.connect(self.play_requested)
            self.seam_links.append(link)
            flow.addWidget(link)
        return flow

    def _head(self, take: Take) -> QHBoxLayout:
        self.delete_button = QPushButton("Delete it")
        self.delete_button.setProperty("kind", "quiet")
        self.delete_button.setAccessibleName("Delete this composite; the takes that it is made of stay")
        self.delete_button.setIcon(self._theme.icon("trash-2"))
        self.delete_button.clicked.connect(self.delete_requested)
        line = QHBoxLayout()
        line.addWidget(heading(f"Put together from {made_of(take.pieces)}"), stretch=1)
        line.addWidget(self.delete_button)
        return line


def named(origin: Origin, now: datetime) -> str:
    """A take by its number, its day and what it answers."""
    when = f", {day_and_time(origin.created, now)}" if origin.created else ""
    only = f": only {origin.drill.title}" if origin.drill else ""
    return f"Take {origin.take}{when}{only}"


def _what_it_is(parts: Parts) -> str:
    drills = [origin.drill.title for origin in parts.origins if origin.drill is not None]
    if len(parts.origins) == 2 and drills:
        what = f"The part on {listed(drills)} was recorded alone and set in."
    else:
        what = "Each part is from the take that scored highest in it."
    return f"{what} Plan, queue and progress leave it out; the takes themselves stay as they are."
