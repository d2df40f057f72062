# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# install: pip install torch
"""PyTorch as most write it. Its fused optimizers are the fastest of three kinds; an epoch indexes tensors, which is
faster than a DataLoader, which collates samples one by one; batches in order are views."""
import torch
from networks.torch import cross_entropy, features_of, new_model
from workloads import make_data, serve, threads

torch.set_num_threads(threads())


def new_optimizer(workload, parameters):
    if workload.optimizer == "sgd":
        return torch.optim.SGD(parameters, lr=workload.rate, momentum=workload.momentum, fused=True)
    if workload.optimizer == "adamw":
        return torch.optim.AdamW(parameters, lr=workload.rate, eps=1e-10, weight_decay=0.01, fused=True)
    return torch.optim.Adam(parameters, lr=workload.rate, eps=1e-10, fused=True)


def in_layout(what, layout):
    """A module, or an image; nothing else has such a layout."""
    image = isinstance(what, torch.nn.Module) or what.ndim == 4
    return what.to(memory_format=layout) if image else what


class Training:
    layout = torch.contiguous_format

    def __init__(self, workload):
        self.workload = workload
        features, targets = make_data(workload)
        features, targets = features_of(workload, features), torch.from_numpy(targets)
        self.features = in_layout(features, self.layout)
        self.targets = targets.long() if workload.classes else targets
        self.batches = list(zip(self.features.split(workload.batch), self.targets.split(workload.batch)))
        self.model = in_layout(new_model(workload), self.layout)
        self.loss_of = cross_entropy if workload.classes else torch.nn.MSELoss()
        self.optimizer = new_optimizer(workload, self.model.parameters())

    def step(self, features, targets):
        self.optimizer.zero_grad()
        loss = self.loss_of(self.model(features), targets)
        loss.backward()
        self.optimizer.step()
        return loss

    def check(self):
        losses = [self.step(*batch).item() for batch in self.batches[:self.workload.check_batches]]
        return sum(losses) / len(losses)

    def run(self, count):
        if self.workload.task == "steps":
            for i in range(count):
                self.step(*self.batches[i % len(self.batches)])
            return
        for _ in range(count):
            for chosen in torch.randperm(len(self.features)).split(self.workload.batch):
                self.step(self.features[chosen], self.targets[chosen])


class Prediction:
    layout = torch.contiguous_format

    def __init__(self, workload):
        self.model = in_layout(new_model(workload).eval(), self.layout)
        self.sample = in_layout(features_of(workload, make_data(workload)[0]), self.layout)

    @torch.inference_mode()
    def check(self):
        return self.model(self.sample).sum().item()

    @torch.inference_mode()
    def run(self, count):
        for _ in range(count):
            self.model(self.sample)


class Stream:
    """Keeps the states from one step of a sequence to the next."""

    def __init__(self, workload):
        model = new_model(workload).eval()
        self.samples, self.next = features_of(workload, make_data(workload)[0]).split(1), model.next
        units = workload.sizes[2]
        self.states = torch.zeros(1, 1, units), torch.zeros(1, 1, units)

    @torch.inference_mode()
    def check(self):
        total = 0
        for x in self.samples:
            y, self.states = self.next(x, self.states)
            total += y.sum().item()
        return total

    @torch.inference_mode()
    def run(self, count):
        for i in range(count):
            _, self.states = self.next(self.samples[i % len(self.samples)], self.states)


def new_job(workload, training=Training, prediction=Prediction, stream=Stream):
    return {"one_sample": prediction, "stream": stream}.get(workload.task, training)(workload)


if __name__ == "__main__":
    serve(f"PyTorch {torch.__version__.split('+')[0]} eager", new_job)
