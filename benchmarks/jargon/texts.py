"""The terms, what is spoken, and where a term stands in what was written down."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
_MARKED = re.compile(r"\{([^}]+)\}")


@dataclass(frozen=True, slots=True)
class Term:
    """``said`` is how a synthesiser is told to say it, ``others`` how else it may rightly be written."""

    name: str
    said: str
    others: tuple[str, ...] = ()

    @property
    def forms(self) -> frozenset[str]:
        """All right ways to write it, as `squeezed` has them."""
        return frozenset(squeezed(form) for form in (self.name, *self.others))


@dataclass(frozen=True, slots=True)
class Piece:
    """Something to be spoken, in the synthesiser's spelling, and the terms in it, in order."""

    spoken: str
    text: str
    terms: tuple[str, ...]


def read_terms(path: Path = HERE / "terms.txt") -> dict[str, Term]:
    """The terms by name."""
    terms = {}
    for line in _lines(path):
        name, said, others = (part.strip() for part in line.split("|"))
        terms[name] = Term(name, said or name, tuple(filter(None, others.split())))
    return terms


def read_pieces(name: str, terms: Mapping[str, Term]) -> list[Piece]:
    """What is spoken, from ``answers.txt`` or ``plain.txt``. Raises KeyError for a term that the list lacks."""
    return [_piece(line, terms) for line in _lines(HERE / name)]


def _piece(line: str, terms: Mapping[str, Term]) -> Piece:
    spoken = _MARKED.sub(lambda marked: terms[marked[1]].said, line)
    return Piece(spoken, _MARKED.sub(r"\1", line), tuple(_MARKED.findall(line)))


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def squeezed(text: str) -> str:
    """Lower case, letters and digits alone: "CI/CD" and "C-I-C-D" are one, "Ray Serve" and "RayServe" too."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def count(term: Term, text: str, longest: int = 4) -> int:
    """How often a term stands in a text, as whole words in a run of any length up to ``longest``."""
    words = [squeezed(word) for word in re.split(r"[\s—–]+", text)]
    words = [word for word in words if word]
    found = at = 0
    while at < len(words):
        size = next((n for n in range(longest, 0, -1) if "".join(words[at : at + n]) in term.forms), 0)
        found += bool(size)
        at += size or 1
    return found


def counts(terms: Mapping[str, Term], text: str) -> dict[str, int]:
    """How often each term stands in a text; those that do not are left out."""
    found = {name: count(term, text) for name, term in terms.items()}
    return {name: number for name, number in found.items() if number}


def others_first(said: Sequence[str], names: Sequence[str], most: int, turn: int) -> tuple[str, ...]:
    """A prompt's terms: those that are said, among others up to ``most``, in an order that ``turn`` varies."""
    rest = [name for name in names if name not in said]
    rest = rest[turn % len(rest) :] + rest[: turn % len(rest)]
    chosen = {*said, *rest[: most - len(said)]}
    order = list(names[turn % len(names) :]) + list(names[: turn % len(names)])
    return tuple(name for name in order if name in chosen)
