"""What was asked already in a session: by id, by meaning and by text."""

import re
from collections.abc import Collection, Mapping
from functools import cached_property

from voice_interviewer.structure.asking.model import Candidate, ground


class Asked:
    """Ids and texts of questions that were asked.

    Two ids mean the same where pattern (or what it asks for) and section are the same and one subject is part of the
    other: "the alert" after "the drift alert" is the same question again.
    """

    def __init__(self, entries: Collection[str], meanings: Mapping[str, str]) -> None:
        self._entries = frozenset(entries)
        self._meanings = meanings

    def knows(self, candidate: Candidate) -> bool:
        """Whether the candidate, in any wording of any voice, was asked."""
        if not self._entries:
            return False
        before, now = self._subjects.get(candidate.ground, ()), candidate.words
        if any(subject <= now or now <= subject for subject in before):
            return True
        wordings = (text for lines in candidate.wordings.values() for text in lines)
        return bool(self._texts) and any(plain(text) in self._texts for text in wordings)

    @cached_property
    def _subjects(self) -> dict[tuple[str, str], list[frozenset[str]]]:
        found: dict[tuple[str, str], list[frozenset[str]]] = {}
        for pattern, section, subject in (entry.split(":") for entry in self._entries if entry.count(":") == 2):
            place = ground(self._meanings.get(pattern, pattern), section)
            found.setdefault(place, []).append(frozenset(subject.split("-")) - {""})
        return found

    @cached_property
    def _texts(self) -> frozenset[str]:
        return frozenset(plain(entry) for entry in self._entries if " " in entry)


def plain(text: str) -> str:
    """The words of a text alone."""
    return " ".join(re.findall(r"\w+", text.lower()))
