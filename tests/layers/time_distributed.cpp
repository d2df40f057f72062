// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/conv2d.hpp>
#include <weft/layers/dense.hpp>
#include <weft/layers/dropout.hpp>
#include <weft/layers/masking.hpp>
#include <weft/layers/max_pool.hpp>
#include <weft/layers/time_distributed.hpp>
#include <weft/scalar/activations/relu.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(TimeDistributed, IsTheLayerAtEveryStep) {
  Trace t;
  constexpr Conv2D layer{.filters = 2, .kernel = 2};
  const Tensor x = t.input({3, 4, 3, 1}), y = TimeDistributed{layer}(x);
  EXPECT_EQ(y.shape(), (Shape{3, 3, 2, 2}));
  const int declared = t.graph.parameters.size();
  EXPECT_EQ(declared, 2);
  const auto expect_step = [&](int step) {
    Trace one;
    const Tensor z = layer(reshape(slice(one.given({3, 4, 3, 1}, Numbers(72)), 0, step, 1), {4, 3, 1}));
    weft::Random random(3);
    const std::vector<Numbers> point = t.draw(random, 2);
    const Numbers all = weft_test::numbers(weft_test::run(t.graph, point, 2).value[y.id]);
    const Numbers single = weft_test::numbers(weft_test::run(one.graph, point, 2).value[z.id]);
    for (std::size_t k = 0; k < single.size(); ++k)
      EXPECT_EQ(all[k / 12 * 36 + static_cast<std::size_t>(step) * 12 + k % 12], single[k]) << "step " << step << ", element " << k;
  };
  for (int step = 0; step < 3; ++step) expect_step(step);
}

TEST(TimeDistributed, HasTheGradientsOfAllSteps) {
  weft_test::expect_gradients([](Trace& t) { return square(TimeDistributed{Dense{.units = 2}}(t.input({3, 4}))); });
  weft_test::expect_gradients([](Trace& t) { return square(TimeDistributed{Conv2D{.filters = 2, .kernel = 2}}(t.input({2, 3, 2, 1}))); });
  weft_test::expect_gradients([](Trace& t) { return square(TimeDistributed{MaxPool2D{}}(t.input({2, 2, 4, 1}))); });
}

TEST(TimeDistributed, DrawsNewNumbersAtEveryStep) {
  Trace t;
  const Numbers y = t.value(TimeDistributed{Dropout{}}(t.given({2, 64}, Numbers(128, 1.0))));
  EXPECT_FALSE(std::equal(y.begin(), y.begin() + 64, y.begin() + 64));
}

TEST(TimeDistributed, TakesBlocksAndNamesParameters) {
  using Block = Sequential<Dense{.units = 3, .activation = relu}, Dense{.units = 2}>;
  using Net = Sequential<Input{4, 5}, TimeDistributed{Block{}}, TimeDistributed{.layer = Dense{.units = 1}, .name = "head"}>;
  Graph g;
  EXPECT_EQ(Net{}(Net::inputs.declare(g, g.inputs)).shape(), (Shape{4, 1}));
  EXPECT_EQ(g.mistake.view(), "");
  EXPECT_EQ(g.layers.size(), 2);
  EXPECT_EQ(g.layers[0].parameters, 5 * 3 + 3 + 3 * 2 + 2);
  EXPECT_EQ(g.parameters[4].name.view(), "head.dense.weight");
}

TEST(TimeDistributed, HandsAMaskOn) {
  Trace t;
  const Tensor y = TimeDistributed{Dense{.units = 2}}(Masking{}(t.given({2, 1}, {0, 3})));
  ASSERT_TRUE(has_mask(y));
  EXPECT_EQ(t.value(mask_of(y)), (Numbers{0, 1}));
}

TEST(TimeDistributed, RefusesWhatItsLayerDoes) {
  EXPECT_EQ(mistake([](Trace& t) { TimeDistributed{Dense{.units = 2}}(t.input({3})); }),
            "TimeDistributed{.layer = Dense{.units = 2}}: expects a sequence of tensors, [time, ...], but receives a tensor of shape [3]; put the "
            "layer itself in its place");
  EXPECT_EQ(mistake([](Trace& t) { TimeDistributed{Dense{}}(t.input({3, 2})); }),
            "TimeDistributed{.layer = Dense{.units = 0}}: Dense{.units = 0}: needs at least one unit; set .units to the number of outputs");
}

}  // namespace
