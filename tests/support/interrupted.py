"""Recordings that a killed program left behind."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from support.fake_voice import tone
from voice_interviewer.take import AskedQuestion
from voice_interviewer.voice import recovery
from voice_interviewer.voice.wav import GrowingWav


def leave_behind(folder: Path, asked: AskedQuestion, created: datetime, seconds: float, **during: Any) -> Path:
    """A recording under way whose process is gone; returns its WAV file. ``during`` goes to `recovery.begin`."""
    path = recovery.begin(folder, asked, created, **during)
    wav = GrowingWav(path, 16_000)
    wav.write(tone(seconds, 16_000))
    wav.close()
    note = path.with_suffix(".json")
    note.write_text(json.dumps(json.loads(note.read_bytes()) | {"process_started": 0.0}), encoding="utf-8")
    return path
