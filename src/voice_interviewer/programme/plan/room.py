"""What fits into days, by reckoning.

Because each size of a task divides the next larger one, tasks fit into days exactly if, for every size, those of that
size and larger take no more minutes than the days have in whole pieces of that size: placing a larger task uses up the
same number of smaller pieces wherever it is placed. (For bins of one size this is a theorem of Coffman, Garey and
Johnson, 1987, on packing items of divisible sizes.)
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from operator import add, ge, sub
from typing import Self

from voice_interviewer.programme.plan.catalogue import SIZES, Task


@dataclass(frozen=True, slots=True)
class Room:
    """Minutes for each size: in days, those in whole pieces of it; of tasks, those of that size and larger."""

    minutes: tuple[int, ...]

    @classmethod
    def of_days(cls, minutes: int, days: int = 1) -> Self:
        """What so many days of so many minutes have."""
        return cls(tuple(minutes // size * size * days for size in SIZES))

    @classmethod
    def of_tasks(cls, tasks: Iterable[Task]) -> Self:
        """What tasks take."""
        minutes = [task.minutes for task in tasks]
        return cls(tuple(sum(each for each in minutes if each >= size) for size in SIZES))

    def __add__(self, other: "Room") -> "Room":
        return Room(tuple(map(add, self.minutes, other.minutes)))

    def __sub__(self, other: "Room") -> "Room":
        return Room(tuple(map(sub, self.minutes, other.minutes)))

    def holds(self, taken: "Room") -> bool:
        """Whether tasks that take so much fit into days that have so much."""
        return all(map(ge, self.minutes, taken.minutes))


@cache  # there are few sizes, and every task is asked for many times
def piece(minutes: int) -> Room:
    """What one task takes."""
    return Room(tuple(minutes if minutes >= size else 0 for size in SIZES))
