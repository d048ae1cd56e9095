"""Keeps what was heard, so that a second run asks again only what has changed: the sound, or the way of listening."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from benchmarks.ears.heard import Heard

HearAll = Callable[[Iterable[Path]], Iterator[Heard]]


class Cache:
    """Results below one folder, named after a checksum of the sound and the version of the way of listening."""

    def __init__(self, folder: Path, fresh: bool = False) -> None:
        """With ``fresh`` nothing that is there is read, but what is heard is kept."""
        self._folder = folder
        self._fresh = fresh

    def heard(self, paths: Sequence[Path], version: str, hear_all: HearAll) -> list[Heard]:
        """What was heard in each file, in order; ``hear_all`` is called with those that are not known, if any."""
        places = [self._place(path, version) for path in paths]
        unknown = [at for at, place in enumerate(places) if self._fresh or not place.is_file()]
        if unknown:
            for at, heard in zip(unknown, hear_all(paths[at] for at in unknown), strict=True):
                places[at].parent.mkdir(parents=True, exist_ok=True)
                places[at].write_bytes(msgspec.json.encode(heard))
        return [msgspec.json.decode(place.read_bytes(), type=Heard) for place in places]

    def _place(self, path: Path, version: str) -> Path:
        sound = hashlib.sha256(path.read_bytes()).hexdigest()
        listening = hashlib.sha256(version.encode()).hexdigest()[:16]
        return self._folder / listening / f"{sound[:32]}.json"
