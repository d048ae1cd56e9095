"""What was heard is asked for once."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from benchmarks.ears.cache import Cache
from benchmarks.ears.heard import Cost, Heard, HeardWord


class Listening:
    """Hears the name of each file, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, paths: Iterable[Path]) -> Iterator[Heard]:
        for path in paths:
            self.asked.append(path.name)
            yield Heard(words=(HeardWord(path.name, 0.0, 1.0),), cost=Cost(cpu=0.5))


@pytest.fixture
def sounds(tmp_path: Path) -> list[Path]:
    """Two files that differ."""
    paths = [tmp_path / name for name in ("a", "b")]
    for path in paths:
        path.write_bytes(path.name.encode())
    return paths


def test_a_second_run_asks_for_what_has_changed_only(tmp_path: Path, sounds: list[Path]) -> None:
    """A changed sound, not its unchanged neighbour; costs are kept with the words."""
    listening, cache = Listening(), Cache(tmp_path / "cache")
    first = cache.heard(sounds, "1", listening)
    assert [heard.words[0].text for heard in first] == ["a", "b"]
    sounds[1].write_bytes(b"other")
    assert cache.heard(sounds, "1", listening) == first
    assert listening.asked == ["a", "b", "b"]
    assert first[0].cost.cpu == 0.5


def test_another_version_and_a_fresh_run_ask_for_all(tmp_path: Path, sounds: list[Path]) -> None:
    """Neither believes what is there."""
    listening = Listening()
    for version, fresh in (("1", False), ("2", False), ("2", True)):
        Cache(tmp_path / "cache", fresh).heard(sounds, version, listening)
    assert listening.asked == ["a", "b"] * 3
    assert listening.asked[4:] == ["a", "b"]
