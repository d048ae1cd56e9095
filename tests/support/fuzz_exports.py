"""Readers of what leaves the app that take nothing on trust: what they let pass, any program can open."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping

from lxml import etree, html  # type: ignore[import-untyped]  # it ships none

from support.subtitle_files import read_srt, read_vtt

SAFE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*_\d{4}-\d\d-\d\d(_take-\d+)?\.[a-z]+")
_RESERVED = {"con", "prn", "aux", "nul", *(f"{kind}{number}" for kind in ("com", "lpt") for number in range(10))}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?")
_MARKUP_THAT_RUNS = "//script | //iframe | //form | //object | //embed | //link | //base | //@href | //@src"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def check_text(data: bytes) -> None:
    """UTF-8 without control characters, which a terminal would obey."""
    assert not _CONTROL.search(data.decode("utf-8"))


def check_json(data: bytes) -> None:
    """RFC 8259: no NaN, no Infinity."""
    json.loads(data.decode("utf-8"), parse_constant=_no_number)


def check_csv(data: bytes) -> None:
    """Rows of one length, and no cell that a spreadsheet would run."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    for row in rows:
        for cell in row:
            assert not cell.lstrip().startswith(_FORMULA) or _NUMBER.fullmatch(cell), cell
            assert not _CONTROL.search(cell)


def check_html(data: bytes) -> None:
    """Nothing on the page runs, asks for anything or listens, whatever was said."""
    page = html.document_fromstring(data.decode("utf-8"))
    assert page.xpath(_MARKUP_THAT_RUNS) == []
    check_no_handlers(page)


def check_no_handlers(page: "html.HtmlElement") -> None:
    """No attribute listens, and no address is anything but a place on the page or data."""
    for name in {str(at) for element in page.iter() if isinstance(element.tag, str) for at in element.attrib}:
        assert not name.lower().startswith("on"), name
    for address in page.xpath("//@href | //@src | //@action"):
        assert str(address).startswith(("#", "data:", "mailto:")), address


def check_docx(data: bytes) -> None:
    """A ZIP whose parts are all well-formed XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))


def check_pdf(data: bytes) -> None:
    """Whole, with nothing in it that acts by itself."""
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    for action in (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/URI ("):
        assert action not in data


CHECKS: Mapping[str, Callable[[bytes], object]] = {
    "txt": check_text,
    "md": check_text,
    "html": check_html,
    "pdf": check_pdf,
    "docx": check_docx,
    "srt": lambda data: read_srt(data.decode("utf-8")),
    "vtt": lambda data: read_vtt(data.decode("utf-8")),
    "csv": check_csv,
    "json": check_json,
}


def check_name(name: str) -> None:
    """A name that any file system takes, in the folder where it is put."""
    assert SAFE_NAME.fullmatch(name), name
    assert len(name.encode()) <= 200
    assert name.split(".", maxsplit=1)[0].lower() not in _RESERVED


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")
