// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers.hpp>
#include <weft/topology/named.hpp>
#include <weft/topology/sequential.hpp>

// Residual networks with the names and the numbers of torchvision.
// Source: He, Zhang, Ren and Sun 2016, Deep Residual Learning for Image Recognition.
namespace weft_test {

using namespace weft;

constexpr BatchNormalization norm(const Name& name) { return {.momentum = 0.9, .epsilon = 1e-5, .name = name}; }

constexpr Conv2D convolution(int filters, int kernel, int stride, const Name& name) {
  return {.filters = filters, .kernel = kernel, .stride = stride, .padding = pad_of(kernel / 2), .bias = false, .name = name};
}

/// What goes around a block: the input, or a projection of it where the shape changes.
constexpr Tensor shortcut(Tensor x, int filters, int stride) {
  if (stride == 1 && x.shape()[-1] == filters) return x;
  return named("downsample", [=](Tensor t) { return norm("1")(convolution(filters, 1, stride, "0")(t)); })(x);
}

/// Two convolutions: ResNet-18 and -34, and the narrow ones for small images.
struct BasicBlock {
  int filters = 64, stride = 1;

  constexpr Tensor operator()(Tensor x) const {
    if (x.failed()) return x;
    const Tensor y = relu(norm("bn1")(convolution(filters, 3, stride, "conv1")(x)));
    return relu(norm("bn2")(convolution(filters, 3, 1, "conv2")(y)) + shortcut(x, filters, stride));
  }
};

/// Down to a quarter of the channels, through a window, and up again: ResNet-50 and deeper.
struct Bottleneck {
  int filters = 64, stride = 1;

  constexpr Tensor operator()(Tensor x) const {
    if (x.failed()) return x;
    Tensor y = relu(norm("bn1")(convolution(filters, 1, 1, "conv1")(x)));
    y = relu(norm("bn2")(convolution(filters, 3, stride, "conv2")(y)));
    return relu(norm("bn3")(convolution(4 * filters, 1, 1, "conv3")(y)) + shortcut(x, 4 * filters, stride));
  }
};

/// Blocks of one width; the first one may make the image smaller.
template <class Block, int filters, int blocks, int stride>
struct Stage {
  constexpr Tensor operator()(Tensor x) const {
    for (int i = 0; i < blocks; ++i) x = named(number(i), Block{filters, i == 0 ? stride : 1})(x);
    return x;
  }

 private:
  static constexpr Name number(int i) {
    Name name{"0"};
    name.text[0] = static_cast<char>('0' + i);
    return name;
  }
};

/// For images of 32 x 32: 6 n + 2 layers.
template <int n>
using SmallResNet = Sequential<
    Input{32, 32, 3}, convolution(16, 3, 1, "conv1"), norm("bn1"), Activation{relu},
    named("layer1", Stage<BasicBlock, 16, n, 1>{}), named("layer2", Stage<BasicBlock, 32, n, 2>{}),
    named("layer3", Stage<BasicBlock, 64, n, 2>{}), GlobalAveragePool2D{}, Dense{.units = 10, .name = "fc"}>;

/// For images of 224 x 224: so many blocks in each of four stages.
template <class Block, int... blocks>
struct ImageNetResNet;

template <class Block, int a, int b, int c, int d>
struct ImageNetResNet<Block, a, b, c, d>
    : Sequential<Input{224, 224, 3}, convolution(64, 7, 2, "conv1"), norm("bn1"), Activation{relu},
                 MaxPool2D{.pool = 3, .stride = 2, .padding = pad_of(1)},
                 named("layer1", Stage<Block, 64, a, 1>{}), named("layer2", Stage<Block, 128, b, 2>{}),
                 named("layer3", Stage<Block, 256, c, 2>{}), named("layer4", Stage<Block, 512, d, 2>{}),
                 GlobalAveragePool2D{}, Dense{.units = 1000, .name = "fc"}> {};

using ResNet8 = SmallResNet<1>;
using ResNet20 = SmallResNet<3>;
using ResNet18 = ImageNetResNet<BasicBlock, 2, 2, 2, 2>;
using ResNet50 = ImageNetResNet<Bottleneck, 3, 4, 6, 3>;

}  // namespace weft_test
