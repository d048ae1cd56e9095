"""Every key of the window in one table: for shortcuts, for tooltips, and for the sheet that lists them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from voice_interviewer.ui.shell.language import tr


@dataclass(frozen=True, slots=True)
class Key:
    """One shortcut: the keys in Qt's own spelling (the first one is shown) and what they do."""

    usual: tuple[str, ...]
    does: str

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that do it now: the user may have put another in the place of the first."""
        own = _own.get(self)
        return self.usual if own is None else (own, *(keys for keys in self.usual[1:] if keys != own))

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
        return f"{tr(self.does)} ({self.shown})"

    @property
    def hint_of_all(self) -> str:
        """The same with every key that does it."""
        return f"{tr(self.does)} ({self.all_shown})"


_own: dict[Key, str] = {}
"""The keys that the user has in place of the usual ones."""


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
GUIDE = Key(("Shift+F1",), "Open the user guide at this page")
QUIT = Key(("Ctrl+Q",), "Quit")
UNDO = Key(("Ctrl+Z",), "Undo what the message at the foot tells, while it is there")

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
NEXT_FILLER = Key(("F",), "To the next filler")
LAST_FILLER = Key(("Shift+F",), "To the filler before")
NEXT_PART = Key(("S",), "To the next section")
LAST_PART = Key(("Shift+S",), "To the section before")
LOOP = Key(("R",), "Repeat the stretch that is chosen, or the sentence that is heard")
STRETCH_ON = Key(("Shift+Right",), "Choose a stretch from the playhead on, 1 s at a time")
STRETCH_BACK = Key(("Shift+Left",), "The same backwards: the edge that moved last goes back")
NOT_A_FILLER = Key(("X",), "Not a filler: the one that was chosen, or heard last")
CORRECT = Key(("F2",), "Correct the chosen words of the transcript")
TAKE_OFFER = Key(("Ctrl+Return", "Ctrl+Enter"), "Take the term that is offered for the chosen word")
EXPORT = Key(("Ctrl+E",), "Export")
RETRY = Key(("Ctrl+R",), "Answer the question again")
RECORD_PART = Key(("Ctrl+Shift+R",), "Record the part that is missing")
COMPARE = Key(("Ctrl+M",), "Compare with another take")
STAR = Key(("Ctrl+D",), "Star, or take the star away")
TAG = Key(("Ctrl+T",), "Tag")
TAKE_NOTES = Key(("N",), "Write notes beside the take")

HEAR_LEFT = Key(("A",), "Hear this part in the left take")
HEAR_RIGHT = Key(("B",), "Hear this part in the right take")
SWAP = Key(("X",), "Go on listening in the other take")

WELCOME_ON = Key(("Ctrl+Return", "Ctrl+Enter"), "On to the next step")
WELCOME_SKIP = Key(("Esc",), "Skip the first steps")

CLEAR = Key(("Esc",), "Clear the words looked for")
FIND = Key(("Ctrl+F",), "Look for a take")
OPEN = Key(("Return", "Enter"), "Open the take")
DELETE = Key(("Del",), "Delete the chosen takes")
IMPORT = Key(("Ctrl+O",), "Import recordings as takes")
STORAGE = Key(("Ctrl+0",), "Storage and clean-up")

FIND_SETTING = Key(("Ctrl+F",), "Look for a setting")

OPEN_ANSWER = Key(("Return", "Enter"), "Open the answer of a row")
OWN_EXAM = Key(("Ctrl+O",), "Sit an exam of your own labelled answers")

FIND_IN_GUIDE = Key(("Ctrl+F",), "Look for words in the guide")
GUIDE_BACK = Key(("Alt+Left",), "Back to the page of the guide before")

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
    (
        "Everywhere",
        (HOME, REHEARSE, MOCK, PLAN, PROGRESS, HISTORY, SETTINGS, MAP, EXAM, STORAGE, UNDO, GUIDE, HELP, QUIT),
    ),
    ("The first steps", (WELCOME_ON, WELCOME_SKIP)),
    ("Home", (START, FILTER, CLEAR, OWN, ADD_PACK)),
    ("Plan", (MAKE_PLAN, NOTE_TASK, CHANGE_PLAN, PUT_AWAY, CALENDAR)),
    ("Progress", (EARLIER, LATER, OPEN_POINT, EXPORT)),
    ("History", (FIND, CLEAR, OPEN, STAR, TAG, COMPARE, IMPORT, DELETE, EXPORT)),
    ("Rehearsal", (ASK, HUSH, GO_ON, DONE, PAUSE, AGAIN, TYPE, NOTES, HINT, SKIP, RATE)),
    ("A mock interview", (NEXT_QUESTION, BREAK, END_INTERVIEW, EXPORT_REPORT, BACK_TO_SETUP, BIN_INTERVIEW)),
    ("Map the question first", (CHOICE, NEXT, HEAR, HUSH, REHEARSE_IT)),
    (
        "A take: listening",
        (
            PLAY,
            REWIND,
            FORWARD,
            NEXT_FILLER,
            LAST_FILLER,
            NEXT_PART,
            LAST_PART,
            LOOP,
            STRETCH_ON,
            STRETCH_BACK,
            SLOWER,
            FASTER,
        ),
    ),
    ("A take", (CORRECT, TAKE_OFFER, NOT_A_FILLER, STAR, TAG, TAKE_NOTES, RECORD_PART, COMPARE, EXPORT, RETRY, BACK)),
    ("Two takes", (HEAR_LEFT, HEAR_RIGHT, SWAP, PLAY, REWIND, FORWARD, EXPORT, BACK)),
    ("Settings", (FIND_SETTING, CLEAR)),
    ("The user guide", (FIND_IN_GUIDE, GUIDE_BACK)),
    ("The grader's exam", (OPEN_ANSWER, OWN_EXAM, BACK)),
)


NAMES: dict[Key, str] = {key: name for name, key in globals().items() if isinstance(key, Key)}
"""Every key with the name under which the settings know it."""

FIXED = frozenset({RATE, CHOICE, EARLIER, LATER, UNDO})
"""Keys that stand in a row, that charts have as lists have them, or that undo in every program; they stay."""

_NAME, _PLACE, _TIP = "keyName", "keyPlace", "tipKey"


def changeable(key: Key) -> bool:
    """Whether the user may choose another: not for Enter and Esc, which mean the same in every program."""
    return key not in FIXED and not {"Return", "Esc"} & set(key.usual)


def use(changes: Mapping[str, str]) -> None:
    """Take these keys, by name, in place of the usual ones: in every window that is open and in those to come.

    Names that no key has, and keys that cannot be changed, are passed over. Tooltips tell the new keys at once.
    """
    known = {name: key for key, name in NAMES.items()}
    before = {key: (key.hint, key.hint_of_all, key.shown) for key in NAMES}
    _own.clear()
    _own.update({known[name]: keys for name, keys in changes.items() if name in known and changeable(known[name])})
    for window in QApplication.topLevelWidgets():
        for shortcut in window.findChildren(QShortcut):
            key = known.get(str(shortcut.property(_NAME)))
            if key is not None:
                shortcut.setKey(QKeySequence(_in_place(key, shortcut.property(_PLACE))))
    hints = [(told, (key.hint, key.hint_of_all)) for key, told in before.items()]
    _tell_anew(
        {old: new for told, now in hints for old, new in zip(told[:2], now, strict=True) if old != new},
        {NAMES[key]: (told[2], key.shown) for key, told in before.items() if told[2] != key.shown},
    )


def _tell_anew(hints: Mapping[str, str], keys: Mapping[str, tuple[str, str]]) -> None:
    """Put hints in the place of others, wherever one is a tooltip, or part of one; and keys in those of `tell`."""
    widgets = QApplication.allWidgets() if hints or keys else ()
    for widget in widgets:
        tip, old_new = widget.toolTip(), keys.get(str(widget.property(_TIP)))
        told = next((tip.replace(before, hint) for before, hint in hints.items() if tip and before in tip), tip)
        if old_new is not None and tip.endswith(_in_brackets(old_new[0])):
            told = f"{tip.removesuffix(_in_brackets(old_new[0]))}{_in_brackets(old_new[1])}"
        if told != tip:
            widget.setToolTip(told)


def tell(widget: QWidget, about: str, key: Key) -> None:
    """Give it a tooltip in words of its own, with the key that does it, also when that becomes another one."""
    widget.setToolTip(f"{about}{_in_brackets(key.shown)}")
    widget.setProperty(_TIP, NAMES.get(key, ""))


def _in_brackets(shown: str) -> str:
    return f" ({shown})"


def bind(
    widget: QWidget,
    key: Key,
    action: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> list[QShortcut]:
    """Make the keys do something while the widget is shown in the active window, or by ``context`` only while the focus
    is on it, or in it.
    """
    made = [_shortcut(widget, _in_place(key, place), action, context) for place in range(len(key.usual))]
    for place, shortcut in enumerate(made):
        shortcut.setProperty(_NAME, NAMES.get(key, ""))
        shortcut.setProperty(_PLACE, place)
    return made


def _in_place(key: Key, place: int) -> str:
    """The keys of that place. None where the user's own first are what the second were: bound twice, both are dead."""
    return key.keys[place] if place < len(key.keys) else ""


def _shortcut(widget: QWidget, keys: str, action: Callable[[], object], context: Qt.ShortcutContext) -> QShortcut:
    shortcut = QShortcut(QKeySequence(keys), widget, action)
    shortcut.setContext(context)  # beside an action the constructor takes one and leaves it out
    shortcut.setAutoRepeat(False)  # Enter held down for long would begin an answer, end it, and go on from there
    return shortcut
