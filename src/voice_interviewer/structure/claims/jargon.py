"""Terms of the trade that an answer uses and never explains."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from voice_interviewer.structure.claims.claim import Claim, ClaimKind, Mark, Missing
from voice_interviewer.structure.claims.terms_models import MODEL_TERMS
from voice_interviewer.structure.claims.terms_running import RUNNING_TERMS
from voice_interviewer.structure.claims.words import Phrases, Said
from voice_interviewer.structure.grade import Sentence
from voice_interviewer.structure.text import stem

NEARBY = 2
"""Different words of an explanation, in the term's sentence or the next, from which on the term counts as explained."""

EARLIER = 3
"""The same in one sentence before it: further off, so more is asked."""

ENTRY = re.compile(r"^ {4}\S.*(?:\n {5,}.*)*", re.MULTILINE)
"""One entry of the tables: a line, and those further in that go on with it."""

TELLING = 20
"""Words after a term, more than any way to go on with an explanation has."""

LONGEST_ABBREVIATION = 5
"""Letters; longer ones are said as words."""

SAYS_WHAT = re.compile(
    r"(?:\w+ )?(?:, )?(?:(?:so |and |well )?(?:that is|that's|that means|which is|which means|which says|meaning|means"
    r"|it means|i e|in other words|stands for|is when|is how|is what|is where|is just|are just|is basically|is like"
    r"|so basically|basically|so it's|so a|so the|is an?|are the|is the|the one (?:with|where|that)|that says))\b"
    r"(?! (?:why|good|nice|fine|great|where|bad|important|hard|problem|must|thing|risk|issue|topic|it|all|also|not|down"
    r"|up))"
)
"""How an explanation goes on right after a term."""

CALLS_IT = re.compile(
    r"(?:what (?:people|we|they|you|some|is|i'd|i) (?:would )?call(?:ed|s)?|(?:is|are|was|it's|that's|so) called"
    r"|known as|a k a|the (?:technical|proper) (?:term|word|name) (?:is|for it is)|i e|i mean"
    r"|we call (?:it|that|this|them))(?: \w+){0,2}$"
)
"""How a term is given its name after it was explained."""

GOES_ON = re.compile(
    r"(?:and |so |well |now |okay )*(?:basically|that is|that's|that means|which means|meaning|it means|in other words"
    r"|i e|it's (?:a|an|the|just|when|how|where|like|basically)|it is (?:a|an|the|when|how)|so it's|that way"
    r"|they're (?:a|the|just)|what that (?:is|means)|what it (?:is|does)|this is|this means|the idea is)\b"
)
"""How the next sentence begins when it explains."""

PLAIN_ENGLISH = {
    "recall": re.compile(r"(?:i|we|you|to|can't|cannot|don't|they|as i) recall|recall (?:that|when|it|the)"),
    "precision": re.compile(r"with precision|precision (?:work|tool)"),
    "drift": re.compile(r"drift(?:s|ed|ing)? (?:off|away|apart|into|over to)"),
    "shadow mode": re.compile(r"shadow of|beyond (?:a|the) shadow"),
    "calibration": re.compile(r"(?:calibrated|calibration of) (?:the )?(?:sensor|scale|instrument|camera|thermometer)"),
    "grounding": re.compile(r"grounded (?:in reality|plane|the)|(?:are|is|was|were) grounded"),
    "pod": re.compile(r"(?:our|my|each|the product|scrum) pod"),
    "pruning": re.compile(r"prun(?:ed|ing) (?:the )?(?:trees?|logs?|images?|list)"),
    "jitter": re.compile(r"jitter (?:in|of) (?:the )?(?:video|line|sensor)"),
    "acid": re.compile(r"(?:an|lactic|the|amino|citric) acid"),
    "ingress": re.compile(r"(?:water|dust|air) ingress"),
    "watermark": re.compile(r"(?:high|image|digital) watermark"),
    "rag": re.compile(r"(?:a|red|rag) rag|rag (?:status|rating|rated)"),
}
"""Terms that are also plain English: where one of these fits, the plain word is meant."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term and the stems of words by which its explanation can be told."""

    name: str
    words: frozenset[str]
    expansions: frozenset[str]
    """Ways to say it that spell an abbreviation out."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A term where it is said."""

    term: Term
    said: Said
    first: int
    last: int


@cache
def terms() -> tuple[Mapping[str, Term], Phrases]:
    """The terms by name, and the phrases that find them; read when they are first needed."""
    known: dict[str, Term] = {}
    forms: list[tuple[str, str]] = []
    for entry in ENTRY.findall(MODEL_TERMS + RUNNING_TERMS):
        ways, words = entry.split("|")
        said = [way.strip() for way in ways.split(",")]
        long = frozenset(way for way in said[1:] if " " in way and min(map(len, way.split())) > 1)
        known[said[0]] = Term(said[0], frozenset(stem(word) for word in words.split()), long)
        forms += [(way, said[0]) for way in (*said, *spelt(said))]
    return known, Phrases(forms)


def spelt(ways: Sequence[str]) -> list[str]:
    """How a recogniser may write abbreviations, letter by letter: "s l a", "s l a s"."""
    short = [" ".join(way) for way in ways if way.isalpha() and len(way) <= LONGEST_ABBREVIATION]
    return [*short, *(f"{letters} s" for letters in short)]


