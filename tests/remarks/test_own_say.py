"""Which remarks about a take count."""

from dataclasses import replace

from support.examples import example_grade
from support.services import NOW
from voice_interviewer.answer import Section
from voice_interviewer.remarks.own_say import own_say
from voice_interviewer.remarks.remark import KeptRemark, Marked, Remark, ScoreIs, SectionIs
from voice_interviewer.structure.grade import Sentence

GRADE = example_grade()


def kept(*remarks: Remark) -> list[KeptRemark]:
    return [KeptRemark(place, 1, NOW, remark) for place, remark in enumerate(remarks, start=1)]


def moved(label: str, sentence: int = 1, text: str | None = None) -> SectionIs:
    return SectionIs(sentence=sentence, text=GRADE.sentences[sentence].text if text is None else text, label=label)


def test_the_latest_word_counts() -> None:
    """On each sentence and each section."""
    remarks = kept(
        moved("context"),
        moved("other"),
        ScoreIs(section=Section.RISKS, score=4),
        ScoreIs(section=Section.RISKS, score=2),
        ScoreIs(section=Section.CONTEXT, score=1),
    )

    say = own_say(remarks, GRADE)

    assert (say.label(1), say.label(0)) == ("other", None)
    assert {section: say.score(section) for section in Section} == {
        Section.CONTEXT: 1,
        Section.ARCHITECTURE: None,
        Section.OPERATIONS: None,
        Section.RISKS: 2,
    }


def test_a_sentence_that_reads_otherwise_now_is_about_nothing() -> None:
    """Also one that is gone, or a label of a later version."""
    other = replace(GRADE, sentences=(Sentence("Something else."), *GRADE.sentences[1:]))
    gone = moved("context", text="Never said.")
    assert own_say(kept(moved("risks", 0)), other).moved == {}
    assert own_say(kept(gone, moved("strategy")), GRADE).moved == {}
    assert own_say(kept(SectionIs(sentence=99, text="", label="context")), GRADE).moved == {}


def test_a_mentors_marks_are_not_the_users_say() -> None:
    """They are a second rater."""
    assert own_say(kept(Marked(by="Ana", scores={Section.RISKS: 4})), GRADE).rated == {}
