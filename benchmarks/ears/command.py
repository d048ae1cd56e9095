"""The command: hears all clips with everyone, prints the tables and writes the report."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks.ears import done, ours, report, speed, tables
from benchmarks.ears.cache import Cache, HearAll
from benchmarks.ears.clips import Clip, read_manifest
from benchmarks.ears.heard import Heard
from benchmarks.ears.made import made_clips
from benchmarks.ears.measures import Reference
from benchmarks.ears.peers import run
from benchmarks.ears.peers.activity import gap_rule
from benchmarks.ears.peers.registry import FASTER, GAP_RULE, PEERS, SILERO, WHISPER, Task
from benchmarks.ears.results import Results
from benchmarks.ears.table import Table
from voice_interviewer.folders import platform_folders
from voice_interviewer.transcription.engine_choice import FASTER as FAST_ENGINE
from voice_interviewer.transcription.engine_choice import OPENAI as REFERENCE_ENGINE
from voice_interviewer.transcription.engine_choice import installed_engines

DOCS = Path(__file__).resolve().parents[2] / "docs"
FAST, SLOW = "ours on faster", "ours on openai"


def main(arguments: Sequence[str] = ()) -> None:
    """Measure, print the tables and write them down."""
    wanted = _parsed(arguments)
    folder = platform_folders().cache / "benchmarks"
    clips = read_manifest(wanted.manifest) if wanted.manifest else made_clips(folder / "made")
    kept = [clip for clip in clips if wanted.part is None or clip.aside == (wanted.part == "aside")]
    cache = Cache(folder / "heard", wanted.fresh)
    engines = _engines(wanted.both_engines)
    mine = {engine: _ours(name, engine, kept, cache) for name, engine in engines.items()}
    peers = list(_peers(kept, cache))
    found = [*_tables(mine, peers, split=wanted.manifest is not None and wanted.part is None)]
    if not wanted.no_speed:
        found += [speed.speed_table(engines), done.done_table()]
    told = report.Report(
        kept, wanted.manifest is not None, found, datetime.now(UTC).date(), [*map(tables.by_set, mine.values())]
    )
    told.show()
    target = wanted.write or DOCS / ("ears.md" if wanted.manifest else "ears-made-sounds.md")
    target.write_text(told.markdown(), encoding="utf-8")
    print(f"written to {target}")


def _tables(mine: Mapping[str, Results], peers: Sequence[Results], split: bool) -> Iterator[Table]:
    by_name = {peer.name: peer for peer in peers}
    yield tables.side_by_side([*mine.values(), *peers])
    for engine, results in mine.items():
        plain = FASTER if engine == FAST_ENGINE else WHISPER
        wanted = {Reference.SAME_ENGINE: plain, Reference.OPENAI: WHISPER}
        references = {reference: by_name[name] for reference, name in wanted.items() if name in by_name}
        yield tables.against_the_bars(results, peers, references, split)
    if len(mine) > 1:
        yield tables.parity(*mine.values())


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench ears", description=__doc__)
    parser.add_argument("--manifest", type=Path, help="labelled recordings, one JSON object a line")
    parser.add_argument("--aside", dest="part", action="store_const", const="aside", help="only the third kept aside")
    parser.add_argument("--develop", dest="part", action="store_const", const="develop", help="only the other two")
    parser.add_argument("--both-engines", action="store_true", help="hear everything with openai-whisper as well")
    parser.add_argument("--no-speed", action="store_true", help="leave out what is timed by itself")
    parser.add_argument("--fresh", action="store_true", help="hear everything anew")
    parser.add_argument("--write", type=Path, help="where the report goes, if not into docs/")
    return parser.parse_args(list(arguments))


def _engines(both: bool) -> dict[str, str]:
    """What ours is called with each engine: the faster one that is installed, or both."""
    known = {FAST_ENGINE: FAST, REFERENCE_ENGINE: SLOW}
    installed = installed_engines()
    return {known[engine]: engine for engine in (installed if both else installed[:1])}


def _ours(name: str, engine: str, clips: Sequence[Clip], cache: Cache) -> Results:
    return Results(name, clips, _heard(name, clips, cache, ours.version(engine), partial(ours.hear_all, engine)))


def _peers(clips: Sequence[Clip], cache: Cache) -> Iterator[Results]:
    told: dict[str, list[Heard]] = {}
    for peer in PEERS:
        if peer.missing:
            print(f"{peer.name}: {', '.join(peer.missing)} is not installed", file=sys.stderr)
            continue
        told[peer.name] = _heard(peer.name, clips, cache, peer.version, partial(run.hear_all, peer.name))
        yield Results(peer.name, clips, told[peer.name], words=peer.task is Task.WORDS)
    if told.keys() >= {FASTER, SILERO}:
        both = zip(told[FASTER], told[SILERO], strict=True)
        yield Results(GAP_RULE, clips, [gap_rule(words, voice) for words, voice in both])


def _heard(name: str, clips: Sequence[Clip], cache: Cache, version: str, hear_all: HearAll) -> list[Heard]:
    print(f"{name} …", file=sys.stderr)
    return cache.heard([Path(clip.path) for clip in clips], version, hear_all)
