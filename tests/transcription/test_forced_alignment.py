"""Words are put where they were said: on real speech, with the real acoustic model."""

from collections.abc import Iterator

import numpy as np
import pytest

from voice_interviewer.answer import Word
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.audio import RATE, Samples, read_blocks
from voice_interviewer.transcription.forced_alignment import Alignment, ForcedAligner

TEXT = "the goal first we run a delivery service and the model predicts arrival times for about 2 million orders a day"


@pytest.fixture(scope="module")
def aligner() -> ForcedAligner:
    return ForcedAligner()


@pytest.fixture(scope="module")
def speech() -> Samples:
    """The sample answer's first sentence, from its "So" on."""
    blocks: Iterator[Samples] = (samples for samples, _ in read_blocks(shipped("assets") / "sample_answer.flac"))
    return np.concatenate(list(blocks))[: 8 * RATE]


def written(text: str) -> list[Word]:
    return [Word(word, 0.0, 0.0, 0.5) for word in text.split()]


def aligned(aligner: ForcedAligner, speech: Samples, text: str, hesitant: tuple[int, ...] = ()) -> Alignment:
    found = aligner.align(speech, written(text), hesitant)
    assert found is not None
    return found


def test_times_run_forward_inside_the_sound(aligner: ForcedAligner, speech: Samples) -> None:
    """Every word has a stretch of its own; numbers and texts are kept as written."""
    words = aligned(aligner, speech, f"so {TEXT}").words
    assert [word.text for word in words] == f"so {TEXT}".split()
    edges = [edge for word in words for edge in (word.start, word.end)]
    assert edges == sorted(edges)
    assert edges[0] >= 0.0
    assert edges[-1] <= len(speech) / RATE + 0.02
    assert all(word.end > word.start for word in words)


def test_what_was_heard_before_changes_nothing(speech: Samples) -> None:
    """The same answer has the same times, whether it is the first that a host hears or the tenth."""
    aligner = ForcedAligner()
    first = aligned(aligner, speech, f"so {TEXT}")
    hum = np.random.default_rng(1).normal(0, 0.05, 3 * RATE).astype(np.float32)
    aligner.align(hum, written("a noisy room"))
    assert aligned(aligner, speech, f"so {TEXT}") == first


def test_a_pause_belongs_to_no_word(aligner: ForcedAligner, speech: Samples) -> None:
    """A second of silence set between two words moves the later one, and no word grows into it."""
    before = aligned(aligner, speech, f"so {TEXT}").words
    cut = round((before[4].start + before[3].end) / 2 * RATE)
    quiet = np.random.default_rng(1).normal(0, 1e-4, RATE).astype(np.float32)
    after = aligned(aligner, np.concatenate((speech[:cut], quiet, speech[cut:])), f"so {TEXT}").words
    assert after[3].end <= cut / RATE + 0.1
    assert after[4].start >= cut / RATE + 0.9
    shifts = [late.start - early.start for early, late in zip(before[5:12], after[5:12], strict=True)]
    assert shifts == pytest.approx([1.0] * len(shifts), abs=0.1)


def test_a_filled_pause_is_fitted_only_where_it_is_allowed(aligner: ForcedAligner, speech: Samples) -> None:
    """The sample begins with "Um": it is found before the first word, and nowhere if nobody asks."""
    assert aligned(aligner, speech, f"so {TEXT}").hesitations == ()
    (first, *_) = aligned(aligner, speech, f"so {TEXT}", hesitant=(0,)).hesitations
    assert first.before == 0
    assert 0.1 <= first.end - first.start <= 1.0


def test_words_that_nobody_says_get_a_moment(aligner: ForcedAligner, speech: Samples) -> None:
    """A dash has no sound; it stands where the word before it ends."""
    words = aligned(aligner, speech, f"so \u2014 {TEXT}").words
    assert words[1].start == words[1].end == words[0].end


def test_unknown_terms_are_aligned_by_their_letters(aligner: ForcedAligner, speech: Samples) -> None:
    """A word that no dictionary has takes the place of the one that was said."""
    before = aligned(aligner, speech, f"so {TEXT}").words
    after = aligned(aligner, speech, f"so {TEXT}".replace("predicts", "predikts")).words
    assert [word.start for word in after] == pytest.approx([word.start for word in before], abs=0.06)


@pytest.mark.parametrize("text", ["", "\u2014 ..."])
def test_nothing_to_align(aligner: ForcedAligner, speech: Samples, text: str) -> None:
    """Without a spoken word there is no alignment."""
    assert aligner.align(speech, written(text)) is None


def test_too_much_text_for_the_sound(aligner: ForcedAligner, speech: Samples) -> None:
    """A text that cannot be said in that time has no alignment, and the aligner works on."""
    assert aligner.align(speech[: RATE // 2], written(f"{TEXT} {TEXT}")) is None
    assert aligned(aligner, speech, f"so {TEXT}").words
