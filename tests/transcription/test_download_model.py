"""Whole models, from a server on this machine."""

import hashlib
import io
import json
import struct
import sys
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from support.limits import no_file_larger_than
from support.model_files import folders_in, weights_bytes, write_checkpoint, write_folder
from support.model_server import Fault, ModelServer, model_server
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, ModelError, StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.transcription.catalogue import CatalogueModel, RemoteFile, in_catalogue
from voice_interviewer.transcription.download import Patience
from voice_interviewer.transcription.download_model import fetch, fetched_bytes, preferred_format
from voice_interviewer.transcription.models import ModelFormat, available, find
from voice_interviewer.transcription.network_use import uses
from voice_interviewer.transcription.origin import origin_of
from voice_interviewer.transcription.transfer import Transferred

HURRIED = Patience(silence=5.0, pauses=())
REPOSITORY = "/Systran/faster-whisper-base.en/resolve/main"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    monkeypatch.setenv("no_proxy", "*")
    with model_server() as server:
        for name in ("config.json", "tokenizer.json"):
            server.files[f"{REPOSITORY}/{name}"] = json.dumps({"of": name}).encode()
        server.files[f"{REPOSITORY}/vocabulary.txt"] = b"a\nb\n"
        server.files[f"{REPOSITORY}/model.bin"] = weights_bytes()
        yield server


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_in(tmp_path)


@pytest.fixture
def base(server: ModelServer) -> CatalogueModel:
    return in_catalogue("base.en", server.url)


def checkpoint() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("archive/data.pkl", b"x" * 1000)
    return content.getvalue()


def openai_model(server: ModelServer, content: bytes) -> CatalogueModel:
    server.files["/base.en.pt"] = content
    file = RemoteFile("base.en.pt", f"{server.url}/base.en.pt", len(content), hashlib.sha256(checkpoint()).hexdigest())
    return CatalogueModel("base.en", "", "MIT", 2.3, {ModelFormat.OPENAI: (file,)})


def get(model: CatalogueModel, folders: Folders, cancel: CancelToken | None = None) -> list[Transferred]:
    told: list[Transferred] = []
    fetch(model, folders, told.append, cancel or CancelToken(), patience=HURRIED)
    return told


def left(folders: Folders) -> list[str]:
    """What lies in the models folder, the locks left out."""
    return sorted(path.name for path in folders.models.iterdir() if not path.name.endswith(".lock"))


def test_a_folder_is_there_only_when_all_of_it_is_right(base: CatalogueModel, folders: Folders) -> None:
    """It is found under its name, with a note of where it came from and what it was."""
    get(base, folders)
    info = find("base.en", folders)
    assert (info.format, info.packaged) == (ModelFormat.CTRANSLATE2, False)
    assert left(folders) == ["base.en"]
    origin = origin_of(info.path)
    assert origin is not None
    assert (origin.sha256, origin.vouched) == (hashlib.sha256(weights_bytes()).hexdigest(), False)


def test_the_use_of_the_network_is_written_down(base: CatalogueModel, folders: Folders, server: ModelServer) -> None:
    """Also when it fails; what does not ask anybody is no use."""
    server.faults.append(Fault(status=404))
    with pytest.raises(ModelError):
        get(base, folders)
    last = uses(folders)[-1]
    assert (last.host, last.model) == (f"127.0.0.1:{server.port}", "base.en")


def test_progress_covers_the_whole_model(base: CatalogueModel, folders: Folders, server: ModelServer) -> None:
    """It ends at the sum of what the server really has, not at what the catalogue expected."""
    last = get(base, folders)[-1]
    assert last.done == last.total == sum(map(len, server.files.values()))
    assert last.share == 1.0


def test_a_checkpoint_is_checked_against_its_makers_checksum(server: ModelServer, folders: Folders) -> None:
    """The same file is taken, another one is not."""
    get(openai_model(server, checkpoint()), folders)
    assert find("base.en", folders).format is ModelFormat.OPENAI
    origin = origin_of(folders.models / "base.en.pt")
    assert origin is not None
    assert origin.vouched


def test_another_file_in_its_place_is_refused(server: ModelServer, folders: Folders) -> None:
    """Nothing of it stays."""
    with pytest.raises(ModelError, match="checksum differs"):
        get(openai_model(server, checkpoint()[:-1] + b"?"), folders)
    assert left(folders) == []


def test_half_a_model_is_no_model(base: CatalogueModel, folders: Folders, server: ModelServer) -> None:
    """While the weights are missing nothing is listed; the next try asks only for what is missing."""
    server.faults.extend([Fault(), Fault(), Fault(), Fault(stop_after=30), Fault(status=503)])
    with pytest.raises(ModelError, match="goes on where it stopped"):
        get(base, folders)
    assert [info.name for info in available(folders)] == ["tiny.en"]
    assert left(folders) == ["base.en.part"]
    assert fetched_bytes("base.en", folders) > 30
    server.asked.clear()
    get(base, folders)
    assert [path.rpartition("/")[2] for path, _ in server.asked] == ["model.bin"]
    assert server.ranges == ["bytes=30-"]
    assert find("base.en", folders).complete


def test_weights_cut_by_a_lying_server_are_not_kept(
    base: CatalogueModel, folders: Folders, server: ModelServer
) -> None:
    """Nobody vouches for a checksum here, so the structure of the file has to tell."""
    server.files[f"{REPOSITORY}/model.bin"] = weights_bytes()[:-20]
    with pytest.raises(ModelError, match=r"no whole model: .*model\.bin is incomplete"):
        get(base, folders)
    assert left(folders) == []


