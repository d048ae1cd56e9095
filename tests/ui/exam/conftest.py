"""The page of the exam, with a grader that knows a small one by heart."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.fake_exam_grader import FakeExamGrader, Given
from support.immediate_tasks import ImmediateTaskRunner
from support.labelled_answers import bounded_answer, labelled_answer, scores, written
from support.pages import on_screen, with_keyboard
from support.services import Fakes, fake_context, fake_services
from voice_interviewer.structure.grade import Abstention
from voice_interviewer.ui.exam.exam_page import ExamPage
from voice_interviewer.ui.shell.context import Context

ANSWERS = (
    *(labelled_answer(f"ex-{number:03}", scores(number % 5), words=5 + number) for number in range(1, 13)),
    labelled_answer("ex-013", scores(4), pitfalls=frozenset({"tools_first"}), intent="a strong one"),
    bounded_answer("ex-014", risks=(0, 1)),
)
OTHERWISE = {
    "ex-002": Given(abstained=Abstention.TOO_SHORT),
    "ex-013": Given(scores={"operations": 1}, labels=[("context",), ("architecture",), ("other",)]),
    "ex-014": Given(scores={"risks": 3}),
}


@pytest.fixture
def shipped_exam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that stands for the exam that comes with the app."""
    folder = tmp_path / "assets" / "exam"
    folder.mkdir(parents=True)
    monkeypatch.setattr("voice_interviewer.exam.labelled.shipped", lambda kind: tmp_path / kind)
    return written(folder / "1.jsonl", *ANSWERS)


@pytest.fixture
def grader() -> FakeExamGrader:
    """Wrong about three answers."""
    return FakeExamGrader(ANSWERS, OTHERWISE)


@pytest.fixture
def context(
    qapp: QApplication, tmp_path: Path, fakes: Fakes, tasks: ImmediateTaskRunner, grader: FakeExamGrader
) -> Context:
    """What a page is given, with that grader."""
    return fake_context(qapp, fake_services(tmp_path, fakes, make_grader=lambda: grader), tasks)


@pytest.fixture
def page(qtbot: QtBot, context: Context, shipped_exam: Path) -> ExamPage:
    """The page, shown, nothing run yet."""
    del shipped_exam
    page = with_keyboard(qtbot, on_screen(qtbot, ExamPage(context), 1000, 700))
    page.activate()
    return page
