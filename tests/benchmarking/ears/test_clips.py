"""What a manifest says."""

import json
from pathlib import Path

import msgspec
import pytest

from benchmarks.ears.clips import Clip, Kind, read_manifest


def test_a_manifest_is_read_with_paths_beside_it(tmp_path: Path) -> None:
    """Unknown fields and empty lines do no harm; what is not said is not known."""
    rows = [
        {
            "id": "a",
            "set": "spliced",
            "path": "x/a.flac",
            "seconds": 2.5,
            "fillers": [{"w": "um", "start": 1, "end": 2}],
        },
        {"id": "b", "set": "talk", "path": "b.flac", "seconds": 1, "transcript": None, "licence": "CC0"},
    ]
    (tmp_path / "manifest.jsonl").write_text("\n\n".join(map(json.dumps, rows)))
    one, other = read_manifest(tmp_path / "manifest.jsonl")
    assert Path(one.path) == (tmp_path / "x" / "a.flac").resolve()
    assert one.fillers is not None
    assert one.fillers[0].end == 2.0
    assert (one.kind, other.kind) == (Kind.SPLICED, Kind.REAL)
    assert (other.transcript, other.verbatim, other.spans) == (None, False, ())


def test_a_line_that_is_no_clip_is_refused(tmp_path: Path) -> None:
    """A manifest with a mistake gives no figures."""
    (tmp_path / "manifest.jsonl").write_text('{"id": "a"}')
    with pytest.raises(msgspec.ValidationError):
        read_manifest(tmp_path / "manifest.jsonl")


def test_a_fixed_third_is_kept_aside() -> None:
    """By name alone, so that it is the same third whatever else changes."""
    names = [f"clip-{number}" for number in range(300)]
    aside = [Clip(name, "set", "", 1.0).aside for name in names]
    assert aside == [Clip(name, "other", "x", 9.0).aside for name in names]
    assert 80 <= sum(aside) <= 120
    assert [name for name, kept in zip(names, aside, strict=True) if kept][:3] == ["clip-0", "clip-3", "clip-4"]
