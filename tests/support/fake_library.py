"""The fake of `voice_interviewer.library.ports.Library`: everything in memory but the sound, which stays a file."""

import re
import shutil
import threading
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from support.fake_interviews import FakeInterviews
from support.fake_journal import FakeJournal, require_zone
from support.fake_listing import fits, in_order
from support.fake_remarks import FakeRemarks
from support.fake_shelf import FakeShelf
from voice_interviewer.delivery.baseline import enough_speech
from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.errors import AudioFileError, NotFound, UserError
from voice_interviewer.library.finding import ALL, Order, TakeFilter
from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.library.summary import answer_text, summary_of
from voice_interviewer.programme.past import PastTake
from voice_interviewer.take import Findings, Source, Take


class FakeLibrary:
    """Keeps takes until the test ends. Sounds are copied, as they are, into ``folder``/takes.

    A recording in ``folder``/recordings is removed once it is kept; any other file stays. With ``failure`` set,
    every call raises it and changes nothing, also those of ``journal`` and ``interviews``.
    """

    def __init__(self, folder: Path) -> None:
        self.recordings = folder / "recordings"
        self.failure: UserError | None = None
        self.closed = False
        self.journal = FakeJournal(self._fail_if_asked)
        self.interviews = FakeInterviews(self._fail_if_asked)
        self._sounds = folder / "takes"
        self._takes: dict[int, Take] = {}
        self._last_id = 0
        self._lock = threading.RLock()
        self.remarks = FakeRemarks(self._fail_if_asked, self._takes)
        self.shelf = FakeShelf(self._fail_if_asked, self._takes, self._sounds)

    def keep(self, take: Take, recording: Path | None = None) -> Take:
        with self._lock:
            self._fail_if_asked()
            require_zone(take.created)
            audio = self._copied(recording) if recording else None
            self._last_id += 1
            kept = replace(take, id=self._last_id, audio=audio)
            self._takes[self._last_id] = kept
        if recording and recording.is_relative_to(self.recordings):
            recording.unlink()
        return kept

    def add_findings(self, take_id: int, findings: Findings) -> Take:
        with self._lock:
            self._takes[take_id] = replace(self.take(take_id), findings=findings)
            return self._takes[take_id]

    def take(self, take_id: int) -> Take:
        with self._lock:
            self._fail_if_asked()
            if take_id not in self._takes:
                raise NotFound(f"There is no take {take_id}.", "List the takes to see their numbers.")
            return self._takes[take_id]

    def summaries(
        self,
        search: str = "",
        limit: int | None = None,
        offset: int = 0,
        *,
        among: TakeFilter = ALL,
        order: Order = Order.NEWEST,
    ) -> list[TakeSummary]:
        with self._lock:
            self._fail_if_asked()
            found = [(take_id, take) for take_id, take in self._takes.items() if bool(take.deleted) == among.in_bin]
        newest = sorted(found, key=lambda entry: (entry[1].created, entry[0]), reverse=True)
        matching = [summary_of(take, take_id) for take_id, take in newest if _matches(take, search)]
        listed = in_order([summary for summary in matching if fits(summary, among)], order)
        return listed[offset:] if limit is None else listed[offset : offset + limit]

    def count(self, search: str = "", *, among: TakeFilter = ALL) -> int:
        return len(self.summaries(search, among=among))

    def recent_delivery(self, limit: int, before: datetime | None = None) -> list[EarlierAnswer]:
        with self._lock:
            self._fail_if_asked()
            there = [take for take in self._takes.values() if not take.deleted and take.source is not Source.COMPOSITE]
        spoken = [take for take in there if take.findings and enough_speech(take.findings.delivery)]
        earlier = [take for take in spoken if before is None or take.created < before]
        earlier.sort(key=lambda take: (take.created, take.id), reverse=True)
        return [
            EarlierAnswer(take.question.text, take.findings.transcript.model, take.findings.delivery)
            for take in earlier[:limit]
            if take.findings
        ]

    def recent_texts(self, limit: int) -> list[str]:
        found = [entry.id for entry in self.summaries() if entry.words and entry.source is not Source.COMPOSITE]
        return [answer_text(self._takes[take_id].findings) for take_id in found[:limit]]

    def past_takes(self) -> list[PastTake]:
        return [_past(entry) for entry in reversed(self.summaries()) if self._takes[entry.id].whole]

    def delete(self, take_ids: Sequence[int]) -> None:
        self._mark(take_ids, datetime.now(UTC))

    def restore(self, take_ids: Sequence[int]) -> None:
        self._mark(take_ids, None)

    def purge(self, take_ids: Sequence[int]) -> None:
        with self._lock:
            self._fail_if_asked()
            gone = [self._takes.pop(take_id) for take_id in take_ids if take_id in self._takes]
        for take in gone:
            if take.audio:
                take.audio.unlink(missing_ok=True)

    def close(self) -> None:
        self.closed = True

    def _fail_if_asked(self) -> None:
        if self.failure:
            raise self.failure

    def _copied(self, recording: Path) -> Path:
        import soundfile

        try:
            soundfile.info(recording)
        except soundfile.LibsndfileError as error:
            raise AudioFileError(f"{recording} is not a sound file that can be read.") from error
        self._sounds.mkdir(parents=True, exist_ok=True)
        return shutil.copyfile(recording, self._sounds / f"{self._last_id + 1}{recording.suffix}")

    def _mark(self, take_ids: Sequence[int], moment: datetime | None) -> None:
        with self._lock:
            self._fail_if_asked()
            for take_id in take_ids:
                take = self._takes.get(take_id)
                if take and bool(take.deleted) != bool(moment):
                    self._takes[take_id] = replace(take, deleted=moment)


def _past(summary: TakeSummary) -> PastTake:
    return PastTake(
        summary.id,
        summary.question_id,
        summary.question_text,
        summary.created,
        summary.seconds,
        summary.mode,
        summary.interview,
        summary.scores,
        summary.words,
        summary.filled_pauses,
        summary.words_per_minute,
    )


def _matches(take: Take, search: str) -> bool:
    """Whether each word of ``search`` begins a word of the question or of the answer."""
    held = _words(f"{take.question.text} {answer_text(take.findings)} {take.notes} {' '.join(take.tags)}")
    return all(any(word.startswith(wanted) for word in held) for wanted in _words(search))


def _words(text: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", plain)
