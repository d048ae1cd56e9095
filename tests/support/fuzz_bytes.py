"""Spoils bytes: of a good file comes one that is nearly good, which goes deeper into a reader than rubbish does."""

from collections.abc import Callable, Sequence
from random import Random
from struct import pack

from hypothesis import strategies as st

LARGEST = 400_000
"""Bytes that a spoilt input may come to."""

ODD_BYTES = b"\x00\x01\x7f\x80\xff\n\r\t\"'\\{}[]:,-&*!|>%@`# <0\xc3\xed\xef\xbb\xbf\xf4"
ODD_NUMBERS = (0, 1, 2, 3, 7, 8, 16, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF)
_WIDTHS = {1: "B", 2: "H", 4: "I", 8: "Q"}

Change = Callable[[bytearray, Random, Sequence[bytes]], None]


def mutate(data: bytes, random: Random, tokens: Sequence[bytes] = ()) -> bytes:
    """The data with one to eight changes; ``tokens`` are what is set in where the format has words of its own."""
    spoilt = bytearray(data)
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        random.choice(_CHANGES)(spoilt, random, tokens)
        del spoilt[LARGEST:]
    return bytes(spoilt)


def mutated(bases: Sequence[bytes], tokens: Sequence[bytes] = ()) -> st.SearchStrategy[bytes]:
    """One of the bases, spoilt, in a way that hypothesis can make smaller."""
    return st.builds(mutate, st.sampled_from(bases), st.randoms(use_true_random=False), st.just(tuple(tokens)))


def _flip(data: bytearray, random: Random, _: Sequence[bytes]) -> None:
    if data:
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _odd_byte(data: bytearray, random: Random, _: Sequence[bytes]) -> None:
    if data:
        data[random.randrange(len(data))] = random.choice(ODD_BYTES)


def _number(data: bytearray, random: Random, _: Sequence[bytes]) -> None:
    """A number of the file becomes one at the edge of what numbers are."""
    width = random.choice(tuple(_WIDTHS))
    value = (random.choice(ODD_NUMBERS) + random.choice((-1, 0, 0, 1))) % (1 << (8 * width))
    at = _place(data, random)
    data[at : at + width] = pack(random.choice("<>") + _WIDTHS[width], value)


def _delete(data: bytearray, random: Random, _: Sequence[bytes]) -> None:
    at = _place(data, random)
    del data[at : at + _length(random)]


def _repeat(data: bytearray, random: Random, _: Sequence[bytes]) -> None:
    at = _place(data, random)
    piece = bytes(data[at : at + _length(random)])
    data[at:at] = piece * random.choice((1, 1, 2, 10, 200))


def _move(data: bytearray, random: Random, _: Sequence[bytes]) -> None:
    at, size = _place(data, random), _length(random)
    piece = bytes(data[at : at + size])
    to = _place(data, random)
    data[to : to + len(piece)] = piece


def _cut(data: bytearray, random: Random, _: Sequence[bytes]) -> None:
    del data[_place(data, random) :]


def _rubbish(data: bytearray, random: Random, _: Sequence[bytes]) -> None:
    at = _place(data, random)
    data[at:at] = bytes(random.randrange(256) for _ in range(random.randrange(1, 12)))


def _word(data: bytearray, random: Random, tokens: Sequence[bytes]) -> None:
    at = _place(data, random)
    token = random.choice(tokens) if tokens else bytes([random.choice(ODD_BYTES)])
    over = random.choice((0, len(token)))
    data[at : at + over] = token


def _place(data: bytearray, random: Random) -> int:
    """Somewhere, half of the time near the beginning, where headers are."""
    return random.randrange(random.choice((min(len(data), 128), len(data))) + 1)


def _length(random: Random) -> int:
    return random.choice((1, 1, 2, 4, 8, 16, 64, 512, 4096))


_CHANGES: tuple[Change, ...] = (
    _flip, _flip, _odd_byte, _odd_byte, _number, _number, _number, _delete, _repeat, _move, _cut, _rubbish, _word, _word
)  # fmt: skip
