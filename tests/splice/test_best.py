"""The best of several takes."""

from support.spliced import ARCHITECTURE, CONTEXT, OPERATIONS, OTHER, RISKS, drilled, said
from voice_interviewer.answer import Section
from voice_interviewer.splice.best import best_pieces, choice
from voice_interviewer.splice.joined import joined
from voice_interviewer.take import Take


def words_of(takes: list[Take]) -> str:
    heard = {take.id or 0: take.findings.transcript for take in takes if take.findings}
    return joined(best_pieces(takes), heard).text


def test_each_section_comes_from_the_take_that_scored_highest_in_it() -> None:
    """Ties go to the newest; a section that nobody spoke of is left out."""
    one = said(1, CONTEXT, OPERATIONS, scores=(3, 0, 2, 0))
    two = said(2, CONTEXT, ARCHITECTURE, OPERATIONS, scores=(1, 2, 2, 0))
    chosen = choice([one, two])
    assert {section: take.id for section, take in chosen.items()} == {
        Section.CONTEXT: 1,
        Section.ARCHITECTURE: 2,
        Section.OPERATIONS: 2,
    }


def test_sections_come_in_their_order_and_other_sentences_go() -> None:
    """A take that spoke in another order is put in order, and its greetings are left out."""
    one = said(1, OTHER, OPERATIONS, CONTEXT, scores=(3, 0, 3, 0))
    two = said(2, RISKS, ARCHITECTURE, OTHER, scores=(0, 2, 0, 2))
    assert words_of([one, two]) == f"{CONTEXT}. {ARCHITECTURE}. {OPERATIONS}. {RISKS}."


def test_neighbouring_sections_of_one_take_stay_one_piece() -> None:
    """Where nothing is changed there is no seam."""
    one = said(1, CONTEXT, ARCHITECTURE, scores=(3, 3, 0, 0))
    two = said(2, OPERATIONS, scores=(0, 0, 3, 0))
    assert [piece.take for piece in best_pieces([one, two])] == [1, 2]


def test_a_drill_counts_for_its_own_section_only() -> None:
    """What it says of others was not asked for."""
    whole = said(1, CONTEXT, RISKS, scores=(1, 0, 0, 1))
    drill = drilled(2, CONTEXT, RISKS, scores=(4, 0, 0, 3))
    chosen = choice([whole, drill])
    assert (chosen[Section.CONTEXT].id, chosen[Section.RISKS].id) == (1, 2)
