"""An answer at the terminal: from a file or from the microphone, kept in the library before anything else."""

from dataclasses import dataclass, replace
from pathlib import Path

from voice_interviewer.cli.asking import Asking
from voice_interviewer.cli.recording import OnPause, record_answer, require_keyboard
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import AudioFileError, NoMicrophone
from voice_interviewer.incoming import readable, seconds_of
from voice_interviewer.practice.session import Session
from voice_interviewer.take import Source, Take
from voice_interviewer.transcription.ports import Listening, Progress
from voice_interviewer.voice import recovery
from voice_interviewer.voice.sound_file import SoundFile

CHECKED_AT_ONCE = 10.0
"""Seconds of sound."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer that the library has, and what was heard of it already."""

    take: Take
    listening: Listening | None = None


def check_answerable(terminal: Terminal, files: tuple[Path, ...], instead: str = "--answer FILE") -> None:
    """Raise, before the user has listened and thought, what would keep an answer from being taken.

    ``files`` are the answers; where there are none, they are to be spoken, and ``instead`` is the option for files.
    """
    for file in files:
        with terminal.progress(f"Reading {file.name}") as progress:
            _check_sound(file, terminal.services.folders.cache, progress)
    if files:
        return
    require_keyboard(instead)
    if not terminal.services.devices.devices().microphones:
        raise NoMicrophone(
            "No microphone was found.", f"Plug one in and try again, or give a recording with {instead}."
        )


def keep_file(terminal: Terminal, asking: Asking, file: Path) -> Kept:
    """Keep a sound file as the answer; it is left untouched. Raises AudioFileError."""
    services = terminal.services
    with readable(file, services.folders.cache) as sound:
        take = replace(_take(terminal, asking, Source.FILE), seconds=seconds_of(sound))
        return Kept(services.library.keep(take, sound))


def keep_spoken(
    terminal: Terminal, asking: Asking, session: Session, notes: str = "", on_pause: OnPause = lambda paused: None
) -> Kept:
    """Record the answer and keep it. Raises what the recorder raises."""
    services = terminal.services
    take = replace(_take(terminal, asking, Source.MICROPHONE), notes=notes)
    path = recovery.begin(
        services.folders.recordings,
        take.question,
        take.created,
        mode=take.mode,
        interview=take.interview,
        notes=notes,
        drill=take.drill,
    )
    recording, listening = record_answer(terminal, path, take.question, session, on_pause)
    kept = services.library.keep(replace(take, seconds=recording.seconds), recording.path)
    recovery.finish(path)
    return Kept(kept, listening)


def _check_sound(file: Path, cache: Path, progress: Progress | None) -> None:
    """Read all of a recording: that one was cut short shows where it ends. Hours of it take a while, so it is told.

    Raises AudioFileError.
    """
    seconds_of(file)
    with readable(file, cache) as sound, SoundFile(sound) as opened:
        try:
            blocks = opened.blocks(0.0, opened.seconds, opened.rate, CHECKED_AT_ONCE)
            for number, _ in enumerate(blocks, start=1):
                if progress is not None:
                    progress(min(1.0, number * CHECKED_AT_ONCE / opened.seconds))
        except AudioFileError as error:
            raise AudioFileError(f"{file.name} is damaged.", "Give another copy of it.") from error


def _take(terminal: Terminal, asking: Asking, source: Source) -> Take:
    now = terminal.services.now()
    return Take(asking.asked, now, 0.0, source, mode=asking.mode, interview=asking.interview, drill=asking.drill)
