"""What the user expected, beside what the grader found; and, after some guesses, what they say together."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout

from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.programme.calibration import CLOSE, Calibration, Calibrations, calibrations
from voice_interviewer.programme.events import Predicted
from voice_interviewer.programme.history import Past
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.definitions import GUESS, SECTION_SCORE
from voice_interviewer.ui.feedback.explanation import explained
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, heading, label, section_label
from voice_interviewer.ui.widgets.wording import count


@dataclass(frozen=True, slots=True)
class Guessed:
    """The guess about one take."""

    expected: Mapping[Section, int]
    given: Mapping[Section, int]
    """The scores as they are now: 0 to 4, like the others."""
    together: tuple[str, ...] = ()
    """What all guesses so far say; nothing while there are too few."""


def guessed(services: Services, take: Take) -> Guessed | None:
    """The guess about a graded take, None where there was none. Reads the library, so call it off the UI thread.

    Raises LibraryError.
    """
    if take.findings is None or not take.findings.grade.sections:
        return None
    events = services.library.journal.events()
    mine = [noted.event for noted in events if isinstance(noted.event, Predicted) and noted.event.take == take.id]
    if not mine:
        return None
    found = calibrations(events, Past(services.library.past_takes(), services.bank))
    return Guessed(
        {section: getattr(mine[0], section.value) for section in Section},
        {score.section: score.score for score in take.findings.grade.sections},
        told_together(found),
    )


def told_together(found: Calibrations) -> tuple[str, ...]:
    """The sentence about all guesses, and that of the section where they are furthest off, if any is far off."""
    if found.overall.missing:
        return ()
    furthest = max(found.sections, key=_distance)
    return (found.overall.sentence, *((furthest.sentence,) if _distance(furthest) > CLOSE else ()))


class GuessCard(Card):
    """A row a section: the guess, the score, the difference in words. No signals."""

    def __init__(self, guess: Guessed) -> None:
        super().__init__()
        self.body.addWidget(heading("Your guess"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(3, 1)
        for place, title in enumerate(("You", "Score"), start=1):
            grid.addWidget(label(title, "small", wrap=False), 0, place)
        for row, section in enumerate(Section, start=1):
            expected, given = guess.expected[section], guess.given[section]
            name = section_label(section, wrap=False)
            name.setAccessibleName(f"{section.title}: you guessed {expected}, the score is {given}")
            grid.addWidget(name, row, 0)
            grid.addWidget(explained(label(str(expected), "score", wrap=False), GUESS), row, 1)
            grid.addWidget(explained(label(str(given), "score", wrap=False), SECTION_SCORE), row, 2)
            grid.addWidget(explained(label(difference(expected, given), "muted"), GUESS), row, 3)
        self.body.addLayout(grid)
        for sentence in guess.together:
            self.body.addWidget(explained(label(sentence), GUESS))


def difference(expected: int, given: int) -> str:
    """How a guess differs from the score."""
    if expected == given:
        return "the same"
    return f"you guessed {count(abs(expected - given), 'point')} {'higher' if expected > given else 'lower'}"


def _distance(calibration: Calibration) -> float:
    return abs(calibration.mean_difference or 0.0)
