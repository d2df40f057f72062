// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/masking.hpp>
#include <weft/layers/simple_rnn.hpp>

#include <gtest/gtest.h>

#include "support/golden.hpp"
#include "support/near.hpp"
#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Masking, IsKerass) {
  const auto golden = weft_test::read_golden("recurrent.txt");
  Trace t;
  const Tensor y = Masking{.mask_value = 0.5}(t.given({4, 2}, golden["masking.x"]));
  ASSERT_TRUE(has_mask(y));
  EXPECT_EQ(t.value(mask_of(y), 3), golden["masking.mask"]);
  weft_test::expect_numbers(t.value(y, 3), golden["masking.y"], "y");
  EXPECT_EQ(Masking{}.mask_value, 0);
}

TEST(Masking, ComparesWithTheNumberThatIsNearestInFloat) {
  Trace t;
  const Tensor y = Masking{.mask_value = 0.1}(t.given({2, 1}, {static_cast<double>(0.1f), 0.2}));
  EXPECT_EQ(t.value(mask_of(y)), (Numbers{0, 1}));
}

TEST(Masking, KeepsWhatDoesNotCountOutOfWhatFollows) {
  Trace t;
  const Tensor x = t.given({3, 2}, {0, 0, 1, 2, 0, 0}), y = SimpleRNN{.units = 2}(Masking{}(x)), z = SimpleRNN{.units = 2}(slice(x, 0, 1, 1));
  for (const Parameter& p : t.graph.parameters) t.give(p.node, Numbers(static_cast<std::size_t>(p.shape.size()), 0.25));
  EXPECT_EQ(t.value(y), t.value(z));
}

TEST(Masking, PassesTheGradientsOfTheStepsThatCount) {
  weft_test::expect_gradients([](Trace& t) { return square(Masking{.mask_value = 7}(t.input({3, 2}))); });
  Trace t;
  const Tensor x = t.given({2, 2}, {0, 0, 0, 3});
  const Tensor y = sum(Masking{}(x) * 5.0);
  List<int> by;
  by.push_back(x.id);
  const List<int> found = differentiate(t.graph, weft::detail::record_reduction(sum_operation, y, 0, true).id, by);
  EXPECT_EQ(t.value({&t.graph, found[0]}), (Numbers{0, 0, 5, 5}));
}

TEST(Masking, RefusesWhatIsNoSequence) {
  EXPECT_EQ(mistake([](Trace& t) { Masking{}(t.input({3})); }),
            "Masking{.mask_value = 0}: expects sequences [time, channels] but receives a tensor of shape [3]; put Reshape{3, 1} before it");
}

}  // namespace
