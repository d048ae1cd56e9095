"""The fake of `voice_interviewer.library.shelf_port.Shelf`: everything in memory but the sound, which stays a file."""

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from voice_interviewer.library.shelf_port import Storage, TakenQuestion
from voice_interviewer.library.sounds import SETTLED_SECONDS
from voice_interviewer.take import Take


class FakeShelf:
    """Sorts the takes it is given. ``may_fail`` is called before anything is done."""

    def __init__(self, may_fail: Callable[[], None], takes: dict[int, Take], sounds: Path) -> None:
        self._may_fail = may_fail
        self._takes = takes
        self._sounds = sounds
        self._lock = threading.RLock()
        self.copies = 0
        """How many copies of the database hold any take; none of them is ever deleted."""

    def star(self, take_ids: Sequence[int], starred: bool = True) -> None:
        self._change(take_ids, lambda take: {"starred": starred})

    def tag(self, take_ids: Sequence[int], tag: str) -> None:
        words = " ".join(tag.split())
        spelt = next((used for used, _ in self._used() if used.casefold() == words.casefold()), words)
        if words:
            self._change(take_ids, lambda take: {"tags": _sorted([*without(take.tags, words), spelt])})

    def untag(self, take_ids: Sequence[int], tag: str) -> None:
        words = " ".join(tag.split())
        self._change(take_ids, lambda take: {"tags": without(take.tags, words)})

    def tags(self) -> list[tuple[str, int]]:
        with self._lock:
            self._may_fail()
            return self._used(binned=False)

    def tags_of(self, take_ids: Sequence[int]) -> dict[str, int]:
        with self._lock:
            self._may_fail()
            found: dict[str, int] = {}
            for take_id in set(take_ids) & set(self._takes):
                for tag in self._takes[take_id].tags:
                    found[tag] = found.get(tag, 0) + 1
            return found

    def note(self, take_id: int, notes: str) -> None:
        self._change([take_id], lambda take: {"notes": notes})

    def questions(self) -> list[TakenQuestion]:
        with self._lock:
            self._may_fail()
            there = sorted((t for t in self._takes.values() if not t.deleted), key=lambda t: (t.created, t.id or 0))
        found: dict[str, list[Take]] = {}
        for take in there:
            found.setdefault(take.question.id or take.question.text, []).append(take)
        newest = sorted(found.values(), key=lambda takes: (takes[-1].created, takes[-1].id or 0), reverse=True)
        return [TakenQuestion(takes[-1].question.id, takes[-1].question.text, len(takes)) for takes in newest]

    def storage(self) -> Storage:
        with self._lock:
            self._may_fail()
            takes = list(self._takes.values())
        binned = [take for take in takes if take.deleted]
        there = [take for take in takes if not take.deleted]
        named = _sound(takes)
        stray = sum(path.stat().st_size for path in self._sounds.glob("*")) - named
        return Storage(len(there), _sound(there), len(binned), _sound(binned), 0, 0, 0, stray)

    def binned(self) -> list[int]:
        with self._lock:
            self._may_fail()
            return sorted(take_id for take_id, take in self._takes.items() if take.deleted)

    def sizes(self, take_ids: Sequence[int]) -> dict[int, int]:
        with self._lock:
            self._may_fail()
            found = {one: self._takes[one].audio for one in take_ids if one in self._takes}
        return {one: audio.stat().st_size for one, audio in found.items() if audio and audio.is_file()}

    def drop_sound(self, take_ids: Sequence[int]) -> None:
        with self._lock:
            self._may_fail()
            for take_id in take_ids:
                take = self._takes.get(take_id)
                if take and take.audio:
                    take.audio.unlink(missing_ok=True)
        self._change(take_ids, lambda take: {"audio": None})

    def clear_stray(self) -> int:
        with self._lock:
            self._may_fail()
            named = {take.audio for take in self._takes.values()}
        free = 0
        for path in set(self._sounds.glob("*")) - named:
            if time.time() - path.stat().st_mtime < SETTLED_SECONDS:
                continue
            free += path.stat().st_size
            path.unlink()
        return free

    def copies_with(self, take_ids: Sequence[int]) -> int:
        self._may_fail()
        return self.copies if take_ids else 0

    def clear_backups(self) -> int:
        self._may_fail()
        return 0

    def _used(self, binned: bool = True) -> list[tuple[str, int]]:
        found: dict[str, int] = {}
        for take in self._takes.values():
            for tag in take.tags if binned or not take.deleted else ():
                found[tag] = found.get(tag, 0) + 1
        return sorted(found.items(), key=lambda entry: entry[0].casefold())

    def _change(self, take_ids: Sequence[int], change: Callable[[Take], dict[str, Any]]) -> None:
        with self._lock:
            self._may_fail()
            for take_id in take_ids:
                if take_id in self._takes:
                    self._takes[take_id] = replace(self._takes[take_id], **change(self._takes[take_id]))


def without(tags: Iterable[str], gone: str) -> tuple[str, ...]:
    """Tags but that one, in whatever case."""
    return tuple(tag for tag in tags if tag.casefold() != gone.casefold())


def _sorted(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(tags, key=str.casefold))


def _sound(takes: Iterable[Take]) -> int:
    return sum(take.audio.stat().st_size for take in takes if take.audio and take.audio.is_file())
