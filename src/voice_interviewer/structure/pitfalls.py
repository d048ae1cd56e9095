"""The four pitfalls: each with the rule that finds it, the sentences that show it, and a way out."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.structure import ladder
from voice_interviewer.structure.evidence import Statement, label_share
from voice_interviewer.structure.grade import OTHER, Pitfall, PitfallCode, Shown
from voice_interviewer.structure.ladder import Points

OPENING = 4
"""Sentences with content at the start, before which a goal should have come."""

MOST_TOOLS = 2
"""Tools of one sentence beyond this many tell nothing more."""

WEIGHS = 0.5
"""A sentence weighs something from this probability on."""

CONCEPT = "concept"

OPENS_WITH_TOOLS = (
    Points("first_design", 1.72, "the first thing said is a component"),
    Points("design_before_goal", 1.04, "one component follows another and no goal is in sight"),
    Points("tools_before_goal", 0.8, "and these components are products"),
    Points("tools", 0.56, "an answer full of products seldom started from a need"),
    Points("concept", -2.51, "who is asked what a thing is may begin with the thing"),
)
OPENS_WITH_TOOLS_STEP = 3.73

HIDES_REASONING = (
    Points("density", 2.65, "names and words of fashion among ten content words"),
    Points("tools", 1.23, "many products"),
    Points("buzzwords", 1.71, "many words of fashion"),
    Points("specific", -2.74, "what is specific is not hidden"),
    Points("reasoned", 0.07, "nor is what is reasoned"),
)
HIDES_REASONING_STEP = 5.14
"""Points of the two tables were fitted together with those of the scores."""


@dataclass(frozen=True, slots=True)
class Opening:
    """How an answer opens, in probabilities; sums run over the first `OPENING` sentences with content."""

    first_design: float
    design_before_goal: float
    tools_before_goal: float
    tools: float
    """log2(1 + the tools named in the whole answer)."""
    concept: float
    """1 for a question of what something is."""


@dataclass(frozen=True, slots=True)
class Density:
    """How dense names are, and what is said beside them."""

    density: float
    """Tools and words of fashion per ten content words."""
    tools: float
    """log2(1 + their number); so ``buzzwords``."""
    buzzwords: float
    specific: float
    """Mean probability over the sentences; so ``reasoned``."""
    reasoned: float


def pitfalls(statements: Sequence[Statement], scores: Mapping[Section, int], kind: str) -> tuple[Pitfall, ...]:
    """The pitfalls that hold, in the order in which a listener meets them."""
    found = (
        tools_first(statements, kind),
        no_operations_or_governance(statements, scores),
        no_tradeoffs(statements),
        jargon_overload(statements),
    )
    return tuple(pitfall for pitfall in found if pitfall is not None)


def with_content(statements: Sequence[Statement]) -> list[Statement]:
    """The sentences that belong to a section."""
    return [item for item in statements if item.labels.labels != (OTHER,)]


def opening_of(statements: Sequence[Statement], kind: str) -> Opening:
    """How an answer opens."""
    substance = with_content(statements)[:OPENING]
    no_goal_yet, design, tools = 1.0, 0.0, 0.0
    for item in substance:
        design += no_goal_yet * item.share(Section.ARCHITECTURE)
        tools += no_goal_yet * min(MOST_TOOLS, item.names.tools)
        no_goal_yet *= 1 - item.share(Section.CONTEXT)
    return Opening(
        first_design=substance[0].share(Section.ARCHITECTURE) if substance else 0.0,
        design_before_goal=design,
        tools_before_goal=tools,
        tools=math.log2(1 + sum(item.names.tools for item in statements)),
        concept=float(kind == CONCEPT),
    )


def density_of(statements: Sequence[Statement]) -> Density:
    """How dense names are."""
    count = max(1, len(statements))
    content = max(1, sum(item.names.content for item in statements))
    return Density(
        density=10 * sum(item.names.count for item in statements) / content,
        tools=math.log2(1 + sum(item.names.tools for item in statements)),
        buzzwords=math.log2(1 + sum(item.names.buzzwords for item in statements)),
        specific=sum(item.shows(Shown.SPECIFIC) for item in statements) / count,
        reasoned=sum(item.reasoned for item in statements) / count,
    )


def tools_first(statements: Sequence[Statement], kind: str) -> Pitfall | None:
    """Holds where the answer opens with tools or components before it sets a goal."""
    opening = opening_of(statements, kind)
    if ladder.total(OPENS_WITH_TOOLS, opening) <= OPENS_WITH_TOOLS_STEP:
        return None
    opens = with_content(statements)[:OPENING]
    first = [item.index for item in opens if item.share(Section.ARCHITECTURE) >= item.share(Section.CONTEXT)]
    return Pitfall(
        PitfallCode.TOOLS_FIRST,
        "Tools before objectives",
        "The answer opens with tools or components before it says what they are for.",
        "Open with one sentence on who needs it, what a wrong answer costs and how success is measured.",
        tuple(first[:1]),
    )


def no_operations_or_governance(statements: Sequence[Statement], scores: Mapping[Section, int]) -> Pitfall | None:
    """Holds where operations, or risks and governance, score 0 or 1."""
    missing = [section for section in (Section.OPERATIONS, Section.RISKS) if scores[section] <= 1]
    if not missing:
        return None
    named = [
        item.index
        for item in statements
        if item.labels.labels != (OTHER,) and any(section.value in item.labels.labels for section in missing)
    ]
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


def no_tradeoffs(statements: Sequence[Statement]) -> Pitfall | None:
    """Holds where no sentence weighs one thing against another, states a limit, or says when not to do it."""
    if any(item.weighs >= WEIGHS and label_share(item.labels, OTHER) < 0.5 for item in statements):
        return None
    return Pitfall(
        PitfallCode.NO_TRADEOFFS,
        "No trade-offs",
        "No trade-off, limit or constraint is stated anywhere.",
        "Name one thing you gave up for what you chose, or say when you would not do it this way.",
    )


def jargon_overload(statements: Sequence[Statement]) -> Pitfall | None:
    """Holds where names of tools and words of fashion crowd out what is said about them."""
    if ladder.total(HIDES_REASONING, density_of(statements)) <= HIDES_REASONING_STEP:
        return None
    names = sum(item.names.count for item in statements)
    worst = sorted(statements, key=lambda item: -item.names.count)[:3]
    return Pitfall(
        PitfallCode.JARGON_OVERLOAD,
        "Jargon overload",
        f"{names} names of tools and words of fashion hide the reasoning.",
        "Keep the two tools that matter and say for each what it does here and why you chose it.",
        tuple(item.index for item in worst if item.names.count),
    )
