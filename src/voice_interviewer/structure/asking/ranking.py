"""Which question comes first, and who asks it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Company, Voice
from voice_interviewer.structure.asking.model import Candidate, Family, FollowUp, Heard
from voice_interviewer.structure.asking.wording import one_of

MOST = 12
"""Questions that are ranked; nobody is asked more about one answer."""

TOP = 4

ABSENT, THIN, SLIGHT = 3.2, 1.9, 1.2
"""What a gap is worth in a section with 0, with 1 and with more. A section left out comes before most digs."""

WRITTEN = 1.2
"""How much more than a gap in the same section a question is worth that the pack has written for it. More than the
weight of any gap in the table, so that it comes before all that the same voice would ask there in general."""

FIXED = {Family.HEART: 100.0, Family.WAY_IN: 90.0, Family.WHOLE: 1.25, Family.DIG: 1.6}
"""What the others are worth, whatever the score."""

POINT, POINT_ABSENT, POINT_FADES = 1.6, 2.4, 0.15
"""What a strong point is worth, and what each point of the section's score takes from it."""

STRETCH, STRETCH_GOOD, STRETCH_TOP = 0.6, 1.1, 3.0
"""For an answer with a weakness, for one that has at least 3 everywhere, and for one that has 4."""

NEED = 0.6
"""What a section that lacks all four points adds to a question about it."""

OWN_WORDS = 0.2
"""What the user's own words in a question add to it."""

SAME_SECTION, SAME_SENTENCE, SAME_FAMILY, SAME_PATTERN = 0.55, 0.6, 0.92, 0.5
"""What each earlier question of the same section, sentence, family or pattern leaves of a later one."""

FIRST_TO_LAST = (Section.OPERATIONS, Section.RISKS, Section.CONTEXT, Section.ARCHITECTURE)
"""Among equals, what candidates leave out most comes first."""

MATTERS_MORE: Mapping[str, Mapping[Section, float]] = {
    Company.STARTUP: {Section.CONTEXT: 1.15, Section.ARCHITECTURE: 1.05},
    Company.SCALEUP: {Section.OPERATIONS: 1.15, Section.ARCHITECTURE: 1.05},
    Company.REGULATED: {Section.RISKS: 1.25},
}
"""What weighs more at which kind of company."""

INTEREST: Mapping[Voice, Mapping[Section, float]] = {
    Voice.SRE: {Section.OPERATIONS: 3.0, Section.ARCHITECTURE: 1.5, Section.CONTEXT: 0.5, Section.RISKS: 0.5},
    Voice.COMPLIANCE: {Section.RISKS: 3.0, Section.OPERATIONS: 0.5, Section.ARCHITECTURE: 0.5, Section.CONTEXT: 0.5},
    Voice.CFO: {Section.CONTEXT: 3.0, Section.RISKS: 0.5, Section.ARCHITECTURE: 0.5, Section.OPERATIONS: 0.5},
    Voice.PEER: {Section.ARCHITECTURE: 3.0, Section.CONTEXT: 1.5, Section.OPERATIONS: 0.8, Section.RISKS: 0.5},
}
"""How far a section is a voice's own ground."""

WEARIES = 1.2
"""Interest that a voice loses with each question it has asked, so that not one of them asks all."""


def worth(candidate: Candidate, heard: Heard, voice: Voice | None) -> float:
    """How much there is to gain by asking it."""
    section = candidate.section
    score = heard.scores.get(section, 0) if section else 0
    lowest = min(heard.scores.values(), default=0)
    value = _base(candidate, score, lowest) * candidate.weight
    if candidate.family in {Family.DIG, Family.POINT}:
        value += NEED * (1 - score / TOP)
    value += OWN_WORDS * candidate.own_words
    if section is not None:
        value *= MATTERS_MORE.get(heard.company, {}).get(section, 1.0)
        value *= 1 + 0.1 * INTEREST[voice][section] if voice else 1.0
    return value


