"""Strict readers of SRT and WebVTT: anything a careful player might stumble over is a ValueError."""

import html
import re
from dataclasses import dataclass, replace

_SRT_TIMES = re.compile(r"(\d\d):([0-5]\d):([0-5]\d),(\d{3}) --> (\d\d):([0-5]\d):([0-5]\d),(\d{3})")
_VTT_TIMES = re.compile(r"(\d\d):([0-5]\d):([0-5]\d)\.(\d{3}) --> (\d\d):([0-5]\d):([0-5]\d)\.(\d{3})")


@dataclass(frozen=True)
class ReadCue:
    """A cue as a player would show it; times in seconds."""

    start: float
    end: float
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.lines)


def read_srt(content: str) -> list[ReadCue]:
    """The cues of a SubRip file: numbered from 1, one empty line between two, a line break at the end."""
    if not content:
        return []
    cues = []
    for expected, block in enumerate(_blocks(content), start=1):
        number, times, *lines = block
        if number != str(expected):
            raise ValueError(f"cue {number!r} where {expected} should be")
        cues.append(_cue(_SRT_TIMES, times, lines))
    return cues


def read_vtt(content: str) -> list[ReadCue]:
    """The cues of a WebVTT file, its escapes undone."""
    header, _, rest = content.partition("\n")
    if header != "WEBVTT":
        raise ValueError(f"no WebVTT header: {header!r}")
    if not rest:
        return []
    if not rest.startswith("\n"):
        raise ValueError("no empty line after the header")
    cues = []
    for times, *lines in _blocks(rest[1:]):
        if any("<" in line or ">" in line or re.search("&(?!(amp|lt|gt);)", line) for line in lines):
            raise ValueError(f"markup in {lines}")
        cue = _cue(_VTT_TIMES, times, lines)
        cues.append(replace(cue, lines=tuple(html.unescape(line) for line in cue.lines)))
    return cues


def _blocks(content: str) -> list[list[str]]:
    if not content.endswith("\n") or content.endswith("\n\n") or "\r" in content:
        raise ValueError("wrong end of the file, or carriage returns")
    return [block.split("\n") for block in content[:-1].split("\n\n")]


def _cue(pattern: re.Pattern[str], times: str, lines: list[str]) -> ReadCue:
    found = pattern.fullmatch(times)
    if not found:
        raise ValueError(f"not a line of times: {times!r}")
    if not lines or not all(line.strip() and "-->" not in line for line in lines):
        raise ValueError(f"empty line or arrow in {lines}")
    numbers = [int(number) for number in found.groups()]
    return ReadCue(_seconds(numbers[:4]), _seconds(numbers[4:]), tuple(lines))


def _seconds(parts: list[int]) -> float:
    hours, minutes, seconds, milliseconds = parts
    return hours * 3600 + minutes * 60 + seconds + milliseconds / 1000
