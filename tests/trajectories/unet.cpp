// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/vision_training.hpp"

namespace {

using namespace weft;

struct DoubleConv {
  int filters;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    x = relu(BatchNormalization{}(Conv2D{.filters = filters, .kernel = 3, .padding = same, .bias = false}(x)));
    return scope.result(Conv2D{.filters = filters, .kernel = 3, .padding = same, .activation = relu}(x));
  }
};

// Images made small and large again, with what they were on the way down. Source: Ronneberger et al. 2015, U-Net.
struct UNet {
  static constexpr auto inputs = Input{16, 16, 2};

  constexpr Tensor operator()(Tensor x) const {
    const Tensor high = DoubleConv{6, "high"}(x);
    const Tensor low = DoubleConv{8, "low"}(MaxPool2D{2}(high));
    const Tensor bottom = DoubleConv{12, "bottom"}(MaxPool2D{2}(low));
    const Tensor up_low = Conv2DTranspose{.filters = 8, .kernel = 2, .stride = 2, .name = "up_low"}(bottom);
    const Tensor out_low = DoubleConv{8, "out_low"}(concatenate(up_low, low));
    const Tensor up_high = Conv2DTranspose{.filters = 6, .kernel = 3, .stride = 2, .padding = same, .name = "up_high"}(out_low);
    const Tensor out_high = DoubleConv{6, "out_high"}(concatenate(up_high, high));
    return Conv2D{.filters = 1, .kernel = 1, .name = "head"}(out_high);
  }
};

using Training = weft_test::VisionTraining<Model<UNet, Adam, BinaryCrossentropy{.from_logits = true}>>;

const Training& training() {
  static const Training all("unet", Adam{.learning_rate = 0.01}, weft_test::Wanted::mask);
  return all;
}

TEST(UNet, FollowsPyTorch) {
  const auto alone = training().follow();
  training().expect_pytorchs(alone);
  training().expect_evaluation(alone.model);
}

TEST(UNet, GivesTheSameBitsForAnyNumberOfThreads) { training().expect_same_bits(training().follow()); }
TEST(UNet, IsTrainedByFitInTheSameSteps) { training().expect_fit(training().follow()); }

}  // namespace
