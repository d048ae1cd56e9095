"""What is done with the large library without a window; `benchmarks.endurance.library` calls it.

The last things are those that change it: a migration from the form before, and takes deleted for good.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from support.counting import counted, open_files
from voice_interviewer.app import Services, build
from voice_interviewer.cancel import CancelToken
from voice_interviewer.library.database import Database
from voice_interviewer.library.disk_use import disk_use
from voice_interviewer.library.schema import create_search
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.ui.home.home_data import gather, gather_plan
from voice_interviewer.ui.sharing.export_choices import ExportChoices, Target
from voice_interviewer.ui.sharing.export_work import write_export

EXPORTED, PURGED = 500, 1000
STEP = 250
"""Takes that the window deletes in one go."""


def main(takes: int) -> None:
    """Measure in turn."""
    services, measures = build(), Measures()
    library = services.library
    assert isinstance(library, SqliteLibrary)
    before = counted({}).own
    few = [summary.id for summary in library.summaries(limit=min(EXPORTED, takes))]
    for name, work in {
        "home gathered, ms": lambda: gather(services, ()),
        "the plan gathered, ms": lambda: gather_plan(gather(services, ())),
        "all summaries, ms": library.summaries,
        "past takes, ms": library.past_takes,
        "disk use, ms": lambda: disk_use(library, services.folders),
        "takes whose sound has gone looked for, ms": library.missing_audio,
    }.items():
        measures.milliseconds(name, work)
    with measures.seconds(f"{len(few)} takes exported as ZIP with sound, s"):
        _export(services, few)
    with measures.seconds("brought up to date, with a copy first, s"):
        _migrate_again(services)
    gone = [summary.id for summary in library.summaries(limit=min(PURGED, takes // 2))]
    with measures.seconds(f"{len(gone)} takes deleted for good, s"):
        library.delete(gone)
        for first in range(0, len(gone), STEP):
            library.purge(gone[first : first + STEP])
    after = counted({}).own
    measures.found["handles more than before"] = float(after.handles - before.handles)
    measures.found["threads more than before"] = float(after.threads - before.threads)
    measures.found["files of the library still open"] = float(len(open_files(services.folders.data)))
    measures.found["highest memory, MiB resident"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    services.close()
    print(json.dumps(measures.found))


class Measures:
    """What was found so far."""

    def __init__(self) -> None:
        self.found: dict[str, float] = {}

    def milliseconds(self, name: str, work: Callable[[], object]) -> None:
        """The quickest of three, by the clock and of processor time, which says the same on a busy machine."""
        times, ran = [], []
        for _ in range(3):
            began, before = time.perf_counter(), time.process_time()
            work()
            times.append(1000 * (time.perf_counter() - began))
            ran.append(1000 * (time.process_time() - before))
        self.found[name] = min(times)
        self.found[f"{name} of processor time"] = min(ran)

    @contextmanager
    def seconds(self, name: str) -> Iterator[None]:
        """What the block takes, by both."""
        began, before = time.perf_counter(), time.process_time()
        yield
        self.found[name] = time.perf_counter() - began
        self.found[f"{name} of processor time"] = time.process_time() - before


def _export(services: Services, take_ids: list[int]) -> None:
    place = Path(services.folders.cache) / "many.zip"
    place.parent.mkdir(parents=True, exist_ok=True)
    choices = ExportChoices(target=Target.ZIP, zipped=("txt", "html", "json"))
    write_export(services, take_ids, choices, place, lambda _share: None, CancelToken())
    place.unlink()


def _migrate_again(services: Services) -> None:
    """Put the database into the form before its last step, and open it as the app does after an update."""
    database = Database(services.folders.database, services.folders.data / "backups")
    with database.writing() as connection:
        connection.execute("ALTER TABLE take_search RENAME TO newer")
        create_search(connection)
        connection.execute(
            "INSERT INTO take_search (rowid, question, answer) SELECT rowid, question, answer FROM newer"
        )
        connection.execute("DROP TABLE newer")
        connection.execute("DELETE FROM migrations WHERE name = 'widen_search'")
    services.open_library().close()


if __name__ == "__main__":
    main(int(sys.argv[1]))
