"""``plan resource list | add | judge | remove``: what to learn from, judged by the four criteria."""

import sys

import click

from voice_interviewer.cli.default_group import DefaultGroup
from voice_interviewer.cli.plan_data import note, say_taken_back
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import NotFound
from voice_interviewer.programme.plan.resources import CRITERIA, Resource, judgement, new_resource, resources
from voice_interviewer.report.plan_json import resources_json
from voice_interviewer.report.plan_text import resources_document
from voice_interviewer.report.text import as_text

all_as_json = click.option("--json", "as_json", is_flag=True, help="All resources, as they are then, as JSON.")


@click.group(cls=DefaultGroup, short_help="What to learn from, judged by four criteria.")
def resource() -> None:
    """Courses, books and pages to learn from."""


@resource.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, with the criteria.")
@pass_terminal
def list_resources(terminal: Terminal, as_json: bool) -> None:
    """List what there is to learn from, with the criteria that each meets."""
    _say_all(terminal, as_json)


@resource.command()
@click.argument("title", nargs=-1, required=True, metavar="TITLE")
@click.option("--link", default="", help="The address of its web page.")
@all_as_json
@pass_terminal
def add(terminal: Terminal, title: tuple[str, ...], link: str, as_json: bool) -> None:
    """Add a resource called TITLE."""
    event = new_resource(" ".join(title), link, terminal.services.library.journal.events())
    note(terminal, event)
    terminal.note(f"Added. Judge it with: voice-interviewer plan resource judge {event.resource}")
    if as_json:
        _say_all(terminal, as_json)


@resource.command(short_help="Say which of the four criteria a resource meets.")
@click.argument("resource_id", metavar="ID")
@click.argument("criteria", metavar="[CRITERION]...", nargs=-1)
@click.option("--none", "meets_none", is_flag=True, help="It meets none of them.")
@all_as_json
@pass_terminal
def judge(terminal: Terminal, resource_id: str, criteria: tuple[str, ...], meets_none: bool, as_json: bool) -> None:
    """Say which criteria the resource ID meets; at a terminal, without any, each is asked.

    They are covers-pipelines-deployment-monitoring, hands-on-labs, governance-sections and matches-your-platforms.
    """
    if meets_none and criteria:
        raise click.UsageError("--none goes without a criterion.")
    kept = _known(terminal, resource_id)
    if not criteria and not meets_none:
        criteria = _asked(terminal, kept)
    events = terminal.services.library.journal.events()
    note(terminal, judgement(resource_id, criteria, events))
    terminal.note(f"{kept.title}: {_known(terminal, resource_id).verdict}.")
    if as_json:
        _say_all(terminal, as_json)


@resource.command()
@click.argument("resource_id", metavar="ID")
@all_as_json
@pass_terminal
def remove(terminal: Terminal, resource_id: str, as_json: bool) -> None:
    """Remove the resource ID."""
    kept = _known(terminal, resource_id)
    terminal.services.library.journal.strike(kept.events)
    say_taken_back(terminal, kept.events, f"the resource “{kept.title}”")
    if as_json:
        _say_all(terminal, as_json)


def _known(terminal: Terminal, resource_id: str) -> Resource:
    """The resource of that id. Raises NotFound."""
    kept = resources(terminal.services.library.journal.events())
    found = next((each for each in kept if each.id == resource_id), None)
    if found is None:
        ids = ", ".join(each.id for each in kept)
        advice = f"There are: {ids}." if ids else "Add it with: voice-interviewer plan resource add TITLE"
        raise NotFound(f"There is no resource {resource_id!r}.", advice)
    return found


def _asked(terminal: Terminal, kept: Resource) -> tuple[str, ...]:
    """The criteria that the user says it meets. Raises click.UsageError where there is nobody to ask."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise click.UsageError("Name the criteria that it meets, or say --none.")
    terminal.note(kept.title)
    return tuple(one.id for one in CRITERIA if click.confirm(f"{one.title}? {one.text}", err=True))


def _say_all(terminal: Terminal, as_json: bool) -> None:
    kept = resources(terminal.services.library.journal.events())
    if as_json:
        terminal.json(resources_json(kept))
    else:
        terminal.report(as_text(resources_document(kept)))
