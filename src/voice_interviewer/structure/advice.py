"""At most three things to do next time, those that gain most first, and what was strong. Every quote is the user's own."""

from collections.abc import Mapping, Sequence

from voice_interviewer.answer import Section
from voice_interviewer.structure.flow import Flow
from voice_interviewer.structure.grade import Advice, Pitfall, PitfallCode, SectionScore
from voice_interviewer.structure.reasons import OPENINGS
from voice_interviewer.structure.scores import TOP
from voice_interviewer.structure.text import content_stems

MOST = 3
STRONG = 3
"""A section is called strong from this score on."""

COVERED = 0.5
"""A point counts as made when this share of its content words was said."""

LONGEST_QUOTE = 220
"""Characters; a longer sentence is cut at a word."""

TIES = (Section.OPERATIONS, Section.RISKS, Section.CONTEXT, Section.ARCHITECTURE)
"""Among sections that would gain the same, the ones that candidates leave out most come first."""

Points = Mapping[Section, Sequence[str]]


def advice(
    question: str,
    texts: Sequence[str],
    sections: Sequence[SectionScore],
    flow: Flow,
    relevance: int | None,
    found: Sequence[Pitfall],
    points: Points | None = None,
) -> tuple[Advice, ...]:
    """What to do next time, at most three; points of the question that were not made are used word for word."""
    entries: list[Advice] = []
    if relevance == 0:
        entries.append(Advice(None, f"Answer the question that was asked: {question}"))
    if flow_first := order_advice(texts, sections, flow, found):
        entries.append(flow_first)
    entries += section_advice(texts, sections, points or {})
    return tuple(entries[:MOST])


def order_advice(
    texts: Sequence[str], sections: Sequence[SectionScore], flow: Flow, found: Sequence[Pitfall]
) -> Advice | None:
    """Advice on the order, where there is enough to put in order and it gains more than another statement would."""
    substance = sum(entry.score >= 2 for entry in sections)
    if substance < 3 or flow.score > 2:
        return None
    opening = next((item for item in found if item.code is PitfallCode.TOOLS_FIRST), None)
    quote = shortened(texts[opening.evidence[0]]) if opening and opening.evidence else ""
    text = "Keep the content and change the order: the goal, then the design, then running it, then who answers for it."
    return Advice(None, text, quote)


def section_advice(texts: Sequence[str], sections: Sequence[SectionScore], points: Points) -> list[Advice]:
    """One piece of advice for each section below the top, lowest score first."""
    weakest = sorted(sections, key=lambda entry: (entry.score, TIES.index(entry.section)))
    return [lift(entry, texts, points) for entry in weakest if entry.score < TOP]


def lift(entry: SectionScore, texts: Sequence[str], points: Points) -> Advice:
    """What to say next time for one section: an open point of the question, else what its score asks for."""
    open_point = next((point for point in points.get(entry.section, ()) if not is_covered(point, texts)), None)
    quote = shortened(texts[entry.evidence[0]]) if entry.evidence else ""
    if open_point:
        lead = "Go on from there" if quote else f"{entry.section.title} was left out"
        return Advice(entry.section, f"{lead}. Next time: {open_point}", quote)
    return Advice(entry.section, entry.next_step or OPENINGS[entry.section], quote)


def is_covered(point: str, texts: Sequence[str]) -> bool:
    """Whether the answer makes a point: half of its content words were said."""
    expected = set(content_stems(point))
    said = {item for text in texts for item in content_stems(text)}
    return len(expected & said) >= COVERED * len(expected)


def strengths(texts: Sequence[str], sections: Sequence[SectionScore], relevance: int | None) -> tuple[str, ...]:
    """What was strong: sections from 3 on, each with its best sentence. None where another question was answered."""
    if relevance == 0:
        return ()
    strong = [entry for entry in sections if entry.score >= STRONG and entry.evidence]
    return tuple(f"{entry.section.title}: “{shortened(texts[entry.evidence[0]])}”" for entry in strong)


def shortened(text: str) -> str:
    """The text, cut at a word where it is very long."""
    if len(text) <= LONGEST_QUOTE:
        return text
    return text[:LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(",;:") + " …"
