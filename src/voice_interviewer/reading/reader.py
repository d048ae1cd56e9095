"""The reader that comes with the app: an ONNX network of 23 MB, run by onnxruntime on this machine's processor.

How it was trained, on what, and how well it does: ``benchmarks/exam/``.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
import numpy.typing as npt

from voice_interviewer.errors import ModelError
from voice_interviewer.folders import shipped
from voice_interviewer.reading.tokens import marks_of, tokens_of
from voice_interviewer.reading.windows import Marks, Window, best_window, head, plain, windows
from voice_interviewer.structure.grade import OTHER, Reading, SentenceLabels, Shown
from voice_interviewer.structure.signposts import says_nothing

if TYPE_CHECKING:  # loaded where the first answer is read
    from tokenizers import Tokenizer

THREADS = 2
"""More bring little for a text of this size, and the recogniser may be at work too."""

Row = npt.NDArray[np.float64]


class ReaderCard(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What stands beside the weights: how the outputs are to be read."""

    version: str
    labels: tuple[str, ...]
    """The first outputs of each sentence, in order; then ``tradeoff``, then the `Shown`."""
    lifts: tuple[float, ...] = ()
    """Log odds that are added to those of each label: networks lean to some labels, and this sets them upright."""
    second_label: float
    """A second section is named from this probability on."""
    tradeoff: float
    """A sentence weighs something from this probability on."""


class OnnxReader:
    """An `AnswerReader`. The network is loaded at first use, in about a third of a second."""

    def __init__(self, folder: Path | None = None, card: ReaderCard | None = None) -> None:
        """``folder`` holds the network, by default the one that comes with the app; ``card`` stands in for its own."""
        self._folder = folder or shipped("assets") / "answer_reader"
        self._card = card

    @cached_property
    def card(self) -> ReaderCard:
        """What stands beside the weights. Raises ModelError where they are missing or broken."""
        if self._card is not None:
            return self._card
        try:
            return msgspec.json.decode(self._file("card.json").read_bytes(), type=ReaderCard)
        except (OSError, msgspec.MsgspecError) as error:
            raise _unusable(error) from error

    @property
    def version(self) -> str:
        return self.card.version

    @cached_property
    def _vocabulary(self) -> "tuple[Tokenizer, Marks]":
        from tokenizers import Tokenizer

        try:
            tokenizer = Tokenizer.from_file(str(self._file("tokenizer.json")))
            return tokenizer, marks_of(tokenizer)
        except Exception as error:  # the library raises bare exceptions for a broken file
            raise _unusable(error) from error

    @cached_property
    def _session(self) -> Any:  # noqa: ANN401  the library has no types
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        options.enable_cpu_mem_arena = False  # an arena keeps the peak of the longest answer for good
        options.log_severity_level = 3
        try:
            return onnxruntime.InferenceSession(
                self._file("model.onnx"), sess_options=options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime's own errors share no base but this
            raise _unusable(error) from error

    def _file(self, name: str) -> Path:
        return self._folder / name

    def read(self, question: str, kind: str, sentences: Sequence[str]) -> Reading:
        if not sentences:
            return Reading(())
        tokenizer, marks = self._vocabulary
        said = [tokens_of(tokenizer, plain(text)) for text in sentences]
        found = windows(tokens_of(tokenizer, head(question, kind)), said, marks)
        outputs = [self._run(window) for window in found]
        rows = [outputs[number][0][row] for number, row in (best_window(at, found) for at in range(len(sentences)))]
        fits = sum(output[1] for output in outputs) / len(outputs)
        return Reading(
            tuple(self._labels(row, says_nothing(text, question)) for row, text in zip(rows, sentences, strict=True)),
            fits if question.strip() else None,
        )

    def _run(self, window: Window) -> tuple[Row, float]:
        """Probabilities: one row per sentence, and of the answer's fitting the question."""
        pool = np.zeros((1, len(window.spans), len(window.tokens)), dtype=np.float32)
        for row, (first, end) in enumerate(window.spans):
            pool[0, row, first:end] = 1 / (end - first)
        tokens = np.array([window.tokens], dtype=np.int64)
        by_sentence, relevance = self._session.run(["sentences", "relevance"], {"tokens": tokens, "pool": pool})
        by_sentence[0, :, : len(self.card.lifts)] += np.array(self.card.lifts, dtype=np.float32)
        return _sigmoid(by_sentence[0]), float(_sigmoid(relevance)[0, 0])

    def _labels(self, row: Row, empty: bool) -> SentenceLabels:
        names = self.card.labels
        if empty:
            return SentenceLabels((OTHER,), False, {OTHER: 1.0, "tradeoff": 0.0}, dict.fromkeys(map(str, Shown), 0.0))
        probabilities = dict(zip((*names, "tradeoff"), map(float, row), strict=False))
        labels = chosen({name: probabilities[name] for name in names}, self.card.second_label)
        weighed = probabilities["tradeoff"] >= self.card.tradeoff and labels != (OTHER,)
        shows = dict(zip(map(str, Shown), map(float, row[len(names) + 1 :]), strict=True))
        return SentenceLabels(labels, weighed, probabilities, shows)


def chosen(probabilities: Mapping[str, float], second: float) -> tuple[str, ...]:
    """The likeliest label, and a second section where it is likely enough too."""
    ranked = sorted(probabilities, key=lambda name: -probabilities[name])
    if ranked[0] == OTHER:
        return (OTHER,)
    return (ranked[0], *(name for name in ranked[1:] if name != OTHER and probabilities[name] >= second))[:2]


def _unusable(error: Exception) -> ModelError:
    return ModelError(f"The network that reads answers cannot be used ({error}).", "Install the app anew.")


def _sigmoid(values: npt.NDArray[np.float32]) -> Row:
    return 1 / (1 + np.exp(-values.astype(np.float64)))
