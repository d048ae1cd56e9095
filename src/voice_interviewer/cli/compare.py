"""``compare A B``: two takes side by side."""

from collections.abc import Callable
from pathlib import Path

import click

from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.comparison.comparing import compare as compared
from voice_interviewer.report.comparison_document import TwoTakes, comparison_markdown, comparison_text
from voice_interviewer.report.comparison_json import comparison_json
from voice_interviewer.report.writing import write_whole

FORMS: dict[str, Callable[[TwoTakes], str]] = {
    "text": comparison_text,
    "md": comparison_markdown,
    "json": comparison_json,
}


@click.command(short_help="Show two takes side by side.")
@click.argument("left", metavar="A", type=int)
@click.argument("right", metavar="B", type=int)
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", show_default=True)
@click.option("--output", type=click.Path(path_type=Path), help="The file to write; without it, standard output.")
@pass_terminal
def compare(terminal: Terminal, left: int, right: int, form: str, output: Path | None) -> None:
    """Show take A beside take B: what was kept, dropped, added and contradicted, section by section.

    The numbers of takes are those of: voice-interviewer history list
    """
    library = terminal.services.library
    takes = library.take(left), library.take(right)
    text = FORMS[form](TwoTakes(*takes, compared(*takes)))
    if output is None:
        terminal.report(text, form)
        return
    write_whole(output, text)
    terminal.note(f"Written to {output}.")
