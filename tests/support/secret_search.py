"""Looks for words in what a program leaves behind, in whatever spelling they could lie there."""

import html
import io
import json
import re
import sqlite3
import zipfile
import zlib
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote, quote_plus

from support.pdf_files import read_pdf


def spellings(words: str) -> frozenset[bytes]:
    """As they stand, and escaped or encoded as programs do without being asked."""
    plain = words.encode()
    escaped = (json.dumps(words)[1:-1], html.escape(words), quote(words), quote(words, safe=""), quote_plus(words))
    encoded = (plain.hex(), words.encode("utf-16-le").hex(), repr(words)[1:-1])
    wide = (words.encode("utf-16-le"), words.encode("utf-16-be"))
    return frozenset((plain, *wide, *map(str.encode, (*escaped, *encoded)), *_in_base64(plain)))


def _in_base64(plain: bytes) -> Iterator[bytes]:
    """At each of the three places where they can begin within a longer text: without the signs that others share."""
    for before in range(3):
        for encode in (b64encode, urlsafe_b64encode):
            signs = encode(bytes(before) + plain)
            shared = (before * 8 + 5) // 6
            yield signs[shared : (before + len(plain)) * 8 // 6]


def contents(path: Path) -> Iterator[bytes]:
    """What a file holds: its bytes, and what is packed in it. An archive within an archive is opened too."""
    data = path.read_bytes()
    yield data
    yield from _unpacked(data)
    if data.startswith(b"SQLite format 3"):  # a text that is longer than a page does not lie in one piece
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            yield "\n".join(connection.iterdump()).encode("utf-8", "replace")


def _unpacked(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                inside = archive.read(name)
                yield name.encode() + b"\n" + inside
                yield from _unpacked(inside)
    elif data.startswith(b"%PDF-"):
        yield read_pdf(data).text.encode()
        for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
            with suppress(zlib.error):  # not every stream is packed
                yield zlib.decompress(stream)


def found_in(places: Iterable[Path], words: str) -> set[Path]:
    """The files below these folders that hold the words, in their names or in what they hold, in whatever case."""
    wanted = spellings(words)
    files = {path for place in places for path in place.rglob("*")}
    return {path for path in files if _holds(path.name.encode(), wanted) or (path.is_file() and _any(path, wanted))}


def _any(path: Path, wanted: frozenset[bytes]) -> bool:
    return any(_holds(content, wanted) for content in contents(path))


def _holds(content: bytes, wanted: frozenset[bytes]) -> bool:
    small = content.lower()  # an index of words keeps them so
    return any(words in content or words.lower() in small for words in wanted)
