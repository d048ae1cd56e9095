"""Setting back to the defaults."""

from pathlib import Path

import pytest

from voice_interviewer.errors import SettingsError
from voice_interviewer.settings import Settings, SettingsStore


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.json")


def test_only_what_differs_counts_as_changed(store: SettingsStore) -> None:
    """A setting that was changed there and back is none."""
    store.change(theme="dark", text_size=120)
    store.change(theme="system")
    assert store.changed == {"text_size": 120}


def test_what_is_set_back_can_be_undone(store: SettingsStore) -> None:
    """One setting, and the others stay."""
    store.change(theme="dark", text_size=120)
    before = store.reset(["text_size"])
    assert (store.current.text_size, store.current.theme) == (100, "dark")
    store.change(**before)
    assert store.current.text_size == 120


def test_an_unknown_name_sets_nothing_back(store: SettingsStore) -> None:
    """Not even the known ones beside it."""
    store.change(theme="dark")
    with pytest.raises(SettingsError):
        store.reset(["theme", "telepathy"])
    assert store.current.theme == "dark"


def test_keys_are_kept_as_a_mapping(store: SettingsStore, tmp_path: Path) -> None:
    """And read again at the next start."""
    store.change(keys={"PLAN": "Ctrl+L"})
    again = SettingsStore(tmp_path / "settings.json")
    assert again.current.keys == {"PLAN": "Ctrl+L"}
    again.reset(["keys"])
    assert again.current == Settings()


@pytest.mark.parametrize("text", ["[" * 100_000, '{"theme": ' * 100_000, "\ufeff", "1e999"], ids=lambda text: text[:12])
def test_nonsense_is_set_aside(tmp_path: Path, text: str) -> None:
    """However deep it goes; the app starts with the defaults."""
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    store = SettingsStore(path)
    assert store.current == Settings()
    assert store.problem is not None
    assert path.with_suffix(".broken.json").read_text(encoding="utf-8") == text
