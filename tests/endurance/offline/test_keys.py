"""The key for a second opinion lies in no file, log, report, export or environment; what was said, where it belongs.

Searched is what a whole session in the real window left behind, every byte of it.
"""

import gzip
import json
import zipfile
from base64 import b64encode
from pathlib import Path
from urllib.parse import quote

import pytest

from support.private_session import KEY, SAID, WORD, Place
from support.secret_search import found_in

pytestmark = [pytest.mark.harsh, pytest.mark.model]


def everywhere(left: Place) -> tuple[Path, ...]:
    """Every folder in which the session could have left something."""
    return (*left.own, left.exports, left.told, left.temporary)


def test_the_session_did_what_it_is_there_for(left: Place) -> None:
    """Else that nothing was found would mean nothing: it asked, failed twice, told about itself, and had a child."""
    told = {path.name: path.read_text(encoding="utf-8") for path in left.told.iterdir()}
    assert "chat/completions" in told["log.txt"], "nobody listened to the libraries"
    assert told["crash.txt"].count("ValueError (its message is left out") == 2
    assert "Crashes: 2 in " in told["doctor.txt"]
    assert "voice_interviewer.transcription.host" in told["environment.txt"]
    assert "ValueError" in left.folders.log.read_text(encoding="utf-8")
    assert "judge-1" in (left.folders.data / "network.jsonl").read_text(encoding="utf-8")
    assert {path.suffix for path in left.exports.iterdir()} >= {".txt", ".pdf", ".docx", ".zip", ".html", ".png"}


@pytest.mark.parametrize("words", [KEY, WORD])
def test_the_key_is_nowhere(left: Place, words: str) -> None:
    """Not in the settings, the database, a log, a report, an export, a temporary file, or what a child was given."""
    assert found_in(everywhere(left), words) == set()


def test_what_was_said_is_in_the_library_and_the_exports_alone(left: Place) -> None:
    """Not in the log, a report, the settings, what the window remembers, or a name in the cache."""
    found = found_in(everywhere(left), SAID)
    exported = {path for path in found if path.parent == left.exports}
    assert found - exported == {left.folders.database}
    assert {path for path in left.exports.iterdir() if path.suffix != ".png"} == exported


def test_a_question_in_words_of_the_answer_is_kept_as_sound_alone(left: Place) -> None:
    """Its file is named by a digest, and holds no text beside the sound."""
    spoken = [path for path in left.folders.speech.glob("*.flac") if path.stem.isalnum()]
    assert spoken
    assert found_in([left.folders.cache], SAID) == set()


HIDDEN = {
    "plain": KEY.encode(),
    "json": json.dumps({"key": KEY}).encode(),
    "address": f"https://example.org/?key={quote(KEY)}".encode(),
    "base64": b64encode(b"Bearer " + KEY.encode()),
    "base64, one further": b64encode(b"Bearer: " + KEY.encode()),
    "base64, two further": b64encode(b"(Bearer: " + KEY.encode() + b")"),
    "hex": KEY.encode().hex().upper().encode(),
    "wide": KEY.encode("utf-16"),
    "small": KEY.lower().encode(),
}


@pytest.mark.parametrize("how", HIDDEN)
def test_it_would_be_found(how: str, tmp_path: Path) -> None:
    """In any of these spellings, in a file of any kind, also in an archive."""
    (tmp_path / "plain.bin").write_bytes(b"before " + HIDDEN[how] + b" after")
    with zipfile.ZipFile(tmp_path / "packed.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inside", HIDDEN[how])
    (tmp_path / "other.bin").write_bytes(gzip.compress(b"nothing"))
    assert {path.name for path in found_in([tmp_path], KEY)} == {"plain.bin", "packed.zip"}
