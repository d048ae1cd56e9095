"""The built wheel carries everything the app needs, and nothing that is made up."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest
from filelock import FileLock

from support.spoken_answers import STRONG
from voice_interviewer import __version__
from voice_interviewer.folders import APP_ID

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Built:
    """What was built."""

    wheel: Path
    """From the checkout."""
    by_way_of_sdist: Path
    """From the archive of sources, as packagers and ``pip install`` of a source do it."""

    def names(self) -> set[str]:
        """The files of the wheel."""
        with zipfile.ZipFile(self.wheel) as archive:
            return set(archive.namelist())

    def text(self, name: str) -> str:
        """One of its files about itself."""
        with zipfile.ZipFile(self.wheel) as archive:
            return archive.read(f"voice_interviewer-{__version__}.dist-info/{name}").decode()

    def metadata(self) -> Message:
        """What the package says of itself."""
        return Parser().parsestr(self.text("METADATA"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Both, built once for all tests of this file, by whichever process of the run comes first."""
    run_folder = tmp_path_factory.getbasetemp()
    run_folder = run_folder.parent if "PYTEST_XDIST_WORKER" in os.environ else run_folder
    direct, archived = run_folder / "wheel", run_folder / "wheel-of-sdist"
    with FileLock(run_folder / "wheel.lock"):
        if not list(archived.glob("*.whl")):
            build = [sys.executable, "-m", "build", "--no-isolation", "--outdir"]
            run([*build, str(direct), "--wheel", str(ROOT)], ROOT)
            run([*build, str(archived), str(ROOT)], ROOT)  # an archive of sources, and a wheel from that
    return Built(*direct.glob("*.whl"), *archived.glob("*.whl"))


def test_the_archive_of_sources_makes_the_same_wheel(built: Built) -> None:
    """File for file: nothing is taken from the checkout that the archive lacks."""
    with zipfile.ZipFile(built.by_way_of_sdist) as archived:
        assert set(archived.namelist()) == built.names()


def test_it_carries_every_file_of_data(built: Built) -> None:
    """Assets, questions, and what desktops are told; none of the tests or pictures."""
    names = built.names()
    for folder in ("assets", "question_bank", "packaging/linux"):
        there = [path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()]
        assert there
        assert [name for name in there if f"voice_interviewer/{name}" not in names] == []
    assert {name.split("/")[0] for name in names} == {
        "voice_interviewer",
        f"voice_interviewer-{__version__}.data",
        f"voice_interviewer-{__version__}.dist-info",
    }


def test_desktops_find_what_a_prefix_holds(built: Built) -> None:
    """Installed for a user or by a distribution, the app is in the menu without another step."""
    share = f"voice_interviewer-{__version__}.data/data/share"
    assert {
        f"{share}/applications/{APP_ID}.desktop",
        f"{share}/metainfo/{APP_ID}.metainfo.xml",
        f"{share}/icons/hicolor/scalable/apps/{APP_ID}.svg",
        f"{share}/icons/hicolor/16x16/apps/{APP_ID}.png",
        f"{share}/icons/hicolor/512x512/apps/{APP_ID}.png",
    } <= built.names()


def test_it_says_what_it_is_and_makes_nothing_up(built: Built) -> None:
    """A summary, a licence, a reader for the long text, one command; no address, since the project has none."""
    metadata = built.metadata()
    assert metadata["Version"] == __version__
    assert metadata["License-Expression"] == "MIT"
    assert "interview" in metadata["Summary"]
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert metadata.get_all("Project-URL") is None
    assert metadata["Home-page"] is None
    assert metadata["Author-email"] is None
    assert "voice-interviewer = voice_interviewer.__main__:main" in built.text("entry_points.txt")


def test_an_installed_wheel_works_from_an_empty_folder(built: Built, tmp_path: Path) -> None:
    """Installed into a new environment and run where no checkout is near, the app finds its bank and its assets."""
    environment, empty = tmp_path / "env", tmp_path / "empty"
    empty.mkdir()
    run([sys.executable, "-m", "venv", "--without-pip", str(environment)], empty)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "install", "--quiet", "--no-deps"]
    run([*pip, str(built.wheel)], empty)
    lend_dependencies(environment)

    answer = tmp_path / "answer.txt"
    answer.write_text(" ".join(STRONG), encoding="utf-8")
    graded = run([str(scripts / "voice-interviewer"), "grade", str(answer), "--kind", "design"], empty)
    assert "Architecture" in graded
    where = "from voice_interviewer.folders import shipped; print(*shipped('assets').rglob('*'))"
    assets = run([str(scripts / "python"), "-c", where], empty)
    assert str(environment) in assets
    assert "sample_answer.flac" in assets
    assert "mic.svg" in assets
    added = run([str(scripts / "voice-interviewer"), "desktop", "add"], empty, XDG_DATA_HOME=str(tmp_path / "share"))
    assert str(scripts / "voice-interviewer") in added
    assert list((tmp_path / "share").rglob(f"48x48/apps/{APP_ID}.png"))


def lend_dependencies(environment: Path) -> None:
    """Let the new environment see this one's packages, all but the app itself.

    Installing them again would take minutes. A plain path in a .pth file is added to the search path, but .pth files
    inside it are not read, so the editable install of the checkout stays out of sight.
    """
    packages = next(environment.glob("lib/python*/site-packages"), environment / "Lib" / "site-packages")
    (packages / "lent.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")


def run(command: list[str], folder: Path, **variables: str) -> str:
    environment = {**os.environ, "PYTHONPATH": "", **variables}
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=environment, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout
