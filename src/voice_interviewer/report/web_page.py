"""One take as a web page in a single file: it asks nothing of the network, and no script in it comes from the take."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from voice_interviewer.answer import Section
from voice_interviewer.errors import AudioFileError
from voice_interviewer.report.document import Block, Heading, without_times
from voice_interviewer.report.feedback import CLEANED, about, answer_blocks, closing_blocks, found_blocks
from voice_interviewer.report.number_notes import NOTES
from voice_interviewer.report.options import Fillers, Subject
from voice_interviewer.report.templating import environment
from voice_interviewer.report.web_anatomy import anatomy_of
from voice_interviewer.report.web_words import web_sentences
from voice_interviewer.structure.grade import SCORE_WORDS

_STYLE, _SCRIPT = "take/take.css", "take/take.js"

_FIRST = "Next time"
"""The chapter that stands before the transcript."""

_IN_FULL = "Transcript"
"""The chapter that the page draws by itself, with sections and sound."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What stands under one heading; each block with the name of its kind."""

    title: str
    blocks: tuple[tuple[str, Block], ...]


def web_page(subject: Subject) -> str:
    """The page; with the option ``sound``, the recording is inside as MP3, and a click on a word plays it.

    Raises AudioFileError where the recording cannot be read; a take without one has a page without sound.
    """
    take, findings, options = subject.take, subject.take.findings, subject.options
    sound = _sound(subject) if options.sound else ""
    chapters = _chapters(subject)
    spoken = findings if findings and findings.transcript.heard_speech else None
    return (
        environment()
        .get_template("take/take.html")
        .render(
            title=take.question.text or "Your answer",
            about=about(take),
            policy=_policy(bool(sound)),
            style=shipped_source(_STYLE),
            script=shipped_source(_SCRIPT),
            sound=sound,
            explanation="" if findings else "This take is not transcribed yet, so there is nothing to report.",
            scores=findings.grade.sections if findings and options.scores else (),
            words_of_scores=SCORE_WORDS,
            sections=tuple(Section),
            anatomy=anatomy_of(spoken, take.seconds) if spoken and options.scores else None,
            sentences=web_sentences(subject, spoken) if spoken else (),
            cleaned=CLEANED if options.fillers is Fillers.CLEANED else "",
            first=[chapter for chapter in chapters if chapter.title == _FIRST],
            rest=[chapter for chapter in chapters if chapter.title not in {_FIRST, _IN_FULL if spoken else ""}],
            notes=NOTES,
        )
    )


def _chapters(subject: Subject) -> list[Chapter]:
    blocks = _blocks(subject)
    return list(_under_headings(blocks if subject.options.times else without_times(blocks)))


def _blocks(subject: Subject) -> Iterator[Block]:
    findings = subject.take.findings
    if findings is not None:
        yield from found_blocks(subject, findings)
        yield from answer_blocks(subject, findings)
    yield from closing_blocks(subject)


def _under_headings(blocks: Iterable[Block]) -> Iterator[Chapter]:
    title, gathered = "", list[tuple[str, Block]]()
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            if title:
                yield Chapter(title, tuple(gathered))
            title, gathered = block.text, []
        else:
            gathered.append((type(block).__name__, block))
    if title:
        yield Chapter(title, tuple(gathered))


def _sound(subject: Subject) -> str:
    """The recording as a data URI, empty for a take without one."""
    from voice_interviewer.report.mentor.sound import mp3

    if subject.take.audio is None:
        return ""
    if not subject.take.audio.is_file():
        raise AudioFileError("The recording of this take is gone.", "Export it without its sound.")
    return "data:audio/mpeg;base64," + b64encode(mp3(subject.take.audio)).decode("ascii")


@cache
def shipped_source(name: str) -> Markup:
    """A style or a script of ours, which needs no escaping. Raises TemplateNotFound."""
    loader = environment().loader
    assert loader is not None
    source, _, _ = loader.get_source(environment(), name)
    return Markup(source)  # noqa: S704  # it comes with the app


def style_policy(style: str) -> str:
    """What a page without sound may do, told to the browser: be drawn in our own style, known by its digest."""
    return f"default-src 'none'; style-src {_digest(style)}; base-uri 'none'; form-action 'none'"


def _policy(plays: bool) -> str:
    """The same, with our own script and the sound in the page where it plays."""
    playing = f"; script-src {_digest(_SCRIPT)}; media-src data:" if plays else ""
    return style_policy(_STYLE) + playing


@cache
def _digest(name: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(shipped_source(name).encode()).digest()).decode('ascii')}'"
