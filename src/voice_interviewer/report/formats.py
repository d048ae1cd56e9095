"""The formats a take can be shown in and exported to."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from voice_interviewer.delivery.findings import VerbatimWord
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.cleaning import shown_words
from voice_interviewer.report.content_part import Points
from voice_interviewer.report.document import Document
from voice_interviewer.report.feedback import feedback, graded
from voice_interviewer.report.json_report import as_json
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.options import AS_SAID, ExportOptions, Subject
from voice_interviewer.report.subtitles import as_srt, as_vtt
from voice_interviewer.report.take_csv import takes_csv, words_csv
from voice_interviewer.report.text import as_text
from voice_interviewer.structure.follow_ups import FollowUp
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import AskedQuestion, Source, Take

SUBJECT_CHARACTERS = 60
"""The most characters of the question in a file name, so that the whole fits every file system."""

_WORDS = frozenset({"fillers"})
_REPORT = frozenset({"fillers", "times", "scores", "delivery", "points", "notes"})
"""The options that a readable report honours."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a take to a file."""

    key: str
    title: str
    ending: str
    """Of the file's name, with its dot."""
    about: str
    """What it is good for, in a line."""
    render: Callable[[Subject], str | bytes]
    """Text is written as UTF-8 with the line ends that it has. Raises UserError where a take has nothing for it."""
    options: frozenset[str] = _REPORT
    """The fields of `ExportOptions` that mean something to it."""
    table: Callable[[Sequence[Subject]], str] | None = None
    """Several takes in one file, for a format that has a row for each."""
    encoding: str = "utf-8"
    is_text: bool = True
    """Whether it can be read, and put on the clipboard, as it is."""


def _page(subject: Subject) -> str:
    from voice_interviewer.report.web_page import web_page

    return web_page(subject)


def _pdf(subject: Subject) -> bytes:
    from voice_interviewer.report.pdf import as_pdf

    return as_pdf(_document(subject), subject.take.created)


def _docx(subject: Subject) -> bytes:
    from voice_interviewer.report.word_document import as_docx

    return as_docx(_document(subject), subject.take.created)


def _table(subjects: Sequence[Subject]) -> str:
    return words_csv(subjects) if subjects[0].options.words else takes_csv(subjects)


def _document(subject: Subject) -> Document:
    return feedback(subject.take, subject.points, subject.beside, subject.options)


_ALL = (
    Format("txt", "Plain text", ".txt", "Opens everywhere", lambda it: as_text(_document(it))),
    Format("md", "Markdown", ".md", "For notes and wikis", lambda it: as_markdown(_document(it))),
    Format(
        "html", "Web page", ".html", "Colours, words to click, the sound", _page, _REPORT | {"sound"}, is_text=False
    ),
    Format("pdf", "PDF", ".pdf", "To print or to send", _pdf, is_text=False),
    Format("docx", "Word document", ".docx", "To edit and comment", _docx, is_text=False),
    Format("srt", "SubRip subtitles", ".srt", "For video players", lambda it: as_srt(_spoken(it)), _WORDS),
    Format("vtt", "WebVTT subtitles", ".vtt", "For video on web pages", lambda it: as_vtt(_spoken(it)), _WORDS),
    Format(
        "csv",
        "Table",
        ".csv",
        "For spreadsheets",
        lambda it: _table([it]),
        frozenset({"fillers", "scores", "delivery", "notes", "words"}),
        _table,
        "utf-8-sig",  # without the mark, spreadsheets read other alphabets wrongly
    ),
    Format("json", "JSON", ".json", "Everything, for programs", lambda it: as_json(it.take, it.beside), frozenset()),
)

FORMATS: Mapping[str, Format] = MappingProxyType({format.key: format for format in _ALL})
"""Every format by its key, in the order of menus."""


def render(
    take: Take,
    key: str,
    points: Points | None = None,
    beside: Beside | None = None,
    options: ExportOptions = AS_SAID,
) -> str:
    """A take as text in the format of that key; ``points``, where given, are shown as what a strong answer covers, and
    ``beside`` in its places: what differs from the takes before it, what an interviewer would ask next.

    Raises NotFound where there is no such format, UserError where it is no text (see `rendered`), and where subtitles
    have no words to show.
    """
    return _as_text(named(key), Subject(take, options, points, beside))


def render_several(subjects: Sequence[Subject], key: str) -> str:
    """One take as text or, in a table, several. Raises what `render` does, and UserError where only one take fits."""
    form = named(key)
    if form.table is not None:
        return form.table(subjects)
    if len(subjects) > 1:
        raise UserError(f"{form.title} holds one take only.", "Name a folder with --output, or a ZIP with --zip.")
    return _as_text(form, subjects[0])


def _as_text(form: Format, subject: Subject) -> str:
    text = form.render(subject)
    if isinstance(text, bytes):
        raise UserError(f"{form.title} is not a text.", "Write it to a file.")
    return text


def rendered(subjects: Sequence[Subject], key: str) -> bytes:
    """What a file of that format holds: one take or, in a table, several.

    Raises NotFound where there is no such format, UserError where it has nothing to show for the take.
    """
    form = named(key)
    made = form.render(subjects[0]) if form.table is None else form.table(subjects)
    return made if isinstance(made, bytes) else made.encode(form.encoding, "replace")


def render_grade(grade: Grade, question: AskedQuestion, follow_ups: Sequence[FollowUp] = ()) -> str:
    """The plain text of a grade, for an answer that is not a take."""
    return as_text(graded(grade, question, follow_ups))


def export_name(take: Take, key: str) -> str:
    """A file name for an export, safe on every platform: ``credit-model_2026-03-05_take-12.md``.

    Raises NotFound where there is no format of that key.
    """
    subject = _slug(take.question.id or take.question.text) or "answer"
    number = [f"take-{take.id}"] if take.id is not None else []
    return "_".join([subject, f"{take.created:%Y-%m-%d}", *number]) + named(key).ending


def named(key: str) -> Format:
    """The format of that key. Raises NotFound where there is none."""
    if key not in FORMATS:
        raise NotFound(f"There is no format {key!r}.", f"Formats are: {', '.join(FORMATS)}.")
    return FORMATS[key]


def _spoken(subject: Subject) -> tuple[VerbatimWord, ...]:
    """The timed words of a take. Raises UserError where it has none: an empty file would tell nobody why."""
    if subject.take.source is Source.TYPED:
        raise UserError("A typed answer has no times to make subtitles of.", "Export it as txt, md or json.")
    if subject.take.findings is None:
        raise UserError("This take is not transcribed yet.", "Transcribe it first, then export it.")
    return shown_words(subject.take.findings.delivery, subject.options.fillers)


def _slug(text: str) -> str:
    """Lower-case letters without accents, digits and single hyphens, cut at a word."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return slug if len(slug) <= SUBJECT_CHARACTERS else slug[:SUBJECT_CHARACTERS].rsplit("-", 1)[0]
