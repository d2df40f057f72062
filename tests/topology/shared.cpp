// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/topology/shared.hpp>

#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/freeze.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

#include <string>
#include <vector>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

using Encoder = Sequential<Dense{.units = 3, .activation = relu, .name = "first"}, Dense{.units = 2}>;

struct Siamese {
  static constexpr auto inputs = hana::make_tuple(Input{4}, Input{4});

  constexpr Tensor operator()(Tensor a, Tensor b) const {
    auto encoder = shared(Encoder{});
    const Tensor apart = encoder(a) - encoder(b);
    return Dense{.units = 1}(apart * apart);
  }
};

TEST(Shared, DeclaresItsParametersOnce) {
  static_assert(parameter_count<Siamese> == (4 * 3 + 3) + (3 * 2 + 2) + (2 + 1));
  Graph g;
  trace<Siamese>(g);
  EXPECT_EQ(g.mistake.view(), "");
  EXPECT_EQ(g.parameters.size(), 6);
}

TEST(Shared, IsOneFunction) {
  Trace t;
  auto layer = shared(Dense{.units = 2});
  const Tensor x = t.given({3}, {1, -2, 3});
  EXPECT_EQ(t.value(layer(x) - layer(x)), (Numbers{0, 0}));
  EXPECT_EQ(t.graph.parameters.size(), 2);
}

TEST(Shared, GradientsOfAllCallsMeet) {
  weft_test::expect_gradients([](Trace& t) {
    auto layer = shared(Dense{.units = 3, .activation = weft::tanh});
    return layer(t.input({3})) * layer(layer(t.input({3})));
  });
}

TEST(Shared, WithinAnother) {
  Trace t;
  auto inner = shared(Dense{.units = 3});
  auto outer = shared([&](Tensor x) { return inner(inner(x)) + Dense{.units = 3}(x); });
  const Tensor x = t.given({3}, {1, -2, 3});
  EXPECT_EQ(t.value(outer(x) - outer(x)), (Numbers{0, 0, 0}));
  EXPECT_EQ(t.graph.parameters.size(), 4);
  EXPECT_FALSE(t.graph.repeats());
}

TEST(Shared, AveragesMoveOnWithEveryCall) {
  Trace t;
  auto layer = shared(BatchNormalization{.momentum = 0.5});
  layer(t.given({1}, {4, 4}));
  layer(t.given({1}, {8, 8}));
  ASSERT_EQ(t.graph.mistake.view(), "");
  ASSERT_EQ(t.graph.updates.size(), 2);
  t.limit(t.graph.parameters[2].node, 0, 0);
  EXPECT_EQ(t.value({&t.graph, t.graph.updates[0].node}, 2), (Numbers{(0 * 0.5 + 4 * 0.5) * 0.5 + 8 * 0.5}));
}

TEST(Shared, MayBeFrozen) {
  Trace t;
  auto layer = shared(freeze(Dense{.units = 2}));
  layer(layer(t.input({2})));
  for (const Parameter& p : t.graph.parameters) EXPECT_FALSE(p.trainable);
}

TEST(Shared, RefusesAnotherShape) {
  const std::string sentence = mistake([](Trace& t) {
    auto layer = shared(Dense{.units = 2});
    layer(t.input({3}));
    layer(t.input({4}));
  });
  EXPECT_EQ(sentence, "Dense{.units = 2}: a shared layer is called with inputs of another shape than before; give it inputs of one shape");
}

}  // namespace
