"""The question's heart: what was asked, in one clause, to be asked again."""

import re
from collections.abc import Iterator

from voice_interviewer.structure.asking.model import Candidate, Family, Heard
from voice_interviewer.structure.asking.table import FollowUpTable
from voice_interviewer.structure.asking.wording import opened, speakable

MOST_WORDS = 24
"""Of the heart, so that the question that holds it stays short enough."""

MAKING = re.compile(r"(?:please )?(design|build|create|set up|plan|implement|sketch|architect|develop|propose)\b", re.I)
"""Orders that ask how one would do it."""

ASKING = re.compile(
    r"(?:what|who|whom|whose|when|where|why|which|how|is|are|was|were|do|does|did|can|could|would|should|will|have|has)\b",
    re.I,
)

CUTS = (r" as you would ", r", including ", r", and ", r", as ", r", ", r" so that ", r" and ", r" in ")
"""Where a long question is cut, the gentlest cut first."""

PLAIN = "what is your answer to the question as it was asked"
"""Where no clause can be made of it."""


def heart_question(table: FollowUpTable, heard: Heard) -> Iterator[Candidate]:
    """The question asked again; nothing where there was none."""
    if not heard.question.strip():
        return
    heart = heart_of(heard.question)
    lines = {
        voice: tuple(opened(line.replace("{heart}", heart)) for line in said)
        for voice, said in table.heart.wordings.items()
    }
    yield Candidate(Family.HEART, "heart", None, lines, table.heart.why, settles="heart")


def heart_of(question: str) -> str:
    """The question as a clause that can follow "Back to the question,": no mark at its end, its first letter small."""
    sentences = re.split(r"(?<=[.?!])\s+", speakable(question).strip())
    asked = next((sentence for sentence in sentences if sentence.endswith("?")), sentences[0])
    clause = re.sub(r"[.?!:;…]+", "", asked).strip(" ,")
    clause = shortened(turned(clause))
    return clause if clause and len(clause.split()) <= MOST_WORDS else PLAIN


def turned(clause: str) -> str:
    """An order made a question: "Design a system" becomes "how would you design a system"."""
    if not clause:
        return ""
    words = clause.split()
    small = clause if words[0][1:] != words[0][1:].lower() else clause[:1].lower() + clause[1:]
    if ASKING.match(clause):
        return small
    if MAKING.match(clause):
        return f"how would you {small.removeprefix('please ')}"
    return f"can you {small.removeprefix('please ')}" if words[0][:1].isalpha() else ""


def shortened(clause: str) -> str:
    """The clause, cut at a joint where it is too long."""
    for cut in CUTS:
        if len(clause.split()) <= MOST_WORDS:
            return clause
        clause = re.split(cut, clause)[0]
    return clause
