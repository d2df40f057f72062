// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Source: Ronneberger, Fischer and Brox 2015, U-Net: Convolutional Networks for Biomedical Image Segmentation, figure 1.
#include "support/networks.hpp"

namespace {

using namespace weft_test;
using namespace weft;

constexpr Tensor twice(Tensor x, int filters, const Padding& padding) {
  const Conv2D window{.filters = filters, .kernel = 3, .padding = padding, .activation = relu};
  return window(window(x));
}

constexpr Tensor doubled(Tensor x, int filters, const Name& name = {}) {
  return Conv2DTranspose{.filters = filters, .kernel = 2, .stride = 2, .name = name}(x);
}

// The paper's: no padding, so that what goes across is cut to the size of what comes up.
constexpr Tensor level(Tensor x, int filters, int below) {
  const Tensor left = twice(x, filters, valid);
  if (below == 0) return left;
  const Tensor up = doubled(level(MaxPool2D{2}(left), 2 * filters, below - 1), filters);
  return twice(concatenate(Cropping2D{(left.shape()[0] - up.shape()[0]) / 2}(left), up), filters, valid);
}

struct Paper {
  static constexpr auto inputs = Input{572, 572, 1};

  constexpr Tensor operator()(Tensor x) const { return Conv2D{.filters = 2, .kernel = 1}(level(x, 64, 4)); }
};
static_assert(parameter_count<Paper> == 31'030'658);
static_assert(Predictor<Paper>::output_size == 388 * 388 * 2);

template <int filters>
using Twice = Sequential<Conv2D{.filters = filters, .kernel = 3, .padding = same, .activation = relu},
                         Conv2D{.filters = filters, .kernel = 3, .padding = same, .activation = relu}>;

// With padding, and two levels; one answer for the image, the mean of those of its pixels.
struct Narrow {
  static constexpr auto inputs = Input{16, 16, 3};

  constexpr Tensor operator()(Tensor x) const {
    const Tensor top = named("top", Twice<8>{})(x);
    const Tensor middle = named("middle", Twice<16>{})(MaxPool2D{2}(top));
    const Tensor bottom = named("bottom", Twice<32>{})(MaxPool2D{2}(middle));
    Tensor y = named("right_middle", Twice<16>{})(concatenate(middle, doubled(bottom, 16, "up_middle")));
    y = named("right_top", Twice<8>{})(concatenate(top, doubled(y, 8, "up_top")));
    return GlobalAveragePool2D{}(Conv2D{.filters = 10, .kernel = 1, .name = "head"}(y));
  }
};

TEST(UNet, LearnsAsInPyTorch) { expect_losses_of_pytorch<Narrow>("unet", 2, 10, 1e-4); }

}  // namespace
