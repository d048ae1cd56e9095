"""Imports what the other pages need while the user looks at the first one."""

import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

LATER = (
    "rehearsal.rehearsal_page",
    "shell.leaving",
    "mock.mock_page",
    "mock.interview_table",
    "plan.plan_page",
    "progress.progress_page",
    "mapping.map_page",
    "history.history_page",
    "settings.settings_page",
    "feedback.feedback_page",
    "exam.exam_page",
    "compare.compare_page",
    "storage.storage_page",
    "importing.import_dialog",
)
"""The modules of the pages that are not opened first."""

BESIDE = ("voice_interviewer.opinion.openai_client", "voice_interviewer.opinion.second_opinions", "filelock")
"""What pages ask for by the services, and what takes long to import: the last one when a setting is changed."""

_IMPORT = re.compile(r"^from (voice_interviewer\.[\w.]+) import", re.MULTILINE)
_WINDOW = "voice_interviewer.ui."


def import_beside() -> tuple[str, ...]:
    """For a worker: import what knows nothing of Qt. Returns the modules of the window that remain, for `importing`,
    each after those that it needs.

    Classes of Qt may be made on the UI thread alone: made in a worker while the window works, they can end the process.
    """
    found: dict[str, None] = {}
    for name in LATER:
        _look_into(_WINDOW + name, found)
    for name in BESIDE:
        import_module(name)
    return tuple(found)


def importing(modules: tuple[str, ...]) -> Iterator[None]:
    """For `TaskRunner.in_steps`, on the UI thread: one module after the other."""
    for name in modules:
        import_module(name)
        yield


def _look_into(name: str, found: dict[str, None]) -> None:
    """Import it, or where it belongs to the window put it behind those that it needs."""
    if name in found:
        return
    if not name.startswith(_WINDOW):
        import_module(name)
        return
    spec = find_spec(name)
    # A frozen app names a compiled file that is in its archive, and has the source at that place.
    source = Path(spec.origin).with_suffix(".py") if spec is not None and spec.origin is not None else None
    if source is None or not source.is_file():  # in an archive: it comes as a whole, when its page is made
        return
    for needed in _IMPORT.findall(source.read_text(encoding="utf-8")):
        _look_into(needed, found)
    found[name] = None
