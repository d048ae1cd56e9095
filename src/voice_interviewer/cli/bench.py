"""``bench``: how fast this machine transcribes with each engine and model that is on it."""

from dataclasses import dataclass

import click

from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.machine_speed import Measured, SpeedStore
from voice_interviewer.transcription.machine_speed_advice import Speed, duration
from voice_interviewer.transcription.model_overview import overview
from voice_interviewer.transcription.models import ModelInfo


@dataclass(frozen=True, slots=True)
class _Job:
    engine: str
    model: ModelInfo


@click.command(short_help="Measure how fast this machine transcribes.")
@click.argument("model_names", metavar="[MODEL]...", nargs=-1)
@click.option("--engine", help="Measure with this engine only.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a measurement and line.")
@pass_terminal
def bench(terminal: Terminal, model_names: tuple[str, ...], engine: str | None, as_json: bool) -> None:
    """Measure every engine with every model that is here, or with those named, on the sample answer.

    It takes about a minute for each with the smallest model. Close other programs for a true picture. The app
    remembers the result: its automatic choice of the engine and its advice on models follow it.
    """
    from voice_interviewer.transcription.machine_speed_measuring import measure

    folders = terminal.services.folders
    store = SpeedStore(folders.cache)
    found = []
    for job in _jobs(terminal, model_names, engine):
        with terminal.progress(f"{job.engine}, {job.model.name}") as progress:
            measured = measure(job.engine, job.model.name, folders, progress or (lambda share: None))
        store.keep(measured)
        found.append(measured)
        if as_json:
            terminal.json(_values(measured))
    if not as_json:
        _show(terminal, found)


def _jobs(terminal: Terminal, models: tuple[str, ...], engine: str | None) -> list[_Job]:
    """What is to be measured. Raises ModelError where nothing is."""
    from voice_interviewer.transcription.machine_speed_measuring import measurable

    _check_engine(engine)
    pairs = measurable(terminal.services.folders, models)
    jobs = [_Job(name, info) for name, info in pairs if engine in {None, name}]
    missing = set(models) - {job.model.name for job in jobs}
    if missing or not jobs:
        what = ", ".join(sorted(missing)) or "Every speech model"
        raise ModelError(f"{what} cannot be measured: it is not here, or no engine here can read it.",
                         "See: voice-interviewer models list")  # fmt: skip
    return jobs


def _check_engine(engine: str | None) -> None:
    """Raises ModelError where it is none of this machine."""
    from voice_interviewer.transcription.engine_choice import installed_engines

    here = installed_engines()
    if engine is not None and engine not in here:
        raise ModelError(f"The engine {engine} is not here.", f"There are: {', '.join(here)}.")


def _show(terminal: Terminal, found: list[Measured]) -> None:
    terminal.table(
        ("engine", "model", "a minute of speech takes", "after Done", "to load", "memory"),
        [_cells(measured) for measured in found],
    )
    settings = terminal.services.settings.current
    terminal.note(overview(terminal.services.folders, settings.engine, settings.model).advice)


def _cells(measured: Measured) -> tuple[object, ...]:
    speed = Speed(measured.rate, measured=True)
    return (
        measured.engine,
        measured.model,
        duration(speed.per_minute),
        f"about {duration(speed.after_done)}",
        duration(measured.load_seconds),
        f"{measured.peak_bytes / 1e6:,.0f} MB",
    )


def _values(measured: Measured) -> dict[str, object]:
    speed = Speed(measured.rate, measured=True)
    return {
        "engine": measured.engine,
        "model": measured.model,
        "seconds_per_minute_of_speech": round(speed.per_minute, 2),
        "seconds_from_done_to_transcript": round(speed.after_done, 2),
        "seconds_to_load": round(measured.load_seconds, 2),
        "peak_memory_bytes": measured.peak_bytes,
    }
