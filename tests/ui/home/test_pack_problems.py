"""Packs that could not be used."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from voice_interviewer.bank.problem import Problem
from voice_interviewer.ui.home.pack_problems import PackProblems

PROBLEMS = (
    Problem(Path("packs/mine.yaml"), 12, "questions[3].kind", "must be design, concept or behavioral"),
    Problem(Path("packs/mine.yaml"), 14, "", "is not closed"),
)


def test_it_names_the_pack_and_each_mistake_with_its_line(qtbot: QtBot) -> None:
    """An author needs file and line; everybody else needs to know that the rest works."""
    problems = PackProblems()
    qtbot.addWidget(problems)
    problems.show_problems(PROBLEMS)
    assert problems.sentence.text() == "1 question pack was left out: mine.yaml"
    assert problems.mistakes.isHidden()
    problems.toggle.click()
    assert problems.mistakes.isVisibleTo(problems)
    assert "mine.yaml:12: questions[3].kind" in problems.mistakes.toPlainText()


def test_it_goes_when_the_mistakes_are_mended(qtbot: QtBot) -> None:
    """The page looks anew each time it is opened."""
    problems = PackProblems()
    qtbot.addWidget(problems)
    problems.show_problems(PROBLEMS)
    assert not problems.isHidden()
    problems.show_problems(())
    assert problems.isHidden()
