"""Hear the labelled clips, choose the places, and draw the page."""

import argparse
import html
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.ears.clips import Clip, read_manifest
from benchmarks.ears.hits_and_misses.causes import cause
from benchmarks.ears.hits_and_misses.places import Place, Verdict, chosen, places
from benchmarks.ears.made import made_clips
from benchmarks.ears.ours import our_ears
from voice_interviewer.answer import FillerCandidate
from voice_interviewer.delivery.findings import FilledPause
from voice_interviewer.delivery.observe import observe
from voice_interviewer.folders import platform_folders
from voice_interviewer.transcription.audio import Samples, read_blocks

COUNTS = {Verdict.HIT: 10, Verdict.MISS: 10, Verdict.FALSE_ALARM: 10}


def main() -> None:
    """Write the page and one sheet of pictures for each verdict."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--manifest", type=Path, help="labelled recordings; else what the repository makes by itself")
    parser.add_argument("--out", type=Path, required=True, help="a folder for the page; not one of the repository's")
    parser.add_argument("--engine", default="auto")
    wanted = parser.parse_args()
    made = platform_folders().cache / "benchmarks" / "made"
    clips = read_manifest(wanted.manifest) if wanted.manifest else made_clips(made)
    found = _found([clip for clip in clips if clip.fillers or clip.verbatim or clip.spliced], wanted.engine)
    wanted.out.mkdir(parents=True, exist_ok=True)
    _draw(found, wanted.out)
    print(f"{wanted.out / 'index.html'}: {_counts(found)}\n{_causes(found)}")


def _found(clips: Sequence[Clip], engine: str) -> list[Place]:
    found: list[Place] = []
    with our_ears(engine) as ears:
        for clip in clips:
            transcript, _ = ears.transcribe(Path(clip.path))
            found += places(clip, transcript, observe(transcript))
    return found


def _draw(found: Sequence[Place], folder: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from benchmarks.ears.hits_and_misses.strip import Strip, stacked

    application = QGuiApplication([])  # fonts need one
    parts = []
    for verdict, count in COUNTS.items():
        some = chosen(found, verdict, count)
        name = f"{verdict.replace(' ', '_')}.png"
        stacked(Strip(place, _sound(place.clip)).image() for place in some).save(str(folder / name))
        told = "".join(f"<li>{html.escape(_told(place))}</li>" for place in some)
        parts.append(f'<h2>{verdict}</h2><img src="{name}" alt="{len(some)} spectrograms"><ol>{told}</ol>')
    head = "<!doctype html><meta charset=utf-8><title>Hits and misses</title>"
    page = f"{head}<p>{_counts(found)}; {_causes(found)}</p>{''.join(parts)}"
    (folder / "index.html").write_text(page, encoding="utf-8")
    application.quit()


def _told(place: Place) -> str:
    """A place in words, with the votes of every candidate near it."""
    witnessed: tuple[FillerCandidate | FilledPause, ...] = (
        *place.transcript.candidates,
        *place.delivery.filled_pauses,
    )
    near = [
        f"{one.text} {one.start:.2f}–{one.end:.2f} {dict(one.votes)}"
        for one in witnessed
        if one.start < place.span.end + 1 and one.end > place.span.start - 1
    ]
    why = f" ({cause(place)})" if place.verdict is Verdict.MISS else ""
    where = f"{place.clip.id} {place.span.start:.2f}–{place.span.end:.2f} s{why}"
    return f"{where}; {'; '.join(near) or 'no witness'}"


def _counts(found: Sequence[Place]) -> str:
    return ", ".join(f"{sum(place.verdict is verdict for place in found)} × {verdict}" for verdict in Verdict)


def _causes(found: Sequence[Place]) -> str:
    told = Counter(cause(place) for place in found if place.verdict is Verdict.MISS)
    return "misses: " + ", ".join(f"{count} {why}" for why, count in told.most_common())


def _sound(clip: Clip) -> Samples:
    return np.concatenate([block for block, _ in read_blocks(Path(clip.path))])


if __name__ == "__main__":
    main()
