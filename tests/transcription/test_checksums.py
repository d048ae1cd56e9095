import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from voice_interviewer import private
from voice_interviewer.private import alone
from voice_interviewer.transcription.checksums import file_sha256, matches_checksum

ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-2, example for "abc"


def test_checksum_is_sha256(tmp_path: Path) -> None:
    """The digest is the standard one."""
    path = tmp_path / "file"
    path.write_bytes(b"abc")
    assert file_sha256(path) == ABC
    assert matches_checksum(path, ABC, tmp_path / "cache")
    assert not matches_checksum(path, "0" * 64, tmp_path / "cache")


def test_an_unchanged_file_is_hashed_once(tmp_path: Path) -> None:
    """Same size and time of change: the remembered answer is given, whatever the content."""
    path, cache = tmp_path / "file", tmp_path / "cache"
    path.write_bytes(b"abc")
    status = path.stat()
    assert matches_checksum(path, ABC, cache)
    path.write_bytes(b"xyz")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert matches_checksum(path, ABC, cache)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    assert not matches_checksum(path, ABC, cache)


def test_a_cache_that_cannot_be_used_costs_only_time(tmp_path: Path) -> None:
    """A broken cache file, and a cache folder that cannot be made, change no answer."""
    path, cache = tmp_path / "file", tmp_path / "cache"
    path.write_bytes(b"abc")
    cache.mkdir()
    (cache / "checksums.json").write_text("[not json")
    assert matches_checksum(path, ABC, cache)
    blocked = tmp_path / "a file, no folder"
    blocked.write_text("")
    assert matches_checksum(path, ABC, blocked)


def test_one_program_at_a_time_remembers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another would write over what this one knows; waiting too long costs only time."""
    monkeypatch.setattr(private, "WAIT_SECONDS", 0.0)
    path, cache = tmp_path / "file", tmp_path / "cache"
    path.write_bytes(b"abc")
    with ThreadPoolExecutor(1) as elsewhere, alone(cache / "checksums.json"):
        assert elsewhere.submit(matches_checksum, path, ABC, cache).result()
    assert not (cache / "checksums.json").exists()
