"""The fake of `voice_interviewer.library.ports.Remarks`: everything in memory."""

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from support.fake_journal import require_zone
from voice_interviewer.errors import NotFound
from voice_interviewer.remarks.remark import KeptRemark, Remark
from voice_interviewer.take import Take


class FakeRemarks:
    """Keeps remarks about the takes it is given. ``may_fail`` is called before anything is done."""

    def __init__(self, may_fail: Callable[[], None], takes: Mapping[int, Take]) -> None:
        self._may_fail = may_fail
        self._takes = takes
        self._kept: list[KeptRemark] = []
        self._struck: set[int] = set()
        self._lock = threading.Lock()

    def note(self, take_id: int, remark: Remark, at: datetime) -> KeptRemark:
        with self._lock:
            self._may_fail()
            require_zone(at)
            if take_id not in self._takes:
                raise NotFound(f"There is no take {take_id}.", "List the takes to see their numbers.")
            kept = KeptRemark(len(self._kept) + 1, take_id, at, remark)
            self._kept.append(kept)
            return kept

    def of(self, take_id: int) -> list[KeptRemark]:
        with self._lock:
            self._may_fail()
            return [kept for kept in self._there() if kept.take == take_id]

    def all(self) -> list[KeptRemark]:
        with self._lock:
            self._may_fail()
            return [kept for kept in self._there() if not self._takes[kept.take].deleted]

    def strike(self, ids: Sequence[int]) -> None:
        with self._lock:
            self._may_fail()
            self._struck.update(set(ids) & {kept.id for kept in self._kept})

    def unstrike(self, ids: Sequence[int]) -> None:
        with self._lock:
            self._may_fail()
            self._struck.difference_update(ids)

    def _there(self) -> list[KeptRemark]:
        return [kept for kept in self._kept if kept.id not in self._struck and kept.take in self._takes]
