"""What is never scored, told where people choose how they want to be listened to; docs/never-scored.md has the rest."""

from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.fold import Fold
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.sign import Sign

SENTENCES = (
    "How you speak is shown apart from the scores and never goes into them: no um, no pause, no pace, no repetition.",
    "Accent, pitch, the sound of a voice, feelings, confidence and personality are not measured at all.",
    "The three points at the top of an answer are about what it says, never about fillers.",
    "With “I stutter”, repetitions, false starts, blocks, pauses inside a clause and changes of pace are not marked, "
    "in old answers as in new ones. What was heard stays stored whole, so switching it off brings everything back.",
    "Extra time and a hidden clock change nothing in a score, and no take says that they were used.",
    "A voice that the recogniser knows badly is misheard, and a wrong word can cost a point: correct the words, and "
    "the answer is graded again.",
)


class NeverScored(Fold):
    """A line that unfolds to a few sentences. Signals: those of Fold."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Sign(theme, "info", "muted"), "What is never scored", "")
        self.head.setAccessibleName("What is never scored")
        for sentence in SENTENCES:
            self.body.addWidget(label(sentence))
