// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/emitted.hpp"

namespace {

using namespace weft;
using weft_test::expect_emitted;

struct Heads {
  static constexpr auto inputs = boost::hana::make_tuple(Input{9}, Tokens{.vocabulary = 6});

  constexpr auto operator()(Tensor x, Tensor item) const {
    const Tensor seen = Dense{.units = 12, .activation = relu}(x);
    const Tensor y = Dropout{.rate = 0.2}(concatenate(seen, Embedding{.units = 5}(item)));
    const Tensor shared = tanh(matmul(y, y.parameter("shared", {17, 17})));
    return boost::hana::make_tuple(Dense{.units = 4}(shared), Dense{.units = 1, .activation = sigmoid}(shared),
                                   Dense{.units = 3}(y));
  }
};
constexpr Losses<SparseCategoricalCrossentropy{.from_logits = true}, BinaryCrossentropy{}, Huber{.delta = 0.5}> losses{
    .weights = {1, 0.25, 2}};

TEST(EmittedObjectives, SeveralOutputsAndLosses) {
  expect_emitted<Training<Heads, losses>>({1, 7, 33});
  expect_emitted<Judgement<Heads, losses>>({1, 7, 33});
}

using Classifier = Sequential<Input{5, 4}, Flatten{}, Dense{.units = 18, .activation = gelu}, Dense{.units = 7}>;

TEST(EmittedObjectives, LossWithMetrics) {
  constexpr SparseCategoricalCrossentropy loss{.from_logits = true};
  expect_emitted<Training<Classifier, loss, Accuracy{}>>({1, 7, 33});
  expect_emitted<Judgement<Classifier, loss, Accuracy{}>>({1, 7, 33});
}

using Tagger = Sequential<Input{5, 4}, Dense{.units = 7}>;

TEST(EmittedObjectives, LossOfPlacesOfWhichSomeAreIgnored) {
  constexpr SparseCategoricalCrossentropy loss{.from_logits = true, .ignore_class = 0};
  expect_emitted<Training<Tagger, loss>>({1, 7, 33});
  expect_emitted<Judgement<Tagger, loss>>({1, 7, 33});
}

TEST(EmittedObjectives, EveryLoss) {
  expect_emitted<Training<Classifier, MeanSquaredError{}>>({1, 7});
  expect_emitted<Training<Classifier, MeanAbsoluteError{}>>({1, 7});
  expect_emitted<Training<Classifier, Huber{}>>({1, 7});
  expect_emitted<Training<Classifier, CategoricalCrossentropy{.from_logits = true}>>({1, 7});
  expect_emitted<Training<Classifier, BinaryCrossentropy{.from_logits = true}>>({1, 7});
}

}  // namespace
