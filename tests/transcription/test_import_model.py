"""Models from the user's own files."""

import os
import zipfile
from pathlib import Path

import pytest

from support.limits import no_file_larger_than
from support.model_files import folders_in, weights_bytes, write_checkpoint, write_folder
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, ModelError, NotFound, StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.transcription.import_model import import_model
from voice_interviewer.transcription.models import ModelFormat, ModelInfo, find
from voice_interviewer.transcription.origin import origin_of
from voice_interviewer.transcription.transfer import Transferred


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_in(tmp_path)


def whole(folder: Path) -> Path:
    write_folder(folder)
    (folder / "vocabulary.txt").write_text("a\n")
    return folder


def zipped(path: Path, folder: Path, inside: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in folder.iterdir():
            archive.write(file, inside + file.name)
    return path


def take(source: Path, folders: Folders, name: str = "") -> ModelInfo:
    return import_model(source, folders, lambda _: None, CancelToken(), name)


def left(folders: Folders) -> list[str]:
    return sorted(path.name for path in folders.models.iterdir()) if folders.models.is_dir() else []


def test_a_folder_is_copied(tmp_path: Path, folders: Folders) -> None:
    """Under its own name without the maker's prefix; what is not of the model stays where it is."""
    source = whole(tmp_path / "faster-whisper-base.en")
    (source / "holiday.jpg").write_bytes(b"x")
    info = take(source, folders)
    assert (info.name, info.complete, info.format) == ("base.en", True, ModelFormat.CTRANSLATE2)
    assert {path.name for path in info.path.iterdir()} == {
        "config.json", "model.bin", "origin.json", "tokenizer.json", "vocabulary.txt",
    }  # fmt: skip
    assert find("base.en", folders) == info


def test_links_are_followed_and_never_made(tmp_path: Path, folders: Folders) -> None:
    """The hub's cache is made of links; what is imported must outlive it."""
    blobs, source = whole(tmp_path / "blobs"), tmp_path / "base.en"
    source.mkdir()
    for blob in blobs.iterdir():
        (source / blob.name).symlink_to(blob)
    info = take(source, folders)
    assert not any(path.is_symlink() for path in info.path.iterdir())
    assert info.weights.read_bytes() == weights_bytes()


def test_a_checkpoint_is_copied(tmp_path: Path, folders: Folders) -> None:
    """OpenAI's own file keeps its name; a note says where it came from."""
    source = write_checkpoint(tmp_path / "small.en.pt")
    info = take(source, folders)
    assert (info.name, info.format, info.complete) == ("small.en", ModelFormat.OPENAI, True)
    assert info.path.read_bytes() == source.read_bytes()
    origin = origin_of(info.path)
    assert origin is not None
    assert origin.source == str(source)


@pytest.mark.parametrize("inside", ["", "faster-whisper-base.en/", "deep/down/base.en/"])
def test_a_zip_of_a_folder(tmp_path: Path, folders: Folders, inside: str) -> None:
    """However deep the folder lies in it."""
    source = zipped(tmp_path / "base.en.zip", whole(tmp_path / "x"), inside)
    info = take(source, folders)
    assert (info.name, info.complete) == ("base.en", True)


def test_another_name(tmp_path: Path, folders: Folders) -> None:
    """For a model of one's own that is called like a known one."""
    assert take(whole(tmp_path / "base.en"), folders, "mine").path == folders.models / "mine"


@pytest.mark.parametrize("name", ["../out", "", ".hidden", "a/b", "x.part", "a" * 80, "base."])
def test_names_that_lead_elsewhere(tmp_path: Path, folders: Folders, name: str) -> None:
    """No name writes outside the models folder, or hides there."""
    source = whole(tmp_path / (name if name and "/" not in name and len(name) < 60 else "..."))
    with pytest.raises(ModelError, match="cannot be called"):
        take(source, folders, name)
    assert left(folders) == []


@pytest.mark.parametrize("name", ["con", "AUX.en"])
def test_names_of_devices(tmp_path: Path, folders: Folders, name: str) -> None:
    """On Windows what is written there is gone."""
    with pytest.raises(ModelError, match=r"Windows lets no file be called .* another name"):
        take(whole(tmp_path / "base.en"), folders, name)
    assert left(folders) == []


def test_a_zip_that_leads_elsewhere(tmp_path: Path, folders: Folders) -> None:
    """Only the files of a model are taken out, and only to their places."""
    source = tmp_path / "base.en.zip"
    whole(tmp_path / "x")
    with zipfile.ZipFile(source, "w") as archive:
        for file in (tmp_path / "x").iterdir():
            archive.write(file, f"../../base.en/{file.name}")
        archive.writestr("../../evil.txt", "x")
    assert take(source, folders).path == folders.models / "base.en"
    assert not list(tmp_path.rglob("evil.txt"))


def test_what_is_there_is_not_overwritten(tmp_path: Path, folders: Folders) -> None:
    """Two models of one name would be a riddle."""
    write_folder(folders.models / "base.en")
    with pytest.raises(ModelError, match=r"There is a speech model base\.en already"):
        take(whole(tmp_path / "base.en"), folders)
    with pytest.raises(ModelError, match="already"):
        take(write_checkpoint(tmp_path / "base.en.pt"), folders)
    with pytest.raises(ModelError, match=r"There is a speech model base\.en already"):
        take(write_checkpoint(tmp_path / "Base.EN.pt"), folders)  # the same file on Windows and macOS


def test_half_a_model_is_refused(tmp_path: Path, folders: Folders) -> None:
    """A download that somebody broke off, or a folder with a file left out; the sentence names the user's own file."""
    source = whole(tmp_path / "base.en")
    (source / "model.bin").write_bytes(weights_bytes()[:-9])
    with pytest.raises(ModelError, match=rf"{source}/model\.bin is incomplete"):
        take(source, folders)
    (whole(source) / "vocabulary.txt").unlink()
    with pytest.raises(ModelError, match=r"vocabulary\.txt is missing"):
        take(source, folders)
    cut = write_checkpoint(tmp_path / "small.en.pt")
    cut.write_bytes(cut.read_bytes()[:-30])
    with pytest.raises(ModelError, match="is no whole model"):
        take(cut, folders)
    assert left(folders) == []


def test_what_is_no_model(tmp_path: Path, folders: Folders) -> None:
    """An empty folder, another archive, and nothing at all."""
    (tmp_path / "empty").mkdir()
    archive = tmp_path / "photos.zip"
    with zipfile.ZipFile(archive, "w") as photos:
        photos.writestr("a.jpg", b"x")
    for source in (tmp_path / "empty", archive):
        with pytest.raises(ModelError, match=r"holds no model\. Choose a \.pt"):
            take(source, folders)
    with pytest.raises(NotFound, match="no file or folder"):
        take(tmp_path / "nowhere.pt", folders)


def test_a_damaged_zip(tmp_path: Path, folders: Folders) -> None:
    """Its own checksums tell, before anything is in its place."""
    source = tmp_path / "base.en.zip"
    with zipfile.ZipFile(source, "w") as archive:
        for file in whole(tmp_path / "x").iterdir():
            archive.write(file, file.name)
    data = bytearray(source.read_bytes())
    data[data.index(weights_bytes()) + 70] ^= 1
    source.write_bytes(data)
    with pytest.raises(ModelError, match="cannot be unpacked"):
        take(source, folders)
    assert left(folders) == []


def test_progress_and_cancel(tmp_path: Path, folders: Folders) -> None:
    """The share ends at one; called off, nothing is left."""
    source = whole(tmp_path / "base.en")
    with (source / "vocabulary.txt").open("wb") as large:
        large.truncate(5_000_000)
    told: list[Transferred] = []
    cancel = CancelToken()

    def stop(moment: Transferred) -> None:
        told.append(moment)
        cancel.cancel()

    with pytest.raises(Cancelled):
        import_model(source, folders, stop, cancel)
    assert 0 < told[0].share < 1
    assert left(folders) == []
    import_model(source, folders, told.append, CancelToken())
    assert told[-1].share == 1.0


def test_a_disk_that_fills_up(tmp_path: Path, folders: Folders) -> None:
    """Nothing half is left in the way."""
    source = whole(tmp_path / "base.en")
    (source / "vocabulary.txt").write_bytes(os.urandom(300_000))
    with no_file_larger_than(100_000), pytest.raises(StorageError):
        take(source, folders)
    assert left(folders) == []


def test_what_the_system_refuses_to_look_at(tmp_path: Path, folders: Folders) -> None:
    """A name that is too long, as a folder that nobody may enter: told, and no crash."""
    with pytest.raises(ModelError, match="cannot be read"):
        take(tmp_path / ("a" * 300), folders)
    assert left(folders) == []
