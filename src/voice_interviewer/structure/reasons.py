"""A section score in words: what it rests on, and what would lift it."""

from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import SectionEvidence
from voice_interviewer.structure.scores import TOP

MOST_EVIDENCE = 4
"""Sentences shown for a score; the best come first, so more would only dilute them."""

KIND_SHOWS = 0.5
"""A kind of evidence is said to be there from about one sentence on (the sums are roots, so 0.5 is a quarter of one)."""

KINDS = {
    "thresholds": ("a number with a condition", "a threshold"),
    "owners": ("somebody who owns or decides it", "an owner"),
    "reasons": ("a reason", "a reason why"),
    "tradeoffs": ("a trade-off", "a trade-off or a limit"),
}
"""Per kind of evidence: how it is named when it is there, and when it is asked for."""

ASKS = {
    Section.CONTEXT: ("reasons", "thresholds", "tradeoffs", "owners"),
    Section.ARCHITECTURE: ("reasons", "tradeoffs", "thresholds", "owners"),
    Section.OPERATIONS: ("thresholds", "owners", "reasons", "tradeoffs"),
    Section.RISKS: ("owners", "reasons", "thresholds", "tradeoffs"),
}
"""What is asked for first, by section."""

OPENINGS = {
    Section.CONTEXT: "Say who uses it, what a wrong or late answer costs them, and how success is measured.",
    Section.ARCHITECTURE: "Say what it is made of and how the data goes through it, step by step.",
    Section.OPERATIONS: "Say what you watch, which value pages whom, and what they do first.",
    Section.RISKS: "Say who approves a change, who may see the data, and who owns it after you.",
}
"""What to say where nothing was said."""


def reason(score: int, evidence: SectionEvidence) -> str:
    """Why this score, in one sentence."""
    if not evidence.statements or score == 0:
        return "0 because no sentence says anything on it."
    if all(item.shows.names_only for item in evidence.statements):
        return f"{score} because tools are named and nothing is said about them."
    if score == 1:
        return "1 because it is named in passing, with nothing specific."
    count = len(evidence.statements)
    sentences = "one sentence speaks" if count == 1 else f"{count} sentences speak"
    found = [name for kind, (name, _) in KINDS.items() if getattr(evidence, kind) >= KIND_SHOWS]
    return f"{score} because {sentences} of it{', with ' + listed(found) if found else ', but in general words'}."


def next_step(section: Section, score: int, evidence: SectionEvidence) -> str:
    """What would lift the score, in one sentence; empty at the top."""
    if score >= TOP:
        return ""
    if score == 0:
        return OPENINGS[section]
    missing = [KINDS[kind][1] for kind in ASKS[section] if getattr(evidence, kind) < KIND_SHOWS]
    if score == 1:
        return f"One specific statement would make it 2. {OPENINGS[section]}"
    if not missing:
        return f"One more statement as specific as these would make it {score + 1}."
    return f"{' or '.join(missing[:2]).capitalize()} would make it {score + 1}."


def listed(items: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
