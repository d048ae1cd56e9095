"""What a screen reader is told: every control has a name, a role, and is told apart from its neighbours."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from support import accessible_dialogs
from support.accessible_bench import Bench, bench
from support.accessible_scenes import EVERYTHING, SCENES
from support.accessible_tree import complaints, nodes
from support.mnemonics import twice
from voice_interviewer.ui.player.waveform import Waveform
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.spoken_roles import ROLES
from voice_interviewer.ui.widgets.fold import FoldHead
from voice_interviewer.ui.widgets.named_list import NamedList

SOURCE = Path(__file__).parents[3] / "src" / "voice_interviewer" / "ui"

PAINTED = re.compile(r"^class (\w+)\((\w+)\):(?:(?!^class ).)*?def paintEvent", re.MULTILINE | re.DOTALL)


def sources() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py")))


@pytest.mark.parametrize("name", EVERYTHING)
def test_everything_has_a_name_and_a_role(qapp: QApplication, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    """And no two controls of one group are called the same, nor have two that are seen the same letter with Alt."""
    with bench(qapp, qtbot, tmp_path) as made:
        root = EVERYTHING[name](made)
        made.settle()
        assert complaints(root) == []
        assert twice(root.window(), seen=True) == []


def test_no_dialog_and_no_menu_is_left_out() -> None:
    """One that comes new has to be looked at too."""
    made = set(re.findall(r"^class (\w+)\((?:QDialog|QMenu)\):", sources(), re.MULTILINE))
    looked_at = set(vars(accessible_dialogs))
    assert made - looked_at - {"SentenceMenu"} == set()  # that one is the last part of the menu of words


def test_no_page_is_left_out() -> None:
    """Each is brought up under its name."""
    told = {PageName.REHEARSE: "thinking", PageName.FEEDBACK: "take", PageName.MOCK: "mock-setup"}
    names = {told.get(page, page.value) for page in PageName}
    assert {name for name in names if not any(scene.startswith(name) for scene in SCENES)} == set()


def test_every_role_belongs_to_something() -> None:
    """A class that was renamed would be an area without a role again."""
    made = set(re.findall(r"^class (\w+)", sources(), re.MULTILINE)) | {"QKeySequenceEdit"}
    assert set(ROLES) <= made


def test_what_paints_itself_has_a_role() -> None:
    """Qt takes it for an area without one; the row of a list, and what is a button or a slider, has Qt's."""
    painted = {
        found[1]
        for path in SOURCE.rglob("*.py")
        if "def paintEvent" in (text := path.read_text(encoding="utf-8"))
        for found in re.finditer(
            r"^class (\w+)\((\w+)\):(?:(?!^class ).)*?def paintEvent", text, re.MULTILINE | re.DOTALL
        )
        if found[2] == "QWidget"
    }
    assert len(painted) > 5
    assert painted - set(ROLES) <= {"DropHint", "_Sign"}  # words over the page, and a sign that has its word beside it


def told(root: QWidget, kind: type[QWidget], what: QAccessible.Text = QAccessible.Text.Description) -> list[str]:
    """What is said of each widget of that kind."""
    return [
        QAccessible.queryAccessibleInterface(widget).text(what)
        for widget in root.findChildren(kind)
        if widget.isVisible()
    ]


def in_words(made: Bench, scene: str) -> dict[QAccessible.Role, list[str]]:
    """The names and descriptions of all pictures in a scene, by role."""
    root = EVERYTHING[scene](made)
    made.settle()
    found: dict[QAccessible.Role, list[str]] = {}
    for node in nodes(root):
        if node.widget is not None:
            found.setdefault(node.role, []).append(f"{node.name}. {node.widget.accessibleDescription()}")
    return found


def test_a_chart_is_read_in_numbers(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Trend, storage, glance: what the picture shows stands in its words."""
    with bench(qapp, qtbot, tmp_path) as made:
        pictures = in_words(made, "progress")
        assert any("Risks" in text and re.search(r"\d of 4", text) for text in pictures[QAccessible.Role.Chart])
        assert any("days" in text for text in pictures[QAccessible.Role.Graphic])
        assert any(re.search(r"\d MB", text) for text in in_words(made, "storage")[QAccessible.Role.Chart])
        assert any("Context at 0:00" in text for text in in_words(made, "take-example")[QAccessible.Role.Chart])


def test_a_list_tells_its_name_beside_its_choice(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """On Linux Qt tells the choice alone, unless a label beside the list names it."""
    with bench(qapp, qtbot, tmp_path) as made:
        root = EVERYTHING["settings"](made)
        lists = [node for node in nodes(root) if isinstance(node.widget, NamedList)]
        assert len(lists) > 5
        assert {node.label for node in lists} >= {"Microphone", "Speaker", "Voice", "Model"}


def test_what_is_checked_can_be_pressed(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """By a screen reader too: Qt's action Toggle would change how it looks, and tell the app nothing."""
    with bench(qapp, qtbot, tmp_path) as made:
        EVERYTHING["guessing"](made)
        made.page(PageName.MOCK)
        made.settle()
        grouped = [one for one in made.window.findChildren(QPushButton) if one.group() is not None]
        assert len(grouped) > 30
        for one in grouped:
            assert "Press" in QAccessible.queryAccessibleInterface(one).actionInterface().actionNames()


def test_what_folds_says_whether_it_is_open(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Before and after."""
    with bench(qapp, qtbot, tmp_path) as made:
        page = EVERYTHING["progress"](made)
        head = page.findChildren(FoldHead)[0]
        before = QAccessible.queryAccessibleInterface(head).text(QAccessible.Text.Description)
        head.click()
        after = QAccessible.queryAccessibleInterface(head).text(QAccessible.Text.Description)
        assert (before, after) == ("Folded; press to unfold", "Unfolded; press to fold")


def test_the_position_in_a_recording_is_told_as_a_time(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Not in thousandths of a second."""
    with bench(qapp, qtbot, tmp_path) as made:
        page = EVERYTHING["take-example"](made)
        [wave] = page.findChildren(Waveform)
        wave.setValue(12_000)
        assert told(page, Waveform) == ["0:12 of 0:34, Architecture"]
