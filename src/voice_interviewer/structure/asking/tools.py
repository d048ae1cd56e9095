"""Questions on tools: one that is only named, and how the same would be done without it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from voice_interviewer.structure.asking.cues import Spot, tokens_of
from voice_interviewer.structure.asking.hearing import HeardAnswer, HeardSentence
from voice_interviewer.structure.asking.model import BEHAVIORAL, Candidate, Family, Heard
from voice_interviewer.structure.asking.table import TOOL_CUE, FollowUpTable, Pattern
from voice_interviewer.structure.asking.wording import filled, quoted
from voice_interviewer.structure.grade import Shown

LEAST_SAID = 4
"""Content words for each tool in a sentence from which on something is said about it."""

JOB = frozenset("for to as because so which that holds stores runs keeps serves triggers schedules collects".split())
"""Words by which a sentence goes on from a name to what it is for."""

LEANED_ON = 0.1
"""What each further mention of a tool adds to a question about it, and that it stands in the user's stack."""

PLAIN_NAME = re.compile(r"[A-Za-z0-9 +&-]+")
"""A name as it can stand in a spoken question."""

WEIGHED = frozenset({"alternative", "reason", f"@{Shown.REASON}"})
"""Terms that show that the choice of a tool was weighed."""


def tool_questions(table: FollowUpTable, heard: Heard, answer: HeardAnswer) -> Iterator[Candidate]:
    """Digs on tools that the answer names, and on those of the user's stack."""
    named = mentions(answer)
    own = own_tools(table, heard.stack)
    for tool, sentences in named.items():
        if tool in own or tool not in table.also_words:
            yield from asked_about(table, tool, own.get(tool, ""), answer, sentences)
    if heard.kind != BEHAVIORAL:
        pattern = table.tools["without-the-stack"]
        yield from (tool_question(pattern, tool, name) for tool, name in own.items() if tool not in named)


def asked_about(
    table: FollowUpTable, tool: str, own_name: str, answer: HeardAnswer, sentences: Sequence[HeardSentence]
) -> Iterator[Candidate]:
    """What it does here; where that was said, how to do without it, unless that was weighed too."""
    name = own_name or written(table, tool, sentences[0].text)
    leaned_on = 1 + LEANED_ON * (len(sentences) - 1 + bool(own_name))
    if not any(says_its_job(sentence) for sentence in sentences):
        yield tool_question(table.tools["tool-without-a-job"], tool, name, sentences[0], leaned_on)
    elif not any(WEIGHED & answer.windows[sentence.index].together for sentence in sentences):
        yield tool_question(table.tools["without-the-tool"], tool, name, sentences[0], leaned_on)


def mentions(answer: HeardAnswer) -> Mapping[str, list[HeardSentence]]:
    """The sentences that name each tool and do not deny it."""
    found: dict[str, list[HeardSentence]] = defaultdict(list)
    for sentence in answer.sentences:
        if TOOL_CUE in sentence.claimed and sentence.askable:
            for tool in tools_in(sentence):
                found[tool].append(sentence)
    return found


def tools_in(sentence: HeardSentence) -> list[str]:
    """The names in a sentence, each once; of two that overlap, the longer."""
    spots = sentence.spots.get(TOOL_CUE, ())
    whole = [s for s in spots if not any(o != s and o.first <= s.first and s.last <= o.last for o in spots)]
    return list(dict.fromkeys(" ".join(token.word for token in sentence.tokens[s.first : s.last + 1]) for s in whole))


def says_its_job(sentence: HeardSentence) -> bool:
    """Whether a sentence says more of its tools than their names."""
    if f"@{Shown.SPECIFIC}" in sentence.spoken or f"@{Shown.REASON}" in sentence.spoken:
        return True
    tools = tools_in(sentence)
    said = len(sentence.tokens) - len(tools)
    return said >= 2 * LEAST_SAID * len(tools) and any(token.word in JOB for token in sentence.tokens)


def own_tools(table: FollowUpTable, stack: Sequence[str]) -> dict[str, str]:
    """The products in the user's stack, in lower case and as the user writes them; the setting may hold any term."""
    found: dict[str, str] = {}
    for name in stack:
        tokens = tokens_of(name)
        spots = table.finder.find(tokens).get(TOOL_CUE, ())
        if Spot(0, len(tokens) - 1) in spots:
            tool = " ".join(token.word for token in tokens)
            found[tool] = name if PLAIN_NAME.fullmatch(name) else written(table, tool, "")
    return found


def tool_question(
    pattern: Pattern, tool: str, name: str, sentence: HeardSentence | None = None, leaned_on: float = 1.0
) -> Candidate:
    """The pattern asked about this tool."""
    said = sentence.text if sentence else ""
    return Candidate(
        family=Family.DIG,
        pattern=pattern.id,
        section=pattern.section,
        wordings={
            voice: tuple(filled(line, name, name) for line in lines) for voice, lines in pattern.wordings.items()
        },
        why=pattern.why,
        weight=pattern.weight * leaned_on,
        subject=tool.replace(" ", "-"),
        quote=quoted(said, max(0, said.lower().find(tool))),
        sentence_index=sentence.index if sentence else None,
        own_words=sentence is not None,
        settles=pattern.settles,
    )


def written(table: FollowUpTable, tool: str, said: str) -> str:
    """The name as the user wrote it, where that has capitals; else as it is usually written."""
    at = said.lower().find(tool)
    own = said[at : at + len(tool)] if at >= 0 else ""
    return own if any(letter.isupper() for letter in own) else table.spellings.get(tool, tool.title())
