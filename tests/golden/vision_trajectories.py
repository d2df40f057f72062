# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""vision_trajectories.txt: whole trainings of networks of vision_networks.py by PyTorch 2.13 in float64.

No weights, images or labels stand here, because both sides draw them: a stream of weft::Random of seed 1, whose number is the
FNV-1a hash of a name, makes u in [-1, 1), 24 bits each, and every number below is rounded to float.
<run>.<parameter>, in the order of PyTorch's layout: u / 8 for biases and running_mean, 0.75 + u / 4 for other vectors,
u sqrt(6 / fan in) for the rest, where the fan in is the size over the first extent.
<run>.labels, one random word each: word * classes >> 32. <run>.templates: an image for each class, channels last.
<run>.images: (u + template of the label) / 2. The targets are labels, labels as 0 and 1, masks (1 where the first channel of the
template is above 0) or the images themselves. <run>.test.labels and <run>.test.images: what is evaluated at the end.

<run>.plan: samples, batch, steps, samples to evaluate. Batches come in order, the last of an epoch may be smaller.
<run>.losses: of each step, before its update. <run>.evaluation: the loss, and the accuracy where targets are labels, after the last
step, with moving averages. <run>.predictions: the first two outputs of it, at up to 16 places.
<run>.<parameter>.last: after the last step, at up to 8 places, then the mean and the root of the mean square.
Places are k (count - 1) / (places - 1), rounded down. <run>.float32: how far PyTorch's own run in float32 is from all this, the
largest relative error of a loss and the largest error of a number of .last over the largest number of that parameter.

Optimizers are PyTorch's own, but for mobilenet's RMSprop, which is Keras's formula. The epsilon of Adam and AdamW is set in each step,
to 1e-7 / sqrt(1 - 0.999^t), which makes PyTorch's step t that of Keras with 1e-7. tuned begins with what trained left of layers that
have the same names.

    python3 vision_trajectories.py               writes the file
    python3 vision_trajectories.py check FOLDER  reads <run>.safetensors there, which weft's tests write if the variable
        WEFT_KEEP_WEIGHTS names the folder: load_state_dict takes them strictly, and the evaluation is that of the file
