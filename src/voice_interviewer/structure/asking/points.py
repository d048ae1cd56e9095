"""Turns a strong point that was not made into a question, without giving the point away.

Points are orders to the candidate ("Name the fallback while the model is down: yesterday's scores, ..."). What stands
before the colon says what the point is about, what follows is the answer. So only the beginning is asked for, and where
the beginning is the answer itself, the subject alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Voice
from voice_interviewer.structure.asking.cues import CueFinder
from voice_interviewer.structure.asking.hearing import HeardAnswer
from voice_interviewer.structure.asking.model import BEHAVIORAL, POINT, Candidate, Family, Heard
from voice_interviewer.structure.asking.table import FollowUpTable, Pattern, alternatives, holds_somewhere
from voice_interviewer.structure.asking.wording import opened
from voice_interviewer.structure.text import content_stems, stem

ASKING = frozenset(
    "say name give describe state tell explain define list compare contrast draw sketch show specify report outline "
    "identify mention clarify".split()
)
"""Verbs of saying: "can you name the fallback" asks for the point as it stands."""

NEVER = frozenset(
    "be remember beware place admit confess own face trust treat know commit begin start take choose pick let think "
    "avoid prefer look close leave refuse bring turn point count add offer hold answer account on after do ask warn "
    "continue hand contain repair replay read write".split()
)
"""Verbs that make no question, or one that holds the answer."""

TO_ME = frozenset({"tell", "show"})
"""Verbs that want somebody to whom: "can you tell me"."""

HANDED = re.compile(r"(?:(?:an?|the|both|each|every) )?\w+ (?:an?|the|one|its|their) ")
"""What stands after "give" where something is handed over and not said: "give the service a typed request"."""

HOLDS_ANSWER = re.compile(r" (?:by|as|in a|into|with) |each other$")
"""In an order to do something: the answer is in its beginning."""

COVERED = 0.5
"""A point is made when this share of its content words was said; `advice` has it so."""

GENERIC = frozenset(
    stem(word) for word in "system model machine learning production team company data example case say name".split()
)
"""Words that any answer of the trade may hold, so that finding them in one tells nothing."""

HEAD_ENDS = re.compile(
    r"[:;(–—]|\. |, (?:say|like|since|because|so|which|with|be it|e\.g\.)\b"
    r"|, and (?:say|admit|keep|record|give|then|alert)\b|,? (?:such as|for example|for instance)\b|(?<= apart),"
)
"""Where a point's beginning ends."""

ANNOUNCES = re.compile(r":|,? (?:such as|for example|for instance)\b")
"""What shows that the answer comes only now."""

SHOWN_ADDRESSED = 0.67
"""From this share of the beginning's own content words on, the answer has spoken of it."""

LONGEST_SAID, LONGEST_DONE = 16, 7
"""Words after the verb."""

TOPIC_WITHIN = 9
"""The subject of a point is looked for among its first words; what comes later is detail."""

TOPIC_WEIGHT = 0.75
"""A question that can only name the subject is worth less."""


class Point(NamedTuple):
    """A strong point, taken apart."""

    text: str
    stems: frozenset[str]
    asks: bool
    """Whether it asks to say something, and not to do it."""
    clause: str
    """Its beginning, that can be asked for; empty where it would give the point away."""
    clause_stems: frozenset[str]


@lru_cache(maxsize=2048)
def taken_apart(text: str) -> Point:
    """The point's beginning and its words."""
    head = HEAD_ENDS.split(text, maxsplit=1)[0].strip().rstrip(".,")
    announced = ANNOUNCES.match(text, len(head)) is not None
    verb, _, rest = head.partition(" ")
    verb = verb.lower()
    asks = verb in ASKING
    handed = verb == "give" and HANDED.match(rest) is not None
    asked = not handed and (can_be_said(rest) if asks else announced and can_be_done(verb, rest))
    whom = " me" if verb in TO_ME and not rest.endswith("apart") else ""
    return Point(
        text=text,
        stems=frozenset(content_stems(text)),
        asks=asks,
        clause=f"{verb}{whom} {rest}" if asked else "",
        clause_stems=frozenset(content_stems(rest)) - GENERIC,
    )


