"""What several witnesses heard at one place is one candidate with all their votes."""

from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Span, Word
from voice_interviewer.transcription.candidates import Evidence, candidates
from voice_interviewer.transcription.filled_pause_detector import Stretch
from voice_interviewer.transcription.fillers import Sighting, Slot, Suspect
from voice_interviewer.transcription.forced_alignment import Hesitation

WORDS = [Word("so", 0.0, 0.5), Word("we", 2.0, 2.4)]


def voiced(start: float, end: float) -> float:
    return 0.75


def suspect(before: int, start: float, end: float, text: str = "Uh,", nth: int = 0) -> Suspect:
    seen = Sighting(Word(text, start, end, 0.6), previous_end=start, next_start=end)
    return Suspect(Slot(before, nth), {"primed_sentence": seen})


def test_all_witnesses_of_one_sound_vote_for_one_place() -> None:
    """The detector knows the time best, the decoder the name."""
    evidence = Evidence([suspect(1, 0.5, 0.7)], [Stretch(1.0, 1.4, 0.8, 0.9)], [Hesitation("um", 1.05, 1.3, 1)])
    (found,) = candidates(WORDS, evidence, [], voiced, 3.0)
    assert (found.text, found.start, found.end) == ("uh", 1.0, 1.4)
    assert found.votes == {
        "detector": 0.8, "detector_peak": 0.9, "aligner": 1.0, "primed_sentence": 0.6, "voiced": 0.75,
    }  # fmt: skip


def test_a_place_that_the_detector_passed_over_says_so() -> None:
    """That it listened and heard nothing is evidence; without a detector there is no such vote."""
    written, voice = [suspect(1, 0.9, 1.2)], [Span(0.9, 1.2)]
    listened = candidates(WORDS, Evidence(written, []), voice, voiced, 3.0)
    without = candidates(WORDS, Evidence(written, None), voice, voiced, 3.0)
    assert listened[0].votes["detector"] == listened[0].votes["detector_peak"] == 0.0
    assert "detector" not in without[0].votes


def test_fillers_in_a_row_claim_one_place_each() -> None:
    """What was heard as two sounds is two, not one sound written twice."""
    evidence = Evidence(
        [suspect(1, 0.6, 0.8), suspect(1, 0.8, 1.0, nth=1)], [Stretch(0.7, 1.0, 0.8, 0.9), Stretch(1.2, 1.6, 0.8, 0.9)]
    )
    found = candidates(WORDS, evidence, [], voiced, 3.0)
    assert [place.start for place in found] == [0.7, 1.2]
    assert all("primed_sentence" in place.votes for place in found)


def test_a_run_is_taken_apart_where_the_voice_stops() -> None:
    """One long stretch over three sounds is three filled pauses; a single long sound stays one."""
    voice = [Span(0.6, 0.9), Span(1.0, 1.4), Span(1.5, 1.9)]
    run = candidates(WORDS, Evidence(stretches=[Stretch(0.6, 1.9, 0.8, 0.9)]), voice, voiced, 3.0)
    assert [(place.start, place.end) for place in run] == [(0.6, 0.9), (1.0, 1.4), (1.5, 1.9)]
    long = candidates(WORDS, Evidence(stretches=[Stretch(0.6, 1.9, 0.8, 0.9)]), [Span(0.5, 2.5)], voiced, 3.0)
    assert [(place.start, place.end) for place in long] == [(0.6, 1.9)]


def test_what_only_the_aligner_fitted_is_a_candidate_with_its_name() -> None:
    """It proves little, but it is kept as evidence."""
    (found,) = candidates(WORDS, Evidence(hesitations=[Hesitation("hm", 1.0, 1.2, 1)]), [], voiced, 3.0)
    assert (found.text, found.votes) == ("hm", {"aligner": 1.0, "voiced": 0.75})


spans = st.tuples(st.floats(0, 2.9), st.floats(0.05, 1)).map(lambda at: (at[0], min(3.0, at[0] + at[1])))


@given(st.lists(spans, max_size=4), st.lists(st.tuples(st.integers(0, 2), spans), max_size=4))
def test_candidates_come_in_order_and_none_is_lost(
    heard: list[tuple[float, float]], written: list[tuple[int, tuple[float, float]]]
) -> None:
    """Every stretch is there, and every written filler has voted once."""
    stretches = [Stretch(start, end, 0.5, 0.6) for start, end in sorted(heard)]
    suspects = [suspect(before, *at, nth=nth) for nth, (before, at) in enumerate(sorted(written))]
    found = candidates(WORDS, Evidence(suspects, stretches), [], voiced, 3.0)
    assert [place.start for place in found] == sorted(place.start for place in found)
    assert {stretch.start for stretch in stretches} <= {place.start for place in found}
    assert sum("primed_sentence" in place.votes for place in found) == len(suspects)