def jargon_claims(answer: Sequence[Said], question: str = "") -> list[Claim]:
    """Each term that is never explained, where it is first said. Terms of the question need no explanation."""
    mentions = [mentions_of(said) for said in answer]
    known = {mention.term.name for mention in mentions_of(Said(0, Sentence(question)))}
    around = _Around(answer)
    known |= {
        mention.term.name
        for index, found in enumerate(mentions)
        for mention in found
        if is_explained(around, index, mention, found)
    }
    first: dict[str, Claim] = {}
    for mention in (mention for found in mentions for mention in found):
        name = mention.term.name
        if name not in known and name not in first:
            claim = mention.said.claim(ClaimKind.JARGON, mention.first, mention.last)
            first[name] = replace(claim, subject=name, mark=unexplained())
    return list(first.values())


def unexplained() -> Mark:
    """The mark of a term that nothing unpacks."""
    return Mark(Missing.EXPLANATION, "Never explained.")


def mentions_of(said: Said) -> list[Mention]:
    """The terms of a sentence in order."""
    known, phrases = terms()
    return [
        Mention(known[name], said, first, last)
        for first, last, name in phrases.find(said)
        if not _is_plain_english(said, first, last, name)
    ]


class _Around:
    """The sentences in which an explanation may be, asked once for each term: a term may come thousands of times."""

    def __init__(self, answer: Sequence[Said]) -> None:
        self._answer = answer
        self._spelt: dict[str, bool] = {}
        self._told: dict[str, int] = {}

    def following(self, index: int) -> Said | None:
        """The sentence after that one."""
        return self._answer[index + 1] if index + 1 < len(self._answer) else None

    def spells_out(self, term: Term) -> bool:
        """Whether the abbreviation is spelt out anywhere."""
        if term.name not in self._spelt:
            lines = (f" {said.line} " for said in self._answer)
            self._spelt[term.name] = any(f" {way} " in line for line in lines for way in term.expansions)
        return self._spelt[term.name]

    def told_before(self, term: Term, index: int) -> bool:
        """Whether a sentence before that one has `EARLIER` of the words that explain the term."""
        if term.name not in self._told:
            enough = (at for at, said in enumerate(self._answer) if len(term.words & said.stems.keys()) >= EARLIER)
            self._told[term.name] = next(enough, len(self._answer))
        return self._told[term.name] < index


def is_explained(around: _Around, index: int, mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether this mention of the term is unpacked: at it, after it, in the next sentence, or before."""
    following = around.following(index)
    return (
        _says_what(mention)
        or _stands_beside(mention, beside)
        or _goes_on(mention, beside, following)
        or _in_its_words(mention, around, index)
    )


def _is_plain_english(said: Said, first: int, last: int, name: str) -> bool:
    pattern = PLAIN_ENGLISH.get(name)
    if pattern is None:
        return False
    around = " ".join(said.words[max(0, first - 2) : last + 4])
    return pattern.search(around) is not None


def _after(mention: Mention) -> str:
    """The line after the term, as much of it as can tell."""
    tokens = mention.said.tokens[mention.last + 1 : mention.last + 1 + TELLING]
    return " ".join(f", {token.word}" if token.breaks else token.word for token in tokens)


def _says_what(mention: Mention) -> bool:
    """PSI, that is, ...; canary meaning ...; what people call a canary."""
    after = _after(mention)
    if SAYS_WHAT.match(after) and len(after.split()) >= 4:
        return True
    before = mention.said.words[max(0, mention.first - 6) : mention.first]
    return mention.first >= 5 and CALLS_IT.search(" ".join(before)) is not None


def _stands_beside(mention: Mention, beside: Sequence[Mention]) -> bool:
    """An apposition: "the SLO, the level we promised"; or what follows a colon, a dash or a bracket."""
    tokens, start = mention.said.tokens, mention.last + 1
    if start >= len(tokens) or not tokens[start].breaks:
        return False
    end = next((place for place in range(start + 1, len(tokens)) if tokens[place].breaks), len(tokens))
    next_one = bisect_left(beside, start, key=lambda item: item.first)  # in order; there may be thousands
    other = next_one < len(beside) and beside[next_one].first < end
    if other or end - start < 3:
        return False
    opened = bool(re.search(r"[:(]|[—–]|\s-", tokens[start].gap))
    return opened or tokens[start].word in {"a", "an", "the", "how", "what", "so", "or", "one"}


def _goes_on(mention: Mention, beside: Sequence[Mention], following: Said | None) -> bool:
    """The next sentence says what the last term of this one is."""
    if following is None or mention is not beside[-1]:
        return False
    return GOES_ON.match(following.line) is not None and len(following.words) >= 4


def _in_its_words(mention: Mention, around: _Around, index: int) -> bool:
    """Its explanation's words are nearby, or the abbreviation is spelt out."""
    term, following = mention.term, around.following(index)
    short = " ".join(mention.said.words[mention.first : mention.last + 1])
    if short not in term.expansions and around.spells_out(term):
        return True
    itself = [stem(word) for word in mention.said.words[mention.first : mention.last + 1]]
    said = mention.said.stems
    near = {word for word in term.words & said.keys() if said[word] > itself.count(word)}
    if following is not None:
        near |= term.words & following.stems.keys()
    return len(near) >= NEARBY or around.told_before(term, index)
