"""Everything that an export asks: one file or a ZIP, the format, what it holds."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from voice_interviewer.ui.sharing.export_choices import ExportChoices, Target
from voice_interviewer.ui.sharing.format_list import FormatList
from voice_interviewer.ui.sharing.option_list import OptionList
from voice_interviewer.ui.shell.theme import SPACE, text_scale
from voice_interviewer.ui.widgets.labels import label

WIDTH = 37 * SPACE


class ChoicesPanel(QScrollArea):
    """A column of choices, which a small window scrolls. What one choice makes meaningless is grey or hidden.

    Signals: ``changed()``.
    """

    changed = Signal()

    def __init__(self, kept: ExportChoices, several: bool) -> None:
        """``kept`` is what was chosen last; ``several`` says whether there is more than one take."""
        super().__init__()
        self._kept = kept
        self.targets = QButtonGroup(self)
        for place, title in enumerate(("A file for each" if several else "A file", "One ZIP, with an index")):
            self.targets.addButton(QRadioButton(title), place)
        self.formats = FormatList()
        self.options = OptionList()
        self._inside = QWidget()
        self._lay_out()
        self.targets.button(list(Target).index(kept.target)).setChecked(True)
        self.formats.choose(kept.key, kept.zipped)
        self.options.show_options(kept.options, kept.mp3)
        self._follow()
        self.targets.idToggled.connect(self._tell)
        self.formats.changed.connect(self._tell)
        self.options.changed.connect(self._tell)

    @property
    def choices(self) -> ExportChoices:
        """What is chosen now."""
        return replace(
            self._kept,
            target=list(Target)[self.targets.checkedId()],
            key=self.formats.key,
            zipped=self.formats.keys,
            options=self.options.options,
            mp3=self.options.mp3,
        )

    def allow(self, ready: bool) -> None:
        """Let everything be chosen, or nothing; the column can be scrolled all the same."""
        self._inside.setEnabled(ready)

    def focus_format(self) -> None:
        """Give the keyboard to the chosen format."""
        self.formats.chosen_button().setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(SPACE // 2, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(label("Save as", "heading"))
        for button in self.targets.buttons():
            column.addWidget(button)
        for title, part in (("Format", self.formats), ("What it holds", self.options)):
            column.addSpacing(SPACE)
            column.addWidget(label(title, "heading"))
            column.addWidget(part)
        column.addStretch()
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(round(WIDTH * text_scale(self)))

    def _follow(self) -> None:
        choices = self.choices
        zipped = choices.target is Target.ZIP
        self.formats.show_several(zipped)
        self.options.allow(choices.meaningful, zipped)

    @Slot()
    def _tell(self) -> None:
        self._follow()
        self.changed.emit()
