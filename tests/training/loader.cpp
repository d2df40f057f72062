// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/loader.hpp>

#include <gtest/gtest.h>

#include <numeric>

namespace {

using namespace weft;

constexpr std::size_t samples = 23;

// Inputs of one number, of one that ends within a vector, of several cache lines, and labels: each number is known by
// its value.
class Loading : public testing::Test {
 protected:
  static constexpr FeedPlan plan[] = {{Shape{1}}, {Shape{3, 5}}, {Shape{84}}, {Shape{}, Element::int32, 1000}};
  static constexpr FeedPlans plans{plan, 3, 1};

  static data::Array numbers(std::size_t each) {
    std::vector<float> values(samples * each);
    std::iota(values.begin(), values.end(), 0.5f);
    return data::Array(std::move(values), {samples, each});
  }
  static data::Dataset dataset() {
    std::vector<std::int32_t> labels(samples);
    std::iota(labels.begin(), labels.end(), 100);
    data::Array images = numbers(15).reshaped({samples, 3, 5});
    return {data::Arrays({numbers(1), images, numbers(84)}), data::Arrays(data::Array(std::move(labels)))};
  }

  Feeds feeds{dataset(), plans};

  // Whether the loader's batch is these samples, in all feeds.
  void expect_batch(const Loader& loader, std::span<const std::uint32_t> wanted) const {
    ASSERT_EQ(loader.samples(), static_cast<long>(wanted.size()));
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      std::size_t input = 0;
      for (std::size_t each : {1u, 15u, 84u}) {
        const float* found = static_cast<const float*>(loader.pointers()[input++]) + i * each;
        for (std::size_t k = 0; k < each; ++k)
          ASSERT_EQ(found[k], static_cast<float>(wanted[i] * each + k) + 0.5f) << "input of " << each << ", sample " << i;
      }
      ASSERT_EQ(static_cast<const std::int32_t*>(loader.pointers()[3])[i], static_cast<std::int32_t>(100 + wanted[i]));
    }
  }
  static float weight(const Loader& loader, std::size_t i) { return static_cast<const float*>(loader.pointers()[4])[i]; }

  static void advance(Loader& loader, int threads) {
    for (int t = 0; t < threads; ++t) loader.bring_next({t, threads});
    loader.advance();
  }
};

TEST_F(Loading, BringsSamplesInAnyOrder) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < 40; ++i) order.push_back(i * 7 % static_cast<std::uint32_t>(samples));
  for (int threads : {1, 2, 3, 8}) {
    Loader loader(feeds, 16);
    for (int epoch = 0; epoch < 2; ++epoch) {
      loader.begin(order);
      for (std::size_t first = 0; first < order.size(); first += 16, advance(loader, threads)) {
        const auto batch = std::span(order).subspan(first, std::min<std::size_t>(16, order.size() - first));
        expect_batch(loader, batch);
        for (std::size_t i = 0; i < batch.size(); ++i) EXPECT_EQ(weight(loader, i), 1 / static_cast<float>(batch.size()));
      }
      EXPECT_EQ(loader.samples(), 0) << "the epoch is over";
    }
  }
}

TEST_F(Loading, LeavesSamplesWhereTheyLie) {
  std::vector<std::uint32_t> order(samples);
  std::iota(order.begin(), order.end(), 0u);
  Loader loader(feeds, 10);
  loader.begin();
  EXPECT_EQ(loader.pointers()[2], feeds[2].as<float>().data());
  for (std::size_t first = 0; first < samples; first += 10, advance(loader, 2)) {
    expect_batch(loader, std::span(order).subspan(first, std::min<std::size_t>(10, samples - first)));
    EXPECT_EQ(weight(loader, 2), 1 / static_cast<float>(loader.samples()));
  }
  EXPECT_EQ(loader.samples(), 0);
}

TEST_F(Loading, WeighsEachSampleByItsOwnWeight) {
  std::vector<float> own(samples);
  std::iota(own.begin(), own.end(), 1.f);
  const std::vector<std::uint32_t> order = {3, 20, 3, 0, 22};
  Loader loader(feeds, 3, own);
  loader.begin(order);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(weight(loader, i), own[order[i]] / 3);
  advance(loader, 2);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(weight(loader, i), own[order[3 + i]] / 2);
  loader.begin();
  advance(loader, 2);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(weight(loader, i), own[3 + i] / 3) << "in their order";
}

}  // namespace
