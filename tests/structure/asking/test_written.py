"""What a pack has written to go on with."""

from collections.abc import Mapping

import pytest

from support.follow_up_cases import heard
from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Voice
from voice_interviewer.structure.follow_ups import FollowUp, follow_ups

LATE = "What becomes of an order that comes after the window has closed?"
PAYS = "What would one doubled day have cost us?"
WAKES = "Which failing check should get somebody out of bed?"
READS = "Who may read the raw orders, and for how long?"

WRITTEN: Mapping[Section, Mapping[Voice, str]] = {
    Section.CONTEXT: {Voice.CFO: PAYS},
    Section.ARCHITECTURE: {Voice.PEER: LATE},
    Section.OPERATIONS: {Voice.SRE: WAKES, Voice.CFO: "What does a quiet failure cost by Monday?"},
    Section.RISKS: {Voice.COMPLIANCE: READS},
}
SAID = ["C s | Forty shops wait for the numbers.", "A s | A stream groups orders by the hour."]


def asked(
    scores: tuple[int, ...],
    voice: Voice | None = None,
    *before: str,
    said: list[str] | None = None,
    written: Mapping[Section, Mapping[Voice, str]] = WRITTEN,
) -> list[FollowUp]:
    """The pack's questions among all that are asked."""
    answer = heard(SAID if said is None else said, scores, written=written)
    return [item for item in follow_ups(answer, voice, before) if item.id.startswith("written")]


def test_a_thin_section_is_asked_about_in_the_packs_words() -> None:
    """Whoever suits asks: the one who cares most for the section."""
    first = follow_ups(heard(SAID, (3, 3, 0, 3), written=WRITTEN))[0]
    assert (first.text, first.voice, first.section) == (WAKES, Voice.SRE, Section.OPERATIONS)
    assert (first.quote, first.sentence_index) == ("", None)


@pytest.mark.parametrize(
    ("score", "why"),
    [
        (0, "Nothing was said on risks and governance, and whoever asks this question goes on there."),
        (1, "Risks and governance came up in passing, and whoever asks this question goes on there."),
        (2, "What was said on risks and governance leaves room, and whoever asks this question goes on there."),
    ],
)
def test_the_reason_says_how_thin_it_was(score: int, why: str) -> None:
    """In words, and in no more than was observed."""
    assert [item.why for item in asked((3, 3, 3, score))] == [why]


def test_a_strong_section_is_not_asked_about() -> None:
    """From 3 on there is nothing thin in it."""
    assert [item.section for item in asked((3, 4, 2, 3))] == [Section.OPERATIONS]


@pytest.mark.parametrize("voice", list(Voice))
def test_a_voice_asks_what_is_written_for_it(voice: Voice) -> None:
    """And nothing that is written for another."""
    own = {text for by_voice in WRITTEN.values() for who, text in by_voice.items() if who is voice}
    assert {item.text for item in asked((1, 1, 1, 1), voice)} == own


def test_an_answer_without_a_grade_gets_an_easy_way_in_first() -> None:
    """How thin a section was is not known."""
    answer = heard(["X - | um yes"], None, written=WRITTEN)
    assert not any(item.id.startswith("written") for item in follow_ups(answer))


def test_an_answer_to_another_question_is_asked_again_first() -> None:
    """The heart of the question comes first, and then what its pack asks."""
    answer = heard(SAID, (0, 0, 0, 0), relevance=0, written=WRITTEN)
    first, *others = follow_ups(answer)
    assert first.id == "heart::"
    assert {PAYS, WAKES, READS} <= {item.text for item in others}


class TestSettled:
    """What a sentence settles, as far as words can tell, is not asked."""

    def test_by_a_specific_sentence_of_the_section(self) -> None:
        """That speaks of what is asked."""
        said = ["R so | The raw orders may be read by two analysts."]
        assert asked((3, 3, 3, 2), said=said) == []

    @pytest.mark.parametrize(
        "line",
        [
            "R - | The raw orders may be read by analysts.",
            "A s | The raw orders may be read by the job.",
            "R so | Ines signs each release, and her name is kept.",
        ],
    )
    def test_not_by_a_vague_one_nor_of_another_section_nor_about_something_else(self, line: str) -> None:
        """Then it is worth asking."""
        assert [item.text for item in asked((3, 3, 3, 2), said=[line])] == [READS]

    def test_not_by_a_single_word(self) -> None:
        """One word may come back in any answer."""
        written = {Section.RISKS: {Voice.CFO: "Who pays for that?"}}
        assert len(asked((3, 3, 3, 2), said=["R s | Ines pays the fine from her budget."], written=written)) == 1


class TestInASession:
    """Nothing is asked twice, and other questions have their own."""

    def test_ids_are_stable(self) -> None:
        """Whatever was said, and however thin the section was."""
        one, other = asked((3, 3, 0, 3)), asked((3, 3, 2, 3), said=["X - | Well."])
        assert one[0].id == other[0].id
        assert one[0].id.startswith("written-operations-sre:operations:")

    def test_by_id_and_by_text(self) -> None:
        """Then the next who cares has a turn."""
        [first] = asked((3, 3, 0, 3))
        for known in (first.id, first.text):
            [second] = asked((3, 3, 0, 3), None, known)
            assert (second.voice, second.text) == (Voice.CFO, WRITTEN[Section.OPERATIONS][Voice.CFO])
        assert asked((3, 3, 0, 3), None, first.id, second.id) == []

    def test_one_text_is_one_question(self) -> None:
        """Also where a pack gives it to two voices or two sections."""
        written = {
            Section.OPERATIONS: {Voice.SRE: WAKES, Voice.PEER: WAKES},
            Section.RISKS: {Voice.COMPLIANCE: WAKES},
        }
        [first] = asked((3, 3, 0, 0), written=written)
        assert all(asked((3, 3, 0, 0), voice, first.id, written=written) == [] for voice in (None, *Voice))

    def test_another_questions_text_is_another_question(self) -> None:
        """The same voice on the same section, after the next question of the session."""
        [first] = asked((3, 3, 0, 3), Voice.SRE)
        written = {Section.OPERATIONS: {Voice.SRE: "Which failing check may wait until the morning?"}}
        assert len(asked((3, 3, 0, 3), Voice.SRE, first.id, first.text, written=written)) == 1
