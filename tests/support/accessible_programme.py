"""The pages of the weeks before the day: mock interviews, plan, progress, map; for the tests of accessibility."""

from datetime import timedelta
from typing import Any

from support.accessible_bench import Bench, Scene
from support.held_interviews import hold
from support.interviews import interview, questions
from support.map_drill import aimed_pack
from support.plan_pages import set_plan
from support.scored_takes import keep_week
from support.services import NOW
from voice_interviewer.practice.interview.state import Setup
from voice_interviewer.programme.events import (
    ChecklistMarked,
    Mark,
    Predicted,
    QuestionMapped,
    ResourceAdded,
    ResourceJudged,
    TaskDone,
)
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.shell.pages import PageName


def mock_setup(bench: Bench) -> Any:
    """An interview that is not finished, and one that was held."""
    hold(bench.fakes)
    answered = interview(*questions(2))
    bench.fakes.library.interviews.begin(answered, NOW)
    return bench.page(PageName.MOCK)


def mock_report(bench: Bench) -> Any:
    """Advice, scores, the curve over the minutes, every question."""
    page = bench.page(PageName.MOCK)
    page.show_report(hold(bench.fakes))
    return page


def mock_running(bench: Bench) -> Any:
    """The strip over a question; the window, since the strip is no part of the page."""
    _begin_mock(bench)
    return bench.window


def mock_between(bench: Bench) -> Any:
    """Between two questions."""
    rehearsal = _begin_mock(bench)
    rehearsal.start_answer()
    bench.speak()
    bench.fakes.clock.advance(60)
    rehearsal.done()
    return bench.page(PageName.REHEARSE)


def mock_paused(bench: Bench) -> Any:
    """A break."""
    _begin_mock(bench)
    bench.there(PageName.MOCK).runner.pause()
    return bench.window


def _begin_mock(bench: Bench) -> Rehearsal:
    bench.context.services.settings.change(predict_scores=False)
    bench.page(PageName.MOCK).runner.begin(Setup("mlops-engineer", 15))
    page = bench.there(PageName.REHEARSE)
    assert isinstance(page, RehearsalPage)
    rehearsal = page.rehearsal
    assert rehearsal is not None
    rehearsal.asker.stop()
    return rehearsal


def plan_empty(bench: Bench) -> Any:
    """No day is set."""
    return bench.page(PageName.PLAN)


def plan(bench: Bench) -> Any:
    """On the fifth of fourteen days, some done, all phases unfolded."""
    set_plan(bench.fakes, days_ago=4)
    note = bench.fakes.library.journal.note
    note(TaskDone(task="mark-checklist"), NOW - timedelta(days=4))
    note(TaskDone(task="past-projects", note="Nobody owned it."), NOW - timedelta(days=3))
    note(ResourceAdded(resource="course", title="A course"), NOW - timedelta(days=1))
    note(ResourceJudged(resource="course", criteria=("hands-on-labs",)), NOW - timedelta(days=1))
    page = bench.page(PageName.PLAN)
    for fold in page.content.days.folds:
        fold.unfold()
    return page


def progress_empty(bench: Bench) -> Any:
    """No takes yet."""
    return bench.page(PageName.PROGRESS)


def progress(bench: Bench) -> Any:
    """A week of takes, guesses, marks and mapped questions."""
    bench.context.services.settings.change(stack="SageMaker, MLflow, Airflow")
    note = bench.fakes.library.journal.note
    for take in keep_week(bench.fakes.library):
        note(Predicted(take=take, context=2, architecture=2, operations=2, risks=1), NOW)
    note(ChecklistMarked(item="model-monitoring", mark=Mark.CONFIDENT), NOW)
    note(QuestionMapped(question="detect-drift", bucket="governance", right_bucket="monitoring"), NOW)
    return bench.page(PageName.PROGRESS)


def map_drill(bench: Bench) -> Any:
    """A question to be put in its bucket."""
    bench.packs[:] = [aimed_pack()]
    folder = bench.context.services.folders.packs
    folder.mkdir(parents=True)
    (folder / "new.yaml").touch()  # the bank is read anew when there is another file
    return bench.page(PageName.MAP)


def map_explained(bench: Bench) -> Any:
    """The bucket was right, the aim was wrong."""
    page = map_drill(bench)
    entry = page.view.data.round
    page.view.choose(entry.buckets.index(entry.question.bucket))
    page.view.choose((entry.proxies.index(entry.question.proxy_for) + 1) % len(entry.proxies))
    return page


PROGRAMME: dict[str, Scene] = {
    "mock-setup": mock_setup,
    "mock-report": mock_report,
    "mock-running": mock_running,
    "mock-between": mock_between,
    "mock-paused": mock_paused,
    "plan-empty": plan_empty,
    "plan": plan,
    "progress-empty": progress_empty,
    "progress": progress,
    "map": map_drill,
    "map-explained": map_explained,
}
