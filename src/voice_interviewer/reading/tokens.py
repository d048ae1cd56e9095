"""Words cut into the tokens that the network learnt."""

from typing import TYPE_CHECKING

from voice_interviewer.reading.windows import Marks

if TYPE_CHECKING:  # loaded where the first answer is read
    from tokenizers import Tokenizer

HIDDEN = "[MASK]"
"""Stands for a word that is hidden while the network learns."""


def tokens_of(tokenizer: "Tokenizer", text: str) -> list[int]:
    """The numbers of a text's tokens, without marks."""
    return list(tokenizer.encode(text, add_special_tokens=False).ids)


def marks_of(tokenizer: "Tokenizer") -> Marks:
    """The marks of a vocabulary. Raises KeyError for one that lacks any."""
    return Marks(number(tokenizer, "[CLS]"), number(tokenizer, "[SEP]"), number(tokenizer, "[UNK]"))


def number(tokenizer: "Tokenizer", token: str) -> int:
    """The number of a token. Raises KeyError where there is none."""
    found = tokenizer.token_to_id(token)
    if found is None:
        raise KeyError(token)
    return int(found)
