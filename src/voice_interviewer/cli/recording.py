"""Recording an answer in the terminal: Enter begins and ends it, p pauses, and the level is shown meanwhile."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue

import click

from voice_interviewer.bank.question import Question
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import UserError
from voice_interviewer.practice.session import Limits, Nudge, Session
from voice_interviewer.take import AskedQuestion
from voice_interviewer.transcription.ports import Listening
from voice_interviewer.voice.ports import Recorder, RecorderState, RecorderStatus, Recording

REFRESH = 0.1
"""Seconds between two looks at the recorder."""

METER_FLOOR_DB = -60.0
METER_CELLS = 20


def require_keyboard() -> None:
    """Raise UserError where there is nobody to press a key."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise UserError("There is no keyboard to end the recording with.", "Give a recording with --answer FILE.")


def record_answer(
    terminal: Terminal, path: Path, asked: AskedQuestion, question: Question
) -> tuple[Recording, Listening]:
    """Let the user think, then record and listen until they are done; the rest is heard after this returns.

    Raises what the recorder raises. On Ctrl+C what was recorded stays on disk and is offered at the next start.
    """
    services = terminal.services
    session = Session(Limits(question.think_seconds, question.answer_seconds), services.clock)
    terminal.note(f"Take up to {question.think_seconds} s to think. Press Enter to start answering.")
    _wait_for_enter()
    assessor = services.assessor
    services.recorder.start(path, services.settings.current.microphone)
    listening = assessor.listen(path, asked)
    terminal.note("Recording. Enter: done. p: pause or go on. Ctrl+C: stop and keep it for later.")
    try:
        _until_done(services.recorder, session, _keys())
    finally:
        recording = services.recorder.stop()
        terminal.note("")
    if recording is None:
        raise UserError("Nothing was recorded.", "Try again.")
    listening.end()
    return recording, listening


def _wait_for_enter() -> None:
    """As a whole line: reading a single key first throws away what was pressed a moment too early."""
    if not sys.stdin.readline():
        raise click.Abort  # Ctrl+D


def _keys() -> Callable[[], str]:
    """A function that gives the key pressed since it was last asked, or nothing."""
    pressed: SimpleQueue[str] = SimpleQueue()

    def read() -> None:
        while (key := click.getchar()) not in {"\r", "\n"}:
            pressed.put(key)
        pressed.put("\n")

    threading.Thread(target=read, daemon=True).start()

    def next_key() -> str:
        try:
            return pressed.get(timeout=REFRESH)
        except Empty:
            return ""

    return next_key


def _until_done(recorder: Recorder, session: Session, next_key: Callable[[], str]) -> None:
    session.begin_answer()
    while (key := next_key()) != "\n":
        status = recorder.status()
        if key == "p":
            _toggle_pause(recorder, status)
        _show(status, session)
        if status.state is RecorderState.LOST:
            click.echo(f"\n{status.problem} Press Enter to use what was recorded.", err=True)
            break


def _toggle_pause(recorder: Recorder, status: RecorderStatus) -> None:
    if status.state is RecorderState.PAUSED:
        recorder.resume()
    else:
        recorder.pause()


def _show(status: RecorderStatus, session: Session) -> None:
    filled = round(METER_CELLS * max(0.0, 1 - status.level_db / METER_FLOOR_DB))
    meter = "█" * min(filled, METER_CELLS) + "·" * max(0, METER_CELLS - filled)
    minutes, seconds = divmod(int(status.seconds), 60)
    note = "paused" if status.state is RecorderState.PAUSED else ""
    if session.nudge is Nudge.OVER_TIME:
        note = "over time; finish when you like"
    click.echo(f"\r  {minutes}:{seconds:02d}  {meter}  {note:<40}", nl=False, err=True)
