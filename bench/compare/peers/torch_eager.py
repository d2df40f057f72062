# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Answers `step N` by microseconds a step, and `epoch N` by milliseconds an epoch of 60,000 samples."""
import os
import sys
import time

try:
    import torch
except ImportError:
    sys.exit("PyTorch is not installed; install it with: pip install torch")

BATCH, BATCHES = 64, 20
torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
torch.manual_seed(1)

model = torch.nn.Sequential(
    torch.nn.Linear(784, 128), torch.nn.ReLU(), torch.nn.Linear(128, 64), torch.nn.ReLU(), torch.nn.Linear(64, 10))
loss_of = torch.nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, fused=True)  # the fastest of its three implementations


def noise(samples):
    return torch.rand(samples, 784), torch.randint(10, (samples,))


def step(x, y):
    optimizer.zero_grad()
    loss = loss_of(model(x), y)
    loss.backward()
    optimizer.step()


few = [noise(BATCH) for _ in range(BATCHES)]
features, targets = noise(60_000)


def epoch():
    # Faster than a DataLoader, which collates samples one by one.
    for chosen in torch.randperm(len(features)).split(BATCH):
        step(features[chosen], targets[chosen])


print("PyTorch", torch.__version__, "eager", flush=True)
for line in sys.stdin:
    workload, count = line.split()
    count = int(count)
    begin = time.perf_counter()
    if workload == "step":
        for i in range(count):
            step(*few[i % BATCHES])
        print((time.perf_counter() - begin) / count * 1e6, flush=True)
    else:
        for _ in range(count):
            epoch()
        print((time.perf_counter() - begin) / count * 1e3, flush=True)
