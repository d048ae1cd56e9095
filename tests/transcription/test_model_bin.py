"""Deleting models, and bringing them back."""

import os
from pathlib import Path

import pytest

from support.model_files import folders_in, weights_bytes, write_checkpoint, write_folder
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import ModelError, NotFound, StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.transcription.conversions import CONVERTED, conversion
from voice_interviewer.transcription.import_model import import_model
from voice_interviewer.transcription.model_bin import ModelBin, discard_part
from voice_interviewer.transcription.models import available, find
from voice_interviewer.transcription.origin import origin_of


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_in(tmp_path)


def names(folders: Folders) -> list[str]:
    return [info.name for info in available(folders) if not info.packaged]


def test_a_deleted_folder_comes_back(folders: Folders) -> None:
    """Until then it is not listed."""
    write_folder(folders.models / "base.en")
    models = ModelBin(folders)
    assert models.delete(find("base.en", folders)).size > 0
    assert names(folders) == []
    models.restore("base.en")
    assert find("base.en", folders).complete


def test_a_deleted_file_comes_back_with_its_note(tmp_path: Path, folders: Folders) -> None:
    """Where it came from is not forgotten on the way."""
    source = write_checkpoint(tmp_path / "base.en.pt")
    info = import_model(source, folders, lambda _: None, CancelToken())
    models = ModelBin(folders)
    models.delete(info)
    assert sorted(path.name for path in folders.models.iterdir()) == [".bin"]
    models.restore("base.en")
    assert origin_of(info.path) is not None
    assert names(folders) == ["base.en"]


def test_a_broken_model_can_be_deleted(folders: Folders) -> None:
    """It takes as much room as a whole one."""
    write_folder(folders.models / "base.en", b"cut")
    ModelBin(folders).delete(next(info for info in available(folders) if info.name == "base.en"))
    assert names(folders) == []


def test_the_packaged_model_is_not_ours_to_delete(folders: Folders) -> None:
    """The sentence says who put it there."""
    with pytest.raises(ModelError, match="pip uninstall"):
        ModelBin(folders).delete(find("tiny.en", folders))


def test_what_is_gone_or_replaced_does_not_come_back(folders: Folders) -> None:
    """Nothing is overwritten by bringing something back."""
    models = ModelBin(folders)
    with pytest.raises(NotFound, match="No deleted speech model"):
        models.restore("base.en")
    write_folder(folders.models / "base.en")
    models.delete(find("base.en", folders))
    write_folder(folders.models / "base.en")
    with pytest.raises(ModelError, match="another speech model"):
        models.restore("base.en")
    models.empty()
    assert not (folders.models / ".bin").exists()
    models.empty()


def test_deleting_twice_keeps_the_last(folders: Folders) -> None:
    """The bin holds one model of a name."""
    models = ModelBin(folders)
    for weights in (b"first", b"second"):
        write_folder(folders.models / "base.en", weights)
        models.delete(next(info for info in available(folders) if info.name == "base.en"))
    assert (models.restore("base.en") / "model.bin").read_bytes() == b"second"


def test_what_was_fetched_so_far_can_be_discarded(folders: Folders) -> None:
    """Of a folder and of a file, with their notes, and nothing else."""
    write_folder(folders.models / "base.en.part")
    folders.models.joinpath("base.en.pt.part").touch()
    folders.models.joinpath("base.en.pt.part.json").touch()
    write_folder(folders.models / "small.en")
    discard_part(folders, "base.en")
    assert [path.name for path in folders.models.iterdir()] == ["small.en"]
    discard_part(folders, "base.en")


def test_a_folder_that_cannot_be_changed(folders: Folders) -> None:
    """It is a sentence."""
    write_folder(folders.models / "base.en")
    (folders.models / ".bin").write_text("in the way")
    with pytest.raises(StorageError, match="Allow writing"):
        ModelBin(folders).delete(find("base.en", folders))


def test_what_was_made_from_a_model_goes_with_it(folders: Folders) -> None:
    """A converted copy takes twice the room of the model, and nobody would find it; another model's stays."""
    models, store = folders.models, folders.models / CONVERTED
    made = []
    for name in ("base.en", "base.en-mine"):
        folder = write_folder(models / name)
        made.append(write_checkpoint(conversion(folder, folder / "model.bin", store)))
    ModelBin(folders).delete(find("base.en", folders))
    assert [path.exists() for path in made] == [False, True]


def test_what_a_killed_program_left_goes_with_the_bin(folders: Folders) -> None:
    """Half of an import and half of a conversion, once they are an hour old; what was fetched so far goes on later."""
    half = write_folder(folders.models / ".base.en.part")
    write_checkpoint(folders.models / "converted" / ".base.en-1-2.pt.77")
    fetched = write_folder(folders.models / "small.en.part")
    for path in [*folders.models.rglob("*")]:
        os.utime(path, (1_000_000_000, 1_000_000_000))
    fresh = write_checkpoint(folders.models / ".tiny.pt.part")
    (half / "model.bin").write_bytes(weights_bytes())
    ModelBin(folders).empty()
    assert half.exists()
    os.utime(half / "model.bin", (1_000_000_000, 1_000_000_000))
    ModelBin(folders).empty()
    assert {path.name for path in folders.models.iterdir()} == {fresh.name, fetched.name, "converted"}
    assert list((folders.models / "converted").iterdir()) == []
