# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""networks.txt: the losses of the first steps of whole networks in PyTorch 2.13, in double, each from before its update.

SGD, rate 0.01, momentum 0.9, the mean cross-entropy of one batch. Weights and samples are drawn by name and place, see
draw; the names are those of the parameters in weft. Dropout has the rate 0. resnet50.float32: the same in float, whose rounding
grows in 50 layers: of the second loss it is 4 %.
"""
import torch
from torch import nn
from torch.nn import functional as F

from golden_file import write

STEPS = 4


def draw(name, count):
    """drawn of tests/support/networks.hpp, for the places 0 to count - 1."""
    seed = 2166136261
    for c in name.encode():
        seed = (seed ^ c) * 16777619 % 2**32
    h = (seed + torch.arange(count) * 2654435761) % 2**32
    h = (h ^ h >> 16) * 0x85EBCA6B % 2**32
    h = (h ^ h >> 13) * 0xC2B2AE35 % 2**32
    h ^= h >> 16
    return (h >> 8).double() / 2**23 - 1


def with_drawn_weights(model):
    for name, p in model.named_parameters():
        values = draw(name, p.numel()).reshape(p.shape)
        if p.dim() == 1:
            values = values * 0.1 + (1 if name.endswith("weight") else 0)
        else:
            values = values * (6 / p[0].numel()) ** 0.5
        p.data = values
    return model


def losses(model, samples, shape, classes, steps=STEPS, kind=torch.float64):
    height, width, channels = shape
    x = draw("x", samples * height * width * channels).reshape(samples, *shape).permute(0, 3, 1, 2).to(kind)
    y = (7 * torch.arange(samples) + 3) % classes
    model = with_drawn_weights(model.double()).to(kind)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    values = []
    for _ in range(steps):
        loss = F.cross_entropy(model(x), y)
        values.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return values


class Named(nn.Sequential):
    """Modules in a row, with names."""

    def __init__(self, **modules):
        super().__init__()
        for name, module in modules.items():
            self.add_module(name, module)


def convolution(inputs, filters, kernel, stride=1):
    return nn.Conv2d(inputs, filters, kernel, stride, kernel // 2, bias=False)


class Block(nn.Module):
    """torchvision's BasicBlock, or with `wide` its Bottleneck."""

    def __init__(self, inputs, filters, stride, wide):
        super().__init__()
        outputs = 4 * filters if wide else filters
        sizes = [(inputs, filters, 1, 1), (filters, filters, 3, stride), (filters, outputs, 1, 1)] if wide else [
            (inputs, filters, 3, stride), (filters, filters, 3, 1)]
        self.depth = len(sizes)
        for k, size in enumerate(sizes, 1):
            self.add_module(f"conv{k}", convolution(*size))
            self.add_module(f"bn{k}", nn.BatchNorm2d(size[1]))
        self.downsample = nn.Sequential()
        if stride != 1 or inputs != outputs:
            self.downsample = nn.Sequential(convolution(inputs, outputs, 1, stride), nn.BatchNorm2d(outputs))

    def forward(self, x):
        y = x
        for k in range(1, self.depth + 1):
            y = self.get_submodule(f"bn{k}")(self.get_submodule(f"conv{k}")(y))
            if k < self.depth:
                y = F.relu(y)
        return F.relu(y + self.downsample(x))


def stage(inputs, filters, blocks, stride, wide=False):
    outputs = 4 * filters if wide else filters
    return nn.Sequential(*(Block(inputs if k == 0 else outputs, filters, stride if k == 0 else 1, wide) for k in range(blocks)))


def resnet(n):
    return Named(conv1=convolution(3, 16, 3), bn1=nn.BatchNorm2d(16), relu=nn.ReLU(), layer1=stage(16, 16, n, 1),
                 layer2=stage(16, 32, n, 2), layer3=stage(32, 64, n, 2), pool=nn.AdaptiveAvgPool2d(1), flat=nn.Flatten(),
                 fc=nn.Linear(64, 10))


