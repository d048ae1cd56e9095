"""``desktop``: the app's entry in the menu of a Linux desktop."""

import click

from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.folders import user_share
from voice_interviewer.menu import Menu, program


@click.group(short_help="Put the app into the desktop's menu, or take it out.")
def desktop() -> None:
    """Put the app into the desktop's menu, for you alone, or take it out. For Linux."""


@desktop.command()
@pass_terminal
def add(terminal: Terminal) -> None:
    """Put entry and icon in; a second time changes nothing but the path of the program."""
    menu = Menu(user_share())
    command = program()
    menu.add(command)
    terminal.say(f"Voice Interviewer is in the menu, and starts {command}.")
    terminal.note("To take it out: voice-interviewer desktop remove")


@desktop.command()
@pass_terminal
def remove(terminal: Terminal) -> None:
    """Take entry and icon out again."""
    there = Menu(user_share()).remove()
    terminal.say("Voice Interviewer is out of the menu." if there else "Voice Interviewer was not in the menu.")


@desktop.command()
@pass_terminal
def status(terminal: Terminal) -> int:
    """Whether it is in the menu; the exit code is 1 where it is not, or starts something that is gone."""
    standing = Menu(user_share()).standing()
    if not standing.starts:
        terminal.say("Voice Interviewer is not in the menu. To put it there: voice-interviewer desktop add")
    elif not standing.works:
        terminal.say(f"The entry {standing.entry} starts {standing.starts}, which is gone.")
        terminal.note("To mend it: voice-interviewer desktop add")
    else:
        terminal.say(f"Voice Interviewer is in the menu, and starts {standing.starts}.")
    return 0 if standing.works else 1
