"""Where the answer to one section goes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.spliced import ARCHITECTURE, CONTEXT, OPERATIONS, OTHER, PAUSE, RISKS, drilled, said
from voice_interviewer.answer import FillerCandidate, Section, Span
from voice_interviewer.splice.placing import place_for, placed, whole
from voice_interviewer.splice.quiet import EDGE, cut_between
from voice_interviewer.splice.timeline import CROSSFADE
from voice_interviewer.take import Take

C, A, P, R = Section
MAYBE_SECTION = st.sampled_from([*Section, None])
TEXTS = {None: OTHER, C: CONTEXT, A: ARCHITECTURE, P: OPERATIONS, R: RISKS}


def inside_a_word(take: Take, moment: float) -> bool:
    assert take.findings is not None
    return any(word.start < moment < word.end for word in take.findings.transcript.words)


@pytest.mark.parametrize(
    ("section", "sections", "place"),
    [
        (R, [C, A, P], 3),
        (C, [A, P], 0),
        (A, [C, P, R], 1),
        (P, [C, A, None, R], 2),
        (R, [C, A, P, None], 3),
        (C, [None, A], 1),
        (A, [C, A, P, A, R], 4),
        (R, [R, C], 1),
        (P, [], 0),
        (P, [None, None], 2),
        (C, [P, A, C], 3),
    ],
)
def test_it_goes_where_the_order_of_the_sections_has_it(
    section: Section, sections: list[Section | None], place: int
) -> None:
    """Behind its own section, else between the earlier and the later ones; greetings stay first, last words last."""
    assert place_for(section, sections) == place


def test_at_the_end_the_base_keeps_all_but_its_silence() -> None:
    """Nothing is cut from what was said, and both sides keep a quarter of a second."""
    base, drill = said(1, CONTEXT, ARCHITECTURE, OPERATIONS), drilled(2)
    first, second = placed(base, drill)
    assert (first.take, first.start, second.take) == (1, 0.0, 2)
    assert first.end == pytest.approx(base.seconds - PAUSE + EDGE)
    assert second.start == pytest.approx(PAUSE - EDGE)
    assert second.end == pytest.approx(drill.seconds - PAUSE + EDGE)


def test_in_the_middle_the_base_is_cut_in_the_middle_of_a_silence() -> None:
    """All of it is heard, and the halves meet where the pause between two sentences is half over."""
    base = said(1, CONTEXT, ARCHITECTURE, RISKS)
    before, set_in, after = placed(base, drilled(2, OPERATIONS, section=P))
    spans = base.findings.grade.sentences if base.findings else ()
    assert before.end == after.start == pytest.approx(((spans[1].end or 0) + (spans[2].start or 0)) / 2)
    assert (before.start, after.end, set_in.take) == (0.0, base.seconds, 2)


def test_in_place_of_what_was_said_that_is_cut_out() -> None:
    """With ``replace`` no sentence of the section is left, also where it was spoken of twice."""
    base = said(1, CONTEXT, RISKS, OPERATIONS, RISKS, OTHER)
    pieces = placed(base, drilled(2), replace=True)
    assert [piece.take for piece in pieces] == [1, 1, 2, 1]
    assert base.findings is not None
    gone = [base.findings.grade.sentences[at] for at in (1, 3)]
    own = [piece for piece in pieces if piece.take == 1]
    assert all(piece.end <= (s.start or 0) or piece.start >= (s.end or 0) for piece in own for s in gone)


def test_without_replace_what_was_said_stays() -> None:
    """The drill comes directly behind it."""
    base = said(1, CONTEXT, RISKS, OTHER)
    before, set_in, after = placed(base, drilled(2))
    assert base.findings is not None
    assert before.end > (base.findings.grade.sentences[1].end or 0)
    assert before.end == after.start
    assert set_in.take == 2


def test_where_nothing_else_is_said_the_drill_is_left_alone() -> None:
    """Whoever puts them together can tell that there is no whole."""
    assert [piece.take for piece in placed(said(1, RISKS), drilled(2), replace=True)] == [2]


def test_a_voice_that_never_stops_is_cut_between_words() -> None:
    """Where there is no silence, the gap between two words serves."""
    base = said(1, CONTEXT, ARCHITECTURE, RISKS, pause=0.0)
    before, _, after = placed(base, drilled(2, OPERATIONS, section=P))
    assert before.end == after.start
    assert not inside_a_word(base, before.end)


def test_a_filled_pause_is_not_cut() -> None:
    """An um between two sentences is a sound too; the cut is before it, at the end of the sentence."""
    base = said(1, CONTEXT, OPERATIONS)
    assert base.findings is not None
    one, other = base.findings.grade.sentences
    um = FillerCandidate("um", (one.end or 0) + 0.2, (other.start or 0) - 0.2)
    heard = base.findings.transcript
    with_um = type(heard)(
        heard.words,
        (heard.speech[0], Span(um.start, um.end), heard.speech[1]),
        heard.seconds,
        "",
        "",
        candidates=(um,),
    )
    assert (one.end or 0) < cut_between(with_um, one.end or 0, other.start or 0) < um.start


@given(st.lists(MAYBE_SECTION, min_size=1, max_size=6), st.sampled_from(list(Section)), st.booleans())
def test_no_word_of_the_base_is_ever_cut(sections: list[Section | None], section: Section, replace: bool) -> None:
    """Whatever was said in whatever order: cuts lie between words, and what is kept is kept once and in order."""
    base = said(1, *(TEXTS[entry] for entry in sections))
    pieces = placed(base, drilled(2, TEXTS[section], section=section), replace)
    own = [piece for piece in pieces if piece.take == 1]
    assert [piece.take for piece in pieces].count(2) == 1
    assert all(not inside_a_word(base, edge) for piece in own for edge in (piece.start, piece.end))
    assert all(one.end <= other.start for one, other in pairwise(own))
    assert all(piece.end - piece.start >= 2 * CROSSFADE for piece in pieces)


def test_a_drill_is_heard_whole() -> None:
    """All its sentences are used, whatever they are about."""
    drill = drilled(2, OTHER, RISKS)
    piece = whole(drill)
    assert (piece.start, piece.end) == pytest.approx((PAUSE - EDGE, drill.seconds - PAUSE + EDGE))


def test_only_one_part_has_a_place() -> None:
    """A whole answer is no drill."""
    with pytest.raises(ValueError, match="one section"):
        placed(said(1, CONTEXT), said(2, RISKS))
