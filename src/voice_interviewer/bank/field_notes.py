"""What each field of a pack is for, in a sentence: editors show it where the field is written."""

from collections.abc import Mapping

from voice_interviewer.bank.exemplar import Exemplar, Exemplars
from voice_interviewer.bank.question import (
    Emphasis,
    FollowUps,
    Misheard,
    Pack,
    Question,
    Round,
    StrongPoints,
    Theme,
    VoicedFollowUps,
)
from voice_interviewer.bank.record import Record

_SLUG = "Name for machines: lower-case letters, digits and single hyphens."

NOTES: Mapping[type[Record], Mapping[str, str]] = {
    Pack: {
        "id": f"{_SLUG} No two packs share one.",
        "title": "What people read.",
        "role": "The role that the questions are for.",
        "version": "A whole number from 1. Raise it when the meaning of a question changes.",
        "about": "One or two sentences about the pack.",
        "rounds": "The rounds of the interview, in their order.",
        "themes": "Subjects that several questions share.",
        "questions": "The questions; within a round they are asked in this order.",
    },
    Round: {
        "id": f"{_SLUG} Questions refer to it.",
        "title": "What people read.",
        "about": "What the round finds out.",
    },
    Theme: {"id": f"{_SLUG} Questions refer to it.", "title": "What people read."},
    Question: {
        "id": f"{_SLUG} No two questions share one, in any pack; past takes are found by it, so never reuse it.",
        "text": "The question as an interviewer would say it.",
        "spoken": "The same for the voice, where it would stumble: C I C D for CI/CD.",
        "kind": "design: plan or explain how; concept: what it is and when it is used; behavioral: a true story.",
        "round": "The id of a round.",
        "bucket": "The capability that it tests.",
        "theme": "The id of a theme.",
        "proxy_for": "What an interviewer wants to find out by asking it, in one sentence.",
        "level": "From which level on it is asked; mid when left out.",
        "companies": "The kinds of company that ask it most; leave it out where all ask it alike.",
        "skills": "Tags.",
        "vocabulary": "6 to 15 terms that an answer is likely to use. The recogniser listens for them.",
        "misheard": "Terms of the vocabulary with what recognisers write in their place.",
        "think_seconds": "Time to think, 0 to 600 s; 30 when left out.",
        "answer_seconds": "Time to answer, 15 to 1800 s; 180 when left out. Nothing is ever cut off.",
        "emphasis": "How an answer divides among the sections, in percent, where that differs from its kind's.",
        "strong": "What a strong answer covers, section by section. Shown after the answer.",
        "follow_ups": "What is asked next where a section was thin, by who asks.",
        "exemplars": "A weak, a good and a great answer with the scores they must get.",
    },
    StrongPoints: {
        "context": "Points about the problem, the people and the limits.",
        "architecture": "Points about what it is made of; for a story, what was built or changed.",
        "operations": "Points about keeping it healthy, finding faults and going back.",
        "risks": "Points about access, privacy, harm, approval, ownership and the end of life.",
    },
    Emphasis: {
        "context": "Share in percent; the four add up to 100.",
        "architecture": "Share in percent; the four add up to 100.",
        "operations": "Share in percent; the four add up to 100.",
        "risks": "Share in percent; the four add up to 100.",
    },
    Misheard: {
        "term": "One of the vocabulary, written right.",
        "heard": "What recognisers write in its place; nothing that somebody may really have said.",
    },
    FollowUps: {
        "context": "What is asked where the problem, the people or the limits were thin.",
        "architecture": "What is asked where the parts and their reasons were thin.",
        "operations": "What is asked where running it was thin.",
        "risks": "What is asked where access, harm, approval or ownership were thin.",
    },
    VoicedFollowUps: {
        "sre": "As an SRE would ask it, in one sentence.",
        "compliance": "As a compliance officer would ask it, in one sentence.",
        "cfo": "As a CFO would ask it, in one sentence.",
        "peer": "As a sceptical peer would ask it, in one sentence.",
    },
    Exemplars: {
        "weak": "What weak candidates really say.",
        "good": "Solid on two or three sections; its total begins above that of weak.",
        "great": "Reasons, figures, thresholds and owners; its total begins above that of good.",
    },
    Exemplar: {
        "answer": "The answer as somebody would say it, in full sentences.",
        "total": "Lowest and highest sum of the four section scores that it may get: 0 to 16.",
        "context": "Lowest and highest score that this section may get: 0 to 4. Any, when left out.",
        "architecture": "Lowest and highest score that this section may get: 0 to 4. Any, when left out.",
        "operations": "Lowest and highest score that this section may get: 0 to 4. Any, when left out.",
        "risks": "Lowest and highest score that this section may get: 0 to 4. Any, when left out.",
    },
}
