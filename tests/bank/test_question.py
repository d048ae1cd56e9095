"""What questions and their exemplars tell about themselves."""

import pytest

from support.packs import full_question, pack, question
from voice_interviewer.answer import Section
from voice_interviewer.bank.exemplar import Band
from voice_interviewer.bank.question import Question
from voice_interviewer.interview_terms import Company, Level, Voice


@pytest.fixture
def whole() -> Question:
    """A question with every field."""
    return full_question()


def test_the_new_fields_are_read_as_written(whole: Question) -> None:
    """Choices become what they stand for."""
    assert (whole.theme, whole.level, whole.companies) == (
        "change",
        Level.SENIOR,
        (Company.STARTUP, Company.REGULATED),
    )
    assert whole.proxy_for == "Whether anything is left out."
    assert [(entry.term, entry.heard) for entry in whole.misheard] == [("drift", ("drifty",))]


def test_shares_are_parts_of_one(whole: Question) -> None:
    """However they are written."""
    assert whole.emphasis is not None
    assert whole.emphasis.shares[Section.ARCHITECTURE] == pytest.approx(0.4)
    assert sum(whole.emphasis.shares.values()) == pytest.approx(1.0)


def test_follow_ups_come_by_section_and_voice(whole: Question) -> None:
    """A section without any has none; nothing is made up."""
    assert whole.follow_ups.of(Section.RISKS) == {Voice.CFO: "Who pays?", Voice.COMPLIANCE: "Who signs?"}
    assert whole.follow_ups.of(Section.OPERATIONS) == {}


def test_exemplars_come_with_their_bands(whole: Question) -> None:
    """The weakest first; a section without a band is open."""
    assert whole.exemplars is not None
    assert list(whole.exemplars.by_name) == ["weak", "good", "great"]
    great = whole.exemplars.great
    assert (great.total_band, great.band(Section.OPERATIONS), great.band(Section.RISKS)) == (
        Band(9, 16),
        Band(3, 4),
        None,
    )


def test_what_is_left_out_has_its_default() -> None:
    """A question of an older pack is asked of everybody from the middle level on."""
    plain = question("plain")
    assert (plain.level, plain.companies, plain.emphasis, plain.exemplars) == (Level.MID, (), None, None)
    assert plain.follow_ups.of(Section.RISKS) == {}
    assert plain.aloud == plain.text


def test_a_round_is_found_by_its_id() -> None:
    """Another one is a mistake of ours: a loaded pack refers to none that it does not list."""
    demo = pack("demo")
    assert demo.round("deep-dive").title == "Deep dive"
    with pytest.raises(KeyError):
        demo.round("nowhere")
