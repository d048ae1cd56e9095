"""All habits of wording together, with their rates."""

import pytest

from support.marked_speech import spoken
from voice_interviewer.delivery.findings import Pace, WordingHit, WordingKind
from voice_interviewer.delivery.wording import named, wording, written

TEXT = "I think it is, you know, like, late. We we should, we could, basically, maybe wait."
UNMEASURED = Pace(4, None, None, None, None, None)


def hit(phrase: str) -> WordingHit:
    return WordingHit(WordingKind.HEDGE, phrase, phrase, 0.0, 0.3, (0,))


def test_every_class_is_found_in_order_of_time() -> None:
    """None is lost, and each stays in its class."""
    speech = spoken(TEXT)
    found = wording(speech.words, speech.speech, UNMEASURED)
    assert [hit.start for hit in found.hits] == sorted(hit.start for hit in found.hits)
    assert {kind: [hit.phrase for hit in found.of(kind)] for kind in WordingKind} == {
        WordingKind.DISCOURSE_FILLER: ["you know", "like"],
        WordingKind.CRUTCH_WORD: ["basically"],
        WordingKind.HEDGE: ["i think", "maybe"],
        WordingKind.REPETITION: ["we we"],
        WordingKind.FALSE_START: ["we should we could"],
        WordingKind.PET_PHRASE: [],
    }


def test_rates_are_of_words_and_of_minutes() -> None:
    """Two filler words in 50 words and half a minute; too little said gives none."""
    speech = spoken(TEXT)
    pace = Pace(50, 100.0, 4.0, 0.8, 10.0, 0.5)
    measured = wording(speech.words, speech.speech, pace)
    assert measured.discourse_fillers_per_minute == pytest.approx(4.0)
    assert measured.discourse_fillers_per_100_words == pytest.approx(4.0)
    assert (measured.crutch_words_per_100_words, measured.hedges_per_100_words) == (2.0, 4.0)
    short = wording(speech.words, speech.speech, UNMEASURED)
    assert (short.discourse_fillers_per_minute, short.hedges_per_100_words) == (None, None)


def test_commonest_phrases_are_named_with_their_counts() -> None:
    """At most three, then how many more."""
    hits = [hit(phrase) for phrase in ["maybe"] * 3 + ["i think"] * 2 + ["perhaps", "probably"]]
    assert named(hits) == "“maybe” 3 times, “I think” twice, “perhaps” once and 1 more"
    assert named(hits[:1]) == "“maybe” once"
    assert written("i mean it is") == "I mean it is"
