"""Every key of the window in one table: for shortcuts, for tooltips, and for the sheet that lists them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Key:
    """One shortcut: the keys in Qt's own spelling (the first one is shown) and what they do."""

    keys: tuple[str, ...]
    does: str

    @property
    def shown(self) -> str:
        """The keys as this platform writes them."""
        return _native(self.keys[0])

    @property
    def all_shown(self) -> str:
        """All the keys; the Enter of the number pad goes without saying."""
        names = [_native(keys) for keys in self.keys if not keys.endswith("Enter")]
        return " or ".join(names)

    @property
    def hint(self) -> str:
        """A tooltip: what it does, and the keys."""
        return f"{self.does} ({self.shown})"


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


HOME = Key(("Ctrl+1",), "Home")
REHEARSE = Key(("Ctrl+2",), "Rehearse")
MOCK = Key(("Ctrl+3",), "Mock interview")
PLAN = Key(("Ctrl+4",), "Plan")
PROGRESS = Key(("Ctrl+5",), "Progress")
HISTORY = Key(("Ctrl+6",), "History")
SETTINGS = Key(("Ctrl+7",), "Settings")
MAP = Key(("Ctrl+8",), "Map the question first")
EXAM = Key(("Ctrl+9",), "The grader's exam")
HELP = Key(("F1", "?"), "Show this list of keys")
QUIT = Key(("Ctrl+Q",), "Quit")

START = Key(("Return", "Enter"), "Start rehearsing the chosen question")
FILTER = Key(("Ctrl+F",), "Look for a question")
OWN = Key(("Ctrl+N",), "Type a question of your own")

ASK = Key(("A",), "Ask the question (again)")
HUSH = Key(("Esc",), "Stop the voice")
GO_ON = Key(("Return", "Enter"), "Start answering; when answering: done")
DONE = Key(("Ctrl+Return", "Ctrl+Enter"), "Done, from anywhere on the page")
PAUSE = Key(("P",), "Pause or resume the recording")
AGAIN = Key(("R",), "Start the answer over")
TYPE = Key(("T",), "Type the answer instead")
NOTES = Key(("N",), "Write notes")
HINT = Key(("H",), "Show a hint, in practice")
SKIP = Key(("S",), "Skip the question, or guessing its scores")
RATE = Key(("0", "1", "2", "3", "4"), "Guess a score for the section that has the focus")

NEXT_QUESTION = Key(("Ctrl+G",), "On with the mock interview")
BREAK = Key(("Ctrl+B",), "Take a break from the mock interview, or go on")
END_INTERVIEW = Key(("Ctrl+Shift+E",), "End the mock interview, and see its report")
BIN_INTERVIEW = Key(("Del",), "Delete the mock interview of a row")
EXPORT_REPORT = Key(("Ctrl+E",), "Export the report")
BACK_TO_SETUP = Key(("Esc",), "From the report back to all mock interviews")

CHOICE = Key(("1", "2", "3", "4", "5"), "Choose an answer by its number")
HEAR = Key(("A",), "Hear the question (again)")
NEXT = Key(("Return", "Enter"), "On to the next question")
REHEARSE_IT = Key(("R",), "Rehearse this question")

BACK = Key(("Esc",), "Back to where you came from")
PLAY = Key(("Space", "K"), "Play or pause")
REWIND = Key(("J", "Left"), "Back 5 seconds")
FORWARD = Key(("L", "Right"), "On 5 seconds")
SLOWER = Key(("[",), "Slower")
FASTER = Key(("]",), "Faster")
CORRECT = Key(("F2",), "Correct the chosen words of the transcript")
TAKE_OFFER = Key(("Ctrl+Return", "Ctrl+Enter"), "Take the term that is offered for the chosen word")
EXPORT = Key(("Ctrl+E",), "Export")
RETRY = Key(("Ctrl+R",), "Answer the question again")

CLEAR = Key(("Esc",), "Clear the words looked for")
FIND = Key(("Ctrl+F",), "Look for a take")
OPEN = Key(("Return", "Enter"), "Open the take")
DELETE = Key(("Del",), "Delete the chosen takes")

OPEN_ANSWER = Key(("Return", "Enter"), "Open the answer of a row")
OWN_EXAM = Key(("Ctrl+O",), "Sit an exam of your own labelled answers")

ADD_PACK = Key(("Ctrl+O",), "Add a question pack")

MAKE_PLAN = Key(("Return", "Enter"), "Make the plan, or keep the note; elsewhere: tick or open what has the focus")
CHANGE_PLAN = Key(("Ctrl+D",), "Set or change the date of the interview")
NOTE_TASK = Key(("N",), "Write a note beside the task that has the focus")
PUT_AWAY = Key(("Esc",), "Put away the note or the date that is being written")
CALENDAR = Key(("Ctrl+E",), "Add the plan to your calendar")

EARLIER = Key(("Left",), "In a chart: the take before")
LATER = Key(("Right",), "In a chart: the take after")
OPEN_POINT = Key(("Return", "Enter"), "Press the button, or open the take of a chart")

GROUPS: tuple[tuple[str, tuple[Key, ...]], ...] = (
    ("Everywhere", (HOME, REHEARSE, MOCK, PLAN, PROGRESS, HISTORY, SETTINGS, MAP, EXAM, HELP, QUIT)),
    ("Home", (START, FILTER, CLEAR, OWN, ADD_PACK)),
    ("Plan", (MAKE_PLAN, NOTE_TASK, CHANGE_PLAN, PUT_AWAY, CALENDAR)),
    ("Progress", (EARLIER, LATER, OPEN_POINT, EXPORT)),
    ("History", (FIND, CLEAR, OPEN, DELETE, EXPORT)),
    ("Rehearsal", (ASK, HUSH, GO_ON, DONE, PAUSE, AGAIN, TYPE, NOTES, HINT, SKIP, RATE)),
    ("A mock interview", (NEXT_QUESTION, BREAK, END_INTERVIEW, EXPORT_REPORT, BACK_TO_SETUP, BIN_INTERVIEW)),
    ("Map the question first", (CHOICE, NEXT, HEAR, HUSH, REHEARSE_IT)),
    ("A take", (PLAY, REWIND, FORWARD, SLOWER, FASTER, CORRECT, TAKE_OFFER, EXPORT, RETRY, BACK)),
    ("The grader's exam", (OPEN_ANSWER, OWN_EXAM, BACK)),
)


def bind(
    widget: QWidget,
    key: Key,
    action: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> list[QShortcut]:
    """Make the keys do something while the widget is shown in the active window, or by ``context`` only while the focus
    is on it, or in it.
    """
    return [_shortcut(widget, keys, action, context) for keys in key.keys]


def _shortcut(widget: QWidget, keys: str, action: Callable[[], object], context: Qt.ShortcutContext) -> QShortcut:
    shortcut = QShortcut(QKeySequence(keys), widget, action)
    shortcut.setContext(context)  # beside an action the constructor takes one and leaves it out
    return shortcut
