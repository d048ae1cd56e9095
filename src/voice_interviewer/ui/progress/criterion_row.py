"""One criterion of readiness: where it stands, and unfolded its rule, the takes that show it and what comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from voice_interviewer.bank.question import Pack
from voice_interviewer.programme.progress.evidence import Evidence, Standing
from voice_interviewer.programme.progress.readiness_wording import STANDING_TITLES, proof_line, reason, what_next
from voice_interviewer.ui.progress.rehearse_button import RehearseButton
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.fold import Fold
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.sign import Sign
from voice_interviewer.ui.widgets.take_link import TakeLink, take_with_question

SIGNS = {
    Standing.MET: ("circle-check", "good"),
    Standing.PARTLY: ("circle-dot", "warning"),
    Standing.NOT_SHOWN: ("circle", "muted"),
}
"""Icon and colour; the word stands beside them."""


class CriterionRow(Fold):
    """Signals: ``rehearse_wanted(Question)``, ``take_wanted(int)``."""

    rehearse_wanted = Signal(object)
    take_wanted = Signal(object)

    def __init__(self, theme: Theme, found: Evidence, pack: Pack) -> None:
        title, word = found.criterion.title, STANDING_TITLES[found.standing]
        super().__init__(theme, Sign(theme, *SIGNS[found.standing]), title, word)
        self.key = found.criterion.key
        """The criterion's."""
        self.links: list[TakeLink] = []
        self.body.addWidget(label(f"The rule: {found.criterion.rule(pack)}", "muted"))
        for proof in found.proofs:
            self._add_link(TakeLink(theme, proof.take.id, proof_line(found, proof)))
        if not found.proofs:
            self.body.addWidget(label(reason(found)))
        if not found.proofs and found.nearest is not None:
            self._add_link(TakeLink(theme, found.nearest.id, take_with_question(found.nearest)))
        if found.next is not None:
            self._add_next(found, RehearseButton(found.next))

    def _add_link(self, link: TakeLink) -> None:
        link.take_wanted.connect(self.take_wanted)
        self.links.append(link)
        self.body.addWidget(link)

    def _add_next(self, found: Evidence, button: RehearseButton) -> None:
        button.rehearse_wanted.connect(self.rehearse_wanted)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(label(f"Next: {what_next(found)}"), stretch=1)
        row.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