def imagenet_resnet(wide, *blocks):
    """torchvision's, for images of 224 x 224."""
    layers, inputs = {}, 64
    for k, n in enumerate(blocks):
        layers[f"layer{k + 1}"] = stage(inputs, 64 << k, n, 1 if k == 0 else 2, wide)
        inputs = (4 if wide else 1) * (64 << k)
    return Named(conv1=convolution(3, 64, 7, 2), bn1=nn.BatchNorm2d(64), relu=nn.ReLU(), maxpool=nn.MaxPool2d(3, 2, 1), **layers,
                 pool=nn.AdaptiveAvgPool2d(1), flat=nn.Flatten(), fc=nn.Linear(inputs, 1000))


def bottlenecks():
    return Named(layer1=stage(3, 8, 1, 1, True), layer2=stage(32, 8, 2, 2, True), pool=nn.AdaptiveAvgPool2d(1),
                 flat=nn.Flatten(), fc=nn.Linear(32, 10))


def alexnet(part):
    """Krizhevsky 2012, with 1 / part of the channels. PyTorch's alpha is that of the mean: size times the paper's."""
    norm = lambda: nn.LocalResponseNorm(5, 5e-4, 0.75, 2.0)
    pool = lambda: nn.MaxPool2d(3, 2)
    c = [n // part for n in (96, 256, 384, 384, 256, 4096, 4096)]
    return Named(conv1=nn.Conv2d(3, c[0], 11, 4), r1=nn.ReLU(), n1=norm(), p1=pool(),
                 conv2=nn.Conv2d(c[0], c[1], 5, 1, 2, groups=2), r2=nn.ReLU(), n2=norm(), p2=pool(),
                 conv3=nn.Conv2d(c[1], c[2], 3, 1, 1), r3=nn.ReLU(),
                 conv4=nn.Conv2d(c[2], c[3], 3, 1, 1, groups=2), r4=nn.ReLU(),
                 conv5=nn.Conv2d(c[3], c[4], 3, 1, 1, groups=2), r5=nn.ReLU(), p5=pool(), flat=nn.Flatten(),
                 fc6=nn.Linear(c[4], c[5]), r6=nn.ReLU(), fc7=nn.Linear(c[5], c[6]), r7=nn.ReLU(), fc8=nn.Linear(c[6], 10))


def vgg():
    """A convolution, another one, a pool: twice."""
    return nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
                         nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
                         Pixels(), nn.Linear(16 * 8 * 8, 32), nn.ReLU(), nn.Linear(32, 10))


class Pixels(nn.Module):
    """Flattens with channels last, as weft has them."""

    def forward(self, x):
        return x.permute(0, 2, 3, 1).flatten(1)


def separable(inputs, filters, stride):
    """A depthwise convolution and a pointwise one, with TensorFlow's padding, whose odd zero stands behind."""
    zeros = nn.ZeroPad2d((0, 1, 0, 1) if stride == 2 else (1, 1, 1, 1))
    norm = lambda n: nn.BatchNorm2d(n, eps=1e-3)
    return Named(zeros=zeros, depthwise=nn.Conv2d(inputs, inputs, 3, stride, groups=inputs, bias=False), depthwise_norm=norm(inputs),
                 r1=nn.ReLU6(), pointwise=nn.Conv2d(inputs, filters, 1, bias=False), pointwise_norm=norm(filters), r2=nn.ReLU6())


def mobilenet():
    return Named(zeros=nn.ZeroPad2d((0, 1, 0, 1)), conv=nn.Conv2d(3, 8, 3, 2, bias=False), norm=nn.BatchNorm2d(8, eps=1e-3), relu=nn.ReLU6(),
                 block1=separable(8, 16, 1), block2=separable(16, 32, 2), block3=separable(32, 32, 1), pool=nn.AdaptiveAvgPool2d(1),
                 head=nn.Conv2d(32, 10, 1), flat=nn.Flatten())


