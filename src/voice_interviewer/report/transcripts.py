"""A file that was only transcribed, as text or subtitles. Nothing is graded, nothing is counted."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from voice_interviewer.delivery.findings import Delivery
from voice_interviewer.report.delivery_part import said_sentences
from voice_interviewer.report.document import Document
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.subtitles import as_srt, as_vtt
from voice_interviewer.report.text import as_text


def _document(delivery: Delivery, draw: Callable[[Document], str]) -> str:
    return draw((said_sentences(delivery),)) if delivery.words else ""


TRANSCRIPT_FORMATS: Mapping[str, Callable[[Delivery], str]] = MappingProxyType(
    {
        "txt": lambda delivery: _document(delivery, as_text),
        "md": lambda delivery: _document(delivery, as_markdown),
        "srt": lambda delivery: as_srt(delivery.words),
        "vtt": lambda delivery: as_vtt(delivery.words),
    }
)
"""How a transcript can be written, by the key of the format."""


def render_transcript(delivery: Delivery, key: str) -> str:
    """The words as they were said, with times and filled pauses; empty (or an empty VTT) where nothing was said.

    Raises KeyError for a key that `TRANSCRIPT_FORMATS` does not have.
    """
    return TRANSCRIPT_FORMATS[key](delivery)
