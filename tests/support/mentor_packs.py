"""Mentor packs for tests: of the example take with as much silence, and of a take that means harm."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from support.examples import example_delivery, example_findings, example_grade, example_points, example_take
from support.sounds import samples, write_sound
from voice_interviewer.delivery.findings import VerbatimWord
from voice_interviewer.report.mentor.choices import PackChoices
from voice_interviewer.report.mentor.making import write_pack
from voice_interviewer.take import Take

HARM = (
    "<script>window.hurt=1</script><img src=x onerror=window.hurt=1></script><!--{{7*7}}\u2028\";window.hurt=1//' "
    "<a href=javascript:window.hurt=1>"
)
"""Ends scripts, strings, attributes and comments, wherever it gets unescaped."""


def kept_take(folder: Path, **changes: Any) -> Take:
    """As the library hands it out: with an id, and a recording as long as the answer."""
    take = replace(example_take(), id=12, **changes)
    return replace(take, audio=write_sound(folder / "take.wav", 0 * samples(take.seconds, 8_000), 8_000))


def pack_of(take: Take, folder: Path, **choices: Any) -> Path:
    """The pack of a take in that folder, with a name, two questions and what a strong answer covers."""
    path = folder / "pack.html"
    chosen = {"name": "Jana", "note": "Be frank.", "questions": ("What next?", "Where lost?")}
    write_pack(take, PackChoices(**{**chosen, **choices}), example_points(), path)
    return path


def harmful_take(folder: Path) -> Take:
    """Every text in it tries to run."""
    delivery, grade = example_delivery(), example_grade()
    words = (VerbatimWord(HARM, 0.0, 0.5, filler=False), *delivery.words[1:])
    sections = tuple(replace(entry, reason=HARM) for entry in grade.sections)
    sentences = tuple(replace(entry, text=HARM) for entry in grade.sentences)
    findings = example_findings(
        delivery=replace(delivery, words=words), grade=replace(grade, sections=sections, sentences=sentences)
    )
    question = replace(example_take().question, text=HARM, id=None)
    return kept_take(folder, findings=findings, question=question)
