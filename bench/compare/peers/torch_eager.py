# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# install: pip install torch
"""PyTorch as most write it. Its fused optimizers are the fastest of three kinds; an epoch indexes tensors, which is
faster than a DataLoader, which collates samples one by one; batches in order are views."""
import torch
from workloads import first_weights, make_data, serve, threads

torch.set_num_threads(threads())


def new_model(workload):
    layers = []
    for weight in first_weights(workload):
        linear = torch.nn.Linear(weight.shape[1], weight.shape[0])
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(weight))
            linear.bias.zero_()
        layers += [linear, torch.nn.Tanh() if workload.tanh else torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


class Training:
    def __init__(self, workload):
        self.workload = workload
        features, targets = map(torch.from_numpy, make_data(workload))
        self.features, self.targets = features, targets.long() if workload.classes else targets
        self.batches = list(zip(self.features.split(workload.batch), self.targets.split(workload.batch)))
        self.model = new_model(workload)
        self.loss_of = torch.nn.CrossEntropyLoss() if workload.classes else torch.nn.MSELoss()
        if workload.optimizer == "adam":
            self.optimizer = torch.optim.Adam(self.model.parameters(), lr=workload.rate, eps=1e-10, fused=True)
        else:
            self.optimizer = torch.optim.SGD(
                self.model.parameters(), lr=workload.rate, momentum=workload.momentum, fused=True)

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
    def __init__(self, workload):
        self.model = new_model(workload).eval()
        self.sample = torch.from_numpy(make_data(workload)[0])

    @torch.inference_mode()
    def check(self):
        return self.model(self.sample).sum().item()

    @torch.inference_mode()
    def run(self, count):
        for _ in range(count):
            self.model(self.sample)


if __name__ == "__main__":
    serve(f"PyTorch {torch.__version__.split('+')[0]} eager",
          lambda w: Prediction(w) if w.task == "one_sample" else Training(w))
