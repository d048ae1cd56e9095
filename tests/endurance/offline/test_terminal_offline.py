"""Every command of the terminal, one after the other on one library, and no socket that could leave the machine."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest
import soundfile

from support.form import LONG
from support.socket_trap import Trapped, assert_offline, trapped, trapping
from voice_interviewer.cli.main import cli
from voice_interviewer.folders import shipped

pytestmark = [pytest.mark.harsh, pytest.mark.timeout(600)]

LINES = """
settings set theme dark
settings list
settings get theme
settings reset theme
settings docs
doctor
doctor --json
questions list store
questions new mine
questions schema
questions check data/voice-interviewer/packs/mine.yaml
questions import pack.yaml
models list
models delete large-v3 --yes
models import words.txt
transcribe sample.flac
grade words.txt --question sre-caching-and-invalidation
exam labelled.jsonl
rehearse model-and-data-drift --answer sample.flac
import sample.flac --question sre-caching-and-invalidation
import sample.flac --question model-and-data-drift --again
rehearse model-and-data-drift --only risks --answer sample.flac
composite place 1 4
composite best model-and-data-drift
compare 1 2
history list store
history show 1
history star 1
history tag acme 1
history note 1 short
history grade 1
history export 1 2 --zip all.zip --format html --with-sound
history export 1 --format pdf --output take.pdf
history export 1 --format docx --output take.docx
history recover
history delete 3
say list 1
say not-a-filler 1 1.0
say score 1 risks 1
say section 1 1 context
say sentence 1 1 Shorter.
say answer 2 Shorter.
mentor pack 1 --to pack.html --name Jana
mentor import labelled.jsonl
mentor show 1
practice next
practice ask --answer sample.flac
practice map
mock start --minutes 5 --answers sample.flac
mock list
mock resume
mock end
mock report
plan set +14
plan today
plan show
plan done read-erasure
plan undo
plan redo 1
plan export plan.ics
plan reading Title Text
plan resource list
plan resource add Book
plan resource judge book hands-on-labs
plan resource remove book
plan drop
progress all
progress readiness
progress trends
progress profile
progress checklist
progress calibration
progress mark true-story partial
corrections add cooper Kubernetes
corrections list
corrections remove cooper
corrections fine basically
opinion key status
opinion key remove
storage show
storage drop-sound --older-than 0 --yes
storage empty-bin --yes
storage clear stray --yes
desktop status
desktop add
desktop remove
erase --everything --yes
"""

FOR_THE_NETWORK = {"models fetch", "opinion key set"}
"""Left out: one fetches, the other asks for a key and gives it to the system."""

LONG_LINES = "bench tiny.en\n"
"""What takes half a minute, in the long form only."""

REFUSED = {
    "doctor",  # no sound devices
    "doctor --json",
    "questions import pack.yaml",
    "models delete large-v3 --yes",
    "models import words.txt",
    "composite best model-and-data-drift",
    "mentor import labelled.jsonl",
    "practice map",
    "mock resume",
    "mock end",
    "say answer 2 Shorter.",  # it was spoken
    "desktop status",
    "opinion key status",
    "opinion key remove",
}
"""Lines that find nothing to work on, or are stopped at the first question, and say so."""

RUNNER = """
import contextlib, io, json, sys
from voice_interviewer.app import build
from voice_interviewer.cli.main import run
codes = []
for line in open("lines.json"):
    told = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(told):
        code = run(json.loads(line), build)
    codes.append([code, told.getvalue()[-300:]])
json.dump(codes, open("codes.json", "w"))
"""


def commands(group: click.Group, before: tuple[str, ...] = ()) -> Iterator[str]:
    """The names of all commands."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield from (
            commands(command, (*before, name)) if isinstance(command, click.Group) else (" ".join((*before, name)),)
        )


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> tuple[Trapped, list[tuple[str, int, str]]]:
    """What was asked of the kernel while all lines ran; each line with its exit code and the end of what it said."""
    folder = tmp_path_factory.mktemp("offline")
    homes = {name: str(folder / name[4:8].lower()) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    samples, rate = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="int16")
    soundfile.write(folder / "sample.flac", samples[: 20 * rate], rate)
    (folder / "words.txt").write_text("We cache what is read often, and expire it by events.", encoding="utf-8")
    (folder / "pack.yaml").write_bytes((shipped("question_bank") / "backend-sre.yaml").read_bytes())
    example_of_an_exam = [sys.executable, "-m", "voice_interviewer", "exam", "--example"]
    example = subprocess.run(example_of_an_exam, capture_output=True, check=True)
    (folder / "labelled.jsonl").write_bytes(example.stdout)
    lines = [line.split() for line in (LINES + LONG_LINES * LONG).split("\n") if line]
    (folder / "lines.json").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    trap = trapping([sys.executable, "-c", RUNNER], folder / "calls")
    subprocess.run(trap, cwd=folder, env=os.environ | homes, check=True)
    codes = json.loads((folder / "codes.json").read_bytes())
    said = [(" ".join(line), code, told) for line, (code, told) in zip(lines, codes, strict=True)]
    return trapped(folder / "calls"), said


def test_no_socket_leaves_the_machine(session: tuple[Trapped, list[tuple[str, int, str]]]) -> None:
    """Whatever was asked of it, wrong or right."""
    assert_offline(session[0])


def test_the_lines_did_what_they_say(session: tuple[Trapped, list[tuple[str, int, str]]]) -> None:
    """A command that stops at its first word would prove nothing; those that have nothing to do say so."""
    failed = [(line, code, told) for line, code, told in session[1] if code not in {0, 10} and line not in REFUSED]
    assert failed == []


def test_every_command_is_among_them() -> None:
    """A new one is tried too."""
    lines = [line for line in (LINES + LONG_LINES).split("\n") if line]
    tried = {name for name in commands(cli) if any(f"{line} ".startswith(f"{name} ") for line in lines)}
    assert set(commands(cli)) - tried == FOR_THE_NETWORK
