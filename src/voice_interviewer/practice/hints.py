"""What can be whispered about a question without giving its answer away. Only in practice, and one hint at a time.

The order is from the aim to the detail: what the question is asked for, how the time divides, then one plain push for
each section. None of them holds a point that a strong answer makes: those come after the take.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from voice_interviewer.answer import Section

STEP = 5
"""Seconds: nobody plans an answer to the second."""

DESIGN = "design"

PROMPTS: Mapping[str, Mapping[Section, str]] = {
    DESIGN: {
        Section.CONTEXT: "Begin with who uses it, and what it costs them when it is wrong or late.",
        Section.ARCHITECTURE: "Follow one piece of data from where it is made to where it is used.",
        Section.OPERATIONS: "Picture the first bad night: what shows it, and who does what?",
        Section.RISKS: "Say who may change it, who may see the data, and what could do harm.",
    },
    "concept": {
        Section.CONTEXT: "Say in one sentence what it is for, and when somebody needs it.",
        Section.ARCHITECTURE: "Take it apart: its pieces, how they work together, and what it is often taken for.",
        Section.OPERATIONS: "Say how one notices in daily use that it does not work as meant.",
        Section.RISKS: "Say what it costs, where it does harm, and when to leave it out.",
    },
    "behavioral": {
        Section.CONTEXT: "Say where you were, what was at stake, and what your own part was.",
        Section.ARCHITECTURE: "Describe the system as far as the story needs it, and no further.",
        Section.OPERATIONS: "Tell step by step what you saw, what you did, and what came of it.",
        Section.RISKS: "Say what was agreed or changed afterwards, and who has owned it since.",
    },
}
"""One push for each section, by the kind of question; another kind is taken for a design."""


@dataclass(frozen=True, slots=True)
class Hints:
    """The hints of one question, in the order in which they are given."""

    texts: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.texts)

    def hint(self, number: int) -> str:
        """The hint of that number, from 1 on. Raises IndexError where there is none."""
        if not 1 <= number <= len(self.texts):
            raise IndexError(f"there is no hint {number} of {len(self.texts)}")
        return self.texts[number - 1]


def hints_for(kind: str, shares: Mapping[Section, float], answer_seconds: float, proxy_for: str | None = None) -> Hints:
    """The hints of a question of that kind.

    ``shares`` say how an answer divides among the sections (they add up to 1), ``proxy_for`` what an interviewer wants
    to find out, None where nobody has written it down.
    """
    aim = (f"What they want to find out: {going_on(proxy_for)}",) if proxy_for else ()
    prompts = PROMPTS.get(kind, PROMPTS[DESIGN])
    return Hints(
        (*aim, _division(shares, answer_seconds), *(f"{section.title}: {prompts[section]}" for section in Section))
    )


def divided(shares: Mapping[Section, float], answer_seconds: float) -> dict[Section, int]:
    """The seconds of each section in whole steps of `STEP`, which add up to the answer time.

    By largest remainders: what rounding down leaves over goes to the sections that lost most by it.
    """
    steps = round(answer_seconds / STEP)
    exact = {section: shares[section] * steps for section in Section}
    whole = {section: int(exact[section]) for section in Section}
    by_loss = sorted(Section, key=lambda section: whole[section] - exact[section])
    for section in by_loss[: steps - sum(whole.values())]:
        whole[section] += 1
    return {section: STEP * whole[section] for section in Section}


def _division(shares: Mapping[Section, float], answer_seconds: float) -> str:
    parts = [f"{section.title} {_length(part)}" for section, part in divided(shares, answer_seconds).items() if part]
    return f"How about {_length(answer_seconds)} could divide: {', '.join(parts)}."


def _length(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return " ".join([f"{minutes} min"] * bool(minutes) + [f"{rest} s"] * bool(rest or not minutes))


def going_on(sentence: str) -> str:
    """A sentence as it stands after a colon: its first letter small, but for that of an abbreviation."""
    return sentence[:1].lower() + sentence[1:] if sentence[1:2].islower() or sentence[1:2] == " " else sentence
