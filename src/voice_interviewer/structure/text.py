"""Words, stems and plain tests on the text of an answer; the ground on which reading and rules stand."""

import re
from collections.abc import Sequence

from voice_interviewer.answer import is_filled_pause

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*%?")

NUMBER_WORDS = frozenset(
    (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
        "billion half"
    ).split()
)

FUNCTION_WORDS = frozenset(
    "a about after again all also am an and any are aren't as at be because been before being both but by can can't "
    "could couldn't did didn't do does doesn't doing don't down each either else even ever every few for from get gets "
    "getting go goes going got had hadn't has hasn't have haven't having he he's her here hers him his how i i'd i'll "
    "i'm i've if in into is isn't it it'd it'll it's its itself just let let's like made make makes many may me might "
    "more most much must my myself need no nor not now of off on once only onto or other our ours out over own per put "
    "quite rather really say says she she's should shouldn't so some something such sure take than that that'd that's "
    "the their theirs them then there there's these they they'd they'll they're they've thing things this those though "
    "through to too under until up upon us use used using very want was wasn't way we we'd we'll we're we've well were "
    "weren't what what's when where whether which while who who's whose why will with within without won't would "
    "wouldn't yes yet you you'd you'll you're you've your yours".split()
)
"""Words that say nothing of their own; what is left are content words."""

SUFFIXES = (
    *("ically", "ations", "ation", "ingly", "ments", "ment", "ings", "ing", "edly"),
    *("ies", "ers", "er", "ed", "es", "ly", "s"),
)


def normal(text: str) -> str:
    """Lower case, with typewriter apostrophes."""
    return text.lower().replace("’", "'").replace("‘", "'")


def words(text: str) -> list[str]:
    """The words of a text in lower case: no punctuation, and a word stammered twice counts once.

    Filled pauses are left out, so that hesitating never changes what an answer is worth.
    """
    found: list[str] = []
    for word in WORD.findall(normal(text)):
        if not is_filled_pause(word) and (not found or word != found[-1]):
            found.append(word)
    return found


def stem(word: str) -> str:
    """The word without its commonest English endings: crude, but the same crude for question and answer."""
    if len(word) == 4 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    if len(word) > 4:
        for suffix in SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= 3:
                return word[: -len(suffix)]
    return word


def is_number(word: str) -> bool:
    """Whether the word is a number, written ("5%", "0.2") or spoken ("forty")."""
    return word[0].isdigit() or word in NUMBER_WORDS


def content_stems(text: str) -> list[str]:
    """The stems of the words that carry content, numbers left out."""
    return [stem(word) for word in words(text) if word not in FUNCTION_WORDS and not is_number(word) and len(word) > 1]


def phrase_pattern(*lists: str) -> re.Pattern[str]:
    """A pattern that finds any of the phrases in lists separated by commas and line ends; ``*`` stands for an ending.

    It is meant for `normal` text, and matches whole words only.
    """
    phrases = {" ".join(phrase.split()) for entry in lists for line in entry.splitlines() for phrase in line.split(",")}
    ordered: Sequence[str] = sorted(phrases - {""}, key=lambda phrase: (-len(phrase), phrase))
    escaped = (r"\w*".join(re.escape(part) for part in phrase.split("*")) for phrase in ordered)
    return re.compile(rf"(?<!\w)(?:{'|'.join(escaped)})(?!\w)")
