"""The index over all takes: the same answers as a search, in the order in which takes were kept."""

from hypothesis import given
from hypothesis import strategies as st

from support.past_takes import bucket_pack, past, past_take
from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket
from voice_interviewer.programme.past import PastTake

_TAKES = st.lists(
    st.tuples(
        st.sampled_from([None, "gone", *(f"q-{bucket.value}" for bucket in Bucket)]),
        st.one_of(st.just(()), st.tuples(*[st.integers(0, 4)] * 4)),
        st.integers(-400, 400),
    ),
    max_size=30,
).map(lambda rows: [past_take(place, *row) for place, row in enumerate(rows, start=1)])


def test_takes_stand_in_the_order_in_which_they_were_kept() -> None:
    """A clock that was moved back does not make an old take the last one for a year."""
    from_the_future, later = past_take(1, scores=(4, 4, 4, 4), days_ago=-365), past_take(2, scores=(1, 1, 1, 1))
    assert past(later, from_the_future).last_graded("q-data") == later


def test_a_take_without_scores_does_not_hide_the_last_graded_one() -> None:
    """What waits to be transcribed counts as a take, and not as a score."""
    graded, waiting = past_take(1, scores=(1, 2, 3, 4)), past_take(2, scores=())
    found = past(graded, waiting)
    assert found.of_question("q-data")[-1] == waiting
    assert found.last_graded("q-data") == graded


def test_a_question_never_answered_has_no_scores() -> None:
    """Nothing is made up for it."""
    found = past(past_take(1))
    assert found.last_graded("q-monitoring") is None
    assert found.mean(Section.RISKS, Bucket.MONITORING) is None


def test_a_question_that_left_its_pack_keeps_its_takes() -> None:
    """They are found by its id, and belong to no bucket any more."""
    take = past_take(1, "gone")
    found = past(take)
    assert list(found.of_question("gone")) == [take]
    assert found.bucket(take) is None
    assert found.entry("gone") is None


def test_a_follow_up_counts_among_all_takes_only() -> None:
    """It answers no question of a pack."""
    take = past_take(1, None)
    found = past(take)
    assert found.takes == found.graded == (take,)
    assert found.bucket(take) is None


def test_the_mean_is_of_the_last_takes() -> None:
    """Ten weak takes of last month do not hide two good ones where the last two are asked for."""
    takes = [past_take(number, scores=(0, 0, 0, 0)) for number in range(1, 11)]
    found = past(*takes, past_take(11, scores=(3, 3, 3, 3)), past_take(12, scores=(4, 4, 4, 4)))
    assert found.mean(Section.CONTEXT, last=2) == 3.5
    assert found.mean(Section.CONTEXT, Bucket.DATA, last=2) == 3.5


def test_a_take_is_found_by_its_id() -> None:
    """One in the bin is not there."""
    take = past_take(7)
    assert past(take).take(7) == take
    assert past(take).take(8) is None


@given(_TAKES)
def test_the_index_says_what_a_search_over_all_takes_says(takes: list[PastTake]) -> None:
    """It is only quicker."""
    found = past(*reversed(takes))
    for question in bucket_pack().questions:
        mine = [take for take in takes if take.question_id == question.id]
        graded = [take for take in mine if take.graded]
        assert list(found.of_question(question.id)) == mine
        assert list(found.graded_in(question.bucket)) == graded
        for section in Section:
            scores = [take.scores[list(Section).index(section)] for take in graded]
            assert list(found.scores(section, question.bucket)) == scores
