"""The settings file and its table of options."""

import json
from pathlib import Path

import pytest

from voice_interviewer.errors import SettingsError, StorageError
from voice_interviewer.interview_terms import LEVEL_TITLES, VOICE_TITLES
from voice_interviewer.settings import Settings, SettingsStore, checked, options


def test_every_option_says_what_it_is() -> None:
    """The form and the docs are made from the table, so each row has its words."""
    assert all(option.group and option.label and option.help for option in options().values())


def test_people_and_packs_mean_the_same() -> None:
    """Level and interviewer are those that packs and follow-up questions know, by the same names."""
    assert dict(options()["level"].choices) == {level.value: title for level, title in LEVEL_TITLES.items()}
    voices = {voice.value: title for voice, title in VOICE_TITLES.items()}
    assert dict(options()["interviewer"].choices) == {"": "Whoever suits", **voices}


def test_what_is_prepared_for_stands_together() -> None:
    """One group of the form."""
    group = [key for key, option in options().items() if option.group == "Interview"]
    assert group == ["role", "level", "company", "interviewer", "predict_scores"]


def test_defaults_pass_their_own_check() -> None:
    """A first start has valid settings."""
    assert checked({}) == Settings()


def test_a_change_is_read_back(tmp_path: Path) -> None:
    """What was chosen holds at the next start."""
    SettingsStore(tmp_path / "settings.json").change(speech_rate=200, theme="dark")
    again = SettingsStore(tmp_path / "settings.json").current
    assert (again.speech_rate, again.theme) == (200, "dark")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("speech_rate", 20),
        ("speech_rate", True),
        ("speech_rate", "fast"),
        ("theme", "pink"),
        ("volume", 3),
        ("level", "principal"),
        ("interviewer", "ceo"),
        ("predict_scores", "yes"),
        ("role", 7),
        ("voice", 4),
    ],
)
def test_a_wrong_value_is_refused_and_changes_nothing(tmp_path: Path, key: str, value: object) -> None:
    """A refused value leaves both the file and the settings as they were."""
    store = SettingsStore(tmp_path / "settings.json")
    with pytest.raises(SettingsError):
        store.change(**{key: value})
    assert store.current == Settings()
    assert not (tmp_path / "settings.json").exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"theme": "pink"}', "\x00\xff", '{"stack": "\\ud800"}'])
def test_a_broken_file_is_set_aside(tmp_path: Path, content: str) -> None:
    """A file that cannot be used is kept under another name, the defaults are used, and the user is told."""
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="latin-1")
    store = SettingsStore(path)
    assert store.current == Settings()
    assert store.problem is not None
    assert (tmp_path / "settings.broken.json").read_text(encoding="latin-1") == content


def test_a_newer_versions_setting_is_passed_over(tmp_path: Path) -> None:
    """Going back a version keeps the settings that both know."""
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark", "telepathy": True}), encoding="utf-8")
    store = SettingsStore(path)
    assert (store.current.theme, store.problem) == ("dark", None)


def test_an_unwritable_folder_is_told(tmp_path: Path) -> None:
    """A file where the folder should be: one clear error, and the old settings stay in use."""
    (tmp_path / "config").write_text("in the way", encoding="utf-8")
    store = SettingsStore(tmp_path / "config" / "settings.json")
    with pytest.raises(StorageError):
        store.change(theme="dark")
    assert store.current == Settings()
