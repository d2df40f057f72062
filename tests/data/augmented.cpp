// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations.hpp>

#include <gtest/gtest.h>

#include <support/images.hpp>

#if defined(_OPENMP)
#include <omp.h>
#endif

using namespace weft;
using data::Augmentation;
using data::Dataset;
using weft_test::refusal;

namespace {

std::vector<float> values(const data::Array& array) {
  const auto all = array.as<float>();
  return {all.begin(), all.end()};
}

Dataset images(std::size_t samples) {
  std::vector<std::int32_t> labels(samples);
  for (std::size_t i = 0; i < samples; ++i) labels[i] = static_cast<std::int32_t>(i % 4);
  const data::Array pixels(weft_test::pattern(samples * 7, 9, 3).pixels, {samples, 7, 9, 3});
  return {pixels, data::one_hot(data::Array(std::move(labels)), 4), std::vector<float>(samples, 1.f)};
}

Augmentation everything() {
  return data::augment(data::RandomFlip{}, data::RandomCrop{.padding = 2}, data::RandomRotation{.factor = 0.1},
                       data::RandomContrast{.factor = 0.3}, data::RandomZoom{.height_factor = 0.2}, data::RandomBrightness{.factor = 0.1},
                       data::MixUp{.alpha = 1}, data::RandomErasing{}, data::Cutout{.size = 2}, data::Normalization{{0.5f}, {0.1f}});
}

}  // namespace

TEST(Augmented, MixesTargetsAsItMixesSamples) {
  const Dataset all{data::Array(std::vector<float>{0, 1, 2, 3}, {4, 1, 1, 1}), data::Array(std::vector<float>{0, 10, 20, 30}),
                    std::vector<float>{1, 2, 3, 4}};
  const Dataset mixed = data::augmented(all, data::augment(data::MixUp{.alpha = 1}), {.seed = 3});
  const auto x = values(mixed.features.array(0)), y = values(mixed.targets.array(0));
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(y[i], 10 * x[i], 1e-5) << i;
  EXPECT_NE(x, (std::vector<float>{0, 1, 2, 3}));
  EXPECT_EQ(values(mixed.sample_weight), (std::vector<float>{1, 2, 3, 4})) << "a sample keeps its weight";
}

TEST(Augmented, IsAnotherInEveryEpochAndTheSameInEach) {
  const Dataset all = images(12);
  const auto in = [&](std::uint64_t seed, int epoch) {
    return values(data::augmented(all, everything(), {seed, epoch}).features.array(0));
  };
  EXPECT_EQ(in(1, 2), in(1, 2));
  EXPECT_NE(in(1, 2), in(1, 3));
  EXPECT_NE(in(1, 2), in(2, 2));
}

TEST(Augmented, GivesTheSameBitsForAnyNumberOfThreads) {
#if defined(_OPENMP)
  const Dataset all = images(31);
  const int before = omp_get_max_threads();
  const auto on = [&](int threads) {
    omp_set_num_threads(threads);
    const Dataset made = data::augmented(all, everything());
    return std::pair(values(made.features.array(0)), values(made.targets.array(0)));
  };
  const auto alone = on(1);
  for (int threads : {2, 3, 8}) EXPECT_EQ(on(threads), alone) << threads;
  omp_set_num_threads(before);
#endif
}

TEST(Augmented, LeavesOtherArraysAndTargetsAlone) {
  const data::Array other(std::vector<float>{1, 2});
  const Dataset all{{data::Array(std::vector<float>(8), {2, 2, 2}), other}, data::Array(std::vector<std::int32_t>{1, 0})};
  const Dataset made = data::augmented(all, data::augment(data::RandomFlip{}));
  EXPECT_EQ(values(made.features.array(1)), values(other));
  EXPECT_EQ(made.targets.array(0).as<std::int32_t>().data(), all.targets.array(0).as<std::int32_t>().data());
  EXPECT_EQ(data::augmented(all, {}).features.array(0).as<float>().data(), all.features.array(0).as<float>().data());
}

TEST(Augmented, RefusesWhatIsNoImageAndWhatCannotBeMixed) {
  const Dataset lines{data::Array(std::vector<float>(6), {2, 3}), {}};
  EXPECT_EQ(refusal<shape_error>([&] { data::augmented(lines, data::augment(data::RandomFlip{})); }),
            "augmentation: samples of height, width, channels are expected but they have the shape [3]; leave the augmentation out");
  const Dataset labels{data::Array(std::vector<float>(8), {2, 2, 2, 1}), data::Array(std::vector<std::int32_t>{1, 0})};
  EXPECT_EQ(refusal<data_error>([&] { data::augmented(labels, data::augment(data::MixUp{})); }),
            "augmentation: targets are mixed with the samples, but labels cannot be; give one_hot(labels, classes) and a "
            "CategoricalCrossentropy");
  EXPECT_THROW(data::augmented(labels, data::augment(data::RandomCrop{.padding = -1})), data_error);
}
