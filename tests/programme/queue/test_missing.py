"""Which section lacks most, and what a first take usually lacks."""

from support.past_takes import TODAY, bucket_pack, past, past_take
from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Company
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.queue.horizon import Horizon
from voice_interviewer.programme.queue.item import standing_questions
from voice_interviewer.programme.queue.missing import LAST_BEGUN, Missing, missing_points
from voice_interviewer.programme.queue.standing import Standings


def missing(*takes: PastTake, each: int = 1) -> Missing:
    """What is missing after takes of the demonstration pack."""
    pack = bucket_pack(each)
    made = past(*takes, packs=[pack])
    return missing_points(standing_questions(pack.questions, Company.ANY, made, Standings(Horizon(TODAY), 1.0)), made)


def test_nothing_is_the_weakest_before_the_first_grade() -> None:
    """Nor where all sections are good."""
    assert missing(past_take(1, scores=())).weakest is None
    assert missing(past_take(1, scores=(3, 4, 3, 4))).weakest is None


def test_the_latest_takes_say_what_is_weakest() -> None:
    """What was put right since is no longer missing."""
    takes = [past_take(1, scores=(3, 3, 3, 0)), past_take(2, scores=(3, 3, 1, 4))]
    assert missing(*takes).weakest is Section.OPERATIONS


def test_points_count_before_weights() -> None:
    """What the scores on every page show as the lowest comes first, however little it weighs in its questions."""
    takes = [past_take(1, scores=(2, 2, 1, 0)), past_take(2, "q-deployment", scores=(2, 1, 0, 0))]
    assert missing(*takes).weakest is Section.RISKS


def test_a_first_take_is_judged_by_first_takes() -> None:
    """However good the later ones became."""
    takes = [past_take(1, scores=(3, 2, 1, 0)), past_take(2, scores=(4, 4, 4, 4))]
    assert list(missing(*takes).at_first.values()) == [0, 1, 2, 3]


def test_only_the_questions_begun_last_count_for_that() -> None:
    """Somebody who has learnt does better at new ones too."""
    questions = bucket_pack(3).questions
    takes = [
        past_take(number, question.id, (0, 0, 0, 0) if number <= len(questions) - LAST_BEGUN else (2, 2, 2, 2))
        for number, question in enumerate(questions, start=1)
    ]
    assert missing(*takes, each=3).at_first[Section.CONTEXT] == 1
