"""``questions new``, ``import`` and ``schema``: packs of the user's own."""

import io
import json
from pathlib import Path

import pytest

from support.packs import FULL_TEXT, PACK_TEXT, pack_file, spoilt
from support.services import fake_folders, fake_services
from voice_interviewer.bank.loader import load_pack, load_packs
from voice_interviewer.bank.schema import pack_schema
from voice_interviewer.cli.main import INTERRUPTED, run
from voice_interviewer.folders import Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return fake_folders(tmp_path)


@pytest.fixture
def call(tmp_path: Path, folders: Folders) -> "Call":
    return Call(tmp_path, folders)


class Call:
    """Runs ``questions ...`` over the packs that are really in the user's folder."""

    def __init__(self, root: Path, folders: Folders) -> None:
        self._root, self._folders = root, folders

    def __call__(self, *words: str | Path) -> int:
        services = fake_services(self._root, load_bank=lambda: load_packs([self._folders.packs]))
        return run(["questions", *map(str, words)], lambda: services)


def test_a_new_pack_is_written_to_the_users_folder(
    call: Call, folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its path is the result; what to do next stands beside it."""
    assert call("new", "data-analyst", "--title", "Analyst: the pack") == 0
    told = capsys.readouterr()
    file = folders.packs / "data-analyst.yaml"
    assert told.out == f"{file}\n"
    assert f"voice-interviewer questions check {file}" in told.err
    assert "import" not in told.err
    assert load_pack(file).title == "Analyst: the pack"


def test_a_new_pack_elsewhere_has_to_be_imported(
    call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The app looks only into its own folders, and says so."""
    assert call("new", "elsewhere", "--into", tmp_path) == 0
    assert f"voice-interviewer questions import {tmp_path / 'elsewhere.yaml'}" in capsys.readouterr().err
    assert call("new", "elsewhere", "--into", tmp_path / "nowhere") == 3
    assert "There is no folder" in capsys.readouterr().err


def test_nothing_is_overwritten(call: Call, folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    """An id in use is refused, and so is a file that could not be loaded."""
    assert call("new", "mine") == 0
    assert call("new", "mine") == 8
    assert "is used in" in capsys.readouterr().err
    broken = pack_file(folders.packs, "half a pack", "broken.yaml")
    assert call("new", "broken") == 8
    assert "is there already" in capsys.readouterr().err
    assert broken.read_text(encoding="utf-8") == "half a pack"
    assert call("new", "Not An Id") == 8


def test_a_pack_is_imported(call: Call, folders: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several at once, each seeing those before it."""
    files = pack_file(tmp_path, PACK_TEXT, "a.yaml"), pack_file(tmp_path, FULL_TEXT, "b.yaml")
    assert call("import", *files) == 0
    assert capsys.readouterr().err.splitlines() == [
        f"“Demo”, 2 questions, is here: {folders.packs / 'demo.yaml'}",
        f"“Full”, 1 question, is here: {folders.packs / 'full.yaml'}",
    ]


def test_mistakes_are_located(call: Call, folders: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is copied."""
    file = pack_file(tmp_path, spoilt("version: 1", "version: 0").replace("kind: design", "kind: art"))
    assert call("import", file) == 8
    told = capsys.readouterr().err
    assert f"  {file}:4: version: needs at least 1" in told
    assert f"  {file}:25: questions[1].kind: cannot be `art`" in told
    assert not folders.packs.exists()


def test_ids_of_a_pack_that_came_before_are_refused(
    call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first stays."""
    clash = pack_file(tmp_path, spoilt("id: demo", "id: other"), "b.yaml")
    assert call("import", pack_file(tmp_path, PACK_TEXT, "a.yaml"), clash) == 8
    assert f"{clash}:13: questions[0].id: the same id is used in" in capsys.readouterr().err


def test_another_version_is_asked_about(
    call: Call, folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without an answer, or with no, everything stays; with --replace nobody is asked."""
    call("import", pack_file(tmp_path, PACK_TEXT, "one.yaml"))
    second = pack_file(tmp_path, spoilt("version: 1", "version: 2"), "two.yaml")
    installed = folders.packs / "demo.yaml"
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert call("import", second) == INTERRUPTED
    assert "Replace “Demo”, version 1 by version 2?" in capsys.readouterr().err
    assert load_pack(installed).version == 1
    assert call("import", second, "--replace") == 0
    assert f"What it replaced is kept as {installed}.bak-1" in capsys.readouterr().err
    assert load_pack(installed).version == 2


def test_without_a_keyboard_nothing_is_replaced(
    call: Call, folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says with what it would be."""
    call("import", pack_file(tmp_path, PACK_TEXT, "one.yaml"))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert call("import", pack_file(tmp_path, spoilt("version: 1", "version: 2"), "two.yaml")) == 1
    assert "nothing was replaced. Give --replace." in capsys.readouterr().err
    assert load_pack(folders.packs / "demo.yaml").version == 1


@pytest.mark.parametrize(("names", "told"), [
    (["one.yaml"], "1 question pack has mistakes and is left out: one.yaml."),
    (["two.yaml", "one.yaml"], "2 question packs have mistakes and are left out: one.yaml, two.yaml."),
])  # fmt: skip
def test_packs_that_are_left_out_are_named(
    call: Call, folders: Folders, capsys: pytest.CaptureFixture[str], names: list[str], told: str
) -> None:
    """Whoever looks for the questions of their pack learns why they are not there, and the others are listed."""
    folders.packs.mkdir(parents=True)
    for name in names:
        pack_file(folders.packs, "id: [", name)
    pack_file(folders.packs, PACK_TEXT, "whole.yaml")
    assert call("list") == 0
    said = capsys.readouterr()
    assert said.err == f"{told} See them with: voice-interviewer questions check\n"
    assert len(said.out.splitlines()) == 2


def test_the_schema_is_printed(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    """As it can be written to a file."""
    assert call("schema") == 0
    assert json.loads(capsys.readouterr().out) == pack_schema()
