"""Where things lie on disk. The only place that asks the platform for its folders."""

import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import platformdirs

from voice_interviewer.private import close_folder

APP_NAME = "voice-interviewer"
APP_ID = "local.voice_interviewer.VoiceInterviewer"
"""Under which desktops know the app. The project has no web address, and "local" is a name that nobody can register."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The user's folders: what must be kept (data), what was chosen (config), what can be made anew (cache)."""

    data: Path
    config: Path
    cache: Path

    @property
    def database(self) -> Path:
        return self.data / "library.sqlite3"

    @property
    def takes(self) -> Path:
        """Finished recordings, FLAC, one file a take."""
        return self.data / "takes"

    @property
    def recordings(self) -> Path:
        """Recordings under way, or left behind by a crash."""
        return self.data / "recordings"

    @property
    def packs(self) -> Path:
        """The user's own question packs."""
        return self.data / "packs"

    @property
    def models(self) -> Path:
        """Downloaded, imported or converted model weights."""
        return self.data / "models"

    @property
    def corrections(self) -> Path:
        """Words that the user corrected once."""
        return self.data / "corrections.json"

    @property
    def own_words(self) -> Path:
        """Words that the user never wants marked."""
        return self.data / "own_words.json"

    @property
    def speech(self) -> Path:
        """Questions spoken ahead of time."""
        return self.cache / "speech"

    @property
    def cues(self) -> Path:
        """The short sounds for what happens; counted and cleared with the spoken questions."""
        return self.speech / "cues"

    @property
    def settings(self) -> Path:
        return self.config / "settings.json"

    @property
    def log(self) -> Path:
        return self.cache / "voice-interviewer.log"


def platform_folders() -> Folders:
    """The folders this platform wants (on Linux, XDG_DATA_HOME and its kin move them); none is made yet."""
    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    # The local, not the roaming or documents folder: those may be synced to a cloud, and answers are private.
    return Folders(Path(dirs.user_data_dir), Path(dirs.user_config_dir), Path(dirs.user_cache_dir))


def close_to_others(folders: Folders) -> None:
    """Close the folders that are there to other users; one that cannot be closed stays as the user made it."""
    for folder in (folders.data, folders.config, folders.cache):
        with suppress(OSError):
            close_folder(folder)


def user_share() -> Path:
    """Where Linux desktops look for what a user added to menus: ``XDG_DATA_HOME``."""
    return platformdirs.user_data_path()


_DEVICES = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE)


def is_device(name: str) -> bool:
    """Whether Windows takes a file of this name for a device, as it does ``nul.txt``: no file can be called so there.

    It is asked for on every system, since files are carried from one to another.
    """
    return _DEVICES.fullmatch(name) is not None


@cache
def shipped(kind: str) -> Path:
    """The folder of data that comes with the app; ``kind`` is ``assets``, ``question_bank`` or ``packaging/linux``.

    In a wheel it lies inside the package, in a checkout at the top of the repository.
    """
    inside = Path(str(files("voice_interviewer"))) / kind
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / kind
