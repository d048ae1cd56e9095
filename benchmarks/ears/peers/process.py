"""The process in which a peer runs: reads a sound file's path a line, prints what was heard, as JSON, a line.

python -m benchmarks.ears.peers.process NAME
"""

import os
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import msgspec
import numpy as np
import psutil

from benchmarks.ears.cost import cpu_seconds, peak_mib
from benchmarks.ears.heard import Cost, Heard
from benchmarks.ears.peers import activity, whisper
from benchmarks.ears.peers.registry import (
    FASTER,
    LIST,
    PRIMED_FILE,
    PRIMED_LIST,
    PRIMED_SENTENCE,
    SENTENCE,
    SILERO,
    WEBRTC,
    WHISPER,
)
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.audio import Samples, read_blocks

Hear = Callable[[Samples], Heard]

MAKERS: Mapping[str, Callable[[], Hear]] = {
    WHISPER: whisper.openai,
    FASTER: whisper.faster,
    PRIMED_FILE: partial(whisper.faster, SENTENCE),
    PRIMED_SENTENCE: partial(whisper.primed_chunks, SENTENCE),
    PRIMED_LIST: partial(whisper.primed_chunks, LIST),
    SILERO: activity.silero,
    WEBRTC: activity.webrtc,
}


def main(name: str) -> None:
    """Serve until there are no more lines. The first sound is heard twice, so that loading costs no clip anything."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no reply
    hear = MAKERS[name]()
    hear(_sound(shipped("assets") / "sample_answer.flac"))
    for line in sys.stdin:
        replies.write(msgspec.json.encode(_measured(hear, Path(line.rstrip("\n")))) + b"\n")
        replies.flush()


def _measured(hear: Hear, path: Path) -> Heard:
    me = psutil.Process()
    used, began = cpu_seconds(me), time.perf_counter()
    heard = hear(_sound(path))
    cost = Cost(cpu_seconds(me) - used, time.perf_counter() - began, peak_mib(me))
    return msgspec.structs.replace(heard, cost=cost)


def _sound(path: Path) -> Samples:
    return np.concatenate([block for block, _ in read_blocks(path)])


if __name__ == "__main__":
    main(sys.argv[1])
