"""A library with as many takes as a test wants, made up while one looks at them. Only its listing works."""

from dataclasses import replace

from support.examples import example_take
from support.fake_library import FakeLibrary
from voice_interviewer.library.finding import ALL, Order, TakeFilter
from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.library.summary import summary_of


class BigLibrary(FakeLibrary):
    """Lists ``takes`` takes that differ in their ids. ``asked`` are the (limit, offset) of every look."""

    takes = 5_000
    asked: list[tuple[int | None, int]]

    def summaries(
        self,
        search: str = "",
        limit: int | None = None,
        offset: int = 0,
        *,
        among: TakeFilter = ALL,
        order: Order = Order.NEWEST,
    ) -> list[TakeSummary]:
        self.asked = [*getattr(self, "asked", []), (limit, offset)]
        last = self.takes if limit is None else min(self.takes, offset + limit)
        one = summary_of(example_take(), 0)
        return [replace(one, id=self.takes - row) for row in range(offset, last)]

    def count(self, search: str = "", *, among: TakeFilter = ALL) -> int:
        return self.takes
