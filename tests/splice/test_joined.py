"""The transcript of what was put together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.spliced import ARCHITECTURE, CONTEXT, OPERATIONS, RISKS, transcript_of
from voice_interviewer.answer import FillerCandidate, Span, Transcript
from voice_interviewer.splice.joined import joined
from voice_interviewer.splice.timeline import CROSSFADE, around, seams, starts, total
from voice_interviewer.take import Piece

ONE = transcript_of(CONTEXT, ARCHITECTURE)
TWO = transcript_of(OPERATIONS, RISKS, pause=0.4)
HEARD = {1: ONE, 2: TWO}


@st.composite
def some_pieces(draw: st.DrawFn) -> tuple[Piece, ...]:
    """Stretches of the two takes, cut anywhere."""
    found = []
    for _ in range(draw(st.integers(1, 5))):
        take = draw(st.sampled_from([1, 2]))
        start = draw(st.floats(0.0, HEARD[take].seconds - 2 * CROSSFADE))
        end = draw(st.floats(start + 2 * CROSSFADE, HEARD[take].seconds))
        found.append(Piece(take, start, end))
    return tuple(found)


def inside(piece: Piece) -> list[str]:
    words = HEARD[piece.take].words
    return [word.text for word in words if piece.start <= (word.start + word.end) / 2 <= piece.end]


@given(some_pieces())
def test_every_word_of_a_piece_is_there_in_order(pieces: tuple[Piece, ...]) -> None:
    """None is lost, none is doubled."""
    assert [word.text for word in joined(pieces, HEARD).words] == [text for piece in pieces for text in inside(piece)]


@given(some_pieces())
def test_times_never_run_backwards_and_stay_inside(pieces: tuple[Piece, ...]) -> None:
    """Of words as of stretches of speech, which do not overlap either."""
    made = joined(pieces, HEARD)
    edges = [moment for word in made.words for moment in (word.start, word.end)]
    assert edges == sorted(edges)
    spans = [moment for span in made.speech for moment in (span.start, span.end)]
    assert spans == sorted(spans)
    assert all(-1e-9 <= moment <= made.seconds + 1e-9 for moment in [*edges, *spans])


@given(some_pieces())
def test_it_lasts_as_long_as_its_pieces_but_for_the_crossfades(pieces: tuple[Piece, ...]) -> None:
    """And each seam lies where one piece fades into the next."""
    alone = sum(piece.end - piece.start for piece in pieces)
    assert joined(pieces, HEARD).seconds == pytest.approx(alone - CROSSFADE * (len(pieces) - 1))
    assert len(seams(pieces)) == len(pieces) - 1
    for (before, start), seam in zip(pairwise(starts(pieces)), seams(pieces), strict=True):
        assert before < start < seam < start + CROSSFADE < total(pieces) + 1e-9


def test_words_keep_their_length_and_their_place() -> None:
    """Shifted by where the piece is heard, and by nothing else."""
    pieces = (Piece(1, 0.0, ONE.seconds), Piece(2, 0.2, TWO.seconds))
    made = joined(pieces, HEARD)
    first = made.words[len(ONE.words)]
    assert first.start == pytest.approx(TWO.words[0].start - 0.2 + ONE.seconds - CROSSFADE)
    assert first.end - first.start == pytest.approx(TWO.words[0].end - TWO.words[0].start)


def test_what_hangs_on_the_sound_moves_with_it() -> None:
    """Filled pauses that were heard, and those that the user said are none."""
    um = FillerCandidate("um", 0.1, 0.3, {"detector": 0.9})
    second = Transcript(TWO.words, TWO.speech, TWO.seconds, "", "", candidates=(um,), not_fillers=(Span(0.1, 0.3),))
    made = joined((Piece(1, 0.0, 2.0), Piece(2, 0.0, 2.0)), {1: ONE, 2: second})
    shift = 2.0 - CROSSFADE
    assert made.candidates == (FillerCandidate("um", 0.1 + shift, 0.3 + shift, {"detector": 0.9}),)
    assert made.not_fillers == (Span(0.1 + shift, 0.3 + shift),)


def test_what_the_user_denied_is_kept_in_whatever_order_it_was_denied() -> None:
    """A filled pause that was taken out last may come first in the answer."""
    denied = Transcript(ONE.words, ONE.speech, ONE.seconds, "", "", not_fillers=(Span(1.5, 1.7), Span(0.1, 0.3)))
    made = joined((Piece(1, 0.0, 2.0),), {1: denied})
    assert made.not_fillers == (Span(0.1, 0.3), Span(1.5, 1.7))


def test_other_ears_are_named() -> None:
    """Terms of both, and both models where they differ."""
    other = Transcript(TWO.words, TWO.speech, TWO.seconds, "faster-whisper", "base.en", terms=("canary", "drift"))
    first = Transcript(ONE.words, ONE.speech, ONE.seconds, "faster-whisper", "tiny.en", terms=("drift",))
    made = joined((Piece(1, 0.0, 1.0), Piece(2, 0.0, 1.0)), {1: first, 2: other})
    assert (made.engine, made.model, made.terms) == ("faster-whisper", "tiny.en and base.en", ("drift", "canary"))


def test_a_seam_is_heard_with_what_is_around_it() -> None:
    """Three seconds with the seam in the middle, or less at an edge."""
    pieces = (Piece(1, 0.0, 2.0), Piece(2, 0.0, 1.0))
    heard = around(seams(pieces)[0], pieces, 3.0)
    assert (heard.start, heard.end) == pytest.approx((0.485, total(pieces)))


def test_nothing_says_nothing() -> None:
    """Without a piece there is no transcript."""
    with pytest.raises(ValueError, match="piece"):
        joined((), HEARD)
