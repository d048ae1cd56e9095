"""``settings`` and ``erase`` at the terminal."""

import json
from pathlib import Path

from support.commands import Command
from support.services import Fakes, fake_folders
from voice_interviewer.errors import OpinionError
from voice_interviewer.settings import Settings, SettingsStore, options
from voice_interviewer.settings.docs import page


def test_every_setting_is_listed(command: Command) -> None:
    """One a line in a pipe, with a star where it was changed."""
    command("settings", "set", "text_size", "120")
    rows = [line.split("\t") for line in command("settings", "list").lines]
    assert [row[0] for row in rows] == list(options())
    assert [row[0] for row in rows if row[2] == "*"] == ["text_size"]


def test_only_changed_ones_for_programs(command: Command) -> None:
    """As JSON, in the kind of the setting."""
    command("settings", "set", "stutter", "on")
    listed = [json.loads(line) for line in command("settings", "list", "--changed", "--json").lines]
    assert [(entry["key"], entry["value"]) for entry in listed] == [("stutter", True)]


def test_what_is_set_is_got_again(command: Command, tmp_path: Path) -> None:
    """And lies in the file that the window reads."""
    assert command("settings", "set", "long_pause", "1.5").code == 0
    assert command("settings", "get", "long_pause").out == "1.5\n"
    assert SettingsStore(fake_folders(tmp_path).settings).current.long_pause == 1.5


def test_a_wrong_value_is_refused(command: Command) -> None:
    """With the code of a wrong setting and what it can be."""
    done = command("settings", "set", "text_size", "500")
    assert done.code == 2
    assert "90 to 150 %" in done.err


def test_setting_back_says_what_it_was(command: Command, tmp_path: Path) -> None:
    """One, or all."""
    command("settings", "set", "text_size", "120")
    command("settings", "set", "theme", "dark")
    assert "text_size was: 120 %" in command("settings", "reset", "text_size").err
    command("settings", "reset", "--all")
    assert command("settings", "reset", "--all").err == "No setting was changed.\n"
    assert SettingsStore(fake_folders(tmp_path).settings).current == Settings()
    assert command("settings", "reset").code == 2


def test_changed_keys_are_named_before_they_go(command: Command, tmp_path: Path) -> None:
    """They cannot be set here, but whoever wants them back can type them into the window."""
    SettingsStore(fake_folders(tmp_path).settings).change(keys={"next": "Ctrl+J"})
    assert command("settings", "reset", "keys").err == "keys was: next=Ctrl+J\n"


def test_a_value_of_several_lines_is_one_row(command: Command) -> None:
    """In a pipe, tabs end a cell and ends of lines a row, whatever a setting holds."""
    command("settings", "set", "stack", "Kafka\tFlink\nRay")
    assert command("settings", "list", "--changed").lines == ["stack\tKafka Flink Ray\t*\tYour tools and terms"]


def test_the_page_is_printed(command: Command) -> None:
    """So that it can be written anew."""
    assert command("settings", "docs").out == page()


def test_without_the_word_nothing_is_deleted(command: Command, tmp_path: Path) -> None:
    """Neither at once, nor at a wrong word."""
    command("settings", "set", "theme", "dark")
    folders = fake_folders(tmp_path)
    assert "Nothing was deleted" in command("erase").err
    assert "Nothing was deleted" in command("erase", "--everything", stdin="delete\n").err
    assert folders.settings.exists()


def test_with_the_word_everything_is(command: Command, tmp_path: Path) -> None:
    """Settings, data, cache."""
    command("settings", "set", "theme", "dark")
    folders = fake_folders(tmp_path)
    done = command("erase", "--everything", stdin="DELETE\n")
    assert done.code == 0
    assert not any(folder.exists() for folder in (folders.data, folders.config, folders.cache))


def test_a_key_that_the_keyring_keeps_is_told(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """All else is gone, and a script sees that something is left."""
    command("settings", "set", "theme", "dark")
    fakes.keyring.locked = True
    done = command("erase", "--everything", "--yes")
    assert done.code == OpinionError.exit_code
    assert "Deleted " in done.err
    assert "does not say whether it holds a key" in done.err
    assert not fake_folders(tmp_path).config.exists()


def test_nothing_is_erased_without_a_keyboard(command: Command, tmp_path: Path) -> None:
    """A script is told what to add."""
    command("settings", "set", "theme", "dark")
    done = command("erase", "--everything")
    assert (done.code, "so nothing was deleted. Give --yes." in done.err) == (1, True)
    assert fake_folders(tmp_path).settings.exists()
