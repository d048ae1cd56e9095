"""Ideas: sentences, and clauses of long ones."""

from support.two_takes import FIRST, said
from voice_interviewer.answer import Section
from voice_interviewer.comparison.comparing import take_ideas
from voice_interviewer.comparison.idea import LEAST, ideas_of
from voice_interviewer.structure.grade import Sentence, SentenceLabels

CLAUSE = "the model reads the features of the last thirty days from the store and answers within eighty milliseconds"


def test_a_sentence_is_one_idea_with_its_time_and_section() -> None:
    """Nothing is cut that is short enough."""
    ideas = take_ideas(said(FIRST))

    assert [idea.text for idea in ideas] == [text for _, text in FIRST]
    assert [idea.section for idea in ideas] == [section for section, _ in FIRST]
    assert (ideas[1].start, ideas[1].end) == (4.5, 8.5)


def test_a_long_sentence_is_cut_where_a_clause_begins() -> None:
    """Every word stays in exactly one idea, and each has its share of the time."""
    text = f"First {CLAUSE}, and then {CLAUSE}, whereas in the beginning {CLAUSE}."

    ideas = ideas_of([Sentence(text, 0.0, 30.0)])

    assert len(ideas) > 1
    assert " ".join(idea.text for idea in ideas) == text
    assert all(len(idea.text.split()) >= LEAST for idea in ideas)
    assert ideas[0].start == 0.0
    assert ideas[0].end == ideas[1].start
    assert ideas[-1].end == 30.0
    assert [idea.place for idea in ideas] == list(range(len(ideas)))


def test_a_long_sentence_without_clauses_stays_whole() -> None:
    """Better one long idea than two halves that mean nothing."""
    assert len(ideas_of([Sentence(" ".join(["word"] * 80))])) == 1


def test_what_has_no_words_is_no_idea() -> None:
    """Marks alone are nothing to compare; the places count on."""
    assert [idea.place for idea in ideas_of([Sentence("…"), Sentence("We watch drift.")])] == [0]


def test_two_sections_of_a_sentence_are_kept() -> None:
    """The likeliest first; what belongs to none has none."""
    both = SentenceLabels(("operations", "risks"), tradeoff=False)
    none = SentenceLabels(("other",), tradeoff=False)

    ideas = ideas_of([Sentence("She is paged."), Sentence("Good question.")], [both, none])

    assert [idea.sections for idea in ideas] == [(Section.OPERATIONS, Section.RISKS), ()]
    assert ideas[1].section is None
