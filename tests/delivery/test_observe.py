"""Everything together: a transcript in, findings out."""

from support.examples import example_transcript
from voice_interviewer.answer import FillerCandidate, Span, Transcript, Word
from voice_interviewer.delivery.observe import observe

NOTHING = Transcript((), (), 30.0, "fake", "fake")


def test_the_same_transcript_gives_the_same_findings() -> None:
    """Window, terminal and tests agree because nothing but the transcript counts."""
    assert observe(example_transcript()) == observe(example_transcript())


def test_silence_gives_no_findings() -> None:
    """Nothing said: no rates, no counts, no remarks."""
    found = observe(NOTHING)
    assert (found.words, found.filled_pauses, found.observations) == ((), (), ())
    assert (found.pace.words_per_minute, found.filled_pauses_per_minute) == (None, None)


def test_voice_without_words_is_not_judged() -> None:
    """A cough, or a voice in another room, is no answer: nothing is said about its delivery."""
    candidate = FillerCandidate("um", 1.0, 1.4, {"primed_list": 1.0, "primed_sentence": 1.0})
    found = observe(Transcript((), (Span(1.0, 1.4), Span(20.0, 21.0)), 30.0, "fake", "fake", (candidate,)))
    assert (found.filled_pauses, found.observations) == ((), ())


def test_what_stands_out_is_said_with_its_moment() -> None:
    """Three fillers close together, a pause of three seconds and a late start each get one sentence."""
    words = tuple(Word("model", 4.0 + at * 0.4, 4.3 + at * 0.4) for at in range(40))
    words += tuple(Word("model", 23.0 + at * 0.4, 23.3 + at * 0.4) for at in range(20))
    ums = tuple(FillerCandidate("um", at, at + 0.2, {"clean": 0.9, "primed_list": 0.9}) for at in (5.0, 7.0, 9.0))
    found = observe(Transcript(words, (Span(4.0, 20.0), Span(23.0, 31.0)), 32.0, "fake", "fake", ums))
    assert [observation.code for observation in found.observations] == [
        "filled_pauses",
        "filled_pause_cluster",
        "very_long_pauses",
        "pauses_within_clauses",
        "late_start",
    ]
    assert found.observations[2].text == "One pause of over 2.5 s: 3.0 s at 0:20."


def test_remarks_never_name_a_feeling() -> None:
    """Only what was observed is said."""
    said = " ".join(observation.text.lower() for observation in observe(example_transcript()).observations)
    assert said
    assert not any(word in said for word in ("confiden", "nervous", "anxious", "calm", "unsure", "feel"))


def test_a_short_answer_has_a_count_and_no_rate() -> None:
    """One filler in three words is one filler; twenty a minute would mean nothing."""
    um = FillerCandidate("um", 0.0, 0.3, {"clean": 0.9})
    words = (Word("It", 0.4, 0.6), Word("depends.", 0.6, 1.2))
    found = observe(Transcript(words, (Span(0.0, 1.2),), 2.0, "fake", "fake", (um,)))
    assert [observation.text for observation in found.observations] == ["1 um/uh in 0:01."]
