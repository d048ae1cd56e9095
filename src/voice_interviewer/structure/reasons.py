"""A section score in words: what it rests on, and what would lift it."""

from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import SectionEvidence
from voice_interviewer.structure.grade import Shown
from voice_interviewer.structure.scores import TOP

MOST_EVIDENCE = 4
"""Sentences shown for a score; the best come first, so more would only dilute them."""

IS_SHOWN = 0.5
"""A kind of evidence is said to be there from this expected number of statements on."""

TRADEOFF = "tradeoff"

KINDS = {
    Shown.THRESHOLD.value: ("a threshold", "Put a number on it: from which value on does somebody act, and who?"),
    Shown.OWNER.value: ("an owner", "Name who decides, signs or is called."),
    Shown.REASON.value: ("a reason", "Say why: go on with “because”."),
    Shown.NUMBER.value: ("a figure that matters", "Give one figure that shows the size of it."),
    TRADEOFF: ("a trade-off", "Say what it costs, or when you would not do it."),
}
"""What lifts a score: the name of each kind of evidence, and how to say it."""

ASKS = {
    Section.CONTEXT: (Shown.NUMBER.value, Shown.REASON.value, TRADEOFF, Shown.OWNER.value),
    Section.ARCHITECTURE: (Shown.REASON.value, TRADEOFF, Shown.NUMBER.value, Shown.OWNER.value),
    Section.OPERATIONS: (Shown.THRESHOLD.value, Shown.OWNER.value, Shown.REASON.value, TRADEOFF),
    Section.RISKS: (Shown.OWNER.value, Shown.REASON.value, Shown.THRESHOLD.value, TRADEOFF),
}
"""What is asked for first, by section."""

OPENINGS = {
    Section.CONTEXT: "Say who uses it, what a wrong or late answer costs them, and how success is measured.",
    Section.ARCHITECTURE: "Say what it is made of and how the data goes through it, step by step.",
    Section.OPERATIONS: "Say what you watch, which value pages whom, and what they do first.",
    Section.RISKS: "Say who approves a change, who may see the data, and who owns it after you.",
}
"""What to say where nothing was said."""

NUMBERS = "no one two three four five six seven eight nine ten".split()


def reason(score: int, evidence: SectionEvidence) -> str:
    """Why this score, in one sentence."""
    if not evidence.statements or score == 0:
        return "0 because no sentence says anything on it."
    if evidence.named_only:
        return f"{score} because names are listed and nothing is said about them."
    if score == 1:
        return "1 because it is named in passing, with nothing specific."
    found = [name for kind, (name, _) in KINDS.items() if amount(evidence, kind) >= IS_SHOWN]
    this = "this sentence" if len(evidence.statements) == 1 else f"these {counted(len(evidence.statements))}"
    return f"{score} because of {this}{', with ' + listed(found) if found else ''}."


def amount(evidence: SectionEvidence, kind: str) -> float:
    """How many specific statements show a kind of evidence, in expectation."""
    return evidence.tradeoffs if kind == TRADEOFF else evidence.shown.get(Shown(kind), 0.0)


def counted(sentences: int) -> str:
    """One sentence, two sentences: up to ten in words."""
    name = NUMBERS[sentences] if sentences < len(NUMBERS) else str(sentences)
    return f"{name} sentence{'' if sentences == 1 else 's'}"


def next_step(section: Section, score: int, evidence: SectionEvidence) -> str:
    """What would lift the score, in one sentence; empty at the top."""
    if score >= TOP:
        return ""
    if score == 0:
        return OPENINGS[section]
    if score == 1:
        return f"One specific statement would make it 2. {OPENINGS[section]}"
    missing = missing_kinds(section, evidence)
    if not missing:
        return f"One more statement as specific as these would make it {score + 1}."
    return f"{' or '.join(KINDS[kind][0] for kind in missing[:2]).capitalize()} would make it {score + 1}."


def missing_kinds(section: Section, evidence: SectionEvidence) -> list[str]:
    """The kinds of evidence that a section does not show, the ones it needs most first."""
    return [kind for kind in ASKS[section] if amount(evidence, kind) < IS_SHOWN]


def prompt(section: Section, evidence: SectionEvidence) -> str:
    """What to say to make a section stronger, in one sentence."""
    missing = missing_kinds(section, evidence)
    specific = evidence.shown.get(Shown.SPECIFIC, 0.0) >= IS_SHOWN
    return KINDS[missing[0]][1] if specific and missing else OPENINGS[section]


def listed(items: list[str]) -> str:
    """The items as one phrase: a, b and c."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
