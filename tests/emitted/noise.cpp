// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/sequential.hpp>

#include "support/emitted.hpp"

namespace {

using namespace weft;
using weft_test::expect_emitted;
using weft_test::Learning;

using NoisyImages = Sequential<Input{5, 4, 2}, Conv2D{.filters = 19, .kernel = 2}, SpatialDropout2D{.rate = 0.3}, Activation{relu},
                               Conv2D{.filters = 4, .kernel = 2}, GaussianNoise{.stddev = 0.2}>;
using NoisyRows = Sequential<Input{9}, Dense{.units = 37}, GaussianDropout{.rate = 0.3}, Dense{.units = 21}, AlphaDropout{.rate = 0.25},
                             Dense{.units = 18}, GaussianNoise{.stddev = 0.5}, Activation{tanh}>;

TEST(EmittedNoise, NoisyImages) { expect_emitted<Learning<NoisyImages>>({1, 7}); }
TEST(EmittedNoise, NoisyRows) { expect_emitted<Learning<NoisyRows>>({1, 7}); }

// In prediction nothing but the products is left.
static_assert(Program<Forward<NoisyImages>>::kernels == 2);
static_assert(Program<Forward<NoisyRows>>::kernels == 3);

}  // namespace
