"""Setting back to the defaults."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from voice_interviewer import private
from voice_interviewer.errors import SettingsError, StorageError
from voice_interviewer.private import alone
from voice_interviewer.settings import Settings, SettingsStore


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.json")


def test_only_what_differs_counts_as_changed(store: SettingsStore) -> None:
    """A setting that was changed there and back is none."""
    store.change(theme="dark", text_size=120)
    store.change(theme="system")
    assert store.changed == {"text_size": 120}


def test_the_file_holds_only_what_differs(store: SettingsStore, tmp_path: Path) -> None:
    """Whoever left a setting alone gets a better default of a later version."""
    store.change(theme="dark", speech_rate=200)
    store.reset(["speech_rate"])
    assert json.loads((tmp_path / "settings.json").read_text()) == {"theme": "dark"}


def test_what_is_set_back_can_be_undone(store: SettingsStore) -> None:
    """One setting, and the others stay."""
    store.change(theme="dark", text_size=120)
    before = store.reset(["text_size"])
    assert (store.current.text_size, store.current.theme) == (100, "dark")
    store.change(**before)
    assert store.current.text_size == 120


def test_a_window_takes_nothing_back_that_a_terminal_set(store: SettingsStore, tmp_path: Path) -> None:
    """Both are open at once, and each writes the whole file."""
    store.change(theme="light")
    SettingsStore(tmp_path / "settings.json").change(speech_rate=200)
    assert store.change(theme="dark").speech_rate == 200
    SettingsStore(tmp_path / "settings.json").change(speech_rate=220)
    assert store.reset(["speech_rate"]) == {"speech_rate": 220}
    again = SettingsStore(tmp_path / "settings.json").current
    assert (again.theme, again.speech_rate) == ("dark", Settings().speech_rate)


def test_what_another_program_is_changing_is_waited_for(
    store: SettingsStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not for ever, and then nothing has changed."""
    monkeypatch.setattr(private, "WAIT_SECONDS", 0.0)
    store.change(theme="dark")
    with ThreadPoolExecutor(1) as elsewhere, alone(tmp_path / "settings.json"):
        with pytest.raises(StorageError, match="settings could not be saved: another program"):
            elsewhere.submit(store.change, theme="light").result()
        with pytest.raises(StorageError, match="settings could not be saved: another program"):
            elsewhere.submit(store.reset, ["theme"]).result()
    assert store.current.theme == "dark"
    assert store.reset(["theme"]) == {"theme": "dark"}


def test_a_file_that_broke_meanwhile_takes_nothing_along(store: SettingsStore, tmp_path: Path) -> None:
    """What was chosen in this window is written whole again, and the broken file is set aside as at a start."""
    store.change(theme="dark")
    (tmp_path / "settings.json").write_text("{")
    store.change(speech_rate=200)
    assert (tmp_path / "settings.broken.json").read_text() == "{"
    again = SettingsStore(tmp_path / "settings.json").current
    assert (again.theme, again.speech_rate) == ("dark", 200)


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


def test_the_app_starts_where_nobody_may_look(tmp_path: Path) -> None:
    """A folder that the system refuses to look into has no settings, and takes none that are set aside."""
    store = SettingsStore(tmp_path / ("a" * 300) / "settings.json")
    assert store.current == Settings()
    assert store.problem is not None
    assert "The defaults are in use." in store.problem.advice
