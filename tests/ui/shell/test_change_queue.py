"""Changes are made one after the other, whatever becomes of one."""

import pytest

from voice_interviewer.ui.shell.change_queue import ChangeQueue
from voice_interviewer.ui.shell.context import Context


class Adding(ChangeQueue):
    """Adds numbers to a list; a 7 is a mistake of ours, after it was added."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.added: list[int] = []

    def add(self, number: int) -> None:
        self._enqueue(lambda: lambda _token, _report: self.added.append(number), lambda _: self._show(number))

    def _show(self, number: int) -> None:
        if number == 7:
            raise ZeroDivisionError


def test_a_mistake_in_showing_one_keeps_none_of_the_next_back(context: Context) -> None:
    """The crash dialog says that one can go on; what is changed after it must be kept."""
    adding = Adding(context)
    with pytest.raises(ZeroDivisionError):
        adding.add(7)
    adding.add(8)
    assert adding.added == [7, 8]
