"""A bank that is loaded anew when its files have changed, and only then."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from support.packs import FULL_TEXT, PACK_TEXT, pack_file, spoilt
from support.services import fake_folders, fake_services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.bank.watching import WatchedBank, fingerprint


@pytest.fixture
def watched(tmp_path: Path) -> WatchedBank:
    """A bank over a folder with one pack."""
    pack_file(tmp_path)
    return WatchedBank([tmp_path], lambda: load_packs([tmp_path]))


def ids(bank: Bank) -> list[str]:
    return [pack.id for pack in bank.packs]


def test_the_same_object_while_nothing_changes(watched: WatchedBank, tmp_path: Path) -> None:
    """Nobody has to compare banks to see whether there is something new."""
    bank = watched.known()
    pack_file(tmp_path, "no pack", "notes.txt")
    pack_file(tmp_path, "no pack", ".half-written.yaml")
    assert watched.fresh() is bank
    assert watched.fresh() is watched.known()


def touch(file: Path) -> None:
    """Another time of change, to the nanosecond, and nothing else."""
    found = file.stat()
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns + 1))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda folder: pack_file(folder, FULL_TEXT, "full.yaml"), ["demo", "full"]),
        (lambda folder: (folder / "demo.yaml").unlink(), []),
        (lambda folder: (folder / "demo.yaml").rename(folder / "other.yml"), ["demo"]),
        (lambda folder: (folder / "demo.yaml").rename(folder / "demo.yaml.bak-1"), []),
        (lambda folder: pack_file(folder, spoilt("id: demo", "id: demon")), ["demon"]),
        (lambda folder: pack_file(folder, spoilt("version: 1", "version: 0")), []),
        (lambda folder: touch(folder / "demo.yaml"), ["demo"]),
    ],
    ids=["added", "removed", "renamed", "set aside", "changed", "broken", "touched"],
)
def test_every_change_is_noticed(
    watched: WatchedBank, tmp_path: Path, change: Callable[[Path], object], expected: list[str]
) -> None:
    """The old bank stays as it was, for whoever still holds it."""
    old = watched.fresh()
    change(tmp_path)
    assert watched.known() is old
    new = watched.fresh()
    assert new is not old
    assert (ids(new), ids(old)) == (expected, ["demo"])
    assert watched.known() is new


def test_a_folder_may_come_and_go(tmp_path: Path) -> None:
    """The user's folder is made only when the first pack is put there."""
    folder = tmp_path / "packs"
    watched = WatchedBank([folder], lambda: load_packs([folder]))
    assert ids(watched.known()) == []
    pack_file(folder)
    assert ids(watched.fresh()) == ["demo"]


def test_what_cannot_be_looked_at_is_no_crash(tmp_path: Path) -> None:
    """A file where the folder should be, and a link that leads nowhere: both are noticed when they are mended."""
    link = tmp_path / "packs" / "link.yaml"
    link.parent.mkdir()
    link.symlink_to(tmp_path / "target.yaml")
    (tmp_path / "file").touch()
    before = fingerprint([tmp_path / "file", link.parent])
    assert len(before) == 2
    pack_file(tmp_path, PACK_TEXT, "target.yaml")
    assert fingerprint([tmp_path / "file", link.parent]) != before


def test_many_threads_load_it_once(tmp_path: Path) -> None:
    """Pages ask for it at the same moment, off the UI thread."""
    pack_file(tmp_path)
    loaded: list[Bank] = []

    def load() -> Bank:
        loaded.append(load_packs([tmp_path]))
        return loaded[-1]

    watched = WatchedBank([tmp_path], load)
    with ThreadPoolExecutor(8) as pool:
        banks = [task.result() for task in [pool.submit(watched.fresh) for _ in range(50)]]
    assert len(loaded) == 1
    assert all(bank is loaded[0] for bank in banks)


def test_the_services_notice_a_pack_of_the_users(tmp_path: Path) -> None:
    """The bank that everybody shares is the fresh one from then on."""
    packs = fake_folders(tmp_path).packs
    services = fake_services(tmp_path, load_bank=lambda: load_packs([packs]))
    empty = services.bank
    assert services.fresh_bank() is empty
    pack_file(packs)
    assert services.bank is empty
    assert ids(services.fresh_bank()) == ["demo"]
    assert services.bank is services.fresh_bank()
