"""The fake of `voice_interviewer.library.ports.Interviews`: everything in memory."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from support.fake_journal import require_zone
from voice_interviewer.errors import NotFound
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.state import Interview


class FakeInterviews:
    """Keeps mock interviews until the test ends. ``may_fail`` is called before anything is done."""

    def __init__(self, may_fail: Callable[[], None] = lambda: None) -> None:
        self._may_fail = may_fail
        self._kept: dict[int, KeptInterview] = {}
        self._binned: set[int] = set()
        self._lock = threading.RLock()

    def begin(self, interview: Interview, at: datetime) -> KeptInterview:
        with self._lock:
            self._may_fail()
            require_zone(at)
            kept = KeptInterview(len(self._kept) + 1, at, None, interview)
            self._kept[kept.id] = kept
            return kept

    def save(self, interview_id: int, interview: Interview, ended: datetime | None = None) -> None:
        with self._lock:
            kept = self.interview(interview_id)
            if ended is not None:
                require_zone(ended)
            self._kept[interview_id] = replace(kept, interview=interview, ended=ended or kept.ended)

    def interview(self, interview_id: int) -> KeptInterview:
        with self._lock:
            self._may_fail()
            if interview_id not in self._kept:
                advice = "List the mock interviews to see their numbers."
                raise NotFound(f"There is no mock interview {interview_id}.", advice)
            return self._kept[interview_id]

    def interviews(self) -> list[KeptInterview]:
        with self._lock:
            self._may_fail()
            there = [kept for kept in self._kept.values() if kept.id not in self._binned]
        return sorted(there, key=lambda kept: (kept.began, kept.id), reverse=True)

    def unfinished(self) -> KeptInterview | None:
        with self._lock:
            self._may_fail()
            latest = self._kept.get(len(self._kept))
            return latest if latest and not latest.ended and latest.id not in self._binned else None

    def delete(self, ids: Sequence[int]) -> None:
        with self._lock:
            self._may_fail()
            self._binned.update(set(ids) & set(self._kept))

    def restore(self, ids: Sequence[int]) -> None:
        with self._lock:
            self._may_fail()
            self._binned.difference_update(ids)
