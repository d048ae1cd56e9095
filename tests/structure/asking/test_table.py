"""The table that comes with the app, line by line, and tables that are refused."""

import re
from collections import Counter
from pathlib import Path

import msgspec
import pytest
import yaml

from support.follow_up_cases import REFUSED, heard
from voice_interviewer.answer import Section
from voice_interviewer.folders import shipped
from voice_interviewer.interview_terms import Voice
from voice_interviewer.structure import advice
from voice_interviewer.structure.asking import heart, points
from voice_interviewer.structure.asking.slots import MOST_WORDS as MOST_SLOT_WORDS
from voice_interviewer.structure.asking.slots import is_plural
from voice_interviewer.structure.asking.table import FollowUpTable, Pattern, TableFile, follow_up_table, read_table
from voice_interviewer.structure.asking.wording import MOST_WORDS
from voice_interviewer.structure.follow_ups import candidates

TABLE = follow_up_table()
PATTERNS = list(TABLE.patterns())
EXAMPLES: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("dig_examples.yaml").read_text(encoding="utf-8")
)
AGREES = re.compile(r"(?:does|do|is|are|was|were|has|have) \{x\}|\{x\} (?:is|are|was|were|has|have|\w+s)\b")
"""Where the verb shows whether {x} is one or many."""

LONGEST = {
    "{clause}": points.LONGEST_SAID + 2,  # with the verb, and "me"
    "{topic}": max(len(topic.split()) for topic in TABLE.topics.values()),
    "{heart}": heart.MOST_WORDS,
}
"""Words that may stand in each slot of a frame."""

MASTERS = {
    Voice.SRE: {Section.OPERATIONS, Section.ARCHITECTURE},
    Voice.COMPLIANCE: {Section.RISKS},
    Voice.CFO: {Section.CONTEXT},
    Voice.PEER: {Section.ARCHITECTURE, Section.CONTEXT},
}
"""The sections on which each voice must have much to say."""


def lines(pattern: Pattern) -> list[str]:
    return [line for said in pattern.wordings.values() for line in said]


def raised(said: list[str], kind: str) -> set[str]:
    return {item.pattern for item in candidates(TABLE, heard(said, (2, 2, 2, 2), kind=kind))}


@pytest.mark.parametrize("pattern", TABLE.digs, ids=[pattern.id for pattern in TABLE.digs])
def test_each_dig_is_raised_and_settled(pattern: Pattern) -> None:
    """By its example; and by none once its other example stands before it, after it, or far from it."""
    raises, settles = EXAMPLES[pattern.id]
    kind = (*pattern.kinds, "design")[0]
    assert pattern.id in raised([raises], kind)
    between = "C s | In the middle of it."
    for said in ([raises, settles], [settles, raises], [raises, between, settles], [settles, between, raises]):
        assert pattern.id not in raised(said, kind)


def test_there_are_enough_digs() -> None:
    """Forty at least, each with an example."""
    assert len(TABLE.digs) >= 40
    assert {pattern.id for pattern in TABLE.digs} == set(EXAMPLES)


