"""A small reader of PDF files as fpdf writes them: what each page says, by the fonts' own tables."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|([\d.]+) ([\d.]+) Td|\(((?:[^\\()]|\\.)*)\) ?Tj", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


@dataclass(frozen=True)
class Shown:
    """A run of text, with the distance of its line from the page's lower edge in points."""

    text: str
    height: float


@dataclass(frozen=True)
class ReadPdf:
    """A PDF file that was read."""

    pages: tuple[tuple[Shown, ...], ...]
    title: str
    language: str

    @property
    def text(self) -> str:
        """All that is shown, runs parted by nothing, lines and pages by a space."""
        return " ".join(_lines(page) for page in self.pages)


def read_pdf(data: bytes) -> ReadPdf:
    """Raises ValueError where it is not a PDF of the kind that is expected."""
    if not data.startswith(b"%PDF-") or not data.rstrip().endswith(b"%%EOF"):
        raise ValueError("not a whole PDF")
    objects = _objects(data)
    fonts = {int(name): _table(objects, int(ref)) for name, ref in re.findall(rb"/F(\d+) (\d+) 0 R", data)}
    contents = re.findall(rb"/Contents (\d+) 0 R", data)
    pages = tuple(tuple(_shown(_stream(objects[int(ref)]), fonts)) for ref in contents)
    [language] = re.findall(rb"/Lang \((.*?)\)", data)
    info = objects[int(re.findall(rb"/Info (\d+) 0 R", data)[0])]
    [title] = re.findall(rb"/Title (\(.*?\)|<[0-9a-f]+>)\n", info, re.DOTALL)
    return ReadPdf(pages, _title(title), language.decode())


def _objects(data: bytes) -> dict[int, bytes]:
    parts = re.split(rb"(?:^|\n)(\d+) 0 obj\n", data)
    return {int(number): body for number, body in zip(parts[1::2], parts[2::2], strict=True)}


def _stream(body: bytes) -> bytes:
    head, _, rest = body.partition(b"stream\n")
    [length] = re.findall(rb"/Length (\d+)", head)
    data = rest[: int(length)]
    return zlib.decompress(data) if b"/FlateDecode" in head else data


def _table(objects: dict[int, bytes], font: int) -> dict[int, str]:
    [reference] = re.findall(rb"/ToUnicode (\d+) 0 R", objects[font])
    pairs = re.findall(rb"^<([0-9A-F]{4})> <([0-9A-F]+)>$", _stream(objects[int(reference)]), re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def _shown(stream: bytes, fonts: dict[int, dict[int, str]]) -> Iterator[Shown]:
    font, height = 0, 0.0
    for name, _, y, raw in _SHOWN.findall(stream):
        if name:
            font = int(name)
        elif y:
            height = float(y)
        else:
            codes = _unescaped(raw)
            text = (fonts[font][int.from_bytes(codes[at : at + 2], "big")] for at in range(0, len(codes), 2))
            yield Shown("".join(text), height)


def _lines(page: tuple[Shown, ...]) -> str:
    said = page[0].text if page else ""
    for before, run in pairwise(page):
        said += run.text if run.height == before.height else f" {run.text}"
    return said


def _unescaped(raw: bytes) -> bytes:
    return re.sub(rb"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), raw, flags=re.DOTALL)


def _title(raw: bytes) -> str:
    plain = bytes.fromhex(raw[1:-1].decode()) if raw.startswith(b"<") else _unescaped(raw[1:-1])
    return plain.decode("utf-16") if plain.startswith(b"\xfe\xff") else plain.decode("latin-1")
