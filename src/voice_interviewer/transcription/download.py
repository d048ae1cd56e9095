"""Fetches one file: goes on where it stopped, tries again when the line breaks, and trusts nothing that came."""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.catalogue import RemoteFile
from voice_interviewer.transcription.download_part import PartFile
from voice_interviewer.transcription.download_stream import ConnectionLost, DownloadStream, Head, NotTrusted

_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_BUSY = {408, 425, 429, 500, 502, 503, 504}
_LARGEST_SURPRISE = 16_000_000  # bytes; by how much a file may be larger than twice what the catalogue expects


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a server, and how often to ask it again."""

    silence: float = 30.0
    """Seconds without a sign of it."""
    pauses: tuple[float, ...] = (1.0, 3.0, 10.0)
    """Seconds before each further try; counted anew whenever a try brought more of the file."""


def download(
    file: RemoteFile, target: Path, told: Callable[[int, int], None], cancel: CancelToken, patience: Patience
) -> str:
    """Fetch ``file`` to ``target`` and return its SHA-256. Blocks.

    ``told`` is called with the bytes that are there and the bytes of the whole. What was fetched stays as a part for
    the next time, unless it is known to be wrong. Raises ModelError, StorageError or Cancelled.
    """
    with PartFile(target) as part:
        fruitless = 0
        while True:
            before = part.size
            try:
                _receive(file, part, told, cancel, patience)
                break
            except ConnectionLost as lost:
                fruitless = 0 if part.size > before else fruitless + 1
                if fruitless > len(patience.pauses):
                    raise _unreachable(file, lost) from lost
                if patience.pauses:
                    _wait(patience.pauses[max(fruitless - 1, 0)], cancel)
            except NotTrusted as distrust:
                raise _untrusted(file, distrust) from distrust
        return _finish(file, part, cancel)


def _receive(
    file: RemoteFile, part: PartFile, told: Callable[[int, int], None], cancel: CancelToken, patience: Patience
) -> None:
    """One request. Returns when the whole is there."""
    if part.complete:
        return
    with DownloadStream(file.url, _range(part), patience.silence, cancel) as stream:
        _prepare(file, part, stream.head())
        told(part.size, part.total or file.size)
        for block in stream.blocks():
            part.append(block)
            _check_length(file, part)
            told(part.size, part.total or file.size)
    if part.total is not None and part.size < part.total:
        raise ConnectionLost(f"it ended after {part.size:,} of {part.total:,} bytes")


def _range(part: PartFile) -> dict[str, str]:
    """Asks for the rest, but only of the same content: without a mark to know it by, everything is asked for."""
    if part.size == 0 or not part.validator:
        return {}
    return {"Range": f"bytes={part.size}-", "If-Range": part.validator}


def _prepare(file: RemoteFile, part: PartFile, head: Head) -> None:
    """Make the part ready for what comes. Raises ConnectionLost where another request is needed."""
    if head.status == 206:
        if not _continues(part, head):
            part.begin("", None)
            raise ConnectionLost("the file changed while it was fetched")
    elif head.status == 200:  # the beginning, whether or not the rest was asked for
        length = head.fields.get("content-length", "")
        part.begin(_validator(head), int(length) if length.isdecimal() else None)
        _check_length(file, part)
    elif head.status == 416:
        part.begin("", None)
        raise ConnectionLost("the file is shorter than before")
    elif head.status in _BUSY:
        raise ConnectionLost(f"it is busy (answer {head.status})")
    else:
        raise _refused(file, head.status)


def _continues(part: PartFile, head: Head) -> bool:
    found = _RANGE.fullmatch(head.fields.get("content-range", ""))
    if found is None or part.size == 0 or int(found[1]) != part.size:
        return False
    same_length = found[2] == "*" or part.total is None or int(found[2]) == part.total
    return same_length and _validator(head) in {"", part.validator}


def _validator(head: Head) -> str:
    """What If-Range may carry: a strong ETag or a date (RFC 9110, 13.1.5)."""
    tag = head.fields.get("etag", "")
    return tag if tag and not tag.startswith("W/") else head.fields.get("last-modified", "")


def _check_length(file: RemoteFile, part: PartFile) -> None:
    largest = 2 * file.size + _LARGEST_SURPRISE
    if max(part.size, part.total or 0) > largest:
        part.discard()
        raise ModelError(
            f"{file.host} sends far more than {file.name} should have ({file.size / 1e6:,.0f} MB).",
            "It was not kept. Try another network, or import the model from a file.",
        )


def _finish(file: RemoteFile, part: PartFile, cancel: CancelToken) -> str:
    sha256 = part.checksum(cancel)
    if file.sha256 and sha256 != file.sha256:
        part.discard()
        raise ModelError(
            f"What came from {file.host} as {file.name} is not what its maker published (the checksum differs).",
            "It was removed. Fetch it again; if that does not help, try another network or import it from a file.",
        )
    if part.size == 0:
        part.discard()
        raise ModelError(f"{file.host} sent {file.name} without content.", "Try again later.")
    part.move_to_place()
    return sha256


def _refused(file: RemoteFile, status: int) -> ModelError:
    if status in {404, 410}:
        return ModelError(
            f"{file.host} has no {file.name} any more (answer {status}).",
            "Import it from a file, or update the app.",
        )
    return ModelError(
        f"{file.host} does not give out {file.name} (answer {status}).",
        "Try another network, or import a file.",
    )


def _unreachable(file: RemoteFile, lost: ConnectionLost) -> ModelError:
    return ModelError(
        f"{file.name} could not be fetched from {file.host}: {lost}.",
        "Check the network and fetch again: it goes on where it stopped.",
    )


def _untrusted(file: RemoteFile, distrust: NotTrusted) -> ModelError:
    return ModelError(
        f"{file.host} cannot be trusted: {distrust}.",
        "Check this computer's date, try another network, or import the model from a file.",
    )


def _wait(seconds: float, cancel: CancelToken) -> None:
    over = threading.Event()
    forget = cancel.on_cancel(over.set)
    over.wait(seconds)
    forget()
    cancel.raise_if_cancelled()
