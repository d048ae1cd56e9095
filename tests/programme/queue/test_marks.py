"""What marks of the checklist do to the queue."""

from support.past_takes import bucket_pack, noted, past, past_take
from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Kind
from voice_interviewer.programme.checklist import ChecklistItem, Group
from voice_interviewer.programme.events import ChecklistMarked, Mark
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.queue.marks import LOWERED, RAISED, factor, marked_items

KEY = "q-data", Section.RISKS


def item(item_id: str) -> ChecklistItem:
    """An item that the Risks of the Data question show."""
    return ChecklistItem(
        id=item_id,
        group=Group.ROLE,
        title="Risks",
        text="Say what may go wrong.",
        questions=("q-data",),
        buckets=(),
        kinds=(Kind.CONCEPT,),
        sections=(Section.RISKS,),
    )


def of_risks(*takes: PastTake, **marks: Mark) -> float:
    """The factor of that section, after marks of items by their ids."""
    events = noted(*(ChecklistMarked(item=name, mark=mark) for name, mark in marks.items()))
    marked = marked_items([item("one"), item("two")], past(*takes), bucket_pack(), events)
    return factor(marked.get(KEY))


def test_need_work_raises() -> None:
    """Even where takes are good: the user knows why."""
    assert of_risks(one=Mark.NEED_WORK) == RAISED
    assert of_risks(past_take(1, scores=(4, 4, 4, 4)), one=Mark.NEED_WORK) == RAISED


def test_confident_lowers_only_where_takes_agree() -> None:
    """Without a take, or with a thin one, nothing is lowered."""
    assert of_risks(one=Mark.CONFIDENT) == 1
    assert of_risks(past_take(1, scores=(4, 4, 4, 1)), one=Mark.CONFIDENT) == 1
    assert of_risks(past_take(1, scores=(1, 1, 1, 3)), one=Mark.CONFIDENT) == LOWERED


def test_partial_changes_nothing() -> None:
    """It is the middle."""
    assert of_risks(past_take(1), one=Mark.PARTIAL) == 1


def test_where_two_items_meet_raising_wins() -> None:
    """What needs work is not hidden by what does not."""
    good = past_take(1, scores=(4, 4, 4, 4))
    assert of_risks(good, one=Mark.NEED_WORK, two=Mark.CONFIDENT) == RAISED
