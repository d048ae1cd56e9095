"""``practice next``: what is due and why, with nothing asked."""

from collections.abc import Iterator

import click

from voice_interviewer.answer import Section
from voice_interviewer.cli.preparing import company_option, prepared, role_option, section_option
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.programme.queue.item import QueueItem
from voice_interviewer.programme.queue.queue import Queue
from voice_interviewer.programme.wording import section_name
from voice_interviewer.report.json_values import JsonObject


@click.command(name="next", short_help="Show what is due and why, without asking.")
@section_option
@click.option("--limit", type=click.IntRange(min=1), default=5, show_default=True, help="At most so many questions.")
@role_option
@company_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@pass_terminal
def next_questions(
    terminal: Terminal, section: str | None, limit: int, role: str | None, company: str | None, as_json: bool
) -> None:
    """Show which questions come next, for the sake of which section, and why. Nothing is asked."""
    line = prepared(terminal, role, company).queue
    wanted = Section(section) if section else None
    items = [item for item, _ in zip(_first_of_each(line, wanted), range(limit), strict=False)]
    if as_json:
        terminal.json(_queue_json(line, items))
        return
    terminal.say(f"{line.line}.")
    rows = [(item.question.id, section_name(item.section), line.why(item)) for item in items]
    terminal.table(("question", "section", "why"), rows)


def _first_of_each(line: Queue, section: Section | None) -> Iterator[QueueItem]:
    """The items in their order, of each question the first one alone: one take serves all its sections."""
    seen: set[str] = set()
    for item in line.items:
        if item.question.id not in seen and section in {None, item.section}:
            seen.add(item.question.id)
            yield item


def _queue_json(line: Queue, items: list[QueueItem]) -> JsonObject:
    """``line``, ``days_left`` (to the interview; null without a date), ``takes_left``, ``weakest`` (a section, or null)
    and ``next``: ``question`` (id), ``text``, ``section``, ``due`` (day), ``stage``, ``last_score`` (0 to 4, or null),
    ``seconds`` (the section's part of the answer time) and ``why``.
    """
    return {
        "line": line.line,
        "days_left": line.where.days_left,
        "takes_left": line.takes_left,
        "weakest": line.weakest.value if line.weakest else None,
        "next": [_item_json(line, item) for item in items],
    }


def _item_json(line: Queue, item: QueueItem) -> JsonObject:
    return {
        "question": item.question.id,
        "text": item.question.text,
        "section": item.section.value,
        "due": item.standing.due.isoformat(),
        "stage": item.standing.stage.value,
        "last_score": item.standing.last,
        "seconds": round(item.question.answer_seconds * item.weight),
        "why": line.why(item),
    }
