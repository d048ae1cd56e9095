"""The checklist: marks beside what takes show."""

import pytest

from support.packs import pack
from support.past_takes import bucket_pack, noted, past, past_take, programme_question
from voice_interviewer.answer import Section
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.question import Bucket, Kind, Pack
from voice_interviewer.folders import shipped
from voice_interviewer.programme.checklist import CheckedItem, ChecklistItem, Group, Shown, checklist, shipped_checklist
from voice_interviewer.programme.events import ChecklistMarked, Mark
from voice_interviewer.programme.past import PastTake

ITEM = ChecklistItem(
    id="run-it",
    group=Group.SYSTEM,
    title="Run it",
    text="Say how it runs.",
    questions=("q-monitoring",),
    buckets=(Bucket.GOVERNANCE,),
    kinds=(Kind.CONCEPT,),
    sections=(Section.OPERATIONS, Section.RISKS),
)


def checked(*takes: PastTake, mark: Mark | None = None, of: Pack | None = None) -> CheckedItem:
    """The example item, beside takes and a mark."""
    events = noted(ChecklistMarked(item="run-it", mark=mark)) if mark else []
    chosen = of or bucket_pack()
    (found,) = checklist([ITEM], past(*takes, packs=[chosen]), chosen, events)
    return found


def on_monitoring(take_id: int, operations: int, risks: int, days_ago: int = 0) -> PastTake:
    """A take that the example item looks at."""
    return past_take(take_id, "q-monitoring", (0, 0, operations, risks), days_ago)


def test_the_shipped_items_keep_their_ids() -> None:
    """Marks are stored by them, and the plan names them."""
    assert [item.id for item in shipped_checklist()] == [
        "design-a-pipeline",
        "package-and-deploy",
        "monitoring-plan",
        "secrets-and-access",
        "maintained-without-you",
        "lifecycle-tools",
        "training-and-serving",
        "model-monitoring",
        "containers-and-pipeline",
        "true-story",
    ]


def test_the_shipped_pack_has_every_question_that_the_items_name() -> None:
    """A misspelt id would leave an item with no way to show it."""
    there = {question.id for question in load_pack(shipped("question_bank") / "mlops-engineer.yaml").questions}
    assert [name for item in shipped_checklist() for name in item.questions if name not in there] == []


@pytest.mark.parametrize(
    ("operations", "risks", "shown"), [(1, 4, Shown.THIN), (4, 2, Shown.PARTLY), (3, 3, Shown.SHOWN)]
)
def test_the_weakest_section_says_how_far_an_item_is_shown(operations: int, risks: int, shown: Shown) -> None:
    """Sections that the item does not ask for do not matter."""
    assert checked(on_monitoring(1, operations, risks)).shown is shown


def test_without_a_graded_take_nothing_is_shown() -> None:
    """One that waits for its grade proves nothing yet."""
    found = checked(past_take(1, "q-monitoring", ()))
    assert (found.shown, found.takes, found.disagrees) == (Shown.NOT_TRIED, (), False)
    assert found.sentence == "No take shows this yet."


def test_the_latest_take_of_a_question_counts() -> None:
    """What was good once and is thin now is thin."""
    found = checked(on_monitoring(1, 4, 4), on_monitoring(2, 1, 2))
    assert found.shown is Shown.THIN
    assert found.sentence == "Your last take on this had Operations 1 of 4."


def test_one_question_answered_well_is_enough() -> None:
    """The take that proves it is named, with its day and its scores."""
    of = pack("demo", *(programme_question(name) for name in ("q-monitoring", "other")))
    item = ChecklistItem(
        **{name: getattr(ITEM, name) for name in ITEM.__struct_fields__} | {"questions": ("q-monitoring", "other")}
    )
    good, thin = on_monitoring(1, 3, 4, days_ago=15), past_take(2, "other", (1, 1, 1, 1))
    (found,) = checklist([item], past(good, thin, packs=[of]), of, [])
    assert (found.shown, found.takes) == (Shown.SHOWN, (good,))
    assert (
        found.sentence == "Your take of 5 March on “What about q-monitoring?” had Operations 3 of 4 and Risks 4 of 4."
    )


def test_a_pack_without_the_named_questions_is_read_by_bucket_and_kind() -> None:
    """So a pack for another role has a checklist too."""
    of = pack("other", programme_question("audit", Bucket.GOVERNANCE), programme_question("join", Bucket.DATA))
    found = checked(past_take(1, "audit", (0, 0, 3, 3)), of=of)
    assert [question.id for question in found.questions] == ["audit"]
    assert found.shown is Shown.SHOWN


def test_a_pack_with_the_named_question_shows_it_by_that_alone() -> None:
    """Another question of a like bucket is no proof then."""
    assert checked(past_take(1, "q-governance", (4, 4, 4, 4))).shown is Shown.NOT_TRIED


def test_a_named_question_that_left_its_pack_still_shows_what_it_showed() -> None:
    """Nothing that was done is lost by an update of a pack."""
    of = pack("other", programme_question("join", Bucket.DATA))
    assert checked(on_monitoring(1, 3, 3), of=of).shown is Shown.SHOWN


@pytest.mark.parametrize(
    ("mark", "scores", "disagrees", "sentence"),
    [
        (Mark.CONFIDENT, (1, 4), True, "You marked this Confident; your last take on this had Operations 1 of 4."),
        (Mark.CONFIDENT, (3, 3), False, None),
        (Mark.PARTIAL, (1, 4), False, "Your last take on this had Operations 1 of 4."),
        (Mark.NEED_WORK, (1, 4), False, "Your last take on this had Operations 1 of 4."),
        (
            Mark.NEED_WORK,
            (3, 4),
            True,
            "You marked this Need work; your take of 20 March on “What about q-monitoring?” had Operations 3 of 4 and "
            "Risks 4 of 4.",
        ),
    ],
)
def test_a_mark_is_set_beside_the_takes(
    mark: Mark, scores: tuple[int, int], disagrees: bool, sentence: str | None
) -> None:
    """Where they say opposite things, both are said; neither is changed."""
    found = checked(on_monitoring(1, *scores), mark=mark)
    assert (found.mark, found.disagrees) == (mark, disagrees)
    assert sentence is None or found.sentence == sentence


def test_confidence_that_no_take_bears_out_is_said_without_contradiction() -> None:
    """There is nothing that speaks against it."""
    found = checked(mark=Mark.CONFIDENT)
    assert not found.disagrees
    assert found.sentence == "You marked this Confident; no take shows this yet."


def test_the_latest_mark_counts_and_unknown_items_do_not_matter() -> None:
    """The journal may hold marks of items of another version."""
    events = noted(
        ChecklistMarked(item="run-it", mark=Mark.CONFIDENT),
        ChecklistMarked(item="long-gone", mark=Mark.PARTIAL),
        ChecklistMarked(item="run-it", mark=Mark.NEED_WORK),
    )
    (found,) = checklist([ITEM], past(), bucket_pack(), events)
    assert found.mark is Mark.NEED_WORK
