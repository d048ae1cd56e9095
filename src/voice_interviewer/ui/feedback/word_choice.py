"""Which words of a transcript the keyboard has chosen: one, or several in a row. Pure: no Qt."""

from dataclasses import dataclass


@dataclass(slots=True)
class WordChoice:
    """Indices of words. ``at`` is where the keyboard is, None at first; the choice began at ``anchor``."""

    at: int | None = None
    anchor: int | None = None

    def only(self, index: int | None) -> None:
        """Choose one word, or none."""
        self.at = self.anchor = index

    def step(self, step: int, count: int, start: int, several: bool = False) -> int:
        """Go that many words on, among ``count``; with ``several`` all words on the way stay chosen.

        Where nothing was chosen, the first step leads to ``start``. Returns where it led.
        """
        before = self.at if self.at is not None else start - step
        self.at = max(0, min(count - 1, before + step))
        if not several or self.anchor is None:
            self.anchor = self.at
        return self.at

    @property
    def indices(self) -> range:
        """Every word that is chosen."""
        if self.at is None:
            return range(0)
        first, last = sorted((self.at, self.at if self.anchor is None else self.anchor))
        return range(first, last + 1)
