"""Where spoken words are cut into sentences."""

from collections.abc import Sequence

from voice_interviewer.delivery.findings import VerbatimWord

_CLOSING = "\"'”’)]"
"""Marks that may follow the one that ends a sentence."""


def ends_sentence(word: VerbatimWord) -> bool:
    """Whether a sentence ends with this word, by its punctuation."""
    return word.text.rstrip(_CLOSING).endswith((".", "?", "!", "…"))


def sentences(words: Sequence[VerbatimWord]) -> list[list[VerbatimWord]]:
    """The words, cut after each sentence. Nothing is dropped; a filled pause opens the sentence that follows it."""
    cut: list[list[VerbatimWord]] = [[]]
    for word in words:
        cut[-1].append(word)
        if ends_sentence(word):
            cut.append([])
    return [sentence for sentence in cut if sentence]