@pytest.mark.parametrize("page", [b"<html>Welcome! Please sign in.</html>", b"[" * 100_000], ids=["page", "too deep"])
def test_what_an_earlier_try_did_not_check_is_checked(base: CatalogueModel, folders: Folders, page: bytes) -> None:
    """It was killed between the last byte and the look at it: removed, and fetched the next time."""
    parts = folders.models / "base.en.part"
    parts.mkdir(parents=True)
    (parts / "tokenizer.json").write_bytes(page)
    with pytest.raises(ModelError, match="something else"):
        get(base, folders)
    get(base, folders)
    assert find("base.en", folders).complete


def test_a_sign_in_page_is_not_taken_for_a_file(base: CatalogueModel, folders: Folders, server: ModelServer) -> None:
    """Hotels answer everything with 200 and their own page."""
    for path in server.files:
        server.files[path] = b"<html>Welcome! Please sign in.</html>"
    with pytest.raises(ModelError, match=r"something else.*sign in with a browser"):
        get(base, folders)
    assert available(folders)[0].name == "tiny.en"


def test_a_model_that_is_there_is_not_fetched_again(
    base: CatalogueModel, folders: Folders, server: ModelServer
) -> None:
    """And the server is not asked."""
    write_folder(folders.models / "base.en")
    with pytest.raises(ModelError, match="on this machine already"):
        get(base, folders)
    assert server.asked == []


def test_a_broken_copy_is_replaced(base: CatalogueModel, folders: Folders) -> None:
    """As soon as a whole one is there, and not before."""
    write_folder(folders.models / "base.en", b"cut")
    get(base, folders)
    assert find("base.en", folders).complete
    assert (folders.models / ".bin" / "base.en" / "model.bin").read_bytes() == b"cut"


def test_a_broken_checkpoint_is_replaced(server: ModelServer, folders: Folders) -> None:
    """A file makes way for a file in one step."""
    write_checkpoint(folders.models / "base.en.pt").write_bytes(b"cut")
    get(openai_model(server, checkpoint()), folders)
    assert find("base.en", folders).complete


def test_two_at_once_exclude_each_other(base: CatalogueModel, folders: Folders, server: ModelServer) -> None:
    """The second is told; the first goes on and is whole in the end."""
    server.faults.extend([Fault(), Fault(), Fault(), Fault(stall_after=10)])
    stop = CancelToken()
    outcome: list[BaseException] = []

    def first() -> None:
        try:
            fetch(base, folders, lambda _: None, stop, patience=Patience(silence=60.0))
        except Cancelled as cancelled:
            outcome.append(cancelled)

    worker = threading.Thread(target=first)
    worker.start()
    assert server.stalled.wait(10)
    with pytest.raises(ModelError, match="being fetched already"):
        get(base, folders)
    stop.cancel()
    worker.join(10)
    assert len(outcome) == 1
    get(base, folders)
    assert find("base.en", folders).complete


def test_room_is_looked_for_before_the_first_byte(base: CatalogueModel, folders: Folders, server: ModelServer) -> None:
    """The sentence says how much is needed and how much there is."""
    files = base.files[ModelFormat.CTRANSLATE2]
    huge = replace(base, files={ModelFormat.CTRANSLATE2: (*files[:-1], replace(files[-1], size=10**15))})
    with pytest.raises(StorageError, match=r"base\.en needs 1,000,0.* MB of room, and .* MB are free"):
        get(huge, folders)
    assert server.asked == []


def test_a_disk_that_fills_up_after_all(base: CatalogueModel, folders: Folders, server: ModelServer) -> None:
    """Somebody else may need the room meanwhile; the fetch goes on later."""
    server.files[f"{REPOSITORY}/vocabulary.txt"] = b"x" * 300_000
    with no_file_larger_than(100_000), pytest.raises(StorageError):
        get(base, folders)
    get(base, folders)
    assert find("base.en", folders).complete


def test_a_place_that_cannot_be_written(base: CatalogueModel, folders: Folders, server: ModelServer) -> None:
    """A file where the folder should be is told before anything is asked for."""
    folders.data.mkdir()
    folders.models.write_text("in the way")
    with pytest.raises(StorageError, match="Allow writing in"):
        get(base, folders)
    assert server.asked == []


def test_later_damage_shows(base: CatalogueModel, folders: Folders) -> None:
    """The checksum that was taken down when it came tells a flipped bit from a whole file."""
    get(base, folders)
    weights = folders.models / "base.en" / "model.bin"
    damaged = bytearray(weights.read_bytes())
    damaged[damaged.index(struct.pack("<6e", 1, 2, 3, 4, 5, 6))] ^= 1
    weights.write_bytes(damaged)
    with pytest.raises(ModelError, match="is damaged"):
        find("base.en", folders)


def test_which_format_is_fetched(base: CatalogueModel, monkeypatch: pytest.MonkeyPatch) -> None:
    """CTranslate2 where faster-whisper is there; OpenAI's own for openai-whisper alone; nothing for nobody."""
    both = {**base.files, ModelFormat.OPENAI: base.files[ModelFormat.CTRANSLATE2]}
    model = replace(base, files=both)
    assert preferred_format(model) is ModelFormat.CTRANSLATE2
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    assert preferred_format(model) is ModelFormat.OPENAI
    only_folder = replace(base, files={ModelFormat.CTRANSLATE2: base.files[ModelFormat.CTRANSLATE2]})
    assert preferred_format(only_folder) is ModelFormat.CTRANSLATE2
    monkeypatch.setitem(sys.modules, "whisper", None)
    assert preferred_format(model) is None
