"""The four pitfalls: each with the rule that finds it, the sentences that show it, and a way out."""

from collections.abc import Mapping, Sequence

from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import Statement, label_share
from voice_interviewer.structure.grade import OTHER, Pitfall, PitfallCode

OPENING = 3
"""Sentences with content at the start in which a goal must come before a tool."""

GOAL = 0.4
"""A sentence states the goal from this probability of context on."""

MOST_NAMES = 0.065
"""Tools and words of fashion per content word. Half of the plain answers have none; no good one reaches this."""

LEAST_NAMES = 4


def pitfalls(statements: Sequence[Statement], scores: Mapping[Section, int]) -> tuple[Pitfall, ...]:
    """The pitfalls that hold, in the order in which a listener meets them."""
    substance = [item for item in statements if item.labels.labels != (OTHER,)]
    found = (
        tools_first(substance),
        no_operations_or_governance(substance, scores),
        no_tradeoffs(substance),
        jargon_overload(statements),
    )
    return tuple(pitfall for pitfall in found if pitfall is not None)


def tools_first(substance: Sequence[Statement]) -> Pitfall | None:
    """Holds where a sentence about the design that names a tool comes before any sentence that sets the goal."""
    for item in substance[:OPENING]:
        if label_share(item.labels, Section.CONTEXT.value) >= GOAL:
            return None
        if item.labels.labels[0] == Section.ARCHITECTURE.value and item.shows.tools:
            return Pitfall(
                PitfallCode.TOOLS_FIRST,
                "Tools before objectives",
                "The answer opens with tools or components before it says what they are for.",
                "Open with one sentence on who needs it, what a wrong answer costs and how success is measured.",
                (item.index,),
            )
    return None


def no_operations_or_governance(substance: Sequence[Statement], scores: Mapping[Section, int]) -> Pitfall | None:
    """Holds where operations, or risks and governance, score 0 or 1."""
    missing = [section for section in (Section.OPERATIONS, Section.RISKS) if scores[section] <= 1]
    if not missing:
        return None
    named = [item.index for item in substance if any(section.value in item.labels.labels for section in missing)]
    running, governing = Section.OPERATIONS in missing, Section.RISKS in missing
    what = "running it or on risk and ownership" if running and governing else "running it"
    return Pitfall(
        PitfallCode.NO_OPERATIONS_OR_GOVERNANCE,
        "Operations or governance left out",
        f"Nothing specific is said on {what if running else 'risk and ownership'}.",
        "Say what is watched, which value pages whom and what happens then; then who approves a change and who owns it."
        if running
        else "Say who approves a change, who may see the data, what is kept for how long, and who owns it after you.",
        tuple(named),
    )


def no_tradeoffs(substance: Sequence[Statement]) -> Pitfall | None:
    """Holds where no sentence weighs one thing against another, states a limit, or says when not to do it."""
    if any(item.labels.tradeoff for item in substance):
        return None
    return Pitfall(
        PitfallCode.NO_TRADEOFFS,
        "No trade-offs",
        "No trade-off, limit or constraint is stated anywhere.",
        "Name one thing you gave up for what you chose, or say when you would not do it this way.",
    )


def jargon_overload(statements: Sequence[Statement]) -> Pitfall | None:
    """Holds where names of tools and words of fashion crowd out what is said about them."""
    names = sum(item.shows.tools + item.shows.buzzwords for item in statements)
    content = sum(item.shows.content for item in statements)
    if names < LEAST_NAMES or names <= MOST_NAMES * content:
        return None
    worst = sorted(statements, key=lambda item: -(item.shows.tools + item.shows.buzzwords))[:3]
    return Pitfall(
        PitfallCode.JARGON_OVERLOAD,
        "Jargon overload",
        f"{names} names of tools and words of fashion hide the reasoning.",
        "Keep the two tools that matter and say for each what it does here and why you chose it.",
        tuple(item.index for item in worst if item.shows.tools + item.shows.buzzwords),
    )
