"""A library with many takes, each with its recording: looked through, brought up to date, emptied, and nothing stays.

With 10,000 takes and 100 hours of sound, beside one of 100 takes: ``python -m benchmarks endurance_library``.
"""

import json
from pathlib import Path

import pytest

from benchmarks.endurance import library_services
from support.counting import counted, open_files
from support.form import rounds
from support.heavy_library import fill_heavily
from voice_interviewer.app import Services, build
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.library.sqlite_library import SqliteLibrary

pytestmark = pytest.mark.harsh

TAKES = rounds(60, 3000)


@pytest.fixture
def full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    """The app's own services on a library of many takes of a second each."""
    for kind in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    services = build()
    made = fill_heavily(services, TAKES, seconds=4.0)
    assert (made.takes, services.library.count()) == (TAKES, TAKES)
    return services


def test_all_that_is_done_with_it_holds_nothing(full: Services, capsys: pytest.CaptureFixture[str]) -> None:
    """What the benchmark does, on a smaller one: nothing is left open, and what was deleted is gone from the disk."""
    before = counted({}).own.handles
    library_services.main(TAKES)
    found = json.loads(capsys.readouterr().out)
    assert found["files of the library still open"] == 0
    assert counted({}).own.handles <= before
    gone = min(library_services.PURGED, TAKES // 2)
    assert full.library.count() == TAKES - gone
    assert full.library.count(among=TakeFilter(in_bin=True)) == 0
    assert len(list(full.folders.takes.iterdir())) == TAKES - gone
    assert isinstance(full.library, SqliteLibrary)
    assert full.library.missing_audio() == ()
    assert full.library.count("term") > 0  # the index of words was made anew meanwhile
    assert open_files(full.folders.data) == []


def test_takes_of_it_are_whole(full: Services) -> None:
    """Each has words, scores and a recording as long as they are."""
    take = full.library.take(TAKES // 2)
    assert take.audio is not None
    assert take.audio.is_file()
    assert take.findings is not None
    assert take.findings.transcript.words[-1].end <= take.seconds
