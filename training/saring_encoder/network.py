"""The small encoder and its heads: pre-norm transformer, attention and maximum pooling over pieces."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

VOCABULARY, WIDTH, LAYERS, HEADS, INNER, PIECES = 16_000, 256, 3, 4, 512, 96
PAD, UNK, CLS, SEP, MASK = range(5)
# Low enough to silence a padded piece, high enough for bfloat16 and int8.
SILENT = -30.0


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, dropout: float):
        super().__init__()
        self.h, self.p, self.scale = heads, dropout, (width // heads) ** -0.5
        self.n1, self.qkv, self.o = nn.LayerNorm(width), nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.n2, self.a, self.b = nn.LayerNorm(width), nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, x: torch.Tensor, bias: torch.Tensor | None) -> torch.Tensor:
        rows, pieces, width = x.shape
        q, k, v = self.qkv(self.n1(x)).view(rows, pieces, 3, self.h, width // self.h).permute(2, 0, 3, 1, 4).unbind(0)
        # Written out: the fused kernel's backward pass is slower on a CPU at these lengths.
        scores = q @ k.transpose(-1, -2)
        if self.scale != 1:
            scores = scores * self.scale
        mixed = (scores if bias is None else scores + bias).softmax(-1) @ v
        x = x + F.dropout(self.o(mixed.transpose(1, 2).reshape(rows, pieces, width)), self.p, self.training)
        inner = F.gelu(self.a(self.n2(x)), approximate="tanh")
        return x + F.dropout(self.b(inner), self.p, self.training)

    def fold_scale(self) -> None:
        """Moves the scores' scale into the queries' weights: one operation less in use."""
        width = self.o.in_features
        self.qkv.weight.data[:width] *= self.scale
        self.qkv.bias.data[:width] *= self.scale
        self.scale = 1


class Encoder(nn.Module):
    def __init__(self, layers: int = LAYERS, dropout: float = 0.1):
        super().__init__()
        self.p = dropout
        self.e, self.pos, self.ne = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(PIECES, WIDTH), nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, INNER, dropout) for _ in range(layers))
        self.nf = nn.LayerNorm(WIDTH)
        nn.init.normal_(self.e.weight, std=0.02)
        nn.init.normal_(self.pos.weight, std=0.01)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        x = F.dropout(self.ne(self.e(ids) + self.pos.weight[: ids.shape[1]]), self.p, self.training)
        bias = None if mask is None else (1 - mask[:, None, None, :].to(x.dtype)) * SILENT
        for layer in self.layers:
            x = layer(x, bias)
        return self.nf(x)


class Classifier(nn.Module):
    def __init__(self, encoder: Encoder, outputs: int, dropout: float = 0.2):
        super().__init__()
        self.enc, self.p = encoder, dropout
        self.att, self.h, self.out = nn.Linear(WIDTH, 4), nn.Linear(WIDTH * 6, WIDTH), nn.Linear(WIDTH, outputs)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        """Rows × outputs; without a mask every piece counts."""
        x = self.enc(ids, mask)
        silent = 0.0 if mask is None else (1 - mask.to(x.dtype)[:, :, None]) * SILENT
        share = (self.att(x) + silent).softmax(1)
        attended = (share.transpose(1, 2) @ x).flatten(1)
        z = torch.cat([x[:, 0], attended, (x + silent).amax(1)], 1)
        z = F.relu(self.h(F.dropout(z, self.p, self.training)))
        return self.out(F.dropout(z, self.p, self.training))


def layers_of(state: dict[str, torch.Tensor]) -> int:
    """How many layers a `Classifier` has, told by the names of its weights."""
    return len({name.split(".")[2] for name in state if name.startswith("enc.layers.")})
