"""Keeps a biased pass honest: a term that it wrote stays only where an unbiased pass heard something like it.

The prompt makes Whisper write the terms that were said; it can also make it write one that was not. Where the unbiased
pass has nothing near the term at that place, its own words are taken there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Word
from voice_interviewer.jargon.sounds import likeness, squeezed

LONGEST_TERM = 4
"""Words."""

LEAST_SUPPORT = 0.4
"""Likeness of the term and what the unbiased pass wrote there. Low on purpose: what a small model makes of a name it
does not know is far from it ("cuban nights" is 0.55 like Kubernetes, "decked on" 0.53 like Tecton), and pairs of
unrelated words of like length are about 0.15 alike."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words ``first`` to ``last`` (exclusive) of the biased pass and those of the unbiased one in the same place."""

    biased: range
    plain: range


def uses_terms(words: Sequence[Word], terms: Iterable[str]) -> bool:
    """Whether any term was written: only then is an unbiased pass needed."""
    return next(_places(words, terms), None) is not None


def confirmed(biased: Sequence[Word], plain: Sequence[Word], terms: Iterable[str]) -> tuple[Word, ...]:
    """The words of the biased pass, those of the unbiased one in place of each term that it does not support.

    Both are of the same sound, with times on the same clock, which is what keeps them in order.
    """
    terms = tuple(terms)
    stretches = list(_differences(biased, plain))
    refused = {
        stretch
        for term, place in _places(biased, terms)
        for stretch in _touching(stretches, place)
        if _other_term(term, plain[stretch.plain.start : stretch.plain.stop], terms)
        or not _supported(term, place, plain, stretch)
    }
    kept: list[Word] = []
    at = 0
    for stretch in stretches:
        if stretch in refused:
            kept += [*biased[at : stretch.biased.start], *(plain[i] for i in stretch.plain)]
            at = stretch.biased.stop
    return (*kept, *biased[at:])


def _places(words: Sequence[Word], terms: Iterable[str]) -> Iterator[tuple[str, range]]:
    known = {squeezed(term): term for term in terms}
    written = [squeezed(word.text) for word in words]
    for first in range(len(words)):
        for last in range(first + 1, min(first + LONGEST_TERM, len(words)) + 1):
            term = known.get("".join(written[first:last]))
            if term:
                yield term, range(first, last)


def _differences(biased: Sequence[Word], plain: Sequence[Word]) -> Iterator[_Stretch]:
    """Where the two passes differ; neighbouring edits are one stretch."""
    from rapidfuzz.distance import Levenshtein

    codes = Levenshtein.opcodes([squeezed(word.text) for word in biased], [squeezed(word.text) for word in plain])
    open_stretch: _Stretch | None = None
    for code in codes:
        if code.tag == "equal":
            if open_stretch is not None:
                yield open_stretch
            open_stretch = None
            continue
        biased_from = open_stretch.biased.start if open_stretch else code.src_start
        plain_from = open_stretch.plain.start if open_stretch else code.dest_start
        open_stretch = _Stretch(range(biased_from, code.src_end), range(plain_from, code.dest_end))
    if open_stretch is not None:
        yield open_stretch


def _touching(stretches: Sequence[_Stretch], place: range) -> list[_Stretch]:
    return [each for each in stretches if each.biased.start < place.stop and place.start < each.biased.stop]


def _other_term(term: str, plain: Sequence[Word], terms: Iterable[str]) -> bool:
    """Whether the unbiased pass wrote terms there, but not this one: what it writes unasked was said."""
    written = {squeezed(name) for name, _ in _places(plain, terms)}
    return bool(written) and squeezed(term) not in written


def _supported(term: str, place: range, plain: Sequence[Word], stretch: _Stretch) -> bool:
    """Whether some run of the unbiased words there, its equal neighbours included, is like the term."""
    before = max(0, stretch.biased.start - place.start)  # words of the term that both passes have
    after = max(0, place.stop - stretch.biased.stop)
    around = range(max(0, stretch.plain.start - before), min(len(plain), stretch.plain.stop + after))
    runs = (
        " ".join(plain[i].text for i in range(first, last))
        for first in around
        for last in range(first + 1, around.stop + 1)
    )
    return any(likeness(run, term) >= LEAST_SUPPORT for run in runs)
