"""The user guide says what the window and the terminal really have."""

import ast
import re
import shlex
from contextlib import chdir
from functools import cache
from pathlib import Path

import click
import pytest

from support.manual import DOCS, GUIDE, ROOT, code_blocks, commands_on, prose
from voice_interviewer.answer import Section
from voice_interviewer.app import build
from voice_interviewer.cli.main import COMMANDS, cli, run
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.ui.shell.shortcuts import NAMES

SOURCE = ROOT / "src" / "voice_interviewer"
LINES = [(page.name, line) for page in GUIDE for line in commands_on(page)]
README = ROOT / "README.md"
HARMLESS = ("doctor", "settings list", "history list", "questions check support-engineer.yaml", "--help")
"""Lines of the guide that are run: they change nothing, and need neither microphone nor model."""
OURS = {"your own last takes", "your voice"}
"""Bold, and no words of the window."""
KEYS_OF_QT = {"Tab", "Shift", "Ctrl", "Return", "Space", "Esc"}


@pytest.mark.parametrize("page", GUIDE, ids=lambda page: page.stem)
def test_words_in_bold_are_words_of_the_window(page: Path) -> None:
    """Whoever looks for a button by the name that the guide gives finds it."""
    bold = {" ".join(found.split()) for found in re.findall(r"\*\*([^*]+)\*\*", prose(page))}
    questions = {text for text in bold if page.stem == "questions" and text.endswith("?")}
    assert sorted(text for text in bold - OURS - questions if _bare(text) not in words_of_the_window()) == []


@pytest.mark.parametrize("page", GUIDE, ids=lambda page: page.stem)
def test_keys_are_keys_of_the_window(page: Path) -> None:
    """As the table of keys has them."""
    known = {keys for key in NAMES for keys in key.usual} | KEYS_OF_QT
    named = set(
        re.findall(r"`((?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z\[\]?0-9]|F\d+|Del|Tab|Return|Space|Esc|Left))`", prose(page))
    )
    assert sorted(named - known) == []


@pytest.mark.parametrize(("page", "line"), LINES, ids=[line for _, line in LINES])
def test_commands_can_be_typed(page: str, line: str, tmp_path: Path) -> None:
    """Every word and option is known to the command; files that are named are there."""
    words = shlex.split(line)[1:]
    with chdir(tmp_path):
        for word in words:
            if re.fullmatch(r"[\w-]+\.(?:wav|txt|flac|yaml)", word):
                Path(word).write_text("something", encoding="utf-8")
        understood(words)


@pytest.mark.parametrize("line", HARMLESS)
def test_harmless_commands_work(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine that has nothing yet."""
    for kind in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    assert any(line in said for _, said in LINES) or any(line in prose(page) for page in GUIDE)
    with chdir(tmp_path):
        Path("support-engineer.yaml").write_text(tutorial(), encoding="utf-8")
        code = run(shlex.split(line), build)
    assert code == 0 or (line == "doctor" and code == 1)  # a test machine may have no microphone


def test_the_tutorials_pack_is_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its pieces, put together as the page says, are a pack whose three answers get what it gives them."""
    pack = tmp_path / "support-engineer.yaml"
    pack.write_text(tutorial(), encoding="utf-8")
    assert run(["questions", "check", str(pack), "--explain", "customer-outage"], build) == 0
    said = capsys.readouterr().out
    assert [said.count(f"customer-outage {band}:") for band in ("weak", "good", "great")] == [1, 1, 1]
    assert said.count(": fits") == 3


def test_every_part_of_an_answers_page_is_explained() -> None:
    """Each card that stands on it by a name of its own."""
    told = (DOCS / "guide" / "feedback.md").read_text(encoding="utf-8")
    parts = (
        "Your answer at a glance", "Time on each part", "Next time", "What you said", "Structure", "Relevance",
        "How it sounded", "What you claimed", "What a strong answer covers", "An interviewer would ask",
    )  # fmt: skip
    assert [part for part in parts if part not in told] == []
    assert [part for part in parts if _bare(part) not in words_of_the_window()] == []


@pytest.mark.parametrize(
    "wrong", ["trash", "recycle", "dashboard page", "speech-to-text", "user-friendly", "simply click"]
)
def test_one_thing_has_one_name(wrong: str) -> None:
    """The bin is the bin, and a take is a take."""
    assert [page.name for page in GUIDE if wrong in prose(page).lower()] == []


def test_options_in_the_readme_are_options() -> None:
    """Each belongs to the command of its line, or to one below it."""
    lines = [line for block in code_blocks(README, "sh") for line in block.splitlines()]
    told = [(line.split()[1], set(re.findall(r"(?<!\S)--[a-z][a-z0-9-]*", line))) for line in lines if is_command(line)]
    assert len(told) > 30
    wrong = [
        (command, sorted(options - options_of(command))) for command, options in told if options - options_of(command)
    ]
    assert wrong == []


def is_command(line: str) -> bool:
    """Whether a line calls a command of the app by its name."""
    words = line.split()
    return len(words) > 1 and words[0] == "voice-interviewer" and words[1] in COMMANDS


@cache
def options_of(name: str) -> set[str]:
    """The options of a command and of all below it."""
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    waiting, found = [command], set()
    while waiting:
        now = waiting.pop()
        found |= {option for parameter in now.params for option in (*parameter.opts, *parameter.secondary_opts)}
        waiting += now.commands.values() if isinstance(now, click.Group) else ()
    return found


def tutorial() -> str:
    """The pack of the tutorial, its pieces one under the other."""
    return "".join(code_blocks(DOCS / "guide" / "own-questions.md", "yaml"))


def understood(words: list[str]) -> None:
    """Let the commands read a line as they do when it is typed. Raises click's UsageError where they cannot."""
    context = cli.make_context("voice-interviewer", list(words))
    while isinstance(context.command, click.Group):
        name, below, rest = context.command.resolve_command(context, [*context._protected_args, *context.args])
        assert below is not None
        context = below.make_context(name, rest, parent=context)


@cache
def words_of_the_window() -> frozenset[str]:
    """Every text in the source that could be shown."""
    texts = {_bare(each.title) for each in (*FORMATS.values(), *Section)}
    for file in (
        *SOURCE.rglob("ui/**/*.py"),
        *SOURCE.rglob("settings/*.py"),
        *SOURCE.rglob("programme/**/*.py"),
        *MORE,
    ):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(_bare(node.value))
    marks = (ROOT / "assets" / "templates" / "mentor").rglob("*")
    texts |= {
        _bare(found)
        for file in marks
        if file.is_file()
        for found in re.findall(r">\s*([^<>]+?)\s*<", file.read_text(encoding="utf-8"))
    }
    return frozenset(texts)


MORE = (SOURCE / "answer.py", SOURCE / "interview_terms.py", SOURCE / "structure" / "grade.py")
"""Rooms whose words are shown as they are."""


def _bare(text: str) -> str:
    """A text without what belongs to its look: the mark of its key, the dots of a dialog."""
    return " ".join(text.replace("&", "").removesuffix("…").split()).strip(" :")