"""
import json
import math
import pathlib
import sys

import numpy
import torch
from torch import nn
from torch.nn import functional

import vision_networks as networks
from golden_file import write
from trajectories import KerasRMSprop

HALF = 0xFFFFFFFF


def philox(counter, seed):
    """weft::philox for many counters."""
    key0, key1 = seed & HALF, seed >> 32
    a, b, c, d = (numpy.asarray(word, dtype=numpy.uint64) for word in counter)
    for _ in range(10):
        one, two = a * numpy.uint64(0xD2511F53), c * numpy.uint64(0xCD9E8D57)
        a, b, c, d = ((two >> numpy.uint64(32)) ^ b ^ numpy.uint64(key0), two & numpy.uint64(HALF),
                      (one >> numpy.uint64(32)) ^ d ^ numpy.uint64(key1), one & numpy.uint64(HALF))
        key0, key1 = (key0 + 0x9E3779B9) & HALF, (key1 + 0xBB67AE85) & HALF
    return numpy.stack((a, b, c, d), -1)


def words(name, count):
    """The first words of the stream with that name."""
    stream = 0xCBF29CE484222325
    for byte in name.encode():
        stream = (stream ^ byte) * 0x100000001B3 % 2**64
    blocks = numpy.arange((count + 3) // 4, dtype=numpy.uint64)
    fixed = [numpy.full(blocks.shape, word, dtype=numpy.uint64) for word in (0, stream & HALF, stream >> 32)]
    return philox((blocks, *fixed), 1).reshape(-1)[:count]


def uniform(name, shape):
    """In [-1, 1), in double."""
    count = math.prod(shape)
    return torch.from_numpy((words(name, count) >> numpy.uint64(8)).astype(float)).reshape(shape) * 2.0**-23 - 1


def rounded(tensor):
    return tensor.float().double()


def initial(run, name, shape):
    u = uniform(f"{run}.{name}", shape)
    if len(shape) > 1:
        return rounded(u * math.sqrt(6 / (math.prod(shape) // shape[0])))
    return rounded(u / 8 if name.endswith(("bias", "running_mean")) else 0.75 + u / 4)


class Run:
    """One training. target: "label", "one_hot", "mask" or "image"."""

    def __init__(self, name, make, image, optimizer, *, plan, target="label", classes=10, data=None):
        self.name, self.make, self.image, self.optimizer = name, make, image, optimizer
        self.samples, self.batch, self.steps, self.evaluated = self.plan = plan
        self.target, self.classes, self.data = target, classes, data or name

    def draw(self, what, count):
        """Images, channels first, and targets."""
        labels = torch.from_numpy((words(f"{self.data}.{what}labels", count) * self.classes >> numpy.uint64(32)).astype(int))
        template = uniform(f"{self.data}.templates", (self.classes, *self.image))[labels]
        images = rounded((uniform(f"{self.data}.{what}images", (count, *self.image)) + template) / 2).permute(0, 3, 1, 2)
        targets = {"label": labels, "one_hot": functional.one_hot(labels, self.classes).double(), "image": images,
                   "mask": (template[..., :1] > 0).double().permute(0, 3, 1, 2)}
        return images, targets[self.target]

    def model(self, given):
        model = self.make().double()
        state = {name: given.get(name, initial(self.name, name, tuple(value.shape)))
                 for name, value in model.state_dict().items() if not name.endswith("num_batches_tracked")}
        model.load_state_dict(state)
        return model

    def loss(self, prediction, target):
        return {"label": functional.cross_entropy, "image": functional.mse_loss, "mask": functional.binary_cross_entropy_with_logits,
                "one_hot": lambda p, t: functional.cross_entropy(p, t, label_smoothing=0.1)}[self.target](prediction, target)

    def train(self, model):
        images, targets = in_type_of(model, *self.draw("", self.samples))
        optimizer = self.optimizer([p for p in model.parameters() if p.requires_grad])
        losses, begin = [], 0
        model.train()
        for _ in range(self.steps):
            value = self.loss(model(images[begin:begin + self.batch]), targets[begin:begin + self.batch])
            losses.append(value.item())
            optimizer.zero_grad()
            value.backward()
            optimizer.step()
            begin = begin + self.batch if begin + self.batch < self.samples else 0
        return torch.tensor(losses, dtype=torch.float64)

    @torch.no_grad()
    def evaluate(self, model):
        """Loss and accuracy, predictions; in float64."""
        images, targets = self.draw("test.", self.evaluated)
        model = model.double().eval()
        y = model(images)
        scores = [self.loss(y, targets).item()]
        if self.target == "label":
            scores.append((y.argmax(1) == targets).double().mean().item())
        return scores, y.movedim(1, -1)


def in_type_of(model, *tensors):
    """Floating tensors in a model's type."""
    kind = next(model.parameters()).dtype
    return [t.to(kind) if t.is_floating_point() else t for t in tensors]


class AsKeras:
    """Adam and AdamW, whose epsilon Keras adds before the bias of the variance is corrected."""

    def __init__(self, optimizer):
        self.optimizer, self.time, self.zero_grad = optimizer, 0, optimizer.zero_grad

    def step(self):
        self.time += 1
        for group in self.optimizer.param_groups:
            group["eps"] = 1e-7 / math.sqrt(1 - 0.999**self.time)
        self.optimizer.step()


def adam(rate, **options):
    return lambda p: AsKeras(torch.optim.Adam(p, lr=rate, foreach=False, **options))


def sgd(rate, **options):
    return lambda p: torch.optim.SGD(p, lr=rate, foreach=False, **options)


