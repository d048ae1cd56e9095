"""Words that are fine by the user's own say: no habit of wording is ever counted for them again."""

from collections.abc import Hashable

from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.jargon.corrections import LONGEST, bare
from voice_interviewer.jargon.list_file import ListFile


class OwnWordsFile(ListFile[str]):
    """The words and phrases in the order in which they were put there, in lower case and without marks."""

    one, many = "word", "words"
    advice = 'Each entry is a word or a phrase, such as "basically"; mend the file, or remove it to start again.'

    def add(self, phrase: str) -> str:
        """Never mark this one. Raises UserError or StorageError."""
        return self._add(checked(phrase))

    def remove(self, phrase: str) -> str:
        """Mark it again. Raises NotFound, UserError or StorageError."""
        missing = NotFound(f"{phrase!r} is not among your words.", "List them to see which are.")
        return self._remove(checked(phrase), missing)

    def _read(self, raw: object) -> str:
        if not isinstance(raw, str):
            raise TypeError("expected a text")
        return checked(raw)

    def _written(self, entry: str) -> object:
        return entry

    def _key(self, entry: str) -> Hashable:
        return entry


def checked(phrase: str) -> str:
    """A phrase as hits of wording are named (`delivery.findings.WordingHit`). Raises UserError for none or too long."""
    written = " ".join(filter(None, (bare(word) for word in phrase.lower().replace("’", "'").split())))
    if not written:
        raise UserError("There is no word in this.", "Give a word or a short phrase.")
    if len(written) > LONGEST:
        raise UserError(f"A phrase is at most {LONGEST} characters long.", "Give its first words.")
    return written
