"""One window a data folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from voice_interviewer.errors import StorageError
from voice_interviewer.ui.shell.single_instance import CALL_NAME, Place, SingleInstance


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance(tmp_path / "data")
    assert instance.take_place() is Place.FIRST
    yield instance
    instance.give_up()


def test_a_second_copy_calls_the_first(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    """The second one steps back, and the first one hears of it."""
    second = SingleInstance(tmp_path / "data")
    with qtbot.waitSignal(first.called):
        assert second.take_place() is Place.SECOND


def test_every_further_copy_calls_again(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    """Some file systems replace a file instead of changing it; the watch must survive that."""
    for _ in range(3):
        with qtbot.waitSignal(first.called):
            SingleInstance(tmp_path / "data").take_place()


def test_the_next_one_is_first_again(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    """A closed window leaves its place."""
    first.give_up()
    after = SingleInstance(tmp_path / "data")
    assert after.take_place() is Place.FIRST
    after.give_up()


def test_another_data_folder_is_another_window(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    """The place belongs to the data, not to the machine."""
    other = SingleInstance(tmp_path / "elsewhere")
    assert other.take_place() is Place.FIRST
    other.give_up()


def test_a_folder_that_cannot_be_made_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    """The user is told which folder, and what does not work."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError, match="file"):
        SingleInstance(tmp_path / "file" / "data").take_place()


def test_a_second_copy_steps_back_also_where_it_cannot_call(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    """Such as on a full disk: two windows on one library would be worse than one that stays behind others."""
    call = tmp_path / "data" / CALL_NAME
    call.unlink()
    call.mkdir()
    assert SingleInstance(tmp_path / "data").take_place() is Place.SECOND
