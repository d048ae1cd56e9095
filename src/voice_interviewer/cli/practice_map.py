"""``practice map``: the drill "map the question first", in the terminal."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

import click

from voice_interviewer.bank.question import Bucket
from voice_interviewer.cli.preparing import prepared, role_option
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.programme.mapping import Judgement, Round, judge, next_round
from voice_interviewer.programme.mapping_tally import tally
from voice_interviewer.report.json_values import JsonObject
from voice_interviewer.report.wording import counted

STOP = "q"


@dataclass(slots=True)
class _Score:
    """How many rounds were played, and in how many the bucket was right."""

    rounds: int = 0
    right: int = 0


@click.command(name="map", short_help="Drill: say what a question is about, before any answer.")
@click.option("--count", metavar="N", type=click.IntRange(min=1), help="End after N questions.")
@role_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a question and line.")
@pass_terminal
def map_questions(terminal: Terminal, count: int | None, role: str | None, as_json: bool) -> None:
    """Say to which capability a question belongs and what an interviewer asks it for; then it is explained.

    It goes on until you type q. What you take for what counts in your progress.
    """
    score = _Score()
    try:
        while score.rounds != count and _one_more(terminal, role, as_json, score):
            pass
    finally:  # Ctrl+C and the end of the input too: what was answered until then is kept
        if score.rounds:
            kept = "" if score.rounds == count else " This is kept."
            terminal.note(f"\n{score.right} of {counted(score.rounds, 'question')} mapped right.{kept}")


def _one_more(terminal: Terminal, role: str | None, as_json: bool, score: _Score) -> bool:
    """Play a round and keep it; False where the user stops instead."""
    here = prepared(terminal, role)
    entry = next_round(here.pack, here.events, secrets.randbelow(2**32))
    judgement = _played(terminal, entry)
    if judgement is None:
        return False
    terminal.services.library.journal.note(judgement.event, terminal.services.now())
    score.rounds += 1
    score.right += judgement.bucket_right
    _tell(terminal, entry, judgement, as_json)
    return True


def _played(terminal: Terminal, entry: Round) -> Judgement | None:
    """One round; None where the user stops."""
    terminal.note(f"\n{entry.question.text}\n")
    place = _chosen(terminal, "Where does it belong?", [bucket.title for bucket in entry.buckets])
    if place is None:
        return None
    proxy = None
    if entry.proxies:
        at = _chosen(terminal, "What do they want to find out?", entry.proxies)
        if at is None:
            return None
        proxy = entry.proxies[at]
    return judge(entry, entry.buckets[place], proxy)


def _chosen(terminal: Terminal, question: str, choices: Sequence[str]) -> int | None:
    """The place of what was chosen, from 0; None for `STOP`. Raises click.Abort at the end of the input."""
    for number, choice in enumerate(choices, start=1):
        terminal.note(f"  {number}. {choice}")
    numbers = [str(number) for number in range(1, len(choices) + 1)]
    prompt = f"{question} (1 to {len(choices)}; {STOP}: stop)"
    typed = click.prompt(prompt, type=click.Choice([*numbers, STOP]), show_choices=False, err=True)
    return None if typed == STOP else int(typed) - 1


def _tell(terminal: Terminal, entry: Round, judgement: Judgement, as_json: bool) -> None:
    question = entry.question
    if as_json:
        terminal.json(_round_json(entry, judgement))
        return
    terminal.say(_verdict(judgement))
    terminal.say(judgement.explanation)
    terminal.say(_tallied(terminal, question.bucket))


def _verdict(judgement: Judgement) -> str:
    """What was found, in a few words; the explanation has the rest."""
    found = "Right" if judgement.bucket_right else "Not quite"
    if judgement.event.proxy_right is False:
        return f"{found}, {'but' if judgement.bucket_right else 'and'} they want to find out something else."
    return f"{found}."


def _tallied(terminal: Terminal, bucket: Bucket) -> str:
    """How the last questions of that bucket were mapped."""
    events = terminal.services.library.journal.events()
    return next(entry.sentence for entry in tally(events) if entry.bucket is bucket)


def _round_json(entry: Round, judgement: Judgement) -> JsonObject:
    """``question`` (id), ``bucket`` (the one chosen), ``right_bucket``, ``bucket_right``, ``second`` (another fair one,
    or null), ``proxy_right`` (null where it was not asked), ``proxy_for`` and ``explanation``.
    """
    event = judgement.event
    return {
        "question": entry.question.id,
        "bucket": event.bucket,
        "right_bucket": event.right_bucket,
        "bucket_right": judgement.bucket_right,
        "second": judgement.second.value if judgement.second else None,
        "proxy_right": event.proxy_right,
        "proxy_for": entry.question.proxy_for,
        "explanation": judgement.explanation,
    }
