"""What a pack holds, in words: what the candidate reads before they send it."""

from collections.abc import Iterator

from voice_interviewer.report.mentor.choices import PackChoices
from voice_interviewer.report.wording import clock, counted
from voice_interviewer.take import Take

VOICE = "Whoever has the file can hear your voice. It is not encrypted: send it only to somebody you trust with it."

SCORES = (
    "They are kept out of sight until your mentor has given theirs, and no more than that: somebody who takes the "
    "file apart can read them."
)


def contents(take: Take, choices: PackChoices, points: bool) -> tuple[str, ...]:
    """One thing a line; ``points`` is whether it is known what a strong answer covers."""
    return tuple(_contents(take, choices, points))


def size(number: int) -> str:
    """A file's size as people read it."""
    return f"{number / 1_000_000:.1f} MB" if number >= 100_000 else f"{max(1, round(number / 1000))} kB"


def _contents(take: Take, choices: PackChoices, points: bool) -> Iterator[str]:
    yield f"The question, and the day of your answer ({take.created:%Y-%m-%d})"
    if take.audio is not None:
        yield f"Your voice, {clock(take.seconds)} of it"
    if take.findings is not None:
        yield "Every word of your answer, with what was heard of your ums and long silences; no part of it is judged"
    if choices.name.strip():
        yield "Your name as you give it here"
    if choices.note.strip():
        yield "Your note"
    if choices.questions:
        yield counted(len(choices.questions), "question") + " for your mentor"
    if choices.points and points:
        yield "What a strong answer covers, folded away"
    if choices.scores and take.findings is not None and take.findings.grade.sections:
        yield "The app’s scores with their reasons, out of sight until your mentor is done"
    yield "Nothing else: no other take, no file name, nothing about this computer"
