"""Where corrections are kept."""

from collections.abc import Hashable

from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.jargon.corrections import LONGEST, Correction
from voice_interviewer.jargon.list_file import ListFile


class CorrectionsFile(ListFile[Correction]):
    """The corrections in the order in which they were made."""

    one, many = "correction", "corrections"
    advice = 'Each entry is {"heard": "cube flow", "right": "Kubeflow"}; mend the file, or remove it to start again.'

    def add(self, heard: str, right: str) -> Correction:
        """Remember one, in place of an older one for the same words. Raises UserError or StorageError."""
        return self._add(checked(heard, right))

    def remove(self, heard: str) -> Correction:
        """Forget one. Raises NotFound or StorageError."""
        missing = NotFound(f"No correction of {heard!r} is remembered.", "List them to see which are.")
        return self._remove(Correction(heard, ""), missing)

    def _read(self, raw: object) -> Correction:
        if not isinstance(raw, dict):
            raise TypeError("expected an object")
        return checked(raw["heard"], raw["right"])

    def _written(self, entry: Correction) -> object:
        return {"heard": entry.heard, "right": entry.right}

    def _key(self, entry: Correction) -> Hashable:
        return entry.key


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