def _base(candidate: Candidate, score: int, lowest: int) -> float:
    match candidate.family:
        case Family.GAP:
            return _gap(score)
        case Family.WRITTEN:
            return WRITTEN * _gap(score)
        case Family.POINT:
            return POINT_ABSENT if score == 0 else POINT - POINT_FADES * score
        case Family.STRETCH:
            return STRETCH_TOP if lowest >= TOP else STRETCH_GOOD if lowest == TOP - 1 else STRETCH
    return FIXED[candidate.family]


def _gap(score: int) -> float:
    return ABSENT if score == 0 else THIN if score == 1 else SLIGHT


def ranked(candidates: Iterable[Candidate], heard: Heard, voice: Voice | None) -> tuple[FollowUp, ...]:
    """The best `MOST` of them, the best first, not all on one thing and not all in one voice."""
    speaking = [item for item in candidates if voice in item.wordings] if voice else best_suited(tuple(candidates))
    worths = {item.id: worth(item, heard, voice) for item in speaking}
    left = sorted(speaking, key=lambda item: (-worths[item.id], place_of(item), item.id))[: 3 * MOST]
    chosen: list[Candidate] = []
    found: list[FollowUp] = []
    spoken: Counter[Voice] = Counter()
    while left and len(found) < MOST:
        best = max(left, key=lambda item: worths[item.id] * freshness(item, chosen))
        speaker = voice or speaker_of(best, spoken)
        spoken[speaker] += 1
        chosen.append(best)
        found.append(put(best, speaker))
        left = [item for item in left if not means_the_same(item, best)]
    return tuple(found)


def best_suited(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Whoever suits may ask: of a pack's questions for one section that is the voice that cares most for it."""
    best: dict[Section | None, Candidate] = {}
    for item in candidates:
        if item.family is Family.WRITTEN and (item.section not in best or cares(item) > cares(best[item.section])):
            best[item.section] = item
    return [item for item in candidates if item.family is not Family.WRITTEN or item is best[item.section]]


def cares(candidate: Candidate) -> float:
    """The greatest interest of any voice that would ask it."""
    return max(INTEREST[voice][candidate.section] for voice in candidate.wordings) if candidate.section else 0.0


def place_of(candidate: Candidate) -> int:
    """The place of its section among equals."""
    return FIRST_TO_LAST.index(candidate.section) if candidate.section else -1


def freshness(candidate: Candidate, before: Sequence[Candidate]) -> float:
    """How much of its worth is left after the questions before it, 0 to 1."""
    left = 1.0
    for other in before[-4:]:
        left *= SAME_SECTION if other.section is candidate.section else 1.0
        left *= SAME_FAMILY if other.family is candidate.family else 1.0
        left *= SAME_PATTERN if other.pattern == candidate.pattern else 1.0
        same = candidate.sentence_index is not None and other.sentence_index == candidate.sentence_index
        left *= SAME_SENTENCE if same else 1.0
    return left


def means_the_same(one: Candidate, other: Candidate) -> bool:
    """Whether two ask for the same thing about the same subject, or one of them about the thing as such."""
    return one.ground == other.ground and (one.words <= other.words or other.words <= one.words)


def speaker_of(candidate: Candidate, spoken: Mapping[Voice, int]) -> Voice:
    """Who asks it: the voice that cares most and has not asked too much."""

    def eagerness(voice: Voice) -> float:
        own = INTEREST[voice][candidate.section] if candidate.section else float(voice is Voice.PEER)
        return own - WEARIES * spoken[voice]

    return max((voice for voice in Voice if voice in candidate.wordings), key=eagerness)


def put(candidate: Candidate, voice: Voice) -> FollowUp:
    """The candidate, asked by this voice."""
    return FollowUp(
        id=candidate.id,
        voice=voice,
        section=candidate.section,
        text=one_of(candidate.wordings[voice], f"{candidate.id} {candidate.quote}"),
        why=candidate.why,
        quote=candidate.quote,
        sentence_index=candidate.sentence_index,
    )
