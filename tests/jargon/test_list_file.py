"""A list of the user's, changed by the window and a terminal at the same time."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from voice_interviewer import private
from voice_interviewer.errors import NotFound, StorageError
from voice_interviewer.jargon.own_words import OwnWordsFile
from voice_interviewer.private import alone

PROGRAM = """
import sys
from pathlib import Path
from voice_interviewer import private
from voice_interviewer.jargon.own_words import OwnWordsFile

private.WAIT_SECONDS = 120.0  # a slow disk must not fail the test
own_words = OwnWordsFile(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for number in range(50):
    own_words.add(f"{sys.argv[2]} {number}")
"""


def test_two_programs_lose_nothing_of_one_another(tmp_path: Path) -> None:
    """Each reads the whole list and writes it anew, fifty times, both at once."""
    path = tmp_path / "data" / "own_words.json"
    commands = ([sys.executable, "-c", PROGRAM, str(path), name] for name in ("window", "terminal"))
    pipe = subprocess.PIPE
    programs = [subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) for command in commands]
    for program in programs:
        assert program.stdout
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin
        program.stdin.write("\n")
        program.stdin.flush()

    for program in programs:
        program.communicate()

    assert [program.returncode for program in programs] == [0, 0]
    wanted = {f"{name} {number}" for name in ("window", "terminal") for number in range(50)}
    assert set(OwnWordsFile(path).all()) == wanted


def test_whoever_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rather than a window that stands still, or a list that one of the two writes over."""
    monkeypatch.setattr(private, "WAIT_SECONDS", 0.0)
    own_words = OwnWordsFile(tmp_path / "own_words.json")
    own_words.add("basically")
    with ThreadPoolExecutor(1) as elsewhere, alone(own_words.path):
        for change in (own_words.add, own_words.remove):
            with pytest.raises(
                StorageError, match=r"word could not be saved: another program is changing .*json\. Try"
            ):
                elsewhere.submit(change, "basically").result()
    assert own_words.remove("basically") == "basically"


def test_where_no_lock_can_be_made_it_is_told_as_ever(tmp_path: Path) -> None:
    """What only looks there still finds nothing, and what writes says why it cannot."""
    own_words = OwnWordsFile(tmp_path / "folder" / "own_words.json")
    (tmp_path / "folder").symlink_to("gone/folder")  # nor can root make it
    with pytest.raises(NotFound):
        own_words.remove("basically")
    with pytest.raises(StorageError, match=r"The word could not be saved \(File exists\)\. Make room or allow writing"):
        own_words.add("basically")
