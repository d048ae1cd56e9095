"""A clock that goes back, jumps ahead, changes its zone, or shows a year that nobody lives in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from support.examples import example_take
from support.faults_scene import Scene, services_on
from voice_interviewer.app import Services
from voice_interviewer.cli.main import run
from voice_interviewer.library.sqlite_library import SqliteLibrary

pytestmark = pytest.mark.harsh


def in_berlin(day: int, month: int, fold: int = 0) -> datetime:
    """Half past two of that day in 2026, as the app's clock shows it: with the offset that holds then."""
    moment = datetime(2026, month, day, 2, 30, fold=fold, tzinfo=ZoneInfo("Europe/Berlin"))
    return moment.replace(tzinfo=timezone(moment.utcoffset() or timedelta(0)))


MOMENTS = {
    "the first hour of 1970": datetime(1970, 1, 1, 0, 30, tzinfo=UTC),
    "1970 east of Greenwich, 1969 in UTC": datetime(1970, 1, 1, 9, 0, tzinfo=timezone(timedelta(hours=14))),
    "the last minute of February 2100": datetime(2100, 2, 28, 23, 59, tzinfo=timezone(timedelta(hours=-11))),
    "an hour that summer time skips": in_berlin(29, 3),
    "an hour that comes twice": in_berlin(25, 10, fold=1),
    "half-hour zone": datetime(2026, 6, 1, 0, 10, tzinfo=timezone(timedelta(hours=5, minutes=45))),
}

COMMANDS = (
    "plan set +9",
    "plan",
    "plan show",
    "plan export {exports}/plan.ics",
    "progress",
    "history list",
    "history show 5",
    "history export 5 --format json --output {exports}/take.json",
    "history export 5 --format pdf --output {exports}/take.pdf",
    "history export 5 --format docx --output {exports}/take.docx",
    "history export 1 5 --zip {exports}/all.zip",
    "practice next",
    "storage",
)


def services_at(scene: Scene, moment: datetime) -> Services:
    """An app that is started at that moment."""
    made = services_on(scene.root)
    return replace(made, now=lambda: moment, open_library=lambda: SqliteLibrary(made.folders, now=lambda: moment))


def all_go(scene: Scene, moment: datetime, commands: Sequence[str]) -> None:
    for command in commands:
        code = run(command.format(exports=scene.exports).split(), lambda: services_at(scene, moment))
        assert code == 0, command


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS.keys())
def test_any_day_is_a_day(scene: Scene, moment: datetime) -> None:
    """A take is kept, shown with its moment, listed and exported; plan and progress go on."""
    library = services_at(scene, moment).library
    kept = library.keep(example_take(created=moment))
    assert library.take(5).created == moment
    assert library.take(5).created.utcoffset() == moment.utcoffset()
    assert kept.id in [summary.id for summary in library.summaries()]
    all_go(scene, moment, COMMANDS)
    assert all(file.stat().st_size for file in scene.exports.iterdir())
    assert len(list(scene.exports.iterdir())) == 5


@pytest.mark.parametrize("days", [-400, -1, 1, 400])
def test_a_clock_that_jumps_between_two_starts(scene: Scene, days: int) -> None:
    """Nothing is swept, lost or refused; what is done is done, whatever the day."""
    before = scene.state()
    moment = datetime(2026, 3, 6, 9, 30, tzinfo=UTC) + timedelta(days=days)
    services_at(scene, moment).library.summaries()
    assert scene.state() == before
    all_go(scene, moment, ("plan set +9", "plan", "progress", "history list", "practice next"))
    earlier = datetime(2026, 3, 6, 9, 30, tzinfo=UTC)
    all_go(scene, earlier, ("plan", "progress", "history list", "practice next"))
    assert scene.state()["takes"] == before["takes"]
