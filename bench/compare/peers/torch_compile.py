# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# install: pip install torch
"""PyTorch through torch.compile. The whole step of a perceptron is one compiled function: loss, gradients by torch.func, and the
update, which came out faster than a compiled forward and backward pass with a fused optimizer. Other networks are compiled with
their loss and have the fused optimizer, images with their channels last. Nothing is cached on disk."""
import os
os.environ["TORCHINDUCTOR_FORCE_DISABLE_CACHES"] = "1"
import warnings
warnings.filterwarnings("ignore")

import torch
import torch_eager
from workloads import serve

EPSILON = 1e-10  # so little that it does not matter where in the formula it stands


class WholeStep(torch_eager.Training):
    def __init__(self, workload):
        super().__init__(workload)
        names = [name for name, _ in self.model.named_parameters()]
        self.parameters = [p.detach() for p in self.model.parameters()]
        self.first = [torch.zeros_like(p) for p in self.parameters]
        self.second = [torch.zeros_like(p) for p in self.parameters]
        self.steps = torch.zeros(())

        def loss_of(parameters, x, y):
            return self.loss_of(torch.func.functional_call(self.model, dict(zip(names, parameters)), (x,)), y)

        def step(x, y):
            gradients, loss = torch.func.grad_and_value(loss_of)(self.parameters, x, y)
            self.update(gradients)
            return loss

        def indexed_step(chosen):
            return step(self.features[chosen], self.targets[chosen])

        self.compiled, self.compiled_indexed = torch.compile(step), torch.compile(indexed_step)

    def update(self, gradients):
        w = self.workload
        if w.optimizer == "sgd":
            for p, m, g in zip(self.parameters, self.first, gradients):
                p.sub_(w.rate * (m.mul_(w.momentum).add_(g) if w.momentum else g))
            return
        self.steps.add_(1)
        rate = w.rate * torch.sqrt(1 - 0.999 ** self.steps) / (1 - 0.9 ** self.steps)
        for p, m, v, g in zip(self.parameters, self.first, self.second, gradients):
            m.lerp_(g, 0.1)
            v.mul_(0.999).addcmul_(g, g, value=0.001)
            p.sub_(rate * m / (v.sqrt() + EPSILON))

    @torch.no_grad()
    def step(self, features, targets):
        return self.compiled(features, targets)

    @torch.no_grad()
    def run(self, count):
        if self.workload.task == "steps":
            return super().run(count)
        for _ in range(count):
            for chosen in torch.randperm(len(self.features)).split(self.workload.batch):
                self.compiled_indexed(chosen)


class Training(torch_eager.Training):
    layout = torch.channels_last

    def __init__(self, workload):
        super().__init__(workload)
        self.loss = torch.compile(lambda x, y: self.loss_of(self.model(x), y))

    def step(self, features, targets):
        self.optimizer.zero_grad()
        loss = self.loss(features, targets)
        loss.backward()
        self.optimizer.step()
        return loss


class Prediction(torch_eager.Prediction):
    def __init__(self, workload):
        super().__init__(workload)
        self.model = torch.compile(self.model)


class Stream(torch_eager.Stream):
    def __init__(self, workload):
        super().__init__(workload)
        self.next = torch.compile(self.next)


def new_job(workload):
    training = WholeStep if workload.network.endswith("perceptron") else Training
    return torch_eager.new_job(workload, training, Prediction, Stream)


if __name__ == "__main__":
    serve(f"PyTorch {torch.__version__.split('+')[0]} compiled", new_job)
