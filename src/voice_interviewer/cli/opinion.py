"""``opinion key set | remove | status``: the key for the server that second opinions are asked of."""

import sys

import click

from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import OpinionError
from voice_interviewer.opinion.keys import Place
from voice_interviewer.opinion.wording import key_state


@click.group(short_help="The key for second opinions.")
def opinion() -> None:
    """Second opinions: server and model are named in the settings, the key for the server here."""


@opinion.group()
def key() -> None:
    """Set, remove or look for the key. It is kept in the system's keyring, and never shown."""


@key.command(name="set")
@pass_terminal
def set_(terminal: Terminal) -> None:
    """Set the key for the server that the settings name. It is typed unseen, or piped in; never give it as a word."""
    opinions = terminal.services.opinions
    server = opinions.server()
    if not opinions.keys.lasting:
        raise _no_keyring()
    if opinions.keys.keep(server.origin, _typed(server.host)) is not Place.KEYRING:
        raise _no_keyring()
    terminal.note(key_state(server, Place.KEYRING, lasting=True))


@key.command()
@pass_terminal
def remove(terminal: Terminal) -> None:
    """Remove the key for the server that the settings name."""
    opinions = terminal.services.opinions
    server = opinions.server()
    opinions.keys.remove(server.origin)
    terminal.note(f"There is no key for {server.host} now.")


@key.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@pass_terminal
def status(terminal: Terminal, as_json: bool) -> None:
    """Say for which server a key would be used, and whether there is one."""
    opinions = terminal.services.opinions
    server = opinions.server()
    place, lasting = opinions.keys.place(server.origin), opinions.keys.lasting
    if as_json:
        terminal.json({"url": server.url, "key": place.value, "keyring": lasting})
    else:
        terminal.say(f"{server.url}\n{key_state(server, place, lasting)}")


def _typed(host: str) -> str:
    if sys.stdin.isatty():
        typed: str = click.prompt(f"Key for {host}", hide_input=True, err=True)
        return typed
    return sys.stdin.readline()


def _no_keyring() -> OpinionError:
    return OpinionError(
        "No keyring works on this computer, so a key cannot be kept.",
        "Set it in the window's Settings for one session, or type it when grade --second-opinion asks.",
    )
