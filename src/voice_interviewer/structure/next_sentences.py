"""The beginning of a sentence to say next: frames with gaps, by section and by what is missing."""

from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import SectionEvidence
from voice_interviewer.structure.grade import Shown
from voice_interviewer.structure.reasons import IS_SHOWN, TRADEOFF, missing_kinds

OPENERS = {
    Section.CONTEXT: "This is for … people who …, and a wrong answer costs them …",
    Section.ARCHITECTURE: "The data comes from …, goes through …, and ends up in …",
    Section.OPERATIONS: "Every … we look at …, and when it goes past …, … is called and first does …",
    Section.RISKS: "Before a change goes live, … signs it off, and only … may see …",
}
"""Where a section has nothing specific yet."""

FRAMES = {
    (Section.CONTEXT, Shown.NUMBER.value): "That is about … a day, and each one that goes wrong costs …",
    (Section.CONTEXT, Shown.REASON.value): "That matters because, without it, …",
    (Section.CONTEXT, TRADEOFF): "We cared more about … than about …, and accepted …",
    (Section.CONTEXT, Shown.OWNER.value): "The person who decides whether it worked is …",
    (Section.ARCHITECTURE, Shown.REASON.value): "I chose that over … because …",
    (Section.ARCHITECTURE, TRADEOFF): "The price of that is …, and I would not do it if …",
    (Section.ARCHITECTURE, Shown.NUMBER.value): "In figures that is …, and it has to stay within …",
    (Section.ARCHITECTURE, Shown.OWNER.value): "That part is owned by …",
    (Section.OPERATIONS, Shown.THRESHOLD.value): "When … stays above … for …, we …",
    (Section.OPERATIONS, Shown.OWNER.value): "The one who is called is …, and the first thing they do is …",
    (Section.OPERATIONS, Shown.REASON.value): "We watch that one because …",
    (Section.OPERATIONS, TRADEOFF): "That check costs us …, so we leave out …",
    (Section.RISKS, Shown.OWNER.value): "… answers for it and signs each …",
    (Section.RISKS, Shown.REASON.value): "We do that because, if …, then …",
    (Section.RISKS, Shown.THRESHOLD.value): "If … differs by more than … between groups, it does not go live.",
    (Section.RISKS, TRADEOFF): "The limit of that is …",
}
"""Where it has something specific, and a kind of evidence is missing."""


def next_sentence(section: Section, evidence: SectionEvidence) -> str:
    """The beginning of a sentence that would lift a section; its gaps are for the speaker to fill."""
    if evidence.shown.get(Shown.SPECIFIC, 0.0) < IS_SHOWN:
        return OPENERS[section]
    missing = [kind for kind in missing_kinds(section, evidence) if (section, kind) in FRAMES]
    return FRAMES[section, missing[0]] if missing else ""
