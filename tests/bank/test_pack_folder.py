"""What counts as a pack in a folder, and putting one there."""

from pathlib import Path

import pytest

from support.limits import no_file_larger_than
from voice_interviewer.bank.pack_folder import free_name, make_folder, pack_paths, put, put_new
from voice_interviewer.errors import NotFound, PackError, StorageError


def test_yaml_files_are_packs_and_nothing_else_is(tmp_path: Path) -> None:
    """Neither what editors leave behind, nor what an import keeps."""
    for name in ("b.yaml", "a.yml", ".#a.yaml", "a.yaml.bak-1", "a.yaml~", "README.md", "c.YAML.txt"):
        (tmp_path / name).touch()
    assert [file.name for file in pack_paths(tmp_path)] == ["a.yml", "b.yaml"]


def test_a_pack_is_put_with_its_folder(tmp_path: Path) -> None:
    """Line ends stay as they are, and what was there is replaced."""
    file = tmp_path / "a" / "b" / "c.yaml"
    put(file, "old")
    put(file, "id: x\r\n")
    assert file.read_bytes() == b"id: x\r\n"
    assert list(file.parent.iterdir()) == [file]


def test_a_new_pack_overwrites_nothing(tmp_path: Path) -> None:
    """Not even a link that leads nowhere."""
    file = tmp_path / "new.yaml"
    put_new(file, "first")
    with pytest.raises(PackError, match="is there already"):
        put_new(file, "second")
    assert file.read_text(encoding="utf-8") == "first"
    (tmp_path / "link.yaml").symlink_to(tmp_path / "nowhere")
    with pytest.raises(PackError, match="is there already"):
        put_new(tmp_path / "link.yaml", "third")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A typing slip in its path makes no folder."""
    with pytest.raises(NotFound, match="There is no folder"):
        put_new(tmp_path / "nowhere" / "new.yaml", "text")


def test_a_full_disk_leaves_nothing_half(tmp_path: Path) -> None:
    """Whichever way a pack is written."""
    old = tmp_path / "old.yaml"
    put(old, "old")
    with no_file_larger_than(1000):
        with pytest.raises(StorageError, match=r"old\.yaml could not be written"):
            put(old, "x" * 5000)
        with pytest.raises(StorageError, match=r"new\.yaml could not be written"):
            put_new(tmp_path / "new.yaml", "x" * 5000)
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("old.yaml", "old")]


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path: Path) -> None:
    """With where it lies."""
    (tmp_path / "packs").touch()
    with pytest.raises(StorageError, match="could not be made"):
        make_folder(tmp_path / "packs")


def test_free_names_count_on(tmp_path: Path) -> None:
    """The suffix stays, since it says what is loaded."""
    file = tmp_path / "demo.yaml"
    assert free_name(file) == file
    file.touch()
    (tmp_path / "demo-2.yaml").touch()
    assert free_name(file) == tmp_path / "demo-3.yaml"
