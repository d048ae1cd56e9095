"""A program that exports three takes in every form, once: ``python killing_exporting.py FOLDER INTO``.

The library is in FOLDER and the files go INTO a folder, over older ones where there are any.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from support.examples import example_points
from support.killing import folder_of, say
from support.model_files import folders_in
from voice_interviewer.cancel import CancelToken
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.report.bundle import Packing, write_bundle
from voice_interviewer.report.export_files import export_each, export_one, export_table
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.report.mentor.choices import PackChoices
from voice_interviewer.report.mentor.making import write_pack
from voice_interviewer.report.options import ExportOptions, Subject

TAKES = (1, 2, 3)
OPTIONS = ExportOptions(sound=True)

Step = tuple[str, Callable[[], object]]


def main() -> None:
    """Export, and tell each step as it begins."""
    library, into = SqliteLibrary(folders_in(folder_of(sys.argv))), Path(sys.argv[2])
    say("began")
    for name, export in steps(library, into):
        say(name)
        export()
    say("done")


def steps(library: SqliteLibrary, into: Path) -> Iterator[Step]:
    """Every form in which a take leaves the app as a file, by a word for it."""

    def load(take_id: int) -> Subject:
        return Subject(library.take(take_id), OPTIONS, example_points())

    for key, form in FORMATS.items():
        path = into / f"one{form.ending}"
        yield key, lambda key=key, path=path: export_one(load(1), key, path)  # type: ignore[misc]  # bound now
    yield "table", lambda: export_table(TAKES, load, "csv", into / "table.csv", _ignore, CancelToken())
    yield "each", lambda: export_each(TAKES, load, "md", into, _ignore, CancelToken())
    packing = Packing(("html", "srt"), extras={"report.txt": "Three answers."})
    yield "zip", lambda: write_bundle(into / "takes.zip", TAKES, load, packing, _ignore, CancelToken())
    yield "pack", lambda: write_pack(library.take(1), PackChoices(), example_points(), into / "pack.html")


def _ignore(share: float) -> None:
    """Progress that nobody asked for."""


if __name__ == "__main__":
    main()
