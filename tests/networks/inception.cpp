// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Source: Szegedy et al. 2015, Going Deeper with Convolutions, figure 2 b and table 1; the names are Caffe's.
#include "support/networks.hpp"

namespace {

using namespace weft_test;
using namespace weft;

// Four branches that see windows of 1, 3, 5 and a pool, side by side in the channels.
struct Inception {
  int one = 0, reduce_three = 0, three = 0, reduce_five = 0, five = 0, pooled = 0;

  constexpr Tensor operator()(Tensor x) const {
    const Tensor a = window(one, 1, "1x1")(x);
    const Tensor b = window(three, 3, "3x3")(window(reduce_three, 1, "3x3_reduce")(x));
    const Tensor c = window(five, 5, "5x5")(window(reduce_five, 1, "5x5_reduce")(x));
    const Tensor d = window(pooled, 1, "pool_proj")(MaxPool2D{.pool = 3, .stride = 1, .padding = same}(x));
    return concatenate(a, b, c, d);
  }

 private:
  static constexpr Conv2D window(int filters, int kernel, const Name& name) {
    return {.filters = filters, .kernel = kernel, .padding = same, .activation = relu, .name = name};
  }
};

constexpr Inception block_3a{64, 96, 128, 16, 32, 32};
static_assert(parameter_count<Sequential<Input{28, 28, 192}, block_3a>> == 163'696);

constexpr MaxPool2D halved{.pool = 3, .stride = 2, .padding = same};

// Without the two other classifiers, which its authors put beside it for training.
using GoogLeNet = Sequential<
    Input{224, 224, 3},
    Conv2D{.filters = 64, .kernel = 7, .stride = 2, .padding = same, .activation = relu}, halved, LocalResponseNormalization{.alpha = 5e-4},
    Conv2D{.filters = 64, .kernel = 1, .activation = relu}, Conv2D{.filters = 192, .kernel = 3, .padding = same, .activation = relu},
    LocalResponseNormalization{.alpha = 5e-4}, halved,
    block_3a, Inception{128, 128, 192, 32, 96, 64}, halved,
    Inception{192, 96, 208, 16, 48, 64}, Inception{160, 112, 224, 24, 64, 64}, Inception{128, 128, 256, 24, 64, 64},
    Inception{112, 144, 288, 32, 64, 64}, Inception{256, 160, 320, 32, 128, 128}, halved,
    Inception{256, 160, 320, 32, 128, 128}, Inception{384, 192, 384, 48, 128, 128},
    GlobalAveragePool2D{}, Dropout{.rate = 0.4}, Dense{.units = 1000}>;
static_assert(parameter_count<GoogLeNet> == 6'998'552);

using Narrow = Sequential<
    Input{16, 16, 3}, named("a", Inception{8, 4, 8, 2, 4, 4}), MaxPool2D{.pool = 3, .stride = 2, .padding = pad_of(1)},
    named("b", Inception{16, 8, 16, 4, 8, 8}), GlobalAveragePool2D{}, Dense{.units = 10, .name = "fc"}>;

TEST(Inception, LearnsAsInPyTorch) { expect_losses_of_pytorch<Narrow>("inception", 4, 10, 1e-4); }

// The first block at its place, with its 192 channels.
using Block = Sequential<Input{28, 28, 192}, block_3a, GlobalAveragePool2D{}, Dense{.units = 10}>;

TEST(Inception, LearnsABatch) {
  auto model = compile<Block, crossentropy>(SGD{.learning_rate = 0.05, .momentum = 0.9});
  expect_falling(losses_of(model, drawn_samples(2, Block::inputs, 10), 10), 0.9);
}

}  // namespace
