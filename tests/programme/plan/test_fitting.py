"""Which questions a take of the plan means."""

from support.packs import pack
from support.past_takes import TODAY, bucket_pack, past, past_take, programme_question
from support.plans import small_task
from voice_interviewer.bank.question import Bucket, Kind, Pack
from voice_interviewer.programme.plan.catalogue import Task, TaskKind, shipped_catalogue
from voice_interviewer.programme.plan.fitting import answers, meant, question_for
from voice_interviewer.programme.plan.frame import Frame
from voice_interviewer.programme.plan.spaced import spaced_take
from voice_interviewer.programme.queue.preferences import Preferences
from voice_interviewer.programme.queue.queue import queue

TAKE = small_task("take", 10, kind=TaskKind.TAKE, questions=("q-data-2",), buckets=(Bucket.MONITORING,))
(SPACED,) = spaced_take(shipped_catalogue(), (), Frame(TODAY, TODAY.replace(day=30), 45), TODAY)


def asked(task: Task, of: Pack) -> str:
    """The id of the question that a task asks, in a pack of which nothing was answered yet."""
    return question_for(task, of, queue(past(packs=[of]), of, Preferences(), [], TODAY)).id


def test_the_question_that_is_named_is_meant() -> None:
    """And no other of the pack."""
    assert [question.id for question in meant(TAKE, bucket_pack(2))] == ["q-data-2"]
    assert asked(TAKE, bucket_pack(2)) == "q-data-2"


def test_a_pack_without_it_is_read_by_bucket_and_kind() -> None:
    """So other roles have a plan too."""
    assert asked(TAKE, bucket_pack()) == "q-monitoring"
    told = programme_question("told", Bucket.MONITORING, kind=Kind.BEHAVIORAL)
    story = small_task("story", 10, kind=TaskKind.TAKE, kinds=(Kind.BEHAVIORAL,))
    assert asked(story, pack("other", programme_question("one"), told)) == "told"


def test_a_pack_with_neither_asks_what_its_queue_has_first() -> None:
    """Better than a task that cannot be done."""
    only = pack("other", programme_question("only", Bucket.DATA))
    assert meant(TAKE, only) == ()
    assert asked(TAKE, only) == "only"


def test_a_question_that_is_not_likely_is_asked_where_the_plan_names_it() -> None:
    """The queue leaves it out at this level; the plan does not."""
    senior = programme_question("q-data-2", Bucket.DATA, level="senior")
    assert asked(TAKE, pack("other", programme_question("q-governance", Bucket.GOVERNANCE), senior)) == "q-data-2"


def test_a_take_of_the_queue_asks_what_comes_next() -> None:
    """Whatever the buckets."""
    of = bucket_pack()
    due = queue(past(packs=[of]), of, Preferences(), [], TODAY)
    assert question_for(SPACED, of, due) == due.next().question


def test_a_take_answers_what_names_its_question() -> None:
    """Also when the question has gone from its pack."""
    assert answers(past_take(1, "q-data-2"), TAKE, past())
    assert not answers(past_take(1, "q-data"), TAKE, past())


def test_bucket_and_kind_count_only_in_packs_without_the_named_question() -> None:
    """Else the question that is meant would never be asked."""
    assert answers(past_take(1, "q-monitoring"), TAKE, past())
    assert not answers(past_take(1, "q-monitoring"), TAKE, past(packs=[bucket_pack(2)]))


def test_a_second_take_needs_a_first() -> None:
    """Of the same question, whenever that was."""
    again = small_task("again", 10, kind=TaskKind.TAKE, again=True)
    first, other, second = past_take(1, days_ago=50), past_take(2, "q-governance"), past_take(3)
    known = past(first, other, second)
    assert [answers(take, again, known) for take in (first, other, second)] == [False, False, True]
    of = bucket_pack()
    due = queue(past(past_take(1, "q-governance"), packs=[of]), of, Preferences(), [], TODAY)
    assert question_for(again, of, due).id == "q-governance"


def test_a_question_of_ones_own_answers_only_takes_of_the_queue() -> None:
    """Nobody can tell what it is a proxy for."""
    own = past_take(1, None)
    assert not answers(own, TAKE, past())
    assert answers(own, SPACED, past())
    assert not answers(own, small_task("speak"), past())
