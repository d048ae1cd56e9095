"""The page of the map drill: rounds, by keys and by mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.map_drill import answer_aim, answer_bucket, named, play, proxies, question, rounds, view
from support.pages import says
from support.rehearsal_pages import press, type_digits
from support.services import Fakes
from voice_interviewer.programme.events import QuestionMapped
from voice_interviewer.ui.mapping.choice_button import ChoiceButton
from voice_interviewer.ui.mapping.map_page import MapPage
from voice_interviewer.ui.shell.pages import PageName


def test_a_whole_round_by_keys(page: MapPage, fakes: Fakes) -> None:
    """A digit for the bucket, a digit for the aim, Enter for the next question."""
    first = question(page)
    assert not says(page, "Both are right")
    play(page)
    assert says(page, "Both are right.")
    assert says(page, f"It belongs to {first.bucket.title}.")
    assert rounds(fakes) == [
        QuestionMapped(question=first.id, bucket=first.bucket.value, right_bucket=first.bucket.value, proxy_right=True)
    ]
    assert says(page, "MLOps engineer  ·  1 of 1 right today")
    press(Qt.Key.Key_Return)
    assert question(page) != first
    assert view(page).explanation is None


def test_the_bucket_is_judged_at_the_end(page: MapPage) -> None:
    """Told earlier it would give the aim away."""
    answer_bucket(page)
    assert [b.accessibleName() for b in view(page).buckets.buttons if "your answer" in b.accessibleName()] != []
    assert not any("right" in button.accessibleName() for button in view(page).buckets.buttons)


def test_every_question_of_the_run_is_asked_once(page: MapPage, fakes: Fakes) -> None:
    """Five of them here."""
    for _ in range(5):
        play(page)
        press(Qt.Key.Key_Return)
    assert len({event.question for event in rounds(fakes)}) == 5


@pytest.mark.parametrize(
    ("bucket_right", "aim_right", "said"),
    [
        (True, True, "Both are right."),
        (True, False, "The bucket is right, the aim is another one."),
        (False, True, "The aim is right, the bucket is another one."),
        (False, False, "Another bucket, and another aim."),
    ],
)
def test_what_is_said_of_each_answer(
    page: MapPage, fakes: Fakes, bucket_right: bool, aim_right: bool, said: str
) -> None:
    """And both right answers are marked, by more than a colour."""
    play(page, bucket_right, aim_right)
    assert says(page, said)
    assert rounds(fakes)[0].proxy_right is aim_right
    for choices in (view(page).buckets, proxies(page)):
        marks = [button.accessibleName() for button in choices.buttons]
        assert sum(name.endswith("(right)") for name in marks) == 1
    wrong = sum(
        button.accessibleName().endswith("(your answer, not right)") for button in page.findChildren(ChoiceButton)
    )
    assert wrong == (not bucket_right) + (not aim_right)


def test_buttons_can_be_pressed_too(page: MapPage, fakes: Fakes, qtbot: QtBot) -> None:
    """By mouse, and by Tab and Space."""
    QTest.mouseClick(view(page).buckets.buttons[4], Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is proxies(page).buttons[0]
    qtbot.waitUntil(proxies(page).buttons[1].isVisible)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert rounds(fakes)[0].bucket == "governance"
    assert proxies(page).place == 1


def test_an_answer_cannot_be_changed(page: MapPage, fakes: Fakes) -> None:
    """The first counts; further digits do nothing."""
    answer_bucket(page, right=False)
    assert not any(button.isEnabled() for button in view(page).buckets.buttons)
    type_digits("5")
    answer_aim(page)
    type_digits("1")
    type_digits("2")
    assert len(rounds(fakes)) == 1


def test_a_second_enter_answers_nothing(page: MapPage) -> None:
    """The focus is on the voice at first, not on an answer."""
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert view(page).buckets.place is None


def test_done_and_rehearse_lead_away(page: MapPage, qtbot: QtBot) -> None:
    """Home, or straight to the question that was just mapped."""
    play(page)
    with qtbot.waitSignal(page.go_wanted) as wanted:
        named(page, "Done").click()
    assert wanted.args == [PageName.HOME]
    with qtbot.waitSignal(page.rehearse) as rehearsed:
        press(Qt.Key.Key_R)
    assert rehearsed.args[0].asked.id == question(page).id
    with qtbot.waitSignal(page.rehearse):
        named(page, "Rehearse this question").click()


def test_a_question_can_be_rehearsed_only_when_it_is_explained(page: MapPage, qtbot: QtBot) -> None:
    """Before that the key does nothing."""
    with qtbot.assertNotEmitted(page.rehearse):
        press(Qt.Key.Key_R)


@pytest.mark.parametrize("size", [(760, 560), (1500, 1000)])
def test_what_comes_last_is_brought_into_view(page: MapPage, qtbot: QtBot, size: tuple[int, int]) -> None:
    """Also in a small window, where the page scrolls."""
    page.resize(*size)
    play(page)
    explanation = view(page).explanation
    assert explanation is not None
    qtbot.waitUntil(lambda: page.rect().contains(explanation.mapTo(page, explanation.rect().bottomLeft())))
