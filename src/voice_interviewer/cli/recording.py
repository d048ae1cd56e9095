"""Recording an answer in the terminal: Enter ends it, p pauses, and the level is shown meanwhile."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue

import click

from voice_interviewer.cli.meter import columns, meter_line
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import UserError
from voice_interviewer.practice.session import Nudge, Session
from voice_interviewer.take import AskedQuestion
from voice_interviewer.transcription.ports import Listening
from voice_interviewer.voice.ports import Recorder, RecorderState, RecorderStatus, Recording

REFRESH = 0.1
"""Seconds between two looks at the recorder."""

INTERRUPT = "\x03"
"""What Ctrl+C types while single keys are read: the terminal then sends no signal."""

KEPT_FOR_LATER = "What was recorded is kept. Make it a take with: voice-interviewer history recover"

OnPause = Callable[[bool], None]
"""Told True when the answer is paused, False when it goes on."""


def require_keyboard(instead: str = "--answer FILE") -> None:
    """Raise UserError where there is nobody to press a key; ``instead`` is the option for a recording."""
    if not at_a_keyboard():
        raise UserError("There is no keyboard to end the recording with.", f"Give a recording with {instead}.")


def at_a_keyboard() -> bool:
    """Whether there is somebody who can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def read_line() -> str:
    """What is typed up to Enter. Raises click.Abort on Ctrl+D.

    As a whole line: reading a single key first throws away what was pressed a moment too early.
    """
    line = sys.stdin.readline()
    if not line:
        raise click.Abort
    return line.strip()


def record_answer(
    terminal: Terminal, path: Path, asked: AskedQuestion, session: Session, on_pause: OnPause = lambda paused: None
) -> tuple[Recording, Listening]:
    """Record and listen until the user is done; the rest is heard after this returns.

    Raises what the recorder raises. On Ctrl+C what was recorded stays on disk and is offered at the next start.
    """
    services = terminal.services
    services.recorder.start(path, services.settings.current.microphone)
    listening = services.assessor.listen(path, asked)
    terminal.note("Recording. Enter: done. p: pause or go on. Ctrl+C: stop and keep it for later.")
    try:
        _until_done(services.recorder, session, _keys(), on_pause, services.settings.current.hide_clock)
    except KeyboardInterrupt:
        services.recorder.stop()
        terminal.note(f"\n{KEPT_FOR_LATER}")
        raise
    finally:
        recording = services.recorder.stop()
        terminal.note("")
    if recording is None:
        raise UserError("Nothing was recorded.", "Try again.")
    listening.end()
    return recording, listening


def _keys() -> Callable[[], str]:
    """A function that gives the key pressed since it was last asked, or nothing. Raises KeyboardInterrupt on Ctrl+C."""
    pressed: SimpleQueue[str] = SimpleQueue()

    def read() -> None:
        try:
            while (key := click.getchar()) not in {"\r", "\n"}:
                pressed.put(key)
        except (KeyboardInterrupt, EOFError):  # as click tells Ctrl+C and Ctrl+D, here in the wrong thread
            pressed.put(INTERRUPT)
        else:
            pressed.put("\n")

    threading.Thread(target=read, daemon=True).start()

    def next_key() -> str:
        try:
            key = pressed.get(timeout=REFRESH)
        except Empty:
            return ""
        if key == INTERRUPT:
            raise KeyboardInterrupt
        return key

    return next_key


def _until_done(
    recorder: Recorder, session: Session, next_key: Callable[[], str], on_pause: OnPause, hides_clock: bool
) -> None:
    session.begin_answer()
    told = False
    warned: UserError | None = None
    while (key := next_key()) != "\n":
        status = recorder.status()
        if status.state is not RecorderState.LOST:
            if key == "p":
                _toggle_pause(recorder, session, on_pause)
            if status.problem is not None and str(status.problem) != str(warned):
                warned = status.problem  # once: such as a microphone that gives only silence, or a disk nearly full
                click.echo(f"\n{warned}", err=True)
            _show(status, session, hides_clock)
        elif not told:
            click.echo(f"\n{status.problem} Press Enter to use what was recorded.", err=True)
            told = True


def _toggle_pause(recorder: Recorder, session: Session, on_pause: OnPause) -> None:
    paused = recorder.status().state is RecorderState.PAUSED
    if paused:
        recorder.resume()
        session.resume()
    else:
        recorder.pause()
        session.pause()
    on_pause(not paused)


def _show(status: RecorderStatus, session: Session, hides_clock: bool) -> None:
    line = meter_line(status, session.nudge is Nudge.OVER_TIME, hides_clock, columns())
    click.echo(f"\r{line}", nl=False, err=True)
