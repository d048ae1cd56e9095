"""Draws one place: its spectrogram, and below it what was labelled, what was heard, and what the witnesses said."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from benchmarks.ears.heard import Timed
from benchmarks.ears.hits_and_misses.places import Place
from benchmarks.ears.hits_and_misses.spectrogram import shades
from voice_interviewer.answer import Span
from voice_interviewer.transcription.audio import RATE, Samples

AROUND = 1.3
"""Seconds shown on either side of the place."""
WIDTH, PICTURE, LANE, HEAD = 900, 150, 22, 24
_LANES = ("label", "heard", "fillers", "voice")
HEIGHT = HEAD + PICTURE + LANE * len(_LANES) + 6
_MARGIN = 60

_INK = QColor("#222222")
_LABEL, _COUNTED, _DROPPED, _VOICE = QColor("#2166ac"), QColor("#1b7837"), QColor("#b35806"), QColor("#bbbbbb")


class Strip:
    """The picture of a place; ``sound`` is the whole clip."""

    def __init__(self, place: Place, sound: Samples) -> None:
        self._place = place
        middle = (place.span.start + place.span.end) / 2
        half = max(AROUND, place.span.seconds / 2 + 0.3)
        self._window = Span(max(0.0, middle - half), min(place.clip.seconds, middle + half))
        self._sound = sound[round(self._window.start * RATE) : round(self._window.end * RATE)]

    def image(self) -> QImage:
        """The finished picture."""
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        self._draw_head(painter)
        self._draw_spectrogram(painter)
        for at, name in enumerate(_LANES):
            painter.setPen(_INK)
            painter.drawText(4, self._lane(at) + 15, name)
        self._draw_words(painter)
        self._draw_fillers(painter)
        self._draw_voice(painter)
        painter.end()
        return image

    def _draw_head(self, painter: QPainter) -> None:
        place = self._place
        painter.setPen(_INK)
        painter.drawText(
            4, 16, f"{place.verdict}: {place.clip.id} ({place.clip.set}), {place.span.start:.2f}–{place.span.end:.2f} s"
        )

    def _draw_spectrogram(self, painter: QPainter) -> None:
        grey = shades(self._sound)
        rows, columns = grey.shape
        picture = QImage(np.ascontiguousarray(grey).data, columns, rows, columns, QImage.Format.Format_Grayscale8)
        painter.drawImage(QRectF(_MARGIN, HEAD, WIDTH - _MARGIN, PICTURE), picture)
        painter.setPen(QPen(_LABEL, 2, Qt.PenStyle.DashLine))
        for at in (self._place.span.start, self._place.span.end):
            painter.drawLine(round(self._x(at)), HEAD, round(self._x(at)), HEAD + PICTURE)

    def _draw_words(self, painter: QPainter) -> None:
        clip = self._place.clip
        for label in (*(clip.words or ()), *(clip.fillers or ())):
            self._box(painter, 0, label, _LABEL, label.w)
        for word in self._place.transcript.words:
            self._box(painter, 1, word, _INK, word.text)

    def _draw_fillers(self, painter: QPainter) -> None:
        counted = self._place.delivery.filled_pauses
        for candidate in self._place.transcript.candidates:
            if not any(one.start <= candidate.start and candidate.end <= one.end for one in counted):
                self._box(painter, 2, candidate, _DROPPED, candidate.text)
        for one in counted:
            self._box(painter, 2, one, _COUNTED, f"{one.text} {one.confidence:.2f}")

    def _draw_voice(self, painter: QPainter) -> None:
        for span in self._place.transcript.speech:
            if self._shown(span):
                start, end = self._x(span.start), self._x(span.end)
                painter.fillRect(QRectF(start, self._lane(3) + 5, end - start, 10), _VOICE)

    def _box(self, painter: QPainter, lane: int, at: Timed, colour: QColor, text: str) -> None:
        if not self._shown(at):
            return
        start, end = self._x(at.start), self._x(at.end)
        painter.setPen(colour)
        painter.drawRect(QRectF(start, self._lane(lane) + 2, max(end - start, 2), LANE - 4))
        painter.drawText(round(start) + 2, self._lane(lane) + 15, text)

    def _shown(self, at: Timed) -> bool:
        return at.start < self._window.end and at.end > self._window.start

    def _x(self, seconds: float) -> float:
        at = min(max(seconds, self._window.start), self._window.end) - self._window.start
        return _MARGIN + (WIDTH - _MARGIN - 1) * at / self._window.seconds

    @staticmethod
    def _lane(number: int) -> int:
        return HEAD + PICTURE + LANE * number


def stacked(images: Iterable[QImage]) -> QImage:
    """The pictures below one another."""
    every = list(images)
    sheet = QImage(WIDTH, max(1, HEIGHT * len(every)), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    for at, image in enumerate(every):
        painter.drawImage(0, at * HEIGHT, image)
    painter.end()
    return sheet
