"""Choosing a stretch of a recording: drawn with the mouse, moved by its handles, or grown by keys. Pure: no Qt."""

from voice_interviewer.answer import Span

SHORTEST = 0.2
"""Seconds. Whoever moves the mouse by less has clicked."""


class StretchChoice:
    """What is chosen of a recording of ``seconds``; all places are in seconds of it."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.span: Span | None = None
        """What is chosen, None for nothing."""
        self._seconds = seconds
        self._fixed = 0.0  # the edge that stays
        self._edge = 0.0  # the edge that moves
        self._drawing = False
        self._taken = False

    @property
    def drawing(self) -> bool:
        """Whether the mouse is at it."""
        return self._drawing

    def choose(self, span: Span | None) -> None:
        """Choose this, or nothing."""
        self.span = span
        self._drawing = self._taken = False
        if span is not None:
            self._fixed, self._edge = span.start, span.end

    def handle_at(self, second: float, reach: float) -> bool:
        """Whether an edge of what is chosen can be taken hold of there."""
        return self.span is not None and min(abs(second - self.span.start), abs(second - self.span.end)) <= reach

    def press(self, second: float, reach: float) -> None:
        """The mouse goes down: on a handle that edge is taken, anywhere else a new stretch may begin."""
        self._taken = self.handle_at(second, reach)
        if self.span is not None and self._taken:
            start_nearer = abs(second - self.span.start) < abs(second - self.span.end)
            self._fixed = self.span.end if start_nearer else self.span.start
        else:
            self._fixed = second

    def drag(self, second: float, reach: float) -> bool:
        """The mouse moves while it is down; returns whether that draws a stretch by now."""
        if self._drawing or self._taken or abs(second - self._fixed) >= max(reach, SHORTEST):
            self._drawing = True
            self._set(second)
        return self._drawing

    def release(self) -> bool:
        """The mouse goes up; returns whether a stretch was drawn, and not only something clicked."""
        drawn = self._drawing or self._taken
        self._drawing = self._taken = False
        if self.span is not None and drawn and self.span.seconds < SHORTEST:
            self.span = None
        return drawn

    def extend(self, step: float, head: float) -> None:
        """Move the edge that moved last by ``step`` seconds; where nothing is chosen, begin at ``head``."""
        if self.span is None:
            self._fixed = self._edge = head
        edge = self._edge + step
        self._set(edge + step if abs(edge - self._fixed) < SHORTEST else edge)
        if self.span is not None and self.span.seconds < SHORTEST:  # at an end of the recording there is no more
            self.span = None

    def _set(self, edge: float) -> None:
        self._edge = min(max(0.0, edge), self._seconds)
        self.span = Span(min(self._fixed, self._edge), max(self._fixed, self._edge))
