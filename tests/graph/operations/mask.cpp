// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/mask.hpp>

#include <weft/graph/operations.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

struct Sequences {
  Trace t;
  Tensor m = t.given({3}, {1, 1, 0}), other = t.given({3}, {0, 1, 0}), x = masked(t.input({3, 2}), m), y = masked(t.input({3, 2}), other);

  Numbers mask(Tensor of) { return has_mask(of) ? t.value(mask_of(of)) : Numbers{}; }
};

TEST(Mask, IsOfWhatWasMaskedAlone) {
  Trace t;
  const Tensor bare = t.given({2, 1}, {5, 6}), m = t.given({2}, {0, 1}), x = masked(bare, m);
  EXPECT_FALSE(has_mask(bare));
  EXPECT_EQ(mask_of(x).id, m.id);
  EXPECT_EQ(t.value(x), (Numbers{5, 6}));
}

TEST(Mask, IsHandedOnFromStepToStep) {
  Sequences s;
  EXPECT_EQ(s.mask(tanh(s.x) * 2.0), (Numbers{1, 1, 0}));
  EXPECT_EQ(s.mask(s.x + s.t.parameter({3, 2})), (Numbers{1, 1, 0}));
  EXPECT_EQ(s.mask(softmax(s.x)), (Numbers{1, 1, 0}));
  EXPECT_EQ(s.mask(matmul(s.x, s.t.parameter({2, 4}))), (Numbers{1, 1, 0}));
  EXPECT_EQ(s.mask(slice(s.x, 1, 0, 1)), (Numbers{1, 1, 0}));
  EXPECT_EQ(s.mask(concatenate(s.x, s.x * s.x)), (Numbers{1, 1, 0}));
  EXPECT_EQ(s.mask(flip(s.x, 1)), (Numbers{1, 1, 0}));
  EXPECT_EQ(s.mask(flip(s.x, 0)), (Numbers{0, 1, 1}));
}

TEST(Mask, CountsWhatCountsInOne) {
  Sequences s;
  EXPECT_EQ(s.mask(s.y * s.x), (Numbers{1, 1, 0}));
  EXPECT_EQ(s.mask(concatenate(s.x, s.y)), (Numbers{1, 1, 0}));
}

TEST(Mask, EndsWhereStepsAreNoLongerTheFirstAxis) {
  Sequences s;
  EXPECT_EQ(s.mask(sum(s.x, 0)), Numbers{});
  EXPECT_EQ(s.mask(transpose(s.x)), Numbers{});
  EXPECT_EQ(s.mask(slice(s.x, 0, 0, 2)), Numbers{});
  EXPECT_EQ(s.mask(concatenate({s.x, s.x}, 0)), Numbers{});
  EXPECT_EQ(s.mask(concatenate(s.x, s.t.input({3, 1}))), Numbers{});
  EXPECT_EQ(s.mask(s.t.input({3, 3, 2}) + s.x), Numbers{});
}

TEST(Mask, Gradients) {
  expect_gradients([](Trace& t) { return square(masked(t.input({3, 2}), t.input({3}))); });
}

TEST(Mask, RefusesWhatIsNone) {
  EXPECT_EQ(mistake([](Trace& t) { masked(t.input({3, 2}), t.input({2})); }),
            "masked: a sequence of shape [3, 2] needs a mask of one number, 0 or 1, for each step but receives numbers of shape [2]; the mask's "
            "only axis is the sequence's first");
  EXPECT_EQ(mistake([](Trace& t) { masked(t.input({3, 2}), t.tokens({3}, 2)); }),
            "masked: a sequence of shape [3, 2] needs a mask of one number, 0 or 1, for each step but receives integers of shape [3]; the mask's "
            "only axis is the sequence's first");
  EXPECT_EQ(mistake([](Trace& t) { mask_of(t.input({3, 2})); }),
            "mask_of: there is no mask for a tensor of shape [3, 2]; ask has_mask before");
}

}  // namespace
