"""``say list``: all that the user said about a take, beside what was found."""

from typing import Any

import click

from voice_interviewer.answer import Section
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.remarks.own_say import label_title, labels_of, own_say
from voice_interviewer.report.wording import clock
from voice_interviewer.take import Take


@click.command(name="list")
@click.argument("take_id", metavar="TAKE", type=int)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@pass_terminal
def list_said(terminal: Terminal, take_id: int, as_json: bool) -> None:
    """List what you said of TAKE, beside what was found."""
    said = _said(terminal, terminal.services.library.take(take_id))
    if as_json:
        terminal.json(said)
    elif rows := _rows(said):
        terminal.table(("what", "found", "by your say"), rows)
    else:
        terminal.note(f"You have said nothing about take {take_id}. See how with: voice-interviewer say --help")


def _said(terminal: Terminal, take: Take) -> dict[str, Any]:
    """It all, as the JSON has it; sentences are counted from 1, and moments are seconds."""
    nothing: dict[str, Any] = {"take": take.id, "scores": [], "sentences": [], "not_fillers": []}
    if take.findings is None or take.id is None:
        return nothing
    grade = take.findings.grade
    own = own_say(terminal.services.library.remarks.of(take.id), grade)
    scores = [
        {"section": score.section.value, "grader": score.score, "you": own.score(score.section)}
        for score in grade.sections
        if score.section in own.rated
    ]
    sentences = [
        {
            "sentence": place + 1,
            "text": grade.sentences[place].text,
            "grader": list(labels_of(grade, place)),
            "you": own.label(place),
        }
        for place in sorted(own.moved)
    ]
    denied = [{"start": span.start, "end": span.end} for span in take.findings.transcript.not_fillers]
    return {**nothing, "scores": scores, "sentences": sentences, "not_fillers": denied}


def _rows(said: dict[str, Any]) -> list[tuple[object, ...]]:
    scores = [(Section(each["section"]).title, each["grader"], each["you"]) for each in said["scores"]]
    moved = [
        (f"{each['sentence']}: {each['text']}", ", ".join(map(label_title, each["grader"])), label_title(each["you"]))
        for each in said["sentences"]
    ]
    denied = [(clock(each["start"]), "filled pause", "none") for each in said["not_fillers"]]
    return [*scores, *moved, *denied]
