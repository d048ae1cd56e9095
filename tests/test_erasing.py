"""Nothing is left behind."""

import shutil
import tempfile
from pathlib import Path

import pytest

from support.examples import example_take
from support.limits import without_root
from support.services import fake_parts, fake_services
from voice_interviewer import private
from voice_interviewer.erasing import Erasure, erase, holdings, named, places
from voice_interviewer.errors import StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.opinion.address import address
from voice_interviewer.settings import SettingsStore


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Folders as the app leaves them: a real library with a take, settings, a cache, models."""
    folders = Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    library = SqliteLibrary(folders)
    library.keep(example_take(audio=None))
    library.close()
    SettingsStore(folders.settings).change(theme="dark")
    for path, size in ((folders.speech / "a.flac", 10), (folders.models / "base" / "m.bin", 700), (folders.log, 5)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(size))
    return folders


def test_nothing_is_left(folders: Folders) -> None:
    """Neither files nor folders."""
    erased = erase(folders)
    assert erased.left == ()
    assert erased.files >= 5
    assert not any(folder.exists() for folder in (folders.data, folders.config, folders.cache))


def test_models_can_be_kept(folders: Folders) -> None:
    """They were a long download, and say nothing of their user."""
    erase(folders, keep_models=True)
    assert [path.name for path in folders.data.rglob("*") if path.is_file()] == ["m.bin"]
    assert not folders.config.exists()


def test_models_can_be_kept_on_another_disk(folders: Folders, tmp_path: Path) -> None:
    """The link by which they are found stays too, and they are still told apart from the rest."""
    folders.models.rename(tmp_path / "large disk")
    folders.models.symlink_to(tmp_path / "large disk")
    there = holdings(folders)
    erase(folders, keep_models=True)
    assert there.models == 700
    assert there.answers > 700
    assert [path.name for path in folders.data.iterdir()] == ["models"]
    assert (folders.models / "base" / "m.bin").is_file()


def test_what_is_there_is_told_before(folders: Folders) -> None:
    """Models apart from the rest."""
    there = holdings(folders)
    assert there.models == 700
    assert there.answers > 700


def test_a_file_that_is_held_is_named_and_the_rest_goes(folders: Folders) -> None:
    """Windows does not let go of a file that another program has open."""

    def unlink(path: Path) -> None:
        if path == folders.database:
            raise PermissionError("in use")
        path.unlink()

    erased = erase(folders, unlink=unlink)
    assert erased.left == (folders.database,)
    assert [path for path in folders.data.rglob("*") if path.is_file()] == [folders.database]
    assert not folders.cache.exists()


def test_a_folder_that_cannot_be_looked_into_is_named() -> None:
    """Nobody is told that all is gone while answers lie in it."""
    with tempfile.TemporaryDirectory() as place:  # pytest's own folders are closed to all but their owner
        data = Path(place, "data")
        closed = data / "takes"
        closed.mkdir(parents=True)
        for folder, mode in ((data.parent, 0o777), (data, 0o777), (closed, 0)):
            folder.chmod(mode)
        with without_root():
            erased = erase(Folders(data, Path(place, "config"), Path(place, "cache")))
        closed.chmod(0o700)
    assert erased.left == (closed,)


def test_what_a_link_leads_to_stays(folders: Folders, tmp_path: Path) -> None:
    """Somebody keeps their packs elsewhere."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine.yaml").write_text("mine")
    folders.packs.symlink_to(elsewhere)
    erase(folders)
    assert (elsewhere / "mine.yaml").read_text() == "mine"
    assert not folders.data.exists()


def test_what_a_junction_leads_to_stays(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """It looks like a folder, and on Windows removing it removes it alone; here it is left since it is none."""
    (folders.packs / "inner").mkdir(parents=True)
    (folders.packs / "inner" / "mine.yaml").write_text("mine")
    monkeypatch.setattr(private, "is_link", lambda path: path == folders.packs)
    erased = erase(folders)
    assert erased.left == (folders.packs,)
    assert (folders.packs / "inner" / "mine.yaml").read_text() == "mine"


@pytest.mark.parametrize("name", ["takes", "recordings"])
def test_recordings_on_another_disk_go(folders: Folders, tmp_path: Path, name: str) -> None:
    """They were told among what is deleted, and nothing is more private."""
    (tmp_path / "large disk").mkdir()
    (tmp_path / "large disk" / "answer.flac").write_bytes(bytes(900))
    shutil.rmtree(folders.data / name, ignore_errors=True)
    (folders.data / name).symlink_to(tmp_path / "large disk")
    there = holdings(folders)
    erase(folders)
    assert there.answers > there.recordings == 900
    assert list((tmp_path / "large disk").iterdir()) == []
    assert not folders.data.exists()


def test_folders_in_one_another_count_once(tmp_path: Path) -> None:
    """On some systems data and settings lie in one folder."""
    one = Folders(tmp_path / "app", tmp_path / "app", tmp_path / "app" / "cache")
    assert places(one) == (tmp_path / "app",)


def test_progress_ends_at_the_end(folders: Folders) -> None:
    """The bar fills."""
    shares: list[float] = []
    erase(folders, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_what_is_written_while_the_window_closes_goes_too(folders: Folders) -> None:
    """But nothing is deleted at the end of an app where nobody wanted it."""
    erasure = Erasure(folders)
    erasure.finish()
    assert folders.database.exists()
    erasure.run(keep_models=False)
    SettingsStore(folders.settings).change(theme="light")
    erasure.finish()
    assert not folders.config.exists()


def test_a_key_of_a_second_opinion_goes_too(tmp_path: Path) -> None:
    """It lies in the system's keyring, not in a folder."""
    fakes = fake_parts(tmp_path)
    services = fake_services(tmp_path, fakes)
    services.settings.change(opinion_url="https://api.example.com/v1")
    origin = address("https://api.example.com/v1").origin
    services.opinions.keys.keep(origin, "secret")
    services.erase(keep_models=False)
    assert services.opinions.keys.find(origin) == ""
    assert services.erasure.done


def test_a_key_that_the_keyring_keeps_is_told(tmp_path: Path) -> None:
    """Nobody is to believe that it is gone; all else is."""
    fakes = fake_parts(tmp_path)
    services = fake_services(tmp_path, fakes)
    services.opinions.keys.keep("https://api.example.com", "secret")
    fakes.keyring.locked = True
    erased = services.erase(keep_models=False)
    assert "does not say whether it holds a key. Look for “voice-interviewer second opinion”" in str(erased.key)
    assert not services.folders.config.exists()
    fakes.keyring.locked = False
    assert services.erase(keep_models=False).key is None


def test_nothing_is_deleted_while_an_answer_is_recorded(tmp_path: Path) -> None:
    """The answer under way would be lost."""
    fakes = fake_parts(tmp_path)
    services = fake_services(tmp_path, fakes)
    services.settings.change(theme="dark")
    fakes.recorder.start(tmp_path / "answer.wav", "")
    with pytest.raises(StorageError):
        services.erase(keep_models=False)
    fakes.recorder.stop()
    assert services.folders.settings.exists()
    assert not services.erasure.done


def test_many_paths_are_counted() -> None:
    """A sentence, not a list."""
    assert named([Path("a"), Path("b")]) == "a, b"
    assert named([Path(str(n)) for n in range(5)]) == "0, 1, 2 and 2 more"
