// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A program of its own: it counts every allocation.
#include <weft/data/augmentations.hpp>
#include <weft/weft.hpp>

#include <gtest/gtest.h>

#include "support/counted_allocations.hpp"

namespace {

using namespace weft;
using weft_test::allocations;

using Net = Sequential<Input{64}, Dense{.units = 128, .activation = relu}, Dropout{.rate = 0.1}, Dense{.units = 10}>;
constexpr SparseCategoricalCrossentropy crossentropy{.from_logits = true};
using P = Program<Training<Net, crossentropy, Accuracy{}>>;

TEST(Allocation, IsCounted) {
  const long before = allocations;
  ::operator delete(::operator new(4));
  EXPECT_EQ(allocations, before + 1);
#if defined(WEFT_TEST_COUNTS_MALLOC)
  void* volatile p = std::malloc(10);
  std::free(p);
  EXPECT_EQ(allocations, before + 2);
#endif
}

TEST(Allocation, IsNotDoneInATrainingStep) {
  const data::Dataset all{data::Array(std::vector<float>(64 * 100, 0.25f), {100, 64}),
                          data::Array(std::vector<std::int32_t>(100, 3))};
  const Feeds feeds(all, feed_plans<P>);
  const std::vector<float> weights(100, 0.5f);
  Loader loader(feeds, 40, weights);
  ParameterSet<P> parameters(1);
  Trainer<P, Adam, 1> trainer;
  trainer.prepare(40);
  const std::vector<std::uint32_t> order(100);
  const Adam adam;
  loader.begin(order);
  trainer.step(parameters.data(), adam, loader);  // OpenMP makes its threads
  const long before = allocations;
  for (int epoch = 0; epoch < 2; ++epoch, loader.begin(order))
    while (loader.samples() > 0) trainer.step(parameters.data(), adam, loader);
  EXPECT_EQ(allocations, before);
}

TEST(Allocation, IsNotDoneInAStepWithAnAugmentation) {
  using Pictures = Sequential<Input{8, 8, 1}, Flatten{}, Dense{.units = 128, .activation = relu}, Dense{.units = 10}>;
  using Q = Program<Training<Pictures, CategoricalCrossentropy{.from_logits = true}>>;
  const data::Dataset all{data::Array(std::vector<float>(64 * 100, 0.25f), {100, 8, 8, 1}),
                          data::one_hot(data::Array(std::vector<std::int32_t>(100, 3)), 10)};
  const Feeds feeds(all, feed_plans<Q>);
  const auto augmentation = data::augment(
      data::RandomFlip{}, data::RandomCrop{.padding = 2}, data::RandomRotation{.factor = 0.1}, data::RandomZoom{.height_factor = 0.1},
      data::RandomTranslation{0.1, 0.1}, data::RandomBrightness{0.1}, data::RandomContrast{0.1}, data::RandomErasing{}, data::Cutout{},
      data::MixUp{}, data::Normalization{{0.5f}, {0.25f}});
  Loader loader(feeds, 40, {}, Augmenter(feeds, augmentation, 1));
  ParameterSet<Q> parameters(1);
  Trainer<Q, Adam, 0> trainer;
  trainer.prepare(40, loader.flops_per_sample());
  const std::vector<std::uint32_t> order(100);
  const Adam adam;
  loader.begin(order);
  trainer.step(parameters.data(), adam, loader);
  const long before = allocations;
  for (int epoch = 0; epoch < 2; ++epoch, loader.begin(order, epoch))
    while (loader.samples() > 0) trainer.step(parameters.data(), adam, loader);
  EXPECT_EQ(allocations, before);
}

TEST(Allocation, IsNotDoneForOneSample) {
  const auto model = compile<Net, crossentropy, Accuracy{}>(Adam{});
  const std::array<float, 64> x{};
  const long before = allocations;
  const auto y = model(x);
  EXPECT_EQ(allocations, before);
  EXPECT_EQ(y.size(), 10u);
}

TEST(Allocation, IsNotDoneForOneSampleOfAPredictor) {
  const Predictor<Net> net;
  const Predictor<Sequential<Input{1}, Dense{.units = 8, .activation = tanh}, Dense{.units = 1}>> small;
  const std::array<float, 64> x{};
  const std::array<float, 1> one{};
  const long before = allocations;
  EXPECT_EQ(net(x)[0], 0.f);
  EXPECT_EQ(small(one)[0], 0.f);
  EXPECT_EQ(allocations, before);
}

}  // namespace
