"""Before an answer at the terminal: hints on request, notes that are jotted down, and what else can be done instead."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from voice_interviewer.cli.recording import read_line
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.practice.own_times import time_to_think
from voice_interviewer.practice.phases import Event
from voice_interviewer.practice.session import Session
from voice_interviewer.report.document import clean


class Choice(StrEnum):
    """What is typed, on a line of its own. Every other line is a note."""

    ANSWER = ""
    HINT = "h"
    SKIP = "s"
    PAUSE = "p"
    QUIT = "q"


@dataclass(frozen=True, slots=True)
class Thought:
    """How thinking ended, and what was jotted down."""

    choice: Choice
    """ANSWER, SKIP or QUIT."""
    notes: str


def think(terminal: Terminal, session: Session, quitting: str, on_pause: Callable[[], None] | None = None) -> Thought:
    """Let the user think until they answer, skip or quit; ``quitting`` says what q does.

    ``on_pause`` is called for p, and returns when it goes on; None where there is no such key. The question was asked.
    """
    session.asked()
    terminal.note(f"{time_to_think(session.limits)} What you type is kept as a note, but for:")
    terminal.note(_keys(session, quitting, on_pause))
    notes: list[str] = []
    while (line := read_line()) not in {Choice.ANSWER, Choice.SKIP, Choice.QUIT}:
        if line == Choice.HINT:
            terminal.note(_hint(session))
        elif line == Choice.PAUSE and on_pause is not None:
            on_pause()
        else:
            notes.append(clean(line))
            terminal.note("Noted.")
    return Thought(Choice(line), "\n".join(notes))


def _hint(session: Session) -> str:
    if session.can(Event.HINT):
        return session.next_hint()
    return "There is no other hint." if session.hints_shown else "There are no hints here."


def _keys(session: Session, quitting: str, on_pause: Callable[[], None] | None) -> str:
    hint = "h: a hint. " if session.can(Event.HINT) else ""
    pause = "p: pause. " if on_pause is not None else ""
    return f"Enter: start answering. {hint}s: skip. {pause}q: {quitting}."
