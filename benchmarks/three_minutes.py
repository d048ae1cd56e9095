"""A take of three minutes with real sound, real words and real findings, made of the sample answer."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from voice_interviewer.answer import Transcript
    from voice_interviewer.app import Services
    from voice_interviewer.take import Take

SECONDS = 180


def plain_peaks(path: Path, count: int = 1200) -> "list[float]":
    """The peaks in two lines, for a recording that fits into memory."""
    import numpy as np
    import soundfile

    samples = np.abs(soundfile.read(path, dtype="float32")[0])
    return [float(part.max()) for part in np.array_split(samples, count)]


def three_minutes(services: "Services") -> "Take":
    """The sample answer over and over, up to so many seconds, kept as a graded take."""
    import numpy as np
    import soundfile

    from voice_interviewer.folders import shipped
    from voice_interviewer.take import AskedQuestion, Source, Take

    sample = shipped("assets") / "sample_answer.flac"
    pack, question = services.bank.find("model drift and data drift")
    asked = AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
    sound, rate = soundfile.read(sample, dtype="int16")
    path = services.folders.recordings / "three-minutes.wav"
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, np.resize(sound, SECONDS * rate), rate)
    kept = services.library.keep(Take(asked, services.now(), SECONDS, Source.FILE), path)
    heard = repeated(services.transcriber.transcribe(sample), SECONDS)
    return services.library.add_findings(kept.id or 0, services.assessor.findings_of(heard, asked))


def repeated(once: "Transcript", seconds: float) -> "Transcript":
    """As if what was said had been said again and again, cut off after so many seconds."""
    parts: dict[str, list[Any]] = {"words": [], "speech": [], "candidates": []}
    for turn in range(int(seconds // once.seconds) + 1):
        shift = turn * once.seconds
        for name, found in parts.items():
            moved = [replace(one, start=one.start + shift, end=one.end + shift) for one in getattr(once, name)]
            found += [one for one in moved if one.end <= seconds]
    words, speech, candidates = map(tuple, parts.values())
    return replace(once, words=words, speech=speech, candidates=candidates, seconds=seconds)
