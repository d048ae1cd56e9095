"""Sentences that say nothing: announcements of what is to come, and the question said again."""

import re
from functools import cache

from voice_interviewer.structure.text import content_stems, normal, phrase_pattern, stem

SIGNPOSTS = """
    let me, let's, i'll start, i will start, i'd start with, i want to, i'd like to, i'm going to, i am going to
    i'll talk, i'll cover, i'll go, i'll walk, i'll begin, now for, now on, moving on, move on, turning to, turn to
    next up, next is, next comes, that brings me, which brings me, on to, onto, coming to, as for, last bit, last part
    first part, second part, third part, fourth part, part one, part two, part three, part four, finally, lastly
    to recap, to sum up, to summarise, to summarize, in summary, in conclusion, to conclude, to wrap up, that was
    that covers, that's covered, here's how, here is how, the next, the last, the first, there are * parts
    * sections, how i'd answer, my answer, the question, from a, standpoint, in terms of"""

SIGNPOST_WORDS = """
    context architecture operations operation operational risk risks governance section sections part parts topic area
    monitoring design background setting problem question answer business side bit piece talk say tell cover discuss
    explain describe start begin move next last first second third fourth final finally now turn come bring back walk
    go mention touch speak look think point points thing things overview summary recap conclusion introduction intro
    structure structured approach perspective standpoint angle lens framework step steps stage stages order detail
    details briefly quickly overall high level highlevel important importantly good great okay ok alright right sure
    everything else covered done finished concerned regarding aspect aspects consider considerations covers
    moving closing describing introducing outlining"""


@cache
def _opening() -> re.Pattern[str]:
    return phrase_pattern(SIGNPOSTS)


@cache
def _empty_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in SIGNPOST_WORDS.split())


def is_announcement(sentence: str) -> bool:
    """Whether a sentence only says what comes or came: "now let me talk about monitoring"."""
    content = content_stems(sentence)
    if any(item not in _empty_stems() for item in content):
        return False
    return not content or bool(_opening().search(normal(sentence))) or len(content) <= 2


def restates(sentence: str, question: str) -> bool:
    """Whether a sentence brings nothing but the question's own words (three or more of them)."""
    said = set(content_stems(sentence)) - _empty_stems()
    return len(said) >= 3 and said <= set(content_stems(question))


def says_nothing(sentence: str, question: str) -> bool:
    """An announcement, the question again, or no content word at all."""
    return is_announcement(sentence) or restates(sentence, question)
