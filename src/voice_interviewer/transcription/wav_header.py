"""Reads the chunk list of a WAV file to find recordings whose header lies about their length.

A recorder that was killed leaves a header that says 0, or more than is there; an interrupted copy holds less than the
header says; some writers never correct the first guess. What counts is the sound that is in the file.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

RATES = range(1_000, 768_001)
"""Hz. Outside of it a header is nonsense; what plays recordings (`voice.sound_file`) says the same."""

_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_SUBTYPES = {
    (_PCM, 8): "PCM_U8",
    (_PCM, 16): "PCM_16",
    (_PCM, 24): "PCM_24",
    (_PCM, 32): "PCM_32",
    (_FLOAT, 32): "FLOAT",
    (_FLOAT, 64): "DOUBLE",
}


@dataclass(frozen=True, slots=True)
class WavData:
    """Where the samples of a WAV file really are."""

    rate: int
    channels: int
    subtype: str
    """libsndfile's name of the sample format."""
    offset: int
    """Of the first sample, in bytes."""
    size: int
    """Bytes of sound in the file, whole frames only."""
    frame_size: int
    honest: bool
    """Whether the header says the same."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    name: bytes
    offset: int
    size: int


def read_wav_header(path: Path) -> WavData | None:
    """The layout of a WAV file, or None where it is no WAV or of a kind that only libsndfile understands."""
    with path.open("rb") as file:
        if not _is_wav(file):
            return None
        file_size = path.stat().st_size
        chunks = {chunk.name: chunk for chunk in _chunks(file, file_size)}
        if b"fmt " not in chunks or b"data" not in chunks:
            return None
        data = chunks[b"data"]
        size = _true_size(file, data, file_size)
        return _layout(file, chunks[b"fmt "], data, size)


def _is_wav(file: BinaryIO) -> bool:
    head = file.read(12)
    return head[:4] == b"RIFF" and head[8:12] == b"WAVE"


def _chunks(file: BinaryIO, file_size: int) -> Iterator[_Chunk]:
    """The chunks up to and with ``data``; what follows it cannot be trusted."""
    at = 12
    while at + 8 <= file_size:
        file.seek(at)
        name, size = struct.unpack("<4sI", file.read(8))
        yield _Chunk(name, at + 8, size)
        if name == b"data":
            return
        at += 8 + size + size % 2


def _true_size(file: BinaryIO, data: _Chunk, file_size: int) -> int:
    there = file_size - data.offset
    if data.size >= there:
        return there
    end = data.offset + data.size + data.size % 2
    return data.size if data.size and _are_chunks(file, end, file_size) else there


def _are_chunks(file: BinaryIO, at: int, file_size: int) -> bool:
    """Whether what follows the sound is a list of chunks that ends with the file, not more sound."""
    while at + 8 <= file_size:
        file.seek(at)
        name, size = struct.unpack("<4sI", file.read(8))
        if not name.isascii() or not name.decode("ascii").isprintable():
            return False
        at += 8 + size + size % 2
    return file_size - 1 <= at <= file_size + 1


def _layout(file: BinaryIO, fmt: _Chunk, data: _Chunk, size: int) -> WavData | None:
    file.seek(fmt.offset)
    head = file.read(min(fmt.size, 40))
    if len(head) < 16:
        return None
    kind, channels, rate, _, frame_size, bits = struct.unpack("<HHIIHH", head[:16])
    if kind == _EXTENSIBLE and len(head) >= 26:
        kind = struct.unpack("<H", head[24:26])[0]
    subtype = _SUBTYPES.get((kind, bits))
    if subtype is None or rate not in RATES or not channels or frame_size != channels * bits // 8:
        return None
    whole = size - size % frame_size
    return WavData(rate, channels, subtype, data.offset, whole, frame_size, honest=size == data.size)