SMALL = (36, 8, 10, 20)
RUNS = [
    Run("lenet", networks.lenet, (28, 28, 1), adam(0.001), plan=(320, 64, 50, 100)),
    Run("resnet8", networks.resnet8, (32, 32, 3), sgd(0.002, momentum=0.9), plan=(160, 32, 50, 64)),
    Run("vgg", networks.vgg, (16, 16, 3), sgd(0.01, momentum=0.9, nesterov=True), plan=SMALL),
    Run("mobilenet", networks.mobilenet, (16, 16, 3), lambda p: KerasRMSprop(p, lr=0.003), plan=SMALL),
    Run("unet", networks.UNet, (16, 16, 2), adam(0.01), plan=SMALL, target="mask"),
    Run("normalized", networks.normalized, (12, 12, 3), lambda p: AsKeras(torch.optim.AdamW(p, lr=0.003, weight_decay=0.01, foreach=False)),
        plan=SMALL, target="one_hot"),
    Run("autoencoder", networks.autoencoder, (16, 16, 1), adam(0.01), plan=SMALL, target="image"),
    Run("trained", networks.Trained, (12, 12, 3), sgd(0.01, momentum=0.9), plan=SMALL),
    Run("tuned", networks.Tuned, (12, 12, 3), sgd(0.02, momentum=0.9), plan=SMALL),
]


def places(tensor, most):
    flat = tensor.flatten()
    count = min(flat.numel(), most)
    return [flat[k * (flat.numel() - 1) // max(count - 1, 1)].item() for k in range(count)]


def sample(tensor):
    return places(tensor, 8) + [tensor.mean().item(), tensor.square().mean().sqrt().item()]


def state(model):
    return {name: value.double() for name, value in model.state_dict().items() if not name.endswith("num_batches_tracked")}


def golden(run, given):
    """Everything of a run by name, and its last state."""
    exact, short = run.model(given), run.model(given).float()
    losses, short_losses = run.train(exact), run.train(short)
    last = state(exact)
    off = max(((value - last[name]).abs().max() / last[name].abs().max()).item() for name, value in state(short).items())
    scores, y = run.evaluate(exact)
    assert losses[-5:].mean() < 0.99 * losses[:5].mean(), f"{run.name} does not learn"
    errors = [((short_losses - losses).abs() / losses).max().item(), off]
    print(f"{run.name}: {losses[0]:.4f} to {losses[-1]:.4f}, evaluated {scores}, float32 is off by {errors[0]:.1e} and {errors[1]:.1e}")
    return {"plan": run.plan, "losses": losses, "evaluation": scores, "predictions": places(y[0], 16) + places(y[1], 16),
            "float32": errors} | {name + ".last": sample(value) for name, value in last.items()}, last


def read_safetensors(path):
    with open(path, "rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        values = file.read()
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            tensors[name] = torch.frombuffer(bytearray(values[begin:end]), dtype=torch.float32).reshape(entry["shape"])
    return tensors


def check(folder):
    golden_text = (pathlib.Path(__file__).parent / "vision_trajectories.txt").read_text(encoding="ascii").splitlines()
    for run in RUNS:
        path = folder / f"{run.name}.safetensors"
        if path.exists():
            model = run.make()
            model.load_state_dict(read_safetensors(path), strict=True)
            wanted = golden_text[golden_text.index(f"{run.name}.evaluation {1 + (run.target == 'label')}") + 1].split()
            scores = run.evaluate(model)[0]
            for value, number in zip(scores, wanted, strict=True):
                assert abs(value - float(number)) <= 1e-4 * abs(float(number)), f"{run.name}: {value}, not {number}"
            print(f"{run.name}: {scores}")


def main():
    if len(sys.argv) > 1:
        return check(pathlib.Path(sys.argv[2]))
    values, last = {}, {}
    for run in RUNS:
        found, last = golden(run, last if run.name == "tuned" else {})
        values |= {f"{run.name}.{name}": value for name, value in found.items()}
    write("vision_trajectories.txt", __doc__, values)


if __name__ == "__main__":
    main()
