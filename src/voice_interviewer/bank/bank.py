"""All questions there are: by id, by words, and the one to practise next."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from voice_interviewer.bank.problem import Problem
from voice_interviewer.bank.question import Pack, Question
from voice_interviewer.errors import NotFound

MOST_SUGGESTIONS = 5
LIKE_ENOUGH = 70.0
"""The lowest similarity of a suggestion, in percent of the letters of its best matching part
(`rapidfuzz.fuzz.partial_ratio`). On the 140 shipped questions misspelt words reach 87 to 95, and words about something
else 57 to 69 unless a part of them is really there."""

LIST_THEM = "Run `voice-interviewer questions list` to see all questions."


class Entry(NamedTuple):
    """A question and the pack it belongs to."""

    pack: Pack
    question: Question


@dataclass(frozen=True)
class Bank:
    """The packs that could be loaded. Immutable; ids of packs and of questions are unique (the loader sees to it)."""

    packs: tuple[Pack, ...]
    problems: tuple[Problem, ...] = ()
    """What was wrong with the packs that were left out."""
    files: tuple[Path, ...] = ()
    """Where the packs lie, in the same order; empty where they come from no file."""

    def file_of(self, pack_id: str) -> Path | None:
        """The file of a pack, None where there is no such pack or it comes from no file."""
        return next((file for pack, file in zip(self.packs, self.files, strict=False) if pack.id == pack_id), None)

    def questions(self) -> tuple[Entry, ...]:
        """All questions in the order in which they are asked: pack by pack, round by round, as written."""
        return self._entries

    def question(self, question_id: str) -> Entry:
        """The question of that id. Raises NotFound."""
        try:
            return self._by_id[question_id]
        except KeyError:
            raise self._unknown(question_id) from None

    def find(self, name: str) -> Entry:
        """The question that someone means by its id, its text, a part of either, or words of them in any order.

        Case and punctuation do not count. Raises NotFound where no question fits, or more than one; then the advice
        names the nearest ids.
        """
        wanted = _plain(name)
        if not wanted:
            raise self._unknown(name)
        for matches in (self._called(wanted), self._containing([wanted]), self._containing(wanted.split())):
            if len(matches) == 1:
                return matches[0]
            if matches:
                raise self._ambiguous(name, matches)
        raise self._unknown(name)

    def first(self) -> Entry:
        """The question to begin with. Raises NotFound where there is none at all."""
        return self.next_question(())

    def next_question(self, done_ids: Sequence[str]) -> Entry:
        """The first question never practised, else the one practised longest ago.

        ``done_ids`` are the ids of past takes, oldest first, repeats included; unknown ids do not matter. Raises
        NotFound where there is no question at all.
        """
        if not self._entries:
            raise NotFound("There are no questions.", "Put a question pack into the packs folder.")
        last_done = {question_id: place for place, question_id in enumerate(done_ids)}
        return min(self._entries, key=lambda entry: last_done.get(entry.question.id, -1))

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        return tuple(Entry(pack, question) for pack in self.packs for question in _in_round_order(pack))

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {entry.question.id: entry for entry in self._entries}

    @cached_property
    def _searchable(self) -> dict[str, str]:
        """What a search looks through, by question id."""
        return {name: f"{_plain(name)} / {_plain(entry.question.text)}" for name, entry in self._by_id.items()}

    def _called(self, wanted: str) -> list[Entry]:
        return [entry for entry in self._entries if wanted in (_plain(entry.question.id), _plain(entry.question.text))]

    def _containing(self, parts: Sequence[str]) -> list[Entry]:
        return [self._by_id[name] for name, text in self._searchable.items() if all(part in text for part in parts)]

    def _ambiguous(self, name: str, matches: Sequence[Entry]) -> NotFound:
        ids = self._nearest(name, [entry.question.id for entry in matches], cutoff=0.0)
        say = "Say which:" if len(ids) == len(matches) else "Say which, for example"
        return NotFound(f"{_quoted(name)} fits {len(matches)} questions.", f"{say} {_either(ids)}.")

    def _unknown(self, name: str) -> NotFound:
        ids = self._nearest(name, self._by_id, cutoff=LIKE_ENOUGH)
        advice = f"Did you mean {_either(ids)}? {LIST_THEM}" if ids else LIST_THEM
        return NotFound(f"There is no question {_quoted(name)}.", advice)

    def _nearest(self, name: str, ids: Iterable[str], cutoff: float) -> list[str]:
        """Ids of the questions most like ``name``, best first."""
        # Only a search that fails needs the library, so a start does not pay for it.
        from rapidfuzz import fuzz, process

        texts = {question_id: self._searchable[question_id] for question_id in ids}
        found = process.extract(
            _plain(name), texts, scorer=fuzz.partial_ratio, limit=MOST_SUGGESTIONS, score_cutoff=cutoff
        )
        return [question_id for _, _, question_id in found]


def _in_round_order(pack: Pack) -> list[Question]:
    order = {entry.id: place for place, entry in enumerate(pack.rounds)}
    return sorted(pack.questions, key=lambda question: order[question.round])


def _plain(text: str) -> str:
    """Lower-case words and numbers only, one space between them: "CI/CD" and "ci-cd" are the same."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def _quoted(name: str) -> str:
    return f"“{name if len(name) <= 60 else name[:59] + '…'}”"


def _either(ids: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(ids[:-1]), ids[-1])))
