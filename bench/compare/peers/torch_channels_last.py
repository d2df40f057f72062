# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# install: pip install torch
# networks: lenet resnet8 separable
"""PyTorch as most write it, with images whose channels are last in memory, as its own guide advises."""
import torch
import torch_eager
from workloads import serve


class Training(torch_eager.Training):
    layout = torch.channels_last


class Prediction(torch_eager.Prediction):
    layout = torch.channels_last


if __name__ == "__main__":
    serve(f"PyTorch {torch.__version__.split('+')[0]} eager, channels last",
          lambda w: torch_eager.new_job(w, Training, Prediction))
