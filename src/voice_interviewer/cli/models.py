"""``models list | fetch | import | delete``: the speech models on this machine, and those that can be fetched."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click

from voice_interviewer.cancel import CancelToken
from voice_interviewer.cli.confirming import confirm
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.machine_speed_advice import duration
from voice_interviewer.transcription.model_overview import ModelRow, ModelState, overview
from voice_interviewer.transcription.models import ModelInfo, available
from voice_interviewer.transcription.transfer import Told, Transferred


@click.group(short_help="List, fetch, import or delete speech models.")
def models() -> None:
    """List, fetch, import or delete speech models. Only fetching uses the network."""


@models.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a model and line.")
@pass_terminal
def list_models(terminal: Terminal, as_json: bool) -> None:
    """List the models that are here and those that can be fetched, with what they need."""
    settings = terminal.services.settings.current
    view = overview(terminal.services.folders, settings.engine, settings.model)
    if as_json:
        for row in view.rows:
            terminal.json(asdict(row))
        return
    terminal.table(("model", "state", "size", "memory", "a minute of speech takes"), [_cells(r) for r in view.rows])
    for row in view.rows:
        if row.problem:
            again = f" Fetch it again: voice-interviewer models fetch {row.name}" if row.host else ""
            terminal.note(row.problem + again)
    terminal.note(view.advice or "How fast they are here: voice-interviewer bench")


def _cells(row: ModelRow) -> tuple[object, ...]:
    state = "in use" if row.used and row.state is ModelState.INSTALLED else row.state.value
    if row.state is ModelState.PARTLY:
        state = f"{row.fetched / 1e6:.0f} MB fetched"
    memory = f"{row.memory / 1e9:.1f} GB" if row.memory else "–"
    return row.name, state, f"{row.size / 1e6:,.0f} MB", memory, _speed(row)


def _speed(row: ModelRow) -> str:
    if row.speed is None:
        return "–"
    return f"{'' if row.speed.measured else 'about '}{duration(row.speed.per_minute)}"


@models.command()
@click.argument("name")
@pass_terminal
def fetch(terminal: Terminal, name: str) -> None:
    """Fetch the model NAME from the internet; stopped before, it goes on where it was."""
    from voice_interviewer.transcription.catalogue import in_catalogue
    from voice_interviewer.transcription.catalogue_urls import chosen_mirror
    from voice_interviewer.transcription.download_model import fetch as fetch_model
    from voice_interviewer.transcription.download_model import preferred_format

    model = in_catalogue(name, chosen_mirror())
    form = preferred_format(model)
    if form is not None:
        terminal.note(f"Fetching {name} ({model.size(form) / 1e6:,.0f} MB) from {model.host(form)}.")
    try:
        with _transfer(name) as told:
            info = fetch_model(model, terminal.services.folders, told, CancelToken(), form)
    except KeyboardInterrupt:
        terminal.note("What was fetched is kept; the same command goes on from there.")
        raise
    terminal.note(f"{name} is here: {info.path}. Choose it in Settings.")


@models.command(name="import")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--name", default="", help="What to call it; without it, as the file or folder is called.")
@pass_terminal
def import_(terminal: Terminal, source: Path, name: str) -> None:
    """Copy a model from SOURCE: a .pt file, a CTranslate2 folder, or a zip of one."""
    from voice_interviewer.transcription.import_model import import_model

    with _transfer(source.name) as told:
        info = import_model(source, terminal.services.folders, told, CancelToken(), name)
    terminal.note(f"{info.name} is here: {info.path}. Choose it in Settings.")


@models.command()
@click.argument("name")
@click.option("--for-good", is_flag=True, help="Free its room at once; this cannot be undone.")
@click.option("--undo", is_flag=True, help="Bring the deleted model back.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_terminal
def delete(terminal: Terminal, name: str, for_good: bool, undo: bool, yes: bool) -> None:
    """Delete the model NAME, or what was fetched of it. The last one deleted can be brought back with --undo."""
    from voice_interviewer.transcription.model_bin import ModelBin

    if for_good and undo:
        raise click.UsageError("--for-good and --undo exclude each other.")
    bin_ = ModelBin(terminal.services.folders)
    if undo:
        bin_.restore(name)
        terminal.note(f"Brought back: {name}.")
        return
    found = _found(terminal, name)
    if not yes and not (found and all(model.packaged for model in found)):  # what came with a package is refused anyway
        confirm(f"Delete the speech model {name}?", "nothing was deleted", "--yes")
    _delete(terminal, name, found)
    if for_good:
        bin_.empty()
        terminal.note(f"Removed for good: {name}.")
    else:
        terminal.note(f"Deleted: {name}. To bring it back: voice-interviewer models delete --undo {name}")


def _found(terminal: Terminal, name: str) -> list[ModelInfo]:
    """The models of that name, none where one is only partly fetched. Raises ModelError where there is nothing."""
    from voice_interviewer.transcription.download_model import fetched_bytes

    folders = terminal.services.folders
    found = [info for info in available(folders) if info.name == name]
    if not found and not fetched_bytes(name, folders):
        raise ModelError(f"The speech model {name} is not on this machine.", "See: voice-interviewer models list")
    return found


def _delete(terminal: Terminal, name: str, found: list[ModelInfo]) -> None:
    """Into the bin, where it takes the place of what was deleted before. Raises ModelError for a packaged one."""
    from voice_interviewer.transcription.model_bin import ModelBin, discard_part

    folders = terminal.services.folders
    own = [info for info in found if not info.packaged]
    bin_ = ModelBin(folders)
    if found and not own:
        bin_.delete(found[0])  # raises, before what the bin still holds is lost to it
    if own:
        bin_.empty()
    for info in own:
        bin_.delete(info)
    discard_part(folders, name)
    if name == terminal.services.settings.current.model:
        terminal.note(f"{name} is the model that the settings choose: choose another one in Settings.")


@contextmanager
def _transfer(label: str) -> Iterator[Told]:
    """A bar with bytes, rate and time left on standard error; nothing where that is no terminal."""
    import sys

    if not sys.stderr.isatty():
        yield lambda moment: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    columns = (
        TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(escape(label), total=None)

        def told(moment: Transferred) -> None:
            bar.update(task, completed=moment.done, total=moment.total)

        yield told
