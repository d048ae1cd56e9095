"""What an export holds and what it leaves out, as check boxes."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from voice_interviewer.report.options import ExportOptions, Fillers
from voice_interviewer.ui.shell.theme import SPACE

_TITLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "scores": ("Scores and advice", "Scores, advice, pitfalls, claims and follow-up questions."),
        "delivery": ("Delivery", "Pauses, pace and wording, in numbers."),
        "points": ("What a strong answer covers", "Where the question's pack tells it."),
        "times": ("Times", "When each sentence was said."),
        "notes": ("Your notes", "What you jotted down for this answer."),
        "fillers": (
            "Without fillers",
            "Leaves out filled pauses, filler words, repetitions and false starts; all other words stay.",
        ),
        "sound": ("The recording", "Whoever has it can hear your voice."),
        "words": ("One row a word", "In place of one row a take."),
    }
)
"""By field of `ExportOptions`: what is shown, and what it means."""

MP3 = "mp3"


class OptionList(QWidget):
    """A check box for each option; those that mean nothing to the format are grey, and the last ones are hidden.

    Signals: ``changed()``.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {name: _box(*told) for name, told in _TITLES.items()}
        self.boxes[MP3] = _box("The recording as a small MP3", "In place of FLAC, which loses nothing.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        for box in self.boxes.values():
            layout.addWidget(box)
            box.toggled.connect(self._tell)

    def show_options(self, options: ExportOptions, mp3: bool) -> None:
        """Tick what these options have."""
        for name in _TITLES:
            ticked = options.fillers is Fillers.CLEANED if name == "fillers" else getattr(options, name)
            self.boxes[name].setChecked(ticked)
        self.boxes[MP3].setChecked(mp3)

    def allow(self, names: frozenset[str], zipped: bool) -> None:
        """Enable what means something."""
        for name in _TITLES:
            self.boxes[name].setEnabled(name in names)
        self.boxes["words"].setVisible("words" in names)
        self.boxes[MP3].setVisible(zipped)
        self.boxes[MP3].setEnabled(zipped and self.boxes["sound"].isChecked())

    @property
    def options(self) -> ExportOptions:
        """What is ticked, also where it means nothing to the present format."""
        ticked = {name: box.isChecked() for name, box in self.boxes.items()}
        cleaned = ticked.pop("fillers")
        ticked.pop(MP3)
        return ExportOptions(fillers=Fillers.CLEANED if cleaned else Fillers.KEPT, **ticked)

    @property
    def mp3(self) -> bool:
        """Whether a ZIP has its sound as MP3."""
        return self.boxes[MP3].isChecked()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


def _box(title: str, about: str) -> QCheckBox:
    box = QCheckBox(title)
    box.setToolTip(about)
    box.setAccessibleDescription(about)
    return box
