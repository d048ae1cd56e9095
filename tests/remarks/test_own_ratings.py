"""How far the grader is from the people who spoke about its grades."""

from support.examples import example_abstention, example_grade
from support.services import NOW
from voice_interviewer.answer import Section
from voice_interviewer.remarks.own_ratings import NAMELESS, Move, RatedTake, own_ratings
from voice_interviewer.remarks.remark import KeptRemark, Marked, Remark, ScoreIs, SectionIs
from voice_interviewer.structure.grade import Grade

GRADE = example_grade()


def rated(take: int, *remarks: Remark, grade: Grade = GRADE) -> RatedTake:
    kept = tuple(KeptRemark(10 * take + place, take, NOW, remark) for place, remark in enumerate(remarks))
    return RatedTake(take, "How?", grade, kept)


def moved(sentence: int, label: str) -> SectionIs:
    return SectionIs(sentence=sentence, text=GRADE.sentences[sentence].text, label=label)


def test_differences_are_grader_minus_rater() -> None:
    """The grader gave 3 on context and 1 on risks."""
    own = own_ratings(
        [
            rated(1, ScoreIs(section=Section.CONTEXT, score=1), ScoreIs(section=Section.RISKS, score=1)),
            rated(2, ScoreIs(section=Section.CONTEXT, score=3)),
            rated(3, ScoreIs(section=Section.CONTEXT, score=4)),
        ]
    )

    [you] = own.raters
    context, risks = you.differences

    assert (context.section, context.count, context.median, context.same, context.within_one) == (
        Section.CONTEXT,
        3,
        0,
        1,
        2,
    )
    assert (risks.count, risks.median, risks.same) == (1, 0, 1)
    assert (you.by, you.scores, you.sentences) == ("", 4, 0)
    assert [take.take for take in own.takes] == [3, 2, 1]


def test_moved_sentences_are_counted_by_their_way() -> None:
    """From the grader's labels to the user's, the commonest first."""
    own = own_ratings([rated(1, moved(1, "operations"), moved(2, "operations"), moved(0, "other"))])
    [you] = own.raters
    assert you.moves == (Move(("architecture",), "operations", 2), Move(("context",), "other", 1))


def test_mentors_are_raters_of_their_own() -> None:
    """Their marks never mix with the user's; the later marks of one take count."""
    own = own_ratings(
        [
            rated(
                1,
                ScoreIs(section=Section.CONTEXT, score=2),
                Marked(by="Ana", scores={Section.CONTEXT: 0}),
                Marked(by="Ana", scores={Section.CONTEXT: 4, Section.RISKS: 0}),
                Marked(by="Ben", scores={Section.RISKS: 3}),
            )
        ]
    )
    told = {each.by: {d.section: d.median for d in each.differences} for each in own.raters}
    assert told == {
        "": {Section.CONTEXT: 1},
        "Ana": {Section.CONTEXT: -1, Section.RISKS: 1},
        "Ben": {Section.RISKS: -2},
    }


def test_a_mentor_without_a_name_is_not_the_user() -> None:
    """Their marks file may leave the name empty, which is how the user is called."""
    own = own_ratings([rated(1, ScoreIs(section=Section.CONTEXT, score=2), Marked(by="", scores={Section.RISKS: 3}))])
    told = {each.by: {d.section: d.median for d in each.differences} for each in own.raters}
    assert told == {"": {Section.CONTEXT: 1}, NAMELESS: {Section.RISKS: -2}}


def test_nothing_to_compare_is_nothing() -> None:
    """No remarks that count, or a grader that abstained."""
    bare = rated(1, ScoreIs(section=Section.CONTEXT, score=1), grade=example_abstention())
    assert own_ratings([]).raters == own_ratings([bare]).raters == ()
    assert own_ratings([bare, rated(2, Marked(by="Ana", scores={}))]).takes == ()