class Inception(nn.Module):
    """Four branches, with Caffe's names. Szegedy et al. 2015, figure 2 b."""

    def __init__(self, inputs, sizes):
        super().__init__()
        one, reduce3, three, reduce5, five, pooled = sizes
        for name, module in {"1x1": nn.Conv2d(inputs, one, 1), "3x3_reduce": nn.Conv2d(inputs, reduce3, 1),
                             "3x3": nn.Conv2d(reduce3, three, 3, padding=1), "5x5_reduce": nn.Conv2d(inputs, reduce5, 1),
                             "5x5": nn.Conv2d(reduce5, five, 5, padding=2), "pool_proj": nn.Conv2d(inputs, pooled, 1)}.items():
            self.add_module(name, module)

    def forward(self, x):
        layer = lambda name, t: F.relu(self.get_submodule(name)(t))
        return torch.cat([layer("1x1", x), layer("3x3", layer("3x3_reduce", x)), layer("5x5", layer("5x5_reduce", x)),
                          layer("pool_proj", F.max_pool2d(x, 3, 1, 1))], 1)


def inception():
    return Named(a=Inception(3, (8, 4, 8, 2, 4, 4)), pool=nn.MaxPool2d(3, 2, 1), b=Inception(24, (16, 8, 16, 4, 8, 8)),
                 mean=nn.AdaptiveAvgPool2d(1), flat=nn.Flatten(), fc=nn.Linear(48, 10))


class UNet(nn.Module):
    """Two levels: Ronneberger et al. 2015, with padding; a class for every pixel, of which the mean is judged."""

    def __init__(self):
        super().__init__()
        self.top = self.twice(3, 8)
        self.middle = self.twice(8, 16)
        self.bottom = self.twice(16, 32)
        self.up_middle = nn.ConvTranspose2d(32, 16, 2, 2)
        self.right_middle = self.twice(32, 16)
        self.up_top = nn.ConvTranspose2d(16, 8, 2, 2)
        self.right_top = self.twice(16, 8)
        self.head = nn.Conv2d(8, 10, 1)

    @staticmethod
    def twice(inputs, filters):
        return nn.Sequential(nn.Conv2d(inputs, filters, 3, padding=1), nn.ReLU(), nn.Conv2d(filters, filters, 3, padding=1), nn.ReLU())

    def forward(self, x):
        top = self.top(x)
        middle = self.middle(F.max_pool2d(top, 2))
        bottom = self.bottom(F.max_pool2d(middle, 2))
        y = self.right_middle(torch.cat([middle, self.up_middle(bottom)], 1))
        y = self.right_top(torch.cat([top, self.up_top(y)], 1))
        return self.head(y).mean((2, 3))


def main():
    write("networks.txt", __doc__, {
        "resnet8": losses(resnet(1), 4, (32, 32, 3), 10),
        "resnet20": losses(resnet(3), 4, (32, 32, 3), 10),
        "resnet18": losses(imagenet_resnet(False, 2, 2, 2, 2), 4, (224, 224, 3), 1000, 2),
        "resnet50": losses(imagenet_resnet(True, 3, 4, 6, 3), 4, (224, 224, 3), 1000, 2),
        "resnet50.float32": losses(imagenet_resnet(True, 3, 4, 6, 3), 4, (224, 224, 3), 1000, 2, torch.float32),
        "bottlenecks": losses(bottlenecks(), 4, (16, 16, 3), 10),
        "alexnet": losses(alexnet(8), 4, (67, 67, 3), 10),
        "vgg": losses(vgg(), 4, (32, 32, 3), 10),
        "mobilenet": losses(mobilenet(), 4, (32, 32, 3), 10),
        "inception": losses(inception(), 4, (16, 16, 3), 10),
        "unet": losses(UNet(), 2, (16, 16, 3), 10),
    })


if __name__ == "__main__":
    main()
