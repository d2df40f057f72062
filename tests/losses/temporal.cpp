// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses/temporal.hpp>

#include <weft/losses.hpp>

#include "support/comparisons.hpp"

namespace {

using namespace weft;

static_assert(Loss<Temporal<SparseCategoricalCrossentropy{}>>);
static_assert(Temporal<SparseCategoricalCrossentropy{}>{}.name == "sparse_categorical_crossentropy");
static_assert(Temporal<SparseCategoricalCrossentropy{}>{}.weights({7, 3}) == Shape{7});
static_assert(Temporal<MeanSquaredError{}>{}.weights({7, 3}) == Shape{7});

const weft_test::Golden& golden() {
  static const weft_test::Golden file = weft_test::read_golden("sequence_weights.txt");
  return file;
}

// What the loss of the batch is, and its gradient by what was predicted.
template <class L>
void expect_keras(const L& loss, const std::string& name, const std::string& target, const std::string& prediction) {
  weft_test::Trace t;
  const bool labels = loss.target({4, 3}).classes > 0;
  const Tensor p = t.given({4, 3}, golden()[prediction]);
  const Tensor y = labels ? t.tokens({4}, 3, golden()[target]) : t.given({4, 3}, golden()[target]);
  const Tensor value = loss.weighted(y, p, t.given({4}, golden()["weights"])) * 0.2;
  const Tensor total = detail::record_reduction(sum_operation, value, 0, true);
  List<int> by;
  by.push_back(p.id);
  const int gradient = differentiate(t.graph, total.id, by)[0];
  EXPECT_EQ(t.graph.mistake.view(), "");
  weft_test::expect_near(t.value(total, 5), golden()[name + ".value"], 1e-6);  // Keras's float
  weft_test::expect_near(t.value({&t.graph, gradient}, 5), golden()[name + ".gradient"], 1e-6);
}

TEST(Temporal, AgreesWithKeras) {
  expect_keras(Temporal<SparseCategoricalCrossentropy{.from_logits = true}>{}, "sparse", "labels", "logits");
  expect_keras(Temporal<CategoricalCrossentropy{.from_logits = true}>{}, "categorical", "classes", "logits");
  expect_keras(Temporal<BinaryCrossentropy{}>{}, "binary", "classes", "probabilities");
  expect_keras(Temporal<MeanSquaredError{}>{}, "squared", "classes", "logits");
  expect_keras(Temporal<MeanAbsoluteError{}>{}, "absolute", "classes", "logits");
  expect_keras(Temporal<Huber{}>{}, "huber", "classes", "logits");
}

TEST(Temporal, DividesByThePlacesThatAreNotIgnored) {
  expect_keras(Temporal<SparseCategoricalCrossentropy{.from_logits = true, .ignore_class = 0}>{}, "sparse_without_0", "labels", "logits");
}

TEST(Temporal, IsTheLossWithoutWeights) {
  const weft_test::Compared both{{4}, golden()["labels"], {4, 3}, golden()["logits"], 3};
  constexpr SparseCategoricalCrossentropy loss{.from_logits = true};
  EXPECT_EQ(both.each(Temporal<loss>{}), both.each(loss));
}

struct NumberPerSample {
  static constexpr std::string_view name = "number_per_sample";
  constexpr Target target(const Shape& prediction) const { return {prediction}; }
  constexpr Tensor operator()(Tensor, Tensor prediction) const { return mean(prediction); }
};

TEST(Temporal, RefusesALossWithoutSteps) {
  const auto refused = [](const auto& loss, const Shape& shape) {
    return weft_test::mistake([&](weft_test::Trace& t) { return loss.weighted(t.tokens({}, 3), t.input(shape), t.input({})); });
  };
  EXPECT_EQ(refused(Temporal<SparseCategoricalCrossentropy{}>{}, {3}),
            "SparseCategoricalCrossentropy{}: has one number per sample for the network's output of shape [3], and no steps to weigh; "
            "leave out Temporal");
  EXPECT_EQ(refused(Temporal<NumberPerSample{}>{}, {4, 3}),
            "NumberPerSample{}: has one number per sample for the network's output of shape [4, 3], and no steps to weigh; "
            "leave out Temporal");
}

}  // namespace
