"""Every page of the window in every state that looks different, to be looked at by the tests of accessibility."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel

from support.accessible_bench import Bench, Scene
from support.examples import example_question
from support.interrupted import leave_behind
from support.interviews import interview, questions
from support.kept_takes import keep_example
from support.labelled_answers import labelled_answer, scores, written
from support.plan_pages import set_plan
from support.scored_takes import keep_week
from support.services import NOW
from support.two_takes import keep_two
from voice_interviewer.bank.problem import Problem
from voice_interviewer.errors import StorageError
from voice_interviewer.ui.history.filters import Filters
from voice_interviewer.ui.shell.pages import PageName


def home(bench: Bench) -> Any:
    """A home with everything on it: an interrupted answer, an interview, a pack with mistakes, the plan of today."""
    folder = bench.context.services.folders.recordings
    leave_behind(folder, example_question(), NOW - timedelta(days=1), 72.0)
    first, second = questions(2)
    bench.fakes.library.interviews.begin(interview(first, second), NOW)
    set_plan(bench.fakes)
    keep_week(bench.fakes.library)
    page = bench.there(PageName.HOME)
    bench.window.pages.open(PageName.HISTORY)
    bench.window.pages.open(PageName.HOME)
    page.problems.show_problems((Problem(Path("packs/mine.yaml"), 12, "kind", "must be design"),))
    page.problems.toggle.click()
    return page


def home_new(bench: Bench) -> Any:
    """Nobody has practised; the bar at the left and a message at the foot are there too."""
    bench.context.messages.info("Deleted 3 takes.", "Undo", lambda: None)
    return bench.window


def home_own_question(bench: Bench) -> Any:
    """A question is typed."""
    page = bench.page(PageName.HOME)
    page.card.own_wanted.emit()
    return page


def error_message(bench: Bench) -> Any:
    """An error at the foot, which stays."""
    bench.context.messages.error(StorageError("The library is in use by another program.", "Close that program."))
    return bench.window.message_bar


def history_empty(bench: Bench) -> Any:
    """Nothing was answered yet."""
    return bench.page(PageName.HISTORY)


def history(bench: Bench) -> Any:
    """Takes with tags and a star; two are chosen, filters are set."""
    _takes(bench)
    page = bench.page(PageName.HISTORY)
    page.tools.filter.click()
    page.filters._change(Filters(least=1))
    model = page.view.selectionModel()
    for row in range(2):
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        model.select(page.model.index(row, 0), flags)
    return page


def history_nothing_found(bench: Bench) -> Any:
    """No take fits the filters."""
    _takes(bench)
    page = bench.page(PageName.HISTORY)
    page.filters._change(Filters(starred=True, tag="none"))
    return page


def history_failed(bench: Bench) -> Any:
    """The library cannot be read."""
    bench.fakes.library.failure = StorageError("The library is in use.", "Close the other program.")
    return bench.page(PageName.HISTORY)


def _takes(bench: Bench) -> None:
    library = bench.fakes.library
    for number in range(4):
        keep_example(library, bench.folder, created=NOW - timedelta(days=number))
    library.shelf.star([1])
    library.shelf.tag([1, 2], "Acme second round")
    library.shelf.note(2, "Ask who signs.")


def settings(bench: Bench) -> Any:
    """Every group; the keys unfolded, some settings changed."""
    bench.context.services.settings.change(speak_questions=False, answer_seconds=200)
    page = bench.page(PageName.SETTINGS)
    for group in page.keys.groups:
        group.unfold()
    return page


def settings_nothing_found(bench: Bench) -> Any:
    """No setting has the word."""
    page = bench.page(PageName.SETTINGS)
    page.head.search.setText("submarine")
    return page


def exam_before(bench: Bench) -> Any:
    """The exam was not run yet."""
    return bench.page(PageName.EXAM)


def exam(bench: Bench) -> Any:
    """Its result."""
    answers = [labelled_answer(f"ex-{n:03}", scores(n % 5), words=40 + n) for n in range(1, 13)]
    page = bench.page(PageName.EXAM)
    page.run.start((written(bench.folder / "own.jsonl", *answers),))
    return page


def exam_answer(bench: Bench) -> Any:
    """One answer of it."""
    page = exam(bench)
    page.show_paper(page.result.papers[0].answer.id)
    return page


def compare(bench: Bench) -> Any:
    """Two tellings of one answer."""
    takes = keep_two(bench.fakes.library, bench.folder)
    bench.window.review.compare(tuple(take.id or 0 for take in takes))
    return bench.page(PageName.COMPARE)


def compare_one(bench: Bench) -> Any:
    """Nothing to compare it with."""
    take = keep_example(bench.fakes.library, bench.folder)
    bench.window.review.compare((take.id or 0,))
    return bench.page(PageName.COMPARE)


def storage(bench: Bench) -> Any:
    """Takes with sound, some of them in the bin."""
    _takes(bench)
    bench.fakes.library.delete([3, 4])
    return bench.page(PageName.STORAGE)


def welcome(step: int) -> Scene:
    """One of the first steps."""

    def scene(bench: Bench) -> Any:
        page = bench.page(PageName.WELCOME)
        while page.at < step:
            page.on_button.click()
        return page

    return scene


PAGES: dict[str, Scene] = {
    "home": home,
    "home-new": home_new,
    "home-own-question": home_own_question,
    "error-message": error_message,
    "history-empty": history_empty,
    "history": history,
    "history-nothing-found": history_nothing_found,
    "history-failed": history_failed,
    "settings": settings,
    "settings-nothing-found": settings_nothing_found,
    "exam-before": exam_before,
    "exam": exam,
    "exam-answer": exam_answer,
    "compare": compare,
    "compare-one": compare_one,
    "storage": storage,
    **{f"welcome-{step + 1}": welcome(step) for step in range(5)},
}