def can_be_said(rest: str) -> bool:
    """Whether what stands after a verb of saying can be asked for: short, plain, and not the answer ("that ...")."""
    words = rest.lower().split()
    return 2 <= len(words) <= LONGEST_SAID and is_plain(rest) and words[0] not in {"that", "it", "them"}


def can_be_done(verb: str, rest: str) -> bool:
    """Whether one can ask how something is done without saying how."""
    words = rest.lower().split()
    short = 2 <= len(words) <= LONGEST_DONE and words[0] not in {"that", "it", "them", "out"}
    return short and is_plain(f"{verb} {rest}") and verb not in NEVER and HOLDS_ANSWER.search(f" {rest}") is None


def is_plain(text: str) -> bool:
    """Whether a text holds words alone: no figures, which would be part of the answer."""
    return re.fullmatch(r"[A-Za-z' ,-]+", text) is not None


def missing_points(table: FollowUpTable, heard: Heard, answer: HeardAnswer) -> Iterator[Candidate]:
    """A question for each strong point that no sentence makes."""
    for section, texts in heard.points.items():
        for text in texts:
            point = taken_apart(text)
            if not is_made(point, answer) and not is_settled(table, point, answer):
                yield from asked_for(table, heard, answer, section, point)


def is_made(point: Point, answer: HeardAnswer) -> bool:
    """Whether the answer makes the point, as `advice` has it, or has at least spoken of what it begins with."""
    if len(point.stems & answer.stems) >= COVERED * len(point.stems):
        return True
    head = point.clause_stems
    return len(head) > 1 and len(head & answer.stems) >= SHOWN_ADDRESSED * len(head)


def is_settled(table: FollowUpTable, point: Point, answer: HeardAnswer) -> bool:
    """Whether the answer settles what the point is about, in words of its own."""
    cues = cues_of(table.finder, point.clause or beginning(point.text))
    return any(
        holds_somewhere(pattern.settled, answer)
        for pattern in table.digs
        for needs in raising(pattern)
        if needs <= cues and needs <= answer.terms
    )


@cache
def raising(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """The cues that raise a pattern, without what the reader must have found beside them."""
    return tuple(item.cues for item in alternatives(pattern.when) if item.cues)


def beginning(text: str) -> str:
    """A point's first words."""
    return " ".join(text.split()[:TOPIC_WITHIN])


def asked_for(
    table: FollowUpTable, heard: Heard, answer: HeardAnswer, section: Section, point: Point
) -> Iterator[Candidate]:
    """The question for one point, if there is one that does not give it away."""
    frames = table.points
    if point.clause:
        story = heard.kind == BEHAVIORAL
        saying, doing = (frames.asked, frames.acted) if story else (frames.ask, frames.act)
        subject = "-".join(sorted(point.clause_stems)) or "-".join(content_stems(point.clause))
        lines = worded(saying if point.asks else doing, "{clause}", point.clause)
        yield candidate_of(section, frames.why, lines, subject, 1.0)
        return
    cues = cues_of(table.finder, beginning(point.text))
    topic = next((name for name in table.topics if name in cues), "")
    if topic and topic not in answer.terms:
        lines = worded(frames.topic, "{topic}", table.topics[topic])
        yield candidate_of(section, frames.why, lines, topic.replace("_", "-"), TOPIC_WEIGHT)


def worded(frames: Mapping[Voice, Sequence[str]], slot: str, words: str) -> Mapping[Voice, Sequence[str]]:
    """The frames with the words in them."""
    return {voice: tuple(opened(line.replace(slot, words)) for line in lines) for voice, lines in frames.items()}


def candidate_of(
    section: Section, why: str, lines: Mapping[Voice, Sequence[str]], subject: str, weight: float
) -> Candidate:
    """The question as a candidate."""
    return Candidate(Family.POINT, POINT, section, lines, why, weight, subject)


@lru_cache(maxsize=4096)
def cues_of(finder: CueFinder, text: str) -> frozenset[str]:
    """The cues in a point; points are the same at every answer."""
    return finder.names(text)
