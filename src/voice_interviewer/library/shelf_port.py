"""The port to how takes are sorted and stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class TakenQuestion:
    """A question that was answered, and how often."""

    id: str | None
    text: str
    """As it was asked last."""
    takes: int


@dataclass(frozen=True, slots=True)
class Storage:
    """What the library takes up on disk; sizes in bytes."""

    takes: int
    sound: int
    """Of the takes that are not in the bin."""
    binned: int
    binned_sound: int
    database: int
    backups: int
    unfinished: int
    """Recordings that belong to no take yet."""
    stray: int
    """Sound files that no take names."""


class Shelf(Protocol):
    """Stars, tags and notes of takes, and the room that they take up. Safe to call from any thread.

    Unknown ids are ignored. Each raises LibraryError or StorageError, having changed nothing.
    """

    def star(self, take_ids: Sequence[int], starred: bool = True) -> None:
        """Star takes, or take their stars away."""
        ...

    def tag(self, take_ids: Sequence[int], tag: str) -> None:
        """Tag takes. White space is made single; a tag that differs in its case only is the same one."""
        ...

    def untag(self, take_ids: Sequence[int], tag: str) -> None:
        """Take a tag away."""
        ...

    def tags(self) -> list[tuple[str, int]]:
        """Every tag in use, by the alphabet, with the number of takes outside the bin that have it."""
        ...

    def tags_of(self, take_ids: Sequence[int]) -> dict[str, int]:
        """The tags of these takes, also in the bin, each with the number of them that have it."""
        ...

    def note(self, take_id: int, notes: str) -> None:
        """Put notes beside a take in place of those that are there."""
        ...

    def questions(self) -> list[TakenQuestion]:
        """The questions of the takes outside the bin, the one answered last first."""
        ...

    def storage(self) -> Storage:
        """What lies on disk."""
        ...

    def binned(self) -> list[int]:
        """The takes in the bin, also damaged ones, which no list shows."""
        ...

    def sizes(self, take_ids: Sequence[int]) -> dict[int, int]:
        """The bytes of the recordings of takes; those without one are left out."""
        ...

    def drop_sound(self, take_ids: Sequence[int]) -> None:
        """Delete recordings for good; the takes and what was found in them stay."""
        ...

    def clear_stray(self) -> int:
        """Delete the sound files that no take names; returns the bytes that are free now.

        Those that are less than a minute old stay: they may belong to a take that is being kept.
        """
        ...

    def copies_with(self, take_ids: Sequence[int]) -> int:
        """How many older copies of the database hold one of these takes; such copies go when the takes are purged."""
        ...

    def clear_backups(self) -> int:
        """Delete all copies of the database but the newest; returns the bytes that are free now."""
        ...