@pytest.mark.parametrize("pattern", PATTERNS, ids=[pattern.id for pattern in PATTERNS])
class TestEachPattern:
    """Whatever family it is of."""

    def test_two_wordings_for_each_voice(self, pattern: Pattern) -> None:
        """Of all voices that would ask it."""
        assert pattern.wordings
        assert all(len(set(said)) >= 2 for said in pattern.wordings.values())

    def test_short_enough_with_any_slot(self, pattern: Pattern) -> None:
        """With the longest phrase in it, it is still at most thirty words."""
        assert all(len(line.replace("{x}", "").split()) + MOST_SLOT_WORDS <= MOST_WORDS for line in lines(pattern))

    def test_one_question(self, pattern: Pattern) -> None:
        """One mark, at the end, and no mark that cannot be heard."""
        assert all(re.fullmatch(r"[A-Z{][A-Za-z',:{} -]+\?", line) for line in lines(pattern)), lines(pattern)

    def test_the_reason_is_one_sentence(self, pattern: Pattern) -> None:
        """And tells what was seen, not what was felt."""
        assert re.fullmatch(r"[A-Z][^.]+\.", pattern.why)

    def test_nobody_is_accused(self, pattern: Pattern) -> None:
        """Nor told what they felt."""
        assert not any(REFUSED.search(line) for line in (*lines(pattern), pattern.why))

    def test_a_slot_can_be_filled(self, pattern: Pattern) -> None:
        """Where {x} stands there is something to stand in it, and nothing to fill goes unused."""
        used = any("{x}" in line for line in lines(pattern))
        assert used == bool(pattern.plain) or pattern.id in TABLE.tools
        assert not pattern.subject or used

    def test_verbs_agree_with_the_slot(self, pattern: Pattern) -> None:
        """Where a verb shows the number, the table says which one, and our own words have it."""
        if pattern.subject and any(AGREES.search(line) for line in lines(pattern)):
            assert pattern.many is not None
        if pattern.many is not None:
            assert is_plural(pattern.plain) is pattern.many


def test_ids_and_wordings_are_unique() -> None:
    """No pattern is there twice, and no two voices say the same thing in the same words."""
    ids = Counter(pattern.id for pattern in PATTERNS)
    said = Counter(line for pattern in PATTERNS for line in set(lines(pattern)))
    assert [name for name, count in (*ids.items(), *said.items()) if count > 1] == []


def test_frames_are_questions_that_accuse_nobody() -> None:
    """Those for points and for the heart of a question: two for each voice, and room for what stands in them."""
    frames = TABLE.points
    for said in (frames.ask, frames.asked, frames.act, frames.acted, frames.topic, TABLE.heart.wordings):
        assert set(said) == set(Voice)
        for line in (line for lines in said.values() for line in lines):
            assert re.fullmatch(r"[A-Z{][A-Za-z',:{} -]+\?", line)
            assert not REFUSED.search(line)
            assert len(line.split()) - 1 + LONGEST[line[line.index("{") : line.index("}") + 1]] <= MOST_WORDS
        assert all(len(set(lines)) >= 2 for lines in said.values())


@pytest.mark.parametrize("voice", list(Voice))
def test_each_voice_has_its_ground(voice: Voice) -> None:
    """Ten digs and more in its own sections."""
    own = [pattern for pattern in TABLE.digs if voice in pattern.wordings and pattern.section in MASTERS[voice]]
    assert len(own) >= 10


def test_a_point_is_made_as_advice_has_it() -> None:
    """One number in two files, for neither may lean on the other."""
    assert points.COVERED == advice.COVERED


def test_an_unknown_cue_is_refused() -> None:
    """By the name of the pattern that names it."""
    said = {"id": "odd", "section": "context", "when": ["nowhere"], "why": "Seen.", "peer": ["Why?", "How?"]}
    odd = msgspec.convert({"digs": [said]}, TableFile)
    shipped_files = [
        msgspec.yaml.decode(file.read_bytes(), type=TableFile)
        for file in sorted((shipped("assets") / "follow_ups").glob("*.yaml"))
    ]
    with pytest.raises(ValueError, match="odd names unknown cues: nowhere"):
        FollowUpTable([*shipped_files, odd])


def test_a_topic_for_an_unknown_cue_is_refused() -> None:
    """It would never be used."""
    shipped_files = [
        msgspec.yaml.decode(file.read_bytes(), type=TableFile)
        for file in sorted((shipped("assets") / "follow_ups").glob("*.yaml"))
    ]
    with pytest.raises(ValueError, match="unknown cues: nowhere"):
        FollowUpTable([*shipped_files, TableFile(topics={"nowhere": "nothing"})])


def test_an_unknown_field_is_refused(tmp_path: Path) -> None:
    """It is usually a misspelt one."""
    (tmp_path / "odd.yaml").write_text("digs: [{id: x, section: context, why: Seen., whem: [alert]}]", encoding="utf-8")
    with pytest.raises(msgspec.ValidationError, match="whem"):
        read_table(tmp_path)
