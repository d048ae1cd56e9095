"""Changes of the problem in the middle of it."""

from itertools import product
from pathlib import Path

import msgspec
import pytest

from support.clock import FakeClock
from support.interviews import curveball, follow_up, interview, interview_item, questions
from voice_interviewer.bank.question import Bucket, Kind
from voice_interviewer.practice.interview.run import InterviewRun
from voice_interviewer.practice.interview.state import Interview, ItemKind
from voice_interviewer.programme.mock.curveballs import (
    curveball_due,
    curveball_item,
    curveballs,
    read_curveballs,
)

LEAST_TO_CHOOSE_FROM = 4


def run_of(*items: tuple[str, str]) -> InterviewRun:
    """An interview of questions, each a bucket and a kind, in which the first one is answered."""
    asked = [
        interview_item(f"Question {at}?", bucket=bucket, question_kind=kind) for at, (bucket, kind) in enumerate(items)
    ]
    run = InterviewRun(interview(*asked, curveball=True), FakeClock())
    run.answered(1)
    return run


def thrown(run: InterviewRun, seed: int = 1) -> str:
    """A curveball that is thrown and answered: its text, empty where there is none left."""
    item = curveball_item(run.interview, seed)
    if item is None:
        return ""
    run.throw_curveball(item)
    run.answered(len(run.interview.items) + 1)
    return item.text


def test_the_shipped_ones_are_whole() -> None:
    """Told apart by name and by text, each ends in a question and can be spoken in one breath or two."""
    every = curveballs()
    assert len(every) >= 24
    assert len({ball.id for ball in every}) == len({ball.text for ball in every}) == len(every)
    for ball in every:
        assert ball.change.endswith(".")
        assert ball.asks.endswith("?")
        assert len(ball.text.split()) <= 45
        assert not set("/()*&%#") & set(ball.text)


@pytest.mark.parametrize(("bucket", "kind"), list(product(Bucket, Kind)))
def test_there_is_something_to_choose_from(bucket: Bucket, kind: Kind) -> None:
    """For every bucket and every kind of question."""
    fitting = [ball for ball in curveballs() if ball.suits(kind) and ball.fits(bucket)]
    assert len(fitting) >= LEAST_TO_CHOOSE_FROM


def test_it_fits_the_question_before_it() -> None:
    """By bucket and by kind; where it stands is where that question stood."""
    for bucket, kind in product(Bucket, Kind):
        item = curveball_item(run_of((bucket, kind)).interview, seed=3)
        assert item is not None
        ball = next(ball for ball in curveballs() if ball.text == item.text)
        assert ball.suits(kind)
        assert ball.fits(bucket)
        assert (item.kind, item.bucket, item.question_kind, item.question_id) == (
            ItemKind.CURVEBALL, bucket, kind, None,
        )  # fmt: skip


def test_none_is_thrown_twice_and_some_day_none_is_left() -> None:
    """Those that fit the bucket come first, then any that suits the kind."""
    run = run_of(("data", "design"))
    found = []
    while text := thrown(run):
        found.append(text)
    suiting = [ball for ball in curveballs() if ball.suits("design")]
    assert len(found) == len(set(found)) == len(suiting)
    fitting = {ball.text for ball in suiting if ball.fits("data")}
    assert set(found[: len(fitting)]) == fitting


def test_the_seed_decides() -> None:
    """The same seed the same, others others."""
    run = run_of(("deployment", "design"))
    found = [curveball_item(run.interview, seed) for seed in (1, 1, 2, 3, 4, 5)]
    assert found[0] == found[1]
    assert len({item.text for item in found if item}) > 1


def test_without_an_answer_there_is_nothing_to_change() -> None:
    """Neither at the beginning nor after a skipped question."""
    run = InterviewRun(interview(*questions(2)), FakeClock())
    assert curveball_item(run.interview, 1) is None
    run.skip()
    assert curveball_item(run.interview, 1) is None


def due(run: InterviewRun) -> bool:
    """Whether it is time."""
    return curveball_due(run.interview)


def test_the_agreed_one_comes_once_from_the_middle_on() -> None:
    """After the second of four answers, and not again."""
    run = InterviewRun(interview(*questions(4), curveball=True), FakeClock())
    told = [due(run)]
    for take_id in (1, 2):
        run.answered(take_id)
        told.append(due(run))
    run.throw_curveball(curveball())
    told.append(due(run))
    run.answered(3)
    assert [*told, due(run)] == [False, False, True, False, False]


def test_the_only_question_is_the_middle() -> None:
    """Also after a follow-up question to it."""
    run = run_of(("data", "design"))
    assert due(run)
    run.ask_on(follow_up())
    run.answered(2)
    assert due(run)


def test_none_is_due_unless_it_was_agreed_and_there_is_time() -> None:
    """And an answer to change."""
    unwanted = InterviewRun(interview(*questions(1)), FakeClock())
    unwanted.answered(1)
    skipped = InterviewRun(interview(*questions(1), curveball=True), FakeClock())
    skipped.skip()
    clock = FakeClock()
    late = InterviewRun(interview(*questions(2), curveball=True), clock)
    clock.advance(600)
    late.answered(1)
    assert not any(map(due, (unwanted, skipped, late)))


def test_a_file_of_another_shape_is_refused(tmp_path: Path) -> None:
    """With the place in it."""
    file = tmp_path / "curveballs.yaml"
    file.write_text("curveballs:\n  - id: one\n    change: It is halved.\n    asks: What now, then?\n    colour: red\n")
    with pytest.raises(msgspec.ValidationError, match="colour"):
        read_curveballs(file)


def test_an_interview_with_one_in_it_can_be_stored() -> None:
    """Everything in it is plain."""
    run = run_of(("data", "concept"))
    thrown(run)
    assert msgspec.json.decode(msgspec.json.encode(run.interview), type=Interview) == run.interview
