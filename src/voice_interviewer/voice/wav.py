"""A WAV file that is valid on disk at every moment while it grows.

Only mono 16-bit PCM, the form in which answers are recorded. The layout is the 44-byte header of the RIFF/WAVE
specification (Microsoft and IBM, 1991): RIFF, its size, WAVE, a 16-byte "fmt " chunk, a "data" chunk.
"""

import contextlib
import os
import struct
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from io import FileIO
from pathlib import Path

from voice_interviewer.errors import StorageError

SAMPLE_BYTES = 2
HEADER_BYTES = 44

_PATCHES_A_SECOND = 10
"""How often the header catches up with the data: what lies behind it is all that a reader of the file misses."""

_SYNC_SECONDS = 1.0
"""How often the data is forced to the disk itself, which bounds what a power cut can take."""

SIZE_LIMIT = 0xFFFF_FFFF
"""The largest size that a header can say; 12 hours at 48 kHz. Readers see no sample behind it, so none is written."""


def header(sample_rate: int, data_bytes: int) -> bytes:
    """The header of a mono 16-bit WAV holding ``data_bytes`` of samples."""
    riff_bytes = min(HEADER_BYTES - 8 + data_bytes, SIZE_LIMIT)
    shape = struct.pack("<HHIIHH", 1, 1, sample_rate, sample_rate * SAMPLE_BYTES, SAMPLE_BYTES, 8 * SAMPLE_BYTES)
    data_size = struct.pack("<I", min(data_bytes, SIZE_LIMIT))
    return b"RIFF" + struct.pack("<I", riff_bytes) + b"WAVEfmt " + struct.pack("<I", 16) + shape + b"data" + data_size


class GrowingWav:
    """A new WAV file to which samples are appended. Used by one thread at a time.

    Data is written before the header that counts it, so the file is valid whenever the process dies; `wav_repair`
    finds the data that no header counts yet.
    """

    def __init__(
        self, path: Path, sample_rate: int, clock: Callable[[], float] = time.monotonic, limit: int = SIZE_LIMIT
    ) -> None:
        """Create the file. Raises StorageError where it exists already or cannot be written."""
        self._limit = limit
        self.path = path
        self.sample_rate = sample_rate
        self._clock = clock
        self._data_bytes = 0
        self._counted_bytes = 0
        self._next_sync = clock() + _SYNC_SECONDS
        self._syncs = ThreadPoolExecutor(max_workers=1, thread_name_prefix="wav-sync")
        self._sync: Future[None] | None = None
        try:
            self._file = FileIO(path, "xb")
            self._begin()
        except OSError as error:
            raise self._storage_error(error) from error

    @property
    def seconds(self) -> float:
        """Length of what is on disk."""
        return self._data_bytes // SAMPLE_BYTES / self.sample_rate

    def write(self, samples: bytes) -> None:
        """Append 16-bit little-endian samples. Raises StorageError (disk full, say): what fitted is kept, and valid."""
        if HEADER_BYTES - 8 + self._data_bytes + len(samples) > self._limit:
            raise StorageError(
                "The recording is as long as its file can be.", "What was recorded is kept. Go on with a new take."
            )
        try:
            self._append(samples)
            if self._data_bytes - self._counted_bytes >= self.sample_rate * SAMPLE_BYTES // _PATCHES_A_SECOND:
                self._patch_header()
            self._sync_now_and_then()
        except OSError as error:
            with contextlib.suppress(OSError):
                self._patch_header()
            raise self._storage_error(error) from error

    def close(self) -> None:
        """Bring the header up to date, and everything to the disk. Raises StorageError; safe to call twice."""
        if self._file.closed:
            return
        self._syncs.shutdown(wait=True)
        try:
            self._patch_header()
            self._file.truncate(HEADER_BYTES + self._data_bytes)  # half a sample may stand behind it on a full disk
            os.fsync(self._file.fileno())
        except OSError as error:
            raise self._storage_error(error) from error
        finally:
            self._file.close()

    def _begin(self) -> None:
        try:
            self._write_all(header(self.sample_rate, 0))
        except OSError:
            self._file.close()
            self.path.unlink(missing_ok=True)
            raise

    def _append(self, samples: bytes) -> None:
        before = self._data_bytes
        try:
            self._write_all(samples)
        finally:
            end = self._file.seek(0, os.SEEK_END)
            self._data_bytes = max(before, (end - HEADER_BYTES) // SAMPLE_BYTES * SAMPLE_BYTES)

    def _write_all(self, content: bytes) -> None:
        rest = memoryview(content)
        while rest:  # a full disk takes a part first, and refuses the next
            rest = rest[self._file.write(rest) :]

    def _patch_header(self) -> None:
        self._file.seek(0)
        self._write_all(header(self.sample_rate, self._data_bytes))
        self._file.seek(HEADER_BYTES + self._data_bytes)
        self._counted_bytes = self._data_bytes

    def _sync_now_and_then(self) -> None:
        # In a thread of its own, because a slow disk may take seconds, and samples go on arriving.
        if self._clock() < self._next_sync or (self._sync is not None and not self._sync.done()):
            return
        if self._sync is not None:
            self._sync.result()  # raises what the last one met
        self._sync = self._syncs.submit(os.fsync, self._file.fileno())
        self._next_sync = self._clock() + _SYNC_SECONDS

    def _storage_error(self, error: OSError) -> StorageError:
        return StorageError(
            f"The recording could not be written to disk ({error.strerror}).",
            f"Make room, or allow writing, in {self.path.parent}. What was recorded until then is kept.",
        )
