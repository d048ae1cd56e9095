"""The pack as one HTML page that needs nothing else: style, script, sound and words are all inside."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from voice_interviewer.answer import Section
from voice_interviewer.errors import UserError
from voice_interviewer.folders import shipped
from voice_interviewer.remarks.mentor_marks import FORMAT, LONGEST_NAME, LONGEST_TEXT, VERSION, pack_id
from voice_interviewer.report.formats import export_name
from voice_interviewer.report.mentor.choices import PackChoices
from voice_interviewer.report.mentor.ours import put_away
from voice_interviewer.report.mentor.said import Passage, passages
from voice_interviewer.report.templating import environment
from voice_interviewer.report.wording import clock
from voice_interviewer.structure.grade import SCORE_WORDS
from voice_interviewer.take import Take

SCRIPTS = ("marks.js", "player.js", "form.js", "finish.js")
"""In the order in which they run."""

ABOUT = {
    Section.CONTEXT: "What it is for, who it touches, how much of it there is, what an error costs.",
    Section.ARCHITECTURE: "The parts, how data goes through them, what was chosen over what.",
    Section.OPERATIONS: "How it is released, watched and kept running; who acts on what.",
    Section.RISKS: "What can go wrong, who approves, what is checked and written down.",
}
"""What belongs to each section, for somebody who does not know the app."""

Points = Mapping[Section, Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Marked:
    """A section as the form asks for it."""

    section: Section
    about: str
    points: Sequence[str]


def pack_page(take: Take, choices: PackChoices, points: Points | None = None, sound: bytes | None = None) -> str:
    """The pack of a kept take; ``sound`` is its recording as MP3, ``points`` what a strong answer covers.

    Raises UserError where there is nothing to mark: neither sound nor words.
    """
    said = passages(take.findings)
    if not said and sound is None:
        raise UserError("This take has neither sound nor words to mark.", "Choose another take.")
    sections = (take.drill,) if take.drill else tuple(Section)
    folder = shipped("assets") / "templates" / "mentor"
    style = (folder / "page.css").read_text(encoding="utf-8")
    scripts = [(folder / name).read_text(encoding="utf-8") for name in SCRIPTS]
    return (
        environment()
        .get_template("mentor/page.html")
        .render(
            take=take,
            choices=choices,
            day=f"{take.created:%Y-%m-%d}",
            length=clock(take.seconds) if sound else "",
            passages=said,
            timed=_timed(said) and sound is not None,
            sections=[_Marked(each, ABOUT[each], _points(points, choices, each)) for each in sections],
            scale=tuple(enumerate(SCORE_WORDS)),
            most={"name": LONGEST_NAME, "text": LONGEST_TEXT},
            ours=_ours(take, choices, sections),
            sound=Markup(base64.b64encode(sound).decode("ascii") if sound else ""),  # noqa: S704 - letters and digits
            pack=_for_script(_about(take, choices, sections)),
            style=Markup(style),  # noqa: S704 - ours, and the same in every pack
            scripts=[Markup(script) for script in scripts],  # noqa: S704 - as above
            policy=_policy(style, scripts),
        )
    )


def pack_name(take: Take) -> str:
    """A file name for the pack, safe on every platform: ``for-a-mentor_credit-model_2026-03-05_take-12.html``."""
    return f"for-a-mentor_{_subject(take)}.html"


def _subject(take: Take) -> str:
    return Path(export_name(take, "txt")).stem


def _timed(said: Sequence[Passage]) -> bool:
    return any(token.start is not None for passage in said for token in passage.tokens)


def _points(points: Points | None, choices: PackChoices, section: Section) -> Sequence[str]:
    return (points or {}).get(section, ()) if choices.points else ()


def _ours(take: Take, choices: PackChoices, sections: Sequence[Section]) -> str:
    return put_away(take.findings.grade, sections) if choices.scores and take.findings else ""


def _about(take: Take, choices: PackChoices, sections: Sequence[Section]) -> dict[str, object]:
    """What the script has to know; it finds everything else on the page."""
    assert take.id is not None  # only a kept take can be found again when its marks come back
    return {
        "format": FORMAT,
        "version": VERSION,
        "pack": pack_id(take.id, take.created, take.question.text),
        "question": take.question.text,
        "answered": f"{take.created:%Y-%m-%d}",
        "file": f"marks-{_subject(take)}.json",
        "sections": [section.value for section in sections],
        "questions": list(choices.questions),
        "words": list(SCORE_WORDS),
        "from": choices.name,
    }


def _for_script(value: object) -> Markup:
    """JSON that nothing in it can end: no character in it means anything to HTML, and all are ASCII."""
    text = json.dumps(value)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - made safe just above


def _policy(style: str, scripts: Sequence[str]) -> str:
    """What the page may do: run these scripts and no others, look like this, play what it holds, and ask nobody."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(_digest(script) for script in scripts)}",
            f"style-src {_digest(style)}",
            "media-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'"
