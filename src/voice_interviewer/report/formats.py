"""The formats a take can be shown in and exported to."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from voice_interviewer.delivery.findings import Delivery
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.content_part import Points
from voice_interviewer.report.feedback import feedback, graded
from voice_interviewer.report.json_report import as_json
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.subtitles import as_srt, as_vtt
from voice_interviewer.report.text import as_text
from voice_interviewer.structure.follow_ups import FollowUp
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import AskedQuestion, Source, Take

SUBJECT_CHARACTERS = 60
"""The most characters of the question in a file name, so that the whole fits every file system."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a take to a file (UTF-8, line feeds)."""

    key: str
    title: str
    ending: str
    """Of the file's name, with its dot."""
    render: Callable[[Take, Points | None, Beside | None], str]
    """A take, with what a strong answer covers and what is shown beside it, where that was asked for and the format has
    a place for it.

    Subtitles raise UserError where a take has no timed words.
    """


_ALL = (
    Format("txt", "Plain text", ".txt", lambda take, points, beside: as_text(feedback(take, points, beside))),
    Format("md", "Markdown", ".md", lambda take, points, beside: as_markdown(feedback(take, points, beside))),
    Format("srt", "SubRip subtitles", ".srt", lambda take, *_: as_srt(_spoken(take).words)),
    Format("vtt", "WebVTT subtitles", ".vtt", lambda take, *_: as_vtt(_spoken(take).words)),
    Format("json", "JSON", ".json", lambda take, _, beside: as_json(take, beside)),
)

FORMATS: Mapping[str, Format] = MappingProxyType({format.key: format for format in _ALL})
"""Every format by its key, in the order of menus."""


def render(take: Take, key: str, points: Points | None = None, beside: Beside | None = None) -> str:
    """A take in the format of that key; ``points``, where given, are shown as what a strong answer covers, and
    ``beside`` in its places: what differs from the takes before it, what an interviewer would ask next.

    Raises NotFound where there is no such format, UserError where subtitles have no words to show.
    """
    return _named(key).render(take, points, beside)


def render_grade(grade: Grade, question: AskedQuestion, follow_ups: Sequence[FollowUp] = ()) -> str:
    """The plain text of a grade, for an answer that is not a take."""
    return as_text(graded(grade, question, follow_ups))


def export_name(take: Take, key: str) -> str:
    """A file name for an export, safe on every platform: ``credit-model_2026-03-05_take-12.md``.

    Raises NotFound where there is no format of that key.
    """
    subject = _slug(take.question.id or take.question.text) or "answer"
    number = [f"take-{take.id}"] if take.id is not None else []
    return "_".join([subject, f"{take.created:%Y-%m-%d}", *number]) + _named(key).ending


def _named(key: str) -> Format:
    if key not in FORMATS:
        raise NotFound(f"There is no format {key!r}.", f"Formats are: {', '.join(FORMATS)}.")
    return FORMATS[key]


def _spoken(take: Take) -> Delivery:
    """The timed words of a take. Raises UserError where it has none: an empty file would tell nobody why."""
    if take.source is Source.TYPED:
        raise UserError("A typed answer has no times to make subtitles of.", "Export it as txt, md or json.")
    if take.findings is None:
        raise UserError("This take is not transcribed yet.", "Transcribe it first, then export it.")
    return take.findings.delivery


def _slug(text: str) -> str:
    """Lower-case letters without accents, digits and single hyphens, cut at a word."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return slug if len(slug) <= SUBJECT_CHARACTERS else slug[:SUBJECT_CHARACTERS].rsplit("-", 1)[0]
