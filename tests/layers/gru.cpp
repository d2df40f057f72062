// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/gru.hpp>

#include <gtest/gtest.h>

#include "support/recurrent.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_recurrent;
using weft_test::given_mask;
using weft_test::Trace;

static_assert(GRU{}.activation.function->name == "tanh" && GRU{}.recurrent_activation.function->name == "sigmoid");
static_assert(GRU{}.bias && GRU{}.reset_after && !GRU{}.return_sequences && !GRU{}.go_backwards);

TEST(GRU, IsPyTorchs) {
  expect_recurrent("gru", GRU{.units = 2, .return_sequences = true});
  expect_recurrent("gru_zeros", GRU{.units = 3, .return_sequences = true});
  expect_recurrent("gru_one_step", GRU{.units = 2, .return_sequences = true});
  expect_recurrent("gru_plain", GRU{.units = 2, .bias = false, .return_sequences = true});
}

TEST(GRU, ResetsBeforeTheProductAsKerasDoes) {
  expect_recurrent("keras_reset_before", GRU{.units = 2, .reset_after = false});
  expect_recurrent("keras_reset_before_mask", GRU{.units = 2, .reset_after = false, .return_sequences = true});
}

TEST(GRU, SkipsWhatAMaskLeavesOutAsKerasDoes) {
  expect_recurrent("keras_backwards_mask", GRU{.units = 2, .go_backwards = true});
  expect_recurrent("keras_gru_mask", GRU{.units = 2, .return_sequences = true});
  expect_recurrent("keras_gru_mask_last", GRU{.units = 2});
  expect_recurrent("keras_gru_mask_first", GRU{.units = 2, .return_sequences = true});
  expect_recurrent("keras_gru_mask_first_last", GRU{.units = 2});
}

TEST(GRU, HasTheGradientsOfItsFormulas) {
  for (const bool after : {false, true})
    for (const bool masked : {false, true}) {
      SCOPED_TRACE(testing::Message() << "reset after " << after << ", masked " << masked);
      expect_gradients([&](Trace& t) {
        const GRU layer{.units = 2, .reset_after = after, .return_sequences = true, .dropout = 0.2, .recurrent_dropout = 0.3};
        const Tensor x = t.input({3, 2});
        return masked ? layer(x, given_mask(t, 3, {1, 1, 0, 0, 1, 0, 1, 0, 1})) : layer(x);
      });
    }
}

TEST(GRU, HasASecondBiasWhereItResetsAfter) {
  Trace t, before;
  GRU{.units = 2}(t.input({3, 1}));
  GRU{.units = 2, .reset_after = false}(before.input({3, 1}));
  EXPECT_EQ(t.graph.parameters.size(), 4);
  EXPECT_EQ(before.graph.parameters.size(), 3);
  EXPECT_EQ(t.graph.parameters[0].shape, (Shape{1, 6}));
}

}  // namespace
