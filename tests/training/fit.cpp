// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/fit.hpp>

#include <weft/weft.hpp>

#include <gtest/gtest.h>

#if defined(_OPENMP)
#include <omp.h>
#endif

namespace {

using namespace weft;

// Worth eight threads with a hundred samples.
using Net = Sequential<Input{64}, Dense{.units = 160, .activation = relu}, Dropout{.rate = 0.2}, Dense{.units = 10}>;
constexpr SparseCategoricalCrossentropy crossentropy{.from_logits = true};

data::Dataset samples(std::size_t n) {
  Random random(5);
  std::vector<float> x(64 * n), weight(n);
  for (float& v : x) v = static_cast<float>(random.uniform() - 0.5);
  for (float& v : weight) v = static_cast<float>(random.uniform());
  std::vector<std::int32_t> y(n);
  for (std::int32_t& label : y) label = static_cast<std::int32_t>(random.below(10));
  return {data::Array(std::move(x), {n, 64}), data::Array(std::move(y)), data::Array(std::move(weight))};
}

template <class Model>
std::vector<float> weights(const Model& model) {
  std::vector<float> all;
  for (int k = 0; k < 4; ++k) all.insert(all.end(), model.parameters()[k].begin(), model.parameters()[k].end());
  return all;
}

#if defined(_OPENMP)
TEST(Fit, GivesTheSameBitsForAnyNumberOfThreads) {
  const data::Dataset all = samples(230);
  for (bool shuffle : {true, false}) {
    const auto trained = [&](int threads) {
      const int before = omp_get_max_threads();
      omp_set_num_threads(threads);
      auto model = compile<Net, crossentropy>(Adam{});
      const double loss = model.fit(all, {.epochs = 2, .batch_size = 100, .verbose = 0, .shuffle = shuffle})["loss"][1];
      omp_set_num_threads(before);
      return std::pair(weights(model), loss);
    };
    const auto alone = trained(1);
    for (int threads : {2, 3, 8}) EXPECT_EQ(trained(threads), alone) << threads << " threads, shuffle " << shuffle;
  }
}
#endif

TEST(Fit, VisitsEverySampleOnceInAnOrderOfItsOwn) {
  std::vector<std::uint32_t> first(1000), second(1000), other(1000), again(1000);
  detail::order_epoch(first, 3, 0);
  detail::order_epoch(second, 3, 1);
  detail::order_epoch(other, 4, 0);
  detail::order_epoch(again, 3, 0);
  EXPECT_NE(first, second) << "another epoch";
  EXPECT_NE(first, other) << "another seed";
  EXPECT_EQ(first, again);
  std::ranges::sort(first);
  for (std::uint32_t i = 0; i < 1000; ++i) EXPECT_EQ(first[i], i);
}

// Three good batches, and one whose loss is infinite: what is left is what the good ones made.
TEST(Fit, LeavesTheParametersOfTheStepBeforeItDiverged) {
  data::Dataset all = samples(32);
  const data::Dataset good = all.subset(0, 24);
  std::vector<float> x(all.features.array(0).as<float>().begin(), all.features.array(0).as<float>().end());
  for (std::size_t i = 24 * 64; i < x.size(); ++i) x[i] = i % 2 == 0 ? 3e38f : -3e38f;
  all.features = data::Array(std::move(x), {32, 64});
  const FitOptions options{.batch_size = 8, .verbose = 0, .shuffle = false};
  auto stopped = compile<Net, crossentropy>(Adam{}), wanted = compile<Net, crossentropy>(Adam{});
  wanted.fit(good, options);
  EXPECT_THROW(stopped.fit(all, options), diverged);
  EXPECT_EQ(weights(stopped), weights(wanted));
}

}  // namespace
