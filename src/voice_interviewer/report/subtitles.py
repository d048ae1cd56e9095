"""Subtitles as SubRip (SRT) and WebVTT."""

import re
from collections.abc import Sequence

from voice_interviewer.delivery.findings import VerbatimWord
from voice_interviewer.report.cues import Cue, cues

_ARROW = re.compile(r"-{2,}>")
"""However long: of ``--->``, replacing ``-->`` alone would leave another one."""


def as_srt(words: Sequence[VerbatimWord]) -> str:
    """SubRip, the de facto format: numbered cues, a comma before the milliseconds. Empty where nothing was said."""
    return "\n".join(_srt_cue(number, cue) for number, cue in enumerate(cues(words), start=1))


def as_vtt(words: Sequence[VerbatimWord]) -> str:
    """WebVTT (https://www.w3.org/TR/webvtt1/), a header alone where nothing was said."""
    return "WEBVTT\n" + "".join(f"\n{_vtt_cue(cue)}" for cue in cues(words))


def _srt_cue(number: int, cue: Cue) -> str:
    # An arrow within the words would be read as a line of times; SRT has no way to escape it.
    text = _ARROW.sub("->", "\n".join(cue.lines))
    return f"{number}\n{_time(cue.start_ms, ',')} --> {_time(cue.end_ms, ',')}\n{text}\n"


def _vtt_cue(cue: Cue) -> str:
    text = "\n".join(cue.lines).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"{_time(cue.start_ms, '.')} --> {_time(cue.end_ms, '.')}\n{text}\n"


def _time(milliseconds: int, mark: str) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{mark}{rest:03}"
