"""The largest text in the smallest window: nothing is cut off."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.accessible_bench import bench
from support.accessible_scenes import SCENES
from support.accessible_texts import cut_off
from voice_interviewer.settings.checking import options
from voice_interviewer.ui.shell.window_memory import SMALLEST

LARGEST = int(options()["text_size"].high or 0)
"""Percent."""


@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_cut_off(qapp: QApplication, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    """Rows of buttons go on in a second line, lists end in dots, controls grow."""
    with bench(qapp, qtbot, tmp_path, SMALLEST.toTuple(), LARGEST) as made:
        root = SCENES[name](made)
        made.settle()
        assert cut_off(root.window()) == []
