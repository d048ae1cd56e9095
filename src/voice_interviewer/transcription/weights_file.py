"""Reads CTranslate2's ``model.bin`` (binary version 6): what is in it, whether it is whole, and its arrays.

Layout, little endian: version (u32), spec name (string), revision (u32), number of variables (u32); per variable its
name (string), rank (u8), dimensions (u32 each), type (u8), number of bytes (u32), data; then the number of aliases
(u32) and two strings for each. A string is its length (u16) and its bytes, the last of which is zero.
"""

import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SUPPORTED_VERSION = 6

_TYPES = {0: "<f4", 1: "<i1", 2: "<i2", 3: "<i4", 4: "<f2"}
_MOST_VARIABLES = 100_000
_HIGHEST_RANK = 8


class BrokenWeights(ValueError):
    """The file is cut short or is no CTranslate2 model; the message says which, to be put after the file's name."""


@dataclass(frozen=True, slots=True)
class Variable:
    """Where one array lies in the file."""

    shape: tuple[int, ...]
    type_id: int
    offset: int
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class WeightsIndex:
    """The table of contents of a ``model.bin``."""

    path: Path
    version: int
    spec: str
    variables: Mapping[str, Variable]

    def array(self, name: str) -> "NDArray[np.generic]":
        """One array, mapped from the file. Raises KeyError for a name or a type that is not there."""
        import numpy as np

        variable = self.variables[name]
        return np.memmap(self.path, _TYPES[variable.type_id], "r", variable.offset, variable.shape)


def read_index(path: Path) -> WeightsIndex:
    """The table of contents; reads headers only, so it is quick for any size. Raises BrokenWeights or OSError."""
    with path.open("rb") as file:
        reader = _Reader(file, path.stat().st_size)
        version = reader.number("<I")
        spec = reader.string()
        if not spec.endswith("Spec"):
            raise BrokenWeights("is not a speech model")
        reader.number("<I")  # the spec's own revision
        count = reader.number("<I")
        if count > _MOST_VARIABLES:
            raise BrokenWeights("is not a speech model")
        variables = dict(reader.variable() for _ in range(count))
        for _ in range(2 * reader.number("<I")):
            reader.string()
    return WeightsIndex(path, version, spec, variables)


class _Reader:
    """Reads the parts of the file in order and never past its end."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._size = size

    def number(self, layout: str) -> int:
        value: int = struct.unpack(layout, self._bytes(struct.calcsize(layout)))[0]
        return value

    def string(self) -> str:
        return self._bytes(self.number("<H")).rstrip(b"\0").decode("utf-8", "replace")

    def variable(self) -> tuple[str, Variable]:
        name = self.string()
        rank = self.number("<B")
        if rank > _HIGHEST_RANK:
            raise BrokenWeights("is not a speech model")
        shape = tuple(self.number("<I") for _ in range(rank))
        type_id, size = self.number("<B"), self.number("<I")
        offset = self._file.tell()
        if offset + size > self._size:
            raise BrokenWeights("is incomplete")
        self._file.seek(size, os.SEEK_CUR)
        return name, Variable(shape, type_id, offset, size)

    def _bytes(self, count: int) -> bytes:
        data = self._file.read(count)
        if len(data) < count:
            raise BrokenWeights("is incomplete")
        return data
