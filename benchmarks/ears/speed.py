"""What half a minute of speech costs: ours and the plain libraries in turn, so that a busy machine falls on all."""

import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import soundfile

from benchmarks.ears.heard import Cost
from benchmarks.ears.ours import our_ears
from benchmarks.ears.peers.registry import FASTER, WHISPER
from benchmarks.ears.peers.run import running
from benchmarks.ears.table import Table
from voice_interviewer.folders import shipped

ROUNDS = 3
SECONDS = 30
BAR = 0.60
"""Of openai-whisper's plain pass."""
MOST_MEMORY = 700
"""MiB."""


def speed_table(engines: Mapping[str, str]) -> Table:
    """Processor seconds, seconds on the clock and peak memory; ``engines`` maps titles of ours to engine names."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        clip = _half_a_minute(Path(folder))
        asked: dict[str, Callable[[], Cost]] = {}
        for title, engine in engines.items():
            ears = stack.enter_context(our_ears(engine))
            asked[title] = lambda ears=ears: ears.transcribe(clip)[1]  # type: ignore[misc]  # mypy cannot type the default
        for name in (FASTER, WHISPER):
            peer = stack.enter_context(running(name))
            asked[name] = lambda peer=peer: peer.hear(clip).cost  # type: ignore[misc]  # mypy cannot type the default
        rounds = [{title: ask() for title, ask in asked.items()} for _ in range(ROUNDS)]
    return _table({title: [costs[title] for costs in rounds] for title in asked})


def _table(costs: Mapping[str, list[Cost]]) -> Table:
    reference = median(cost.cpu for cost in costs[WHISPER])
    rows = []
    for title, told in costs.items():
        cpu, wall = median(cost.cpu for cost in told), median(cost.wall for cost in told)
        peak = max(cost.peak for cost in told)
        rows.append([title, f"{cpu:.2f}", f"{wall:.2f}", f"{cpu / reference:.2f}", f"{peak:.0f}"])
    note = (
        f"Median of {ROUNDS} rounds in turn, models loaded and warm. To reach, with faster-whisper: {BAR:.2f} of "
        f"openai-whisper's plain pass, and {MOST_MEMORY} MiB. Ours does all: words, filled pauses, pauses."
    )
    header = ["", "processor s", "clock s", f"of {WHISPER}'s", "peak MiB of its process"]
    return Table(f"What {SECONDS} s of speech cost (the start of the sample answer)", header, rows, note)


def _half_a_minute(folder: Path) -> Path:
    sample = shipped("assets") / "sample_answer.flac"
    rate = soundfile.info(sample).samplerate
    sound, _ = soundfile.read(sample, frames=SECONDS * rate, dtype="int16")
    path = folder / "half_a_minute.wav"
    soundfile.write(path, sound, rate)
    return path
