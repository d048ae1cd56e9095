"""Every sentence that tells of something the user can act on, found in the source where it is raised."""

import ast
import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import voice_interviewer
from referencing.tables import plain, table
from voice_interviewer import errors
from voice_interviewer.errors import UserError

HEAD = """# Messages, and what to do

Every message about something that you can put right, found in the source where it is raised; … stands for a name, a
number or a file. Each says what happened and what to do. In a terminal the [exit code](exit-codes.md) goes with it.
Whatever else fails is a mistake of ours, and shown as such.
"""
TITLES = {
    "AudioDeviceError": "Microphone and speaker", "NoMicrophone": "Microphone and speaker",
    "NoSpeaker": "Microphone and speaker", "DeviceLost": "Microphone and speaker",
    "AudioFileError": "Sound files", "NoVoice": "The voice", "ModelError": "Speech models",
    "TranscriptionFailed": "Transcription", "PackError": "Question packs", "ExamFileError": "Labelled answers",
    "NotFound": "Nothing of that name", "StorageError": "The disk and the library",
    "LibraryError": "The disk and the library", "SettingsError": "Settings", "OpinionError": "Second opinions",
    "OpinionNotSetUp": "Second opinions",
    "UserError": "Other",
}  # fmt: skip
"""Under which heading the messages of an error stand."""
FEWEST_WORDS = 2
"""A sentence of which less is known is put together from others, which are listed by themselves."""
_WORDS = re.compile(r"[A-Za-z]{2,}")
DEPENDS = "Depends on the system or on what was tried; the message says it."
SOURCE = Path(voice_interviewer.__file__).parent


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, and what to do."""

    kind: str
    message: str
    advice: str


def page() -> str:
    """The whole page."""
    found = sorted(set(messages()), key=lambda each: (each.message.lstrip("…“ ").lower(), each.advice))
    parts = []
    for title in dict.fromkeys(TITLES.values()):
        rows = dict.fromkeys((plain(each.message), plain(each.advice)) for each in found if TITLES[each.kind] == title)
        parts.append(f"## {title}\n\n{table(('what happened', 'what to do'), list(rows))}")
    return "\n".join((HEAD, *parts))


def messages() -> Iterator[Message]:
    """Every call of an error for the user whose sentence stands in the source."""
    for file in sorted(SOURCE.rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        if not any(f"{kind}(" in source for kind in TITLES):
            continue
        tree = ast.parse(source)
        constants = _constants(tree)
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in TITLES and call.args:
                message = _text(call.args[0], constants)
                if len(_WORDS.findall(message)) >= FEWEST_WORDS:
                    yield Message(call.func.id, message, _advice(call, constants))


def _advice(call: ast.Call, constants: dict[str, str]) -> str:
    advice = _text(call.args[1], constants) if len(call.args) > 1 else ""
    return advice if not advice or advice.strip("… ") else DEPENDS


def kinds() -> set[str]:
    """The names of all errors with a sentence for the user."""
    return {kind.__name__ for kind in vars(errors).values() if inspect.isclass(kind) and issubclass(kind, UserError)}


def _constants(tree: ast.Module) -> dict[str, str]:
    """The texts that a module gives a name to; a name that stands for several is none of them."""
    texts: dict[str, set[str]] = {}
    for each in ast.walk(tree):
        if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name):
            texts.setdefault(each.targets[0].id, set()).add(_text(each.value, {}))
    return {name: text for name, (text, *others) in texts.items() if not others and text.strip("… ")}


def _text(node: ast.expr, constants: dict[str, str]) -> str:
    """What is known of a text before the program runs."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part, constants) for part in node.values)
    if isinstance(node, ast.BinOp):
        return _text(node.left, constants) + _text(node.right, constants)
    return constants.get(node.id, "…") if isinstance(node, ast.Name) else "…"
