"""Starts a frozen app where no checkout is near and goes through a whole answer, as a user does. Linux.

    .venv/bin/python packaging/drive_frozen.py build/frozen/voice-interviewer [--keep FOLDER]

The folder is copied away first; the program gets an empty home and an environment of six variables. Sound goes through
a virtual microphone and speaker, keys through a virtual screen. Ends with what was measured, or at what failed.
``--keep`` is where pictures, exports and the home stay for looking at.
"""

import argparse
import array
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from itertools import chain
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(Path(__file__).parent)]

from x_keys import XKeys  # noqa: E402

from support.virtual_audio import VirtualAudio  # noqa: E402 - where the tests keep what they share
from support.virtual_display import virtual_display  # noqa: E402
from support.waiting import wait_until  # noqa: E402

SAMPLE = ROOT / "assets" / "sample_answer.flac"
TITLE = "Voice Interviewer"
LONG = 120.0
"""Seconds to wait for whatever takes long, on a machine that does other things too."""
_HEADER = 44
"""Bytes before the samples of a WAV file."""
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


class Frozen:
    """The copy of the app, its home, and the environment that it gets."""

    def __init__(self, built: Path, place: Path) -> None:
        self.place = place
        self.folder = place / "app"
        shutil.copytree(built, self.folder, symlinks=True)
        self.program = self.folder / "voice-interviewer"
        self.home = place / "home"
        self.home.mkdir()
        self.environment = {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        self.data = self.home / ".local/share/voice-interviewer"

    def run(self, *words: str, codes: Sequence[int] = (0,)) -> str:
        """Run one command to its end; its output."""
        done = subprocess.run(
            [str(self.program), *words],
            env=self.environment,
            cwd=self.home,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode not in codes:
            raise SystemExit(f"{' '.join(words)} ended with {done.returncode}:\n{done.stderr}{done.stdout}")
        return done.stdout

    def graded(self) -> int:
        """How many takes have findings."""
        path = self.data / "library.sqlite3"
        if not path.exists():
            return 0
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            found: int = connection.execute("SELECT count(*) FROM findings").fetchone()[0]
        return found


def in_the_terminal(app: Frozen) -> Iterator[str]:
    """Commands, the hosts behind them, and exports."""
    yield app.run("--version").strip()
    findings = {row["what"]: row for row in map(json.loads, app.run("doctor", "--json", codes=(0, 1)).splitlines())}
    wrong = [f"{what}: {row['found']}" for what, row in findings.items() if not row["fine"]]
    if wrong:
        raise SystemExit(f"doctor: {'; '.join(wrong)}")
    yield f"doctor: all of {len(findings)} fine, {findings['voices']['found']} voices"
    report = app.run("doctor", "--report")
    if str(app.home) in report or "installed with frozen" not in report:
        raise SystemExit(f"doctor --report:\n{report}")
    took = time.monotonic()
    app.run("rehearse", "--answer", str(SAMPLE))
    yield f"rehearse: asked, 82 s of answer graded in {time.monotonic() - took:.1f} s, {app.graded()} take"
    for form, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!"), ("srt", b"1")):
        path = app.place / f"take.{form}"
        app.run("history", "export", "1", "--format", form, "--output", str(path))
        if not path.read_bytes().lower().startswith(begins.lower()):
            raise SystemExit(f"{path} is no {form}")
    yield "exports: PDF, DOCX, HTML, SRT"
    app.run("desktop", "add")
    entry = next((app.home / ".local/share/applications").glob("*.desktop"))
    subprocess.run(["desktop-file-validate", str(entry)], check=True)
    if f'Exec="{app.program}"' not in entry.read_text(encoding="utf-8"):
        raise SystemExit(f"{entry} starts something else")
    yield f"desktop add: {app.run('desktop', 'status').strip()}"


def in_the_window(app: Frozen, sound: VirtualAudio, display: str) -> Iterator[str]:
    """A question asked in the voice, an answer recorded and graded, and a proper end."""
    keys, had = XKeys(display), app.graded()
    began = time.monotonic()
    with running(app) as process:
        wait_until(lambda: keys.window(TITLE), "the window is there", LONG)
        yield f"window: there after {time.monotonic() - began:.2f} s"
        wait_until(lambda: "--transcription-host" in hosts_of(process), "the model is being loaded ahead", LONG)
        keys.focus(keys.window(TITLE))
        grab(display, app.place / "home.png")
        with sound.record_speaker(app.place / "asked.wav") as asked:
            keys.press("Return")
            wait_until(lambda: loudest(asked) > 0.05, "the question is heard", LONG, every=0.2)
        yield f"asked aloud: loudest sample {loudest(asked):.2f} of 1"
        wait_until(lambda: presses_until_recording(app, keys), "the recording begins", LONG, every=1.5)
        sound.speak_into_mic(SAMPLE)
        before = time.monotonic()
        keys.press("Control", "Return")
        wait_until(lambda: app.graded() > had, "the answer is graded", LONG)
        yield f"answered: graded {time.monotonic() - before:.1f} s after Done"
        wait_until(lambda: not any(app.data.joinpath("recordings").glob("*.wav")), "the take is kept", LONG)
        grab(display, app.place / "guessing.png")
        keys.press("s")  # no guesses
        grab(display, app.place / "feedback.png", unlike=app.place / "guessing.png")
        family = psutil.Process(process.pid).children(recursive=True)
        hosts = hosts_of(process)
        memory = sum(one.memory_info().rss for one in (psutil.Process(process.pid), *family))
        keys.press("Control", "q")
        code = process.wait(LONG)
        _, alive = psutil.wait_procs(family, timeout=10)
        if code != 0 or alive:
            raise SystemExit(f"It ended with {code}, and left {alive}.")
        yield f"quit: code 0, no process left; {memory / 1e6:.0f} MB in use before, with {', '.join(hosts)}"


def hosts_of(process: "subprocess.Popen[bytes]") -> list[str]:
    """The flags of the child processes that run now."""
    found = set()
    for child in psutil.Process(process.pid).children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            found |= {word for word in child.cmdline()[1:2] if word.startswith("--")}
    return sorted(found)


def presses_until_recording(app: Frozen, keys: XKeys) -> bool:
    """Enter ends the thinking and begins the answer; while the question is asked it may end the asking alone."""
    if any(app.data.joinpath("recordings").glob("*.wav")):
        return True
    keys.press("Return")
    return False


@contextmanager
def running(app: Frozen) -> Iterator["subprocess.Popen[bytes]"]:
    """The window, which is ended if something fails."""
    errors = app.place / "window.log"
    with errors.open("wb") as log:
        process = subprocess.Popen([str(app.program)], env=app.environment, cwd=app.home, stderr=log, stdout=log)
        try:
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(10)


def grab(display: str, path: Path, unlike: Path | None = None) -> None:
    """A picture of the screen, once it does not change any more, and is another than ``unlike``."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    pictures: list[bytes] = []
    before = unlike.read_bytes() if unlike is not None else b""

    def settled() -> bool:
        subprocess.run([sys.executable, "-c", GRAB, str(path)], env=environment, check=True)
        pictures.append(path.read_bytes())
        return len(pictures) > 1 and pictures[-1] == pictures[-2] != before

    wait_until(settled, "the screen is still", LONG, every=1.0)


def loudest(path: Path) -> float:
    """The loudest sample of a recording that still grows, as a share of full scale."""
    content = path.read_bytes()[_HEADER:]  # its header tells the length only when the recording has ended
    samples = array.array("h", content[: len(content) // 2 * 2])
    return max(map(abs, samples), default=0) / 32_768


def size(folder: Path) -> int:
    """Bytes of all files; links count once, with what they lead to."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def main() -> None:
    """Go through all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("built", type=Path)
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="frozen-") as temporary:
        app = Frozen(chosen.built.resolve(), Path(temporary))
        tell(f"size: {size(app.folder) / 1e6:.0f} MB")
        try:
            with VirtualAudio() as sound, virtual_display() as display:
                app.environment |= {**sound.env, "DISPLAY": display}
                for line in chain(in_the_terminal(app), in_the_window(app, sound, display)):
                    tell(line)
        finally:
            if chosen.keep is not None:
                shutil.copytree(app.place, chosen.keep, dirs_exist_ok=True, ignore=shutil.ignore_patterns("app"))


def tell(line: str) -> None:
    """To whoever runs it."""
    print(line, flush=True)  # noqa: T201 - that is what this program is for


if __name__ == "__main__":
    main()
