"""Where corrections are kept: a small file that can be read, edited and copied by hand."""

import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from voice_interviewer.errors import NotFound, StorageError, UserError
from voice_interviewer.jargon.corrections import LONGEST, Correction

ADVICE = 'Each entry is {"heard": "cube flow", "right": "Kubeflow"}; mend the file, or remove it to start again.'


class CorrectionsFile:
    """The corrections in the order in which they were made. Safe to use from several threads; read at each use."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()

    def all(self) -> tuple[Correction, ...]:
        """Every correction. Raises StorageError for a file that cannot be read or makes no sense."""
        try:
            entries = json.loads(self.path.read_text(encoding="utf-8-sig"))
            return tuple(checked(entry["heard"], entry["right"]) for entry in entries)
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise StorageError(f"{self.path} cannot be read ({error.strerror}).", "Allow reading it.") from error
        except (ValueError, TypeError, KeyError, AttributeError, UserError) as error:
            raise StorageError(f"The corrections in {self.path} make no sense ({error}).", ADVICE) from error

    def add(self, heard: str, right: str) -> Correction:
        """Remember one, in place of an older one for the same words. Raises UserError or StorageError."""
        new = checked(heard, right)
        with self._lock:
            self._write([*(old for old in self.all() if old.key != new.key), new])
        return new

    def remove(self, heard: str) -> Correction:
        """Forget one. Raises NotFound or StorageError."""
        key = Correction(heard, "").key
        with self._lock:
            kept = self.all()
            found = next((old for old in kept if old.key == key), None)
            if found is None:
                raise NotFound(f"No correction of {heard!r} is remembered.", "List them to see which are.")
            self._write([old for old in kept if old is not found])
        return found

    def _write(self, corrections: Sequence[Correction]) -> None:
        entries = [{"heard": each.heard, "right": each.right} for each in corrections]
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".corrections-")  # for its owner alone
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(entries, file, indent=2, ensure_ascii=False)
                file.write("\n")
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self.path)
        except OSError as error:
            raise StorageError(
                f"The correction could not be saved ({error.strerror}).",
                f"Make room or allow writing in {self.path.parent}.",
            ) from error


def checked(heard: str, right: str) -> Correction:
    """A correction with single blanks. Raises UserError where a side is empty, too long or the same as the other."""
    correction = Correction(" ".join(heard.split()), " ".join(right.split()))
    if not correction.key or not correction.right:
        raise UserError("A correction needs what was heard and what was said.", "Give both, each in letters.")
    if max(len(correction.heard), len(correction.right)) > LONGEST:
        raise UserError(f"A correction is at most {LONGEST} characters long.", "Correct the words one by one.")
    if correction.heard == correction.right:
        raise UserError("This is what was heard already.", "Type what was said instead.")
    return correction
