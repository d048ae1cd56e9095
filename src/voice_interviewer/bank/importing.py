"""Brings somebody's pack into the user's own folder, whole or not at all, and takes it out again.

Only the form is checked here: whether its exemplars get their scores is the author's care, not that of who practises.
"""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.checked import Taken, checked_text, pack_error, unique_names
from voice_interviewer.bank.pack_file import read_text
from voice_interviewer.bank.pack_folder import free_name, not_stored, place_of, put
from voice_interviewer.bank.problem import PackFileError
from voice_interviewer.bank.question import Pack
from voice_interviewer.errors import PackError

UNREADABLE = "unreadable"
"""In place of its version, where what is replaced is no pack that could be loaded."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The file that an import would take the place of; ``version`` is None where it could not be loaded."""

    file: Path
    version: int | None

    @property
    def backup(self) -> Path:
        """Where it is kept when it is replaced: a name that is not loaded."""
        return self.file.with_name(f"{self.file.name}.bak-{UNREADABLE if self.version is None else self.version}")


@dataclass(frozen=True, slots=True)
class Arrival:
    """A pack that was checked and can come in. Nothing is written yet, so that a person can be asked."""

    pack: Pack
    source: Path
    text: str
    """As it was checked: what is copied, even if the file has changed since."""
    target: Path
    replaces: Standing | None

    @property
    def question(self) -> str:
        """What to ask a person before something is replaced; empty where nothing is."""
        if self.replaces is None:
            return ""
        if self.replaces.version is None:
            return f"Replace {self.replaces.file}, which cannot be loaded, by “{self.pack.title}”?"
        change = f"version {self.replaces.version} by version {self.pack.version}"
        return f"Replace “{self.pack.title}”, {change}?"


@dataclass(frozen=True, slots=True)
class Imported:
    """A pack that has come in, and where what it replaced is kept."""

    pack: Pack
    file: Path
    backup: Path | None


def examine(source: Path, folder: Path, bank: Bank) -> Arrival:
    """Check the form of a pack that is to come into ``folder``, beside the packs of ``bank``.

    Raises NotFound where there is no such file; PackError with its located mistakes, where it uses an id of another
    pack, and where it lies in the folder already.
    """
    text = _text(source)
    found = checked_text(text, source)
    pack = found.pack
    if pack is None:
        raise pack_error(source, found.problems)
    if source.resolve().parent == folder.resolve():
        raise PackError(f"{source} is in the packs folder already.", "There is nothing to import.")
    own = _own(pack, folder, bank)
    if own is None:
        _refuse_id_of_another(pack, source, bank)
    clashes = found.clashes(taken(bank, without=pack.id))
    if clashes:
        raise pack_error(source, clashes)
    usual = place_of(pack.id, folder)
    replaces = own or _left_out(usual, bank)
    target = replaces.file if replaces else free_name(usual)
    return Arrival(pack, source, text, target, replaces)


def bring_in(arrival: Arrival) -> Imported:
    """Write the pack into the folder, and keep what it replaces beside it. Raises StorageError."""
    backup = _kept_aside(arrival.replaces) if arrival.replaces else None
    put(arrival.target, arrival.text)
    return Imported(arrival.pack, arrival.target, backup)


def take_out(imported: Imported) -> None:
    """Undo an import: bring back what it replaced, else remove the file. Raises StorageError."""
    try:
        if imported.backup is not None:
            imported.backup.replace(imported.file)
        else:
            imported.file.unlink(missing_ok=True)
    except OSError as error:
        raise not_stored(imported.file, error) from error


def taken(bank: Bank, without: str | None = None) -> Taken:
    """The ids that the packs of a bank use, but for those of one pack."""
    return {
        name: str(bank.file_of(pack.id) or f"the pack `{pack.id}`")
        for pack in bank.packs
        if pack.id != without
        for name in unique_names(pack)
    }


def _text(source: Path) -> str:
    try:
        return read_text(source)
    except PackFileError as error:
        raise pack_error(source, error.problems) from error


def _refuse_id_of_another(pack: Pack, source: Path, bank: Bank) -> None:
    if pack.id in {other.id for other in bank.packs}:
        raise PackError(
            f"{source} has the id `{pack.id}`, which the pack in {bank.file_of(pack.id) or 'the app'} has already.",
            "That pack is not replaced: give yours another id, and other ids to its questions.",
        )


def _own(pack: Pack, folder: Path, bank: Bank) -> Standing | None:
    """Another version of the pack, where it lies in the user's folder; what comes with the app is never replaced."""
    file = bank.file_of(pack.id)
    if file is None or file.parent != folder:
        return None
    return next(Standing(file, other.version) for other in bank.packs if other.id == pack.id)


def _left_out(file: Path, bank: Bank) -> Standing | None:
    """A file of that name which could not be loaded, so that nobody misses it but who mends it."""
    return Standing(file, None) if file.is_file() and file not in bank.files else None


def _kept_aside(standing: Standing) -> Path:
    backup = free_name(standing.backup)
    try:
        shutil.copyfile(standing.file, backup)
    except OSError as error:
        with suppress(OSError):
            backup.unlink()  # half of a pack would be taken for what was there before
        raise not_stored(backup, error) from error
    return backup
