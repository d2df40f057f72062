// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/topology/repeat.hpp>

#include <gtest/gtest.h>

#include <weft/layers/dense.hpp>
#include <weft/topology/named.hpp>
#include <weft/topology/network.hpp>

#include "support/trace.hpp"

namespace {

using namespace weft;
using weft_test::Trace;

using Deep = Sequential<Input{3}, Dense{.units = 4}, Repeat<5, Dense{.units = 4}>{}, named("last", Repeat<2, Dense{.units = 4}>{})>;
static_assert(parameter_count<Deep> == (3 * 4 + 4) + 7 * (4 * 4 + 4));

struct Sum {
  constexpr Tensor operator()(Tensor x, Tensor y) const { return Dense{.units = 2}(x) + y; }
};

TEST(Repeat, NumbersItsLayers) {
  Trace t;
  named("layers", Repeat<2, Dense{.units = 3, .bias = false}>{})(t.input({3}));
  ASSERT_EQ(t.graph.parameters.size(), 2);
  EXPECT_EQ(t.graph.parameters[0].name.view(), "layers.0.weight");
  EXPECT_EQ(t.graph.parameters[1].name.view(), "layers.1.weight");
}

TEST(Repeat, GivesAllTheSameFurtherInputs) {
  Trace t;
  const Tensor y = named("layers", Repeat<3, Sum{}>{})(t.input({2}), t.input({2}));
  EXPECT_EQ(y.shape(), (Shape{2}));
  EXPECT_EQ(t.graph.parameters.size(), 6);
}

TEST(Repeat, SaysWhichLayerIsMistaken) {
  EXPECT_EQ(weft_test::mistake([](Trace& t) { Repeat<2, Dense{}>{}(t.input({3})); }),
            "layer 1, Dense{.units = 0}: needs at least one unit; set .units to the number of outputs");
}

}  // namespace
