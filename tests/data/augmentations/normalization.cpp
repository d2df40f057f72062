// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/normalization.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <support/augmentation.hpp>
#include <support/golden.hpp>
#include <support/images.hpp>

using namespace weft;
using data::Image;
using data::Normalization;
using weft_test::after;
using weft_test::refusal;

TEST(Normalization, IsKerass) {
  const weft_test::Golden golden = weft_test::read_golden("augmentations.txt");
  const auto &from = golden["brightness.from"], &to = golden["normalization"];
  const data::Array images(std::vector<float>(from.begin(), from.end()), {1, 5, 7, 3});
  const Normalization step = Normalization{}.adapt(images);
  const data::Array normalized = step.transform(images);
  const auto made = normalized.as<float>();
  for (std::size_t i = 0; i < to.size(); ++i) EXPECT_NEAR(made[i], to[i], 2e-6);
  const Image alone = after({5, 7, 3, {from.begin(), from.end()}}, 0, step);
  EXPECT_EQ(alone.pixels, (std::vector<float>(made.begin(), made.end()))) << "the same bits in training and before it";
}

TEST(Normalization, MakesMeansZeroAndVariancesOne) {
  for (std::size_t channels : {1u, 2u, 4u, 6u}) {
    const data::Array images(weft_test::pattern(12, 10, channels).pixels, {4, 3, 10, channels});
    Normalization step = Normalization{}.adapt(images);
    EXPECT_EQ(step.mean.size(), channels);
    const data::Array made = step.transform(images);
    EXPECT_EQ(made.shape(), images.shape());
    step.adapt(made);
    for (std::size_t c = 0; c < channels; ++c) {
      EXPECT_NEAR(step.mean[c], 0, 1e-6);
      EXPECT_NEAR(step.variance[c], 1, 1e-5);
    }
  }
}

TEST(Normalization, TakesOneNumberForAllChannels) {
  EXPECT_EQ(after(Image{1, 1, 3, {1, 2, 3}}, 0, Normalization{{2}, {0.25f}}), (Image{1, 1, 3, {-2, 0, 2}}));
  EXPECT_EQ(after(Image{1, 1, 1, {3}}, 0, Normalization{{3}, {0}}), (Image{1, 1, 1, {0}})) << "a channel that is constant";
}

TEST(Normalization, RefusesWhatDoesNotFit) {
  EXPECT_EQ(refusal<shape_error>([] { Normalization{{1, 2}, {1, 2}}.check({4, 4, 3}); }),
            "Normalization has 2 means and 2 variances for 3 channels; give one for each or one for all, or adapt it");
  EXPECT_THROW(Normalization{}.check({4, 4, 1}), shape_error);
  EXPECT_THROW((Normalization{{1}, {1, 2}}.check({4, 4, 1})), shape_error);
  EXPECT_THROW((Normalization{{1}, {-1}}.check({4, 4, 1})), data_error);
  EXPECT_THROW(Normalization{}.adapt(data::Array(std::vector<float>(4))), data_error);
  EXPECT_THROW(Normalization{}.adapt(data::Array(std::vector<float>{1, NAN}, {1, 2})), data_error);
  EXPECT_THROW((Normalization{{1, 2}, {1, 2}}.transform(data::Array(std::vector<float>(9), {1, 3, 3}))), shape_error);
}
