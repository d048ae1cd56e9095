"""Which takes can be put together, and what to tell whoever asks for others."""

from collections.abc import Sequence

from voice_interviewer.errors import UserError
from voice_interviewer.structure.grade import Abstention
from voice_interviewer.take import Mode, Source, Take


class NotJoinable(UserError):
    """Takes that cannot be put together."""


def check_place(base: Take, drill: Take) -> None:
    """Raises NotJoinable where the second take is no answer to one section of the first one's question."""
    if drill.drill is None:
        raise NotJoinable(
            f"Take {drill.id} answers the whole question.", "Choose a take in which one part alone was recorded."
        )
    if base.drill is not None:
        raise NotJoinable(
            f"Take {base.id} is one part alone.", "Choose an answer to the whole question to set it into."
        )
    check_material([base, drill])


def check_material(takes: Sequence[Take]) -> None:
    """Raises NotJoinable where one of them cannot be used, or where they answer different questions."""
    for take in takes:
        if (problem := refusal(take)) is not None:
            raise problem
    for other in takes[1:]:
        if not takes[0].question.same_as(other.question):
            raise NotJoinable(
                f"Takes {takes[0].id} and {other.id} answer different questions.", "Choose takes of one question."
            )


def refusal(take: Take) -> NotJoinable | None:
    """Why no part of a take can be used, None where it can."""
    number = f"Take {take.id}"
    if take.deleted is not None:
        return NotJoinable(f"{number} is in the bin.", "Take it out of the bin first.")
    if take.source is Source.TYPED:
        return NotJoinable(f"{number} was typed.", "Only spoken answers can be put together.")
    if take.interview is not None and take.mode is Mode.REAL:
        return NotJoinable(f"{number} belongs to a mock interview under real rules.", "It stays as it was given.")
    if take.audio is None or not take.audio.is_file():
        return NotJoinable(f"The recording of take {take.id} is gone.", "Choose a take that can be played.")
    if not _graded(take):
        return NotJoinable(f"{number} is not graded.", "Transcribe and grade it first, or choose another.")
    return None


def _graded(take: Take) -> bool:
    """Whether there is a grade; one part alone may be too short for one of its own, and counts in the whole."""
    if take.findings is None:
        return False
    abstained = take.findings.grade.abstained
    return abstained is None or (take.drill is not None and abstained is Abstention.TOO_SHORT)


def usable(take: Take) -> bool:
    """Whether parts of it can be used."""
    return refusal(take) is None
