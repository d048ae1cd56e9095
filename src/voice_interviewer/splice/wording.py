"""How what was put together is told of."""

from collections.abc import Sequence

from voice_interviewer.take import Piece


def made_of(pieces: Sequence[Piece]) -> str:
    """The takes behind the pieces: ``takes 3 and 7``."""
    numbers = [str(number) for number in sorted({piece.take for piece in pieces})]
    return f"takes {' and '.join(filter(None, (', '.join(numbers[:-1]), *numbers[-1:])))}"
