"""When there is nothing to grade: silence, too little said, the question read back, words that are not English.

A mark for such an answer would be invented, so none is given, and the reason is said instead.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.fuzz import ratio

from voice_interviewer.structure.grade import Abstention
from voice_interviewer.structure.jargon import tools
from voice_interviewer.structure.lexicon import CUES, cues
from voice_interviewer.structure.text import content_stems, normal, phrase_pattern, stem, words

LEAST_CONTENT = 12
"""Different content words. The shortest labelled answer that earns more than a 1 anywhere has 33."""

LEAST_NEW = 8
"""Different content words that the question does not hold, for an answer that repeats most of the question."""

MOST_REPEATED = 0.5
"""Share of the question's content words that must come back for an answer to be the question."""

LEAST_ENGLISH = 0.06
"""Share of words that English alone uses. A plain English answer has 0.2 to 0.4, other languages hardly any."""

MOSTLY_TRADE = 0.5
"""Share of words of the trade from which on an answer is a list of names: understood, though hardly English."""

ENGLISH = frozenset(
    "the and of that this with it you we they would have has are were but which what when if from by our their there "
    "because then your not can be could should it's that's i'd i'm we'd we're don't didn't who how where than them "
    "these those about into been being will just some more they're there's you're isn't doesn't".split()
)
"""Words that are common in English and are not spelt the same in its neighbours ("a", "in", "was", "so" are)."""

TALK = """
    explain, ask*, question, answer*, mean*, talk*, say*, tell*, think*, know*, start*, okay, ok, repeat*, again, sorry
    right, look*, similar*, specific*, basically, actually, just, good, like, part, thing*, see, having, have, going"""

EXPLANATIONS = {
    Abstention.NO_SPEECH: "No words were heard, so there is nothing to grade.",
    Abstention.TOO_SHORT: "Too little was said to grade: give at least the goal, what you would build and one reason.",
    Abstention.QUESTION_READ_BACK: "The question was read back and nothing was added, so there is nothing to grade.",
    Abstention.NOT_UNDERSTOOD: "Hardly a word could be understood as English, so a grade would be a guess.",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an answer is not graded."""

    reason: Abstention

    @property
    def explanation(self) -> str:
        """One sentence for the user."""
        return EXPLANATIONS[self.reason]


def refusal(question: str, sentences: Sequence[str]) -> Refusal | None:
    """Why this answer cannot be graded, or None where it can."""
    text = " ".join(sentences)
    if not any(character.isalnum() for character in text):
        return Refusal(Abstention.NO_SPEECH)
    if foreign_letters(text):
        return Refusal(Abstention.NOT_UNDERSTOOD)
    if reads_back(question, text):
        return Refusal(Abstention.QUESTION_READ_BACK)
    if len(set(content_stems(text))) < LEAST_CONTENT:
        return Refusal(Abstention.TOO_SHORT)
    return None if understood(text) else Refusal(Abstention.NOT_UNDERSTOOD)


def reads_back(question: str, text: str) -> bool:
    """Whether an answer is the question again: once or more, with fillers, small changes and talk about the question.

    Different words are compared, so reading it twice changes nothing. Words that nearly match count as the same, for
    the recogniser may mishear what the voice made of the question.
    """
    asked, said = set(content_stems(question)), set(content_stems(text)) - _talk_stems(text)
    if not asked or not said:
        return False
    repeated = {item for item in said if any(close(item, other) for other in asked)}
    covered = {other for other in asked if any(close(item, other) for item in said)}
    return len(covered) >= MOST_REPEATED * len(asked) and len(said - repeated) < LEAST_NEW and len(repeated) >= 2


def close(one: str, other: str) -> bool:
    """Whether two stems are the same but for a slip of the recogniser."""
    return one == other or (min(len(one), len(other)) >= 4 and ratio(one, other) >= 80)


def foreign_letters(text: str) -> bool:
    """Whether more than one letter in five is outside the English alphabet."""
    letters = [character for character in text if character.isalpha()]
    return sum(not character.isascii() for character in letters) > 0.2 * len(letters)


def understood(text: str) -> bool:
    """Whether enough of the words are English for a grade to mean anything, or nearly all are names of the trade."""
    said, plain = words(text), normal(text)
    english = sum(word in ENGLISH for word in said)
    trade = sum(len(name.split()) for name in tools(text).union(*(cues(name, plain) for name in CUES)))
    return english >= LEAST_ENGLISH * len(said) or trade >= MOSTLY_TRADE * len(said)


def _talk_stems(text: str) -> set[str]:
    return {stem(word) for word in _talk().findall(normal(text))}


@cache
def _talk() -> re.Pattern[str]:
    return phrase_pattern(TALK)
