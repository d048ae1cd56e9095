"""docs/privacy.md says what is so: the modes of files, and tests that are there."""

import re
from pathlib import Path

from voice_interviewer.library.purging import QUESTION_GONE
from voice_interviewer.private import FILE_MODE, FOLDER_MODE

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")


def test_the_modes_are_the_apps() -> None:
    """For their owner alone."""
    assert set(re.findall(r"`(0\d{3})`", PAGE)) == {f"{FILE_MODE:04o}", f"{FOLDER_MODE:04o}"}


def test_every_test_that_it_names_is_there() -> None:
    """Also the one that is named by its file alone."""
    named = re.findall(r"`(tests/[\w/.]+)`", PAGE)
    assert len(named) >= 6
    assert [name for name in named if not (ROOT / name).exists()] == []
    assert (ROOT / "tests/endurance/offline/test_trap.py").is_file()


def test_what_stands_in_place_of_a_question_is_told() -> None:
    """Somebody who meets it in a report can find out why."""
    assert QUESTION_GONE in " ".join(PAGE.split())
