"""Killed while it writes settings, lists and packs, or brings a model: each is the old one or the new one, whole."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support import killing_files, killing_models
from support.form import rounds
from support.killing import Program, measured, running
from support.killing_files import pack, write
from support.killing_library import make_old
from support.killing_models import COMPANIONS, NAME, REPOSITORY, fetch_from, import_from, served, write_source
from support.killing_tally import Tally
from support.model_files import folders_in
from support.model_server import Fault, ModelServer, model_server
from support.waiting import wait_until
from voice_interviewer.folders import Folders
from voice_interviewer.jargon.corrections_file import CorrectionsFile
from voice_interviewer.jargon.own_words import OwnWordsFile
from voice_interviewer.settings import SettingsStore
from voice_interviewer.transcription.model_bin import ModelBin
from voice_interviewer.transcription.models import available, find

pytestmark = pytest.mark.harsh

BLOCK = 1 << 20
"""Bytes that may be on their way to the disk when a program is killed."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """Gives out the model."""
    monkeypatch.setenv("no_proxy", "*")
    with model_server() as server:
        server.files |= served()
        yield server


def test_small_files_are_old_or_new(tmp_path: Path) -> None:
    """What was acknowledged is there; what was under way is, or is not; half-written files are cleared away later."""
    tally = Tally("Small files")
    for number, moment in enumerate(tally.moments(rounds(3, 40), seconds=0.3)):
        folders = folders_in(tmp_path / str(number))
        with running(Program.of(killing_files, tmp_path / str(number))) as program:
            program.wait_for("began")
            assert program.kill_after(moment)
        assert_old_or_new(program, folders)
        tally.add(program.last_word, half_written=cleared(folders))
    tally.tell()


def test_a_model_is_there_or_not(tmp_path: Path, server: ModelServer) -> None:
    """Never half of one; fetched or imported again it is whole."""
    source = write_source(tmp_path / "theirs")
    bring("import", str(source), import_from, tmp_path)
    bring("fetch", server.url, fetch_from, tmp_path)


def test_a_fetch_goes_on_where_it_was_killed(tmp_path: Path, server: ModelServer) -> None:
    """What had come is not asked for again."""
    half = len(server.files[f"{REPOSITORY}/model.bin"]) // 2
    server.faults.extend([*(Fault() for _ in COMPANIONS), Fault(stall_after=half)])
    with running(Program.of(killing_models, tmp_path, "fetch", server.url)) as program:
        part = folders_in(tmp_path).models / f"{NAME}.part" / "model.bin.part"
        wait_until(lambda: part.exists() and part.stat().st_size >= half - BLOCK, "half of it has come", seconds=30)
        program.kill()
    fetch_from(folders_in(tmp_path), server.url)
    assert half - BLOCK <= int(server.ranges[-1].removeprefix("bytes=").removesuffix("-")) <= half
    assert find(NAME, folders_in(tmp_path)).complete


def bring(how: str, where: str, again: Callable[[Folders, str], None], tmp_path: Path) -> None:
    """Kill it again and again, each time with folders of its own."""
    tally = Tally(f"Models, {how}")
    seconds = measured(Program.of(killing_models, tmp_path / how, how, where))
    for number, moment in enumerate(tally.moments(rounds(2, 20), seconds)):
        root = tmp_path / f"{how}-{number}"
        with running(Program.of(killing_models, root, how, where)) as program:
            program.wait_for("began")
            alive = program.kill_after(moment)
        there = NAME in {info.name for info in available(folders_in(root)) if info.complete}
        assert NAME not in {info.name for info in available(folders_in(root)) if not info.complete}
        if alive:
            tally.add("model there" if there else "model not there")
        if not there:
            again(folders_in(root), where)
        assert find(NAME, folders_in(root)).complete
        ModelBin(folders_in(root)).empty()
        assert [path for path in folders_in(root).models.iterdir() if path.name.endswith(".part")] == []
    tally.tell()


def assert_old_or_new(program: Program, folders: Folders) -> None:
    """Each file holds what was acknowledged last, or what came after it."""
    settings = SettingsStore(folders.settings)
    assert settings.problem is None
    assert value_of(settings.current.stack) in values(program, "settings")
    corrections = CorrectionsFile(folders.corrections).all()
    assert value_of(corrections[0].right if corrections else "") in values(program, "corrections")
    assert len(OwnWordsFile(folders.own_words).all()) in values(program, "words")
    file = folders.packs / "mine.yaml"
    assert (file.read_text() if file.exists() else "") in {pack(n) if n else "" for n in values(program, "pack")}


def values(program: Program, word: str) -> set[int]:
    """The last value of that file that was acknowledged, and the next; 0 for none."""
    told = program.told(word)
    last = int(told[-1]) if told else 0
    return {last, last + 1}


def value_of(text: str) -> int:
    """The number in a value; 0 where nothing was written yet."""
    return int("".join(filter(str.isdigit, text)) or 0)


def cleared(folders: Folders) -> int:
    """How many half-written files lay about; they are gone once each file was written again some hours later."""
    parts = [part for root in (folders.data, folders.config) for part in root.rglob(".part-*")]
    for part in parts:
        make_old(part)
    write(folders, 0, told=lambda *words: None)
    assert not any(part.exists() for part in parts)
    return len(parts)
