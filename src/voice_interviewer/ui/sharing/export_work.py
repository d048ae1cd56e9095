"""What a worker does for an export: load, draw, write. No Qt in here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from voice_interviewer.app import Services
from voice_interviewer.cancel import CancelToken
from voice_interviewer.report.bundle import Packing, write_bundle
from voice_interviewer.report.export_files import Exported, Load, export_each, export_one, export_table, is_table
from voice_interviewer.report.feedback import feedback
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.report.options import ExportOptions, Subject
from voice_interviewer.report.text import as_text
from voice_interviewer.ui.sharing.export_choices import ExportChoices, Target


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown of an export before it is made."""

    text: str
    note: str = ""
    """Where it is not the file itself, what it is."""


def load_subject(services: Services, take_id: int, options: ExportOptions) -> Subject:
    """A take with all that is shown with it. Raises NotFound, LibraryError."""
    take = services.library.take(take_id)
    return Subject(take, options, services.assessor.expected(take.question).points, services.assessor.beside(take))


def loading(services: Services, options: ExportOptions) -> Load:
    """The same for any take."""
    return lambda take_id: load_subject(services, take_id, options)


def preview_of(subject: Subject, key: str) -> Preview:
    """The text of the file; for a format that is no text, the same words as plain text. Raises UserError."""
    form = FORMATS[key]
    shown = replace(subject, options=replace(subject.options, sound=False))
    if form.is_text:
        return Preview(str(form.render(shown)))
    words = as_text(feedback(shown.take, shown.points, shown.beside, shown.options))
    return Preview(words, "These are its words; the file is laid out.")


def write_export(
    services: Services,
    take_ids: Sequence[int],
    choices: ExportChoices,
    place: Path,
    report: Callable[[float], None],
    token: CancelToken,
) -> Exported:
    """Write what was chosen to that file or folder.

    Raises StorageError, LibraryError, Cancelled, and UserError where the format has nothing to show for the only take.
    """
    load = loading(services, choices.options)
    if choices.target is Target.ZIP:
        packing = Packing(choices.zipped, choices.options.sound, choices.mp3)
        return write_bundle(place, take_ids, load, packing, report, token)
    if len(take_ids) == 1:
        return export_one(load(take_ids[0]), choices.key, place)
    write = export_table if is_table(choices.key) else export_each
    return write(take_ids, load, choices.key, place, report, token)
