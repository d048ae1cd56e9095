"""``settings list | get | set | reset | docs``: what the window's Settings show, from the same table."""

from dataclasses import asdict

import click

from voice_interviewer.cli.chosen import not_there
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.settings.checking import option_of, options, parsed
from voice_interviewer.settings.docs import page


@click.group()
def settings() -> None:
    """See and change settings. They hold for the window and the terminal alike."""


@settings.command(name="list")
@click.option("--changed", is_flag=True, help="Only those that differ from their defaults.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a setting and line.")
@pass_terminal
def list_settings(terminal: Terminal, changed: bool, as_json: bool) -> None:
    """List every setting with its value; * marks those that were changed."""
    store = terminal.services.settings
    values, differ = asdict(store.current), store.changed
    shown = {key: option for key, option in options().items() if key in differ or not changed}
    if as_json:
        for key, option in shown.items():
            terminal.json({"key": key, "value": values[key], "changed": key in differ, "label": option.label})
        return
    rows = [(key, _plain(values[key]), "*" if key in differ else "", option.label) for key, option in shown.items()]
    terminal.table(("setting", "value", "changed", "what it is"), rows)


@settings.command()
@click.argument("key")
@pass_terminal
def get(terminal: Terminal, key: str) -> None:
    """Print the value of the setting KEY."""
    option_of(key)
    terminal.say(_plain(getattr(terminal.services.settings.current, key)))


@settings.command(name="set")
@click.argument("key")
@click.argument("value")
@pass_terminal
def set_value(terminal: Terminal, key: str, value: str) -> None:
    """Set KEY to VALUE. Switches take on and off; "" is the automatic choice where there is one."""
    terminal.services.settings.change(**{key: parsed(key, value)})
    option = option_of(key)
    terminal.note(f"{option.label}: {option.read(getattr(terminal.services.settings.current, key))}")
    if (problem := not_there(terminal.services, key)) is not None:  # kept all the same: it may be plugged in later
        terminal.note(str(problem))


@settings.command()
@click.argument("keys", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Every setting.")
@pass_terminal
def reset(terminal: Terminal, keys: tuple[str, ...], everything: bool) -> None:
    """Set KEYS back to their defaults, and print what they were."""
    if bool(keys) is everything:
        raise click.UsageError("Name the settings, or say --all.")
    store = terminal.services.settings
    before = store.reset([key for key in store.changed if everything] or keys)
    for key, value in before.items():
        terminal.note(f"{key} was: {option_of(key).read(value)}")
    if not before:
        terminal.note("No setting was changed.")


@settings.command()
@pass_terminal
def docs(terminal: Terminal) -> None:
    """Print the page docs/settings.md, as the table has it."""
    terminal.say(page())


def _plain(value: object) -> str:
    """A value as ``settings set`` takes it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return " ".join(f"{name}={keys}" for name, keys in value.items()) if isinstance(value, dict) else str(value)
