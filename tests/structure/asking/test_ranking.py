"""What comes first, and who asks."""

import pytest

from support.follow_up_cases import heard
from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Voice
from voice_interviewer.structure.asking.model import Candidate, Family
from voice_interviewer.structure.asking.ranking import MOST, ranked, worth
from voice_interviewer.structure.asking.table import follow_up_table

ALL = dict.fromkeys(Voice, ("Why is that?", "How is that?"))


def candidate(pattern: str, section: Section, family: Family = Family.DIG, **changes: object) -> Candidate:
    return Candidate(family, pattern, section, ALL, "Seen.", **changes)  # type: ignore[arg-type]  # by name


def order(*items: Candidate, scores: tuple[int, int, int, int] = (2, 2, 2, 2)) -> list[str]:
    return [item.id.split(":")[0] for item in ranked(items, heard([], scores), None)]


def test_a_section_left_out_before_a_dig_and_a_dig_before_a_thin_section() -> None:
    """An interviewer goes for the hole first, then for what was said."""
    risks, dig = candidate("gap", Section.RISKS, Family.GAP), candidate("dig", Section.CONTEXT)
    assert order(dig, risks, scores=(2, 2, 2, 0)) == ["gap", "dig"]
    assert order(dig, risks, scores=(2, 2, 2, 2)) == ["dig", "gap"]


def test_a_stretch_comes_last_unless_all_is_said() -> None:
    """Then it comes first."""
    stretch, dig = candidate("far", Section.CONTEXT, Family.STRETCH), candidate("dig", Section.CONTEXT)
    assert order(stretch, dig) == ["dig", "far"]
    assert order(stretch, dig, scores=(4, 4, 4, 4)) == ["far", "dig"]


def test_not_all_on_one_thing() -> None:
    """Another section, another sentence and another tool come in between."""
    same = [candidate(f"o{place}", Section.OPERATIONS, sentence_index=3, weight=1.2) for place in range(3)]
    assert order(*same, candidate("risk", Section.RISKS))[:2] == ["o0", "risk"]


def test_not_all_by_one_voice() -> None:
    """Whoever cares most asks, until others have had no turn."""
    items = [candidate(f"o{place}", Section.OPERATIONS) for place in range(4)]
    voices = [item.voice for item in ranked(items, heard([], (2, 2, 2, 2)), None)]
    assert voices[0] is Voice.SRE
    assert len(set(voices)) > 1


def test_only_the_voice_that_was_asked_for() -> None:
    """And only what it would ask."""
    silent = Candidate(Family.DIG, "silent", Section.RISKS, {Voice.SRE: ("Why?",)}, "Seen.")
    found = ranked([silent, candidate("dig", Section.RISKS)], heard([], (2, 2, 2, 2)), Voice.CFO)
    assert [(item.id, item.voice) for item in found] == [("dig:risks:", Voice.CFO)]


@pytest.mark.parametrize("score", [0, 1, 2])
@pytest.mark.parametrize("voice", [None, *Voice])
def test_a_written_question_comes_before_any_gap_of_the_table(score: int, voice: Voice | None) -> None:
    """In the same section, whoever asks: its author knew the question."""
    answer = heard([], (score,) * 4)
    of_the_pack = worth(candidate("written", Section.RISKS, Family.WRITTEN), answer, voice)
    weights = {pattern.weight for pattern in follow_up_table().gaps}
    gaps = [worth(candidate("gap", Section.RISKS, Family.GAP, weight=weight), answer, voice) for weight in weights]
    assert of_the_pack > max(gaps)


def test_whoever_suits_asks_what_is_written() -> None:
    """For each section once: by the voice that cares most for it. A voice that is chosen asks its own."""
    written = [
        Candidate(Family.WRITTEN, f"written-{section}-{voice}", section, {voice: ("Why is that?",)}, "Seen.")
        for section in (Section.RISKS, Section.OPERATIONS)
        for voice in (Voice.CFO, Voice.SRE, Voice.COMPLIANCE)
    ]
    answer = heard([], (0, 0, 0, 0))
    anyone, sre = ranked(written, answer, None), ranked(written, answer, Voice.SRE)
    assert {(item.section, item.voice) for item in anyone} == {
        (Section.RISKS, Voice.COMPLIANCE),
        (Section.OPERATIONS, Voice.SRE),
    }
    assert {(item.section, item.voice) for item in sre} == {
        (Section.RISKS, Voice.SRE),
        (Section.OPERATIONS, Voice.SRE),
    }


def test_what_means_the_same_is_there_once() -> None:
    """The better of the two."""
    one = candidate("one", Section.RISKS, settles="same", weight=1.1)
    assert order(candidate("two", Section.RISKS, settles="same"), one) == ["one"]
    other = candidate("one", Section.RISKS, settles="same", subject="queue")
    assert order(candidate("one", Section.RISKS, settles="same", subject="alert"), other) == ["one", "one"]


def test_no_more_than_anybody_would_answer() -> None:
    """The best of them."""
    assert len(order(*(candidate(f"p{place}", Section.RISKS) for place in range(40)))) == MOST


@pytest.mark.parametrize(
    ("company", "section"),
    [("startup", Section.CONTEXT), ("scaleup", Section.OPERATIONS), ("regulated", Section.RISKS)],
)
def test_each_company_weighs_its_own_section_more(company: str, section: Section) -> None:
    """Beside the same question for no company in particular."""
    item = candidate("dig", section)
    plain, weighed = heard([], (2, 2, 2, 2)), heard([], (2, 2, 2, 2), company=company)
    assert worth(item, weighed, None) > worth(item, plain, None)
