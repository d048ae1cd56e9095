"""Questions that a pack has written for one of its own, to go on with where a section of the answer was thin."""

from collections.abc import Iterator
from zlib import crc32

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Voice
from voice_interviewer.structure.asking.hearing import HeardAnswer, HeardSentence, content_stem
from voice_interviewer.structure.asking.model import WRITTEN, WRITTEN_PATTERNS, Candidate, Family, Heard
from voice_interviewer.structure.asking.points import GENERIC
from voice_interviewer.structure.text import content_stems

WHY = {
    0: "Nothing was said on {section}, and whoever asks this question goes on there.",
    1: "{section} came up in passing, and whoever asks this question goes on there.",
    2: "What was said on {section} leaves room, and whoever asks this question goes on there.",
}
"""By the score of the section. From 3 on it is strong, as `advice` has it, and is not asked on about."""

SETTLED = 0.5
"""From this share of a question's own content words on, a specific sentence on its section is taken to answer it. Of
955 questions for the thin sections of 252 example answers that left out 14, of which nine were answered indeed."""

LEAST_SHARED = 2
"""Words; one alone may come back in any answer."""


def written_questions(heard: Heard, answer: HeardAnswer) -> Iterator[Candidate]:
    """The pack's questions for every thin section, but for those that some sentence settles."""
    for section, by_voice in heard.written.items():
        why = WHY.get(heard.scores[section])
        if why is not None:
            for voice, text in by_voice.items():
                if not is_settled(text, section, answer):
                    yield written_question(section, voice, text, why)


def is_settled(text: str, section: Section, answer: HeardAnswer) -> bool:
    """Whether a sentence on the section speaks of what is asked and is specific: as far as words can tell."""
    asked = frozenset(content_stems(text)) - GENERIC
    return any(
        len(shared) >= max(LEAST_SHARED, SETTLED * len(asked))
        for sentence in answer.sentences
        if sentence.specific and section.value in sentence.labels.labels
        for shared in [asked & stems_of(sentence)]
    )


def stems_of(sentence: HeardSentence) -> frozenset[str]:
    """The stems of its content words."""
    return frozenset(content_stem(token.word) for token in sentence.tokens)


def written_question(section: Section, voice: Voice, text: str, why: str) -> Candidate:
    """The question as a candidate. Its subject stands for its text, which tells it from those of other questions."""
    title = section.title if why.startswith("{") else section.title.lower()
    return Candidate(
        family=Family.WRITTEN,
        pattern=WRITTEN_PATTERNS[section, voice],
        section=section,
        wordings={voice: (text,)},
        why=why.format(section=title),
        subject=f"{crc32(text.encode()):08x}",
        settles=WRITTEN,
    )
