"""A program for atheris, which goes on from what an input reached: ``python fuzz_guided.py TARGET RUNS FOLDER``.

libFuzzer, inside, owns the process: it ends it at the first find, and leaves the input in the folder. Readers in pure
Python gain most from it; they are instrumented while they are imported.
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["voice_interviewer"]):
    from voice_interviewer.bank.checked import checked_text
    from voice_interviewer.errors import UserError
    from voice_interviewer.exam.labelled import read_answers
    from voice_interviewer.opinion.reply import opinion_in
    from voice_interviewer.remarks.mentor_marks import read_marks
    from voice_interviewer.transcription.wav_header import read_wav_header
    from voice_interviewer.voice.wav_repair import read_layout

from support.examples import example_take
from support.opinions import example_request, opinion_text
from support.packs import FULL_TEXT, PACK_TEXT
from voice_interviewer.exam.example import BOUNDED, LABELLED
from voice_interviewer.voice.wav import header

SCRATCH = "input"
PLANTED = b"RIFF"


def main() -> None:
    """Until so many inputs were tried, or one is a find."""
    target, runs, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    corpus = folder / "corpus"
    corpus.mkdir()
    read, seeds = TARGETS[target]
    for number, seed in enumerate(seeds):
        (corpus / f"seed-{number}").write_bytes(seed)

    def one(data: bytes) -> None:
        try:
            read(data, folder)
        except UserError:
            return

    limits = ["-timeout=5", "-rss_limit_mb=1500", "-max_len=20000", f"-artifact_prefix={folder}/find-"]
    atheris.Setup([sys.argv[0], f"-runs={runs}", "-print_final_stats=1", *limits, str(corpus)], one)
    atheris.Fuzz()


def _pack(data: bytes, folder: Path) -> None:
    found = checked_text(data.decode("utf-8", "replace"), folder / "pack.yaml")
    assert (found.pack is None) == bool(found.problems)


def _wav(data: bytes, folder: Path) -> None:
    path = folder / SCRATCH
    path.write_bytes(data)
    read_wav_header(path)
    read_layout(path)


def _marks(data: bytes, folder: Path) -> None:
    del folder
    read_marks(data.decode("utf-8", "replace"))


def _reply(data: bytes, folder: Path) -> None:
    del folder
    opinion_in(data.decode("utf-8", "replace"), example_request())


def _labelled(data: bytes, folder: Path) -> None:
    path = folder / SCRATCH
    path.write_bytes(data)
    read_answers([path])


@atheris.instrument_func  # type: ignore[untyped-decorator]  # it has no types
def _planted(data: bytes, folder: Path) -> None:
    """A fault that only somebody finds who sees how far they have come."""
    del folder
    for place, letter in enumerate(PLANTED):
        if data[place : place + 1] != bytes([letter]):
            return
    raise ZeroDivisionError


_MARKS = {
    "format": "voice-interviewer/marks", "version": 1, "pack": "0" * 24, "question": "Why?", "answered": "2026-03-05",
    "by": "Anna", "scores": {"context": 2}, "comments": [{"at": 1.0, "text": example_take().question.text}],
    "remarks": "Clear.", "answers": [],
}  # fmt: skip

TARGETS: Mapping[str, tuple[Callable[[bytes, Path], None], tuple[bytes, ...]]] = {
    "packs": (_pack, (PACK_TEXT.encode(), FULL_TEXT.encode())),
    "WAV headers": (_wav, (header(16_000, 100) + bytes(100),)),
    "marks": (_marks, (json.dumps(_MARKS).encode(),)),
    "replies": (_reply, (opinion_text().encode(),)),
    "labelled answers": (_labelled, (json.dumps(LABELLED).encode(), json.dumps(BOUNDED).encode())),
    "planted": (_planted, (b"x",)),
}

if __name__ == "__main__":
    main()
