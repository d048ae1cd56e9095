"""The network as the app ships it: ONNX with 8-bit weights, its tokenizer, and a card that says how to read it."""

import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import torch

from benchmarks.exam.reader.calibrate import Calibration
from benchmarks.exam.reader.network import LABELS, ReaderNetwork
from voice_interviewer.reading.reader import ReaderCard

OPSET = 17


def export(network: ReaderNetwork, tokenizer: Path, folder: Path, card: ReaderCard) -> None:
    """Write ``model.onnx``, ``tokenizer.json`` and ``card.json`` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        write_full(network, full)
        write_small(full, folder / "model.onnx")
    copy_tokenizer(tokenizer, folder / "tokenizer.json")
    (folder / "card.json").write_bytes(msgspec.json.format(msgspec.json.encode(card)) + b"\n")


def write_full(network: ReaderNetwork, path: Path) -> None:
    """The network as it is, in 32-bit numbers, for any number of tokens and sentences."""
    network.eval()
    example = (torch.ones(1, 12, dtype=torch.long), torch.full((1, 2, 12), 1 / 12))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that this exporter is the older one, and that Python values are not traced
        _export(network, example, path)


def _export(network: ReaderNetwork, example: tuple[torch.Tensor, torch.Tensor], path: Path) -> None:
    torch.onnx.export(
        network,
        example,
        str(path),
        input_names=["tokens", "pool"],
        output_names=["sentences", "relevance"],
        dynamic_axes={"tokens": {1: "tokens"}, "pool": {1: "sentences", 2: "tokens"}, "sentences": {1: "sentences"}},
        opset_version=OPSET,
        dynamo=False,  # the newer exporter needs a package more and writes the same graph
    )


def write_small(full: Path, small: Path) -> None:
    """Weights in 8 bits: by channel, in 7 of them, so that processors without VNNI do not overflow."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        full,
        small,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Gather"],
    )


def copy_tokenizer(source: Path, target: Path) -> None:
    """The tokenizer without its own cutting and filling: windows see to that."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(source))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(target))


def card_of(version: str, calibration: Calibration) -> ReaderCard:
    """What stands beside the weights."""
    return ReaderCard(
        version=version,
        labels=LABELS,
        lifts=calibration.lifts,
        second_label=calibration.second_label,
        tradeoff=calibration.tradeoff,
    )
