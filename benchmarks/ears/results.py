"""One way of listening over all clips: its scores, clip by clip, and the measures that the table shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from benchmarks.ears.bootstrap import f1_interval
from benchmarks.ears.clips import Clip, Kind
from benchmarks.ears.heard import Heard
from benchmarks.ears.score import Found, Score, score, total

Keep = Callable[[Clip], bool]


@dataclass(frozen=True)
class Results:
    """What a way of listening heard in each of the clips."""

    name: str
    clips: Sequence[Clip]
    heard: Sequence[Heard]
    words: bool = True
    """False for what hears voices and no words."""

    def only(self, keep: Keep) -> "Results":
        """The results on some of the clips."""
        kept = [(clip, heard) for clip, heard in zip(self.clips, self.heard, strict=True) if keep(clip)]
        return Results(self.name, [clip for clip, _ in kept], [heard for _, heard in kept], self.words)

    def of_set(self, name: str) -> "Results":
        """The results on the clips of one set."""
        return self.only(lambda clip: clip.set == name)

    @cached_property
    def scores(self) -> list[Score]:
        return [score(clip, heard) for clip, heard in zip(self.clips, self.heard, strict=True)]

    @cached_property
    def all(self) -> Score:
        return total(self.scores)

    def fillers(self, kind: Kind) -> Found:
        """Filled pauses on clips of one kind."""
        return total(one for clip, one in zip(self.clips, self.scores, strict=True) if clip.kind is kind).fillers

    @property
    def f1_interval(self) -> tuple[float, float] | None:
        return f1_interval([one.fillers for one in self.scores])

    @property
    def cpu(self) -> float | None:
        """Processor seconds per second of sound, over all clips."""
        return sum(heard.cost.cpu for heard in self.heard) / self.all.seconds if self.all.seconds else None
