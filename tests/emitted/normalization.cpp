// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/freeze.hpp>
#include <weft/topology/sequential.hpp>

#include "support/emitted.hpp"

namespace {

using namespace weft;
using weft_test::expect_network;

template <class Net>
constexpr int kernels = Program<Forward<Net>>::kernels;

// Rows are normalized where the product before them is computed.
using DenseRows = Sequential<Input{13}, Dense{.units = 19}, LayerNormalization{}, Dense{.units = 33, .activation = tanh}, RMSNormalization{},
                             Dense{.units = 16}, UnitNormalization{}>;
static_assert(kernels<DenseRows> == 3);
static_assert(kernels<Sequential<Input{10, 64}, LayerNormalization{}>> == 1);
static_assert(kernels<Sequential<Input{10, 64}, RMSNormalization{}>> == 1);
static_assert(kernels<Sequential<Input{10, 64}, UnitNormalization{}>> == 1);

using ImageRows = Sequential<Input{4, 5, 2}, Conv2D{.filters = 7, .kernel = 2}, LayerNormalization{}, Conv2D{.filters = 5, .kernel = 2},
                             LayerNormalization{.axes = 3, .center = false}, Activation{relu}, Flatten{}, RMSNormalization{}>;

using ImageGroups = Sequential<Input{5, 4, 3}, Conv2D{.filters = 12, .kernel = 2}, GroupNormalization{.groups = 3}, Activation{relu},
                               Conv2D{.filters = 17, .kernel = 2}, InstanceNormalization{}>;
using DenseGroups = Sequential<Input{9}, Dense{.units = 24}, GroupNormalization{.groups = 4}, Dense{.units = 5}>;
using BatchMoments = Sequential<Input{4, 4, 2}, Conv2D{.filters = 6, .kernel = 2}, BatchNormalization{}, Flatten{},
                                Dense{.units = 7}, BatchNormalization{}>;

// What stands before a frozen part is trained through it; it has its averages in training too.
using FrozenMoments = Sequential<Input{4, 4, 2}, Conv2D{.filters = 6, .kernel = 2},
                                 freeze(Sequential<BatchNormalization{}, Activation{tanh}, Conv2D{.filters = 5, .kernel = 2}>{}), Flatten{},
                                 Dense{.units = 7}>;

using Responses = Sequential<Input{4, 4, 3}, Conv2D{.filters = 37, .kernel = 2}, LocalResponseNormalization{.alpha = 0.5},
                             Conv2D{.filters = 6, .kernel = 1}, LocalResponseNormalization{.size = 4, .alpha = 1, .k = 2}>;

using Bent = Sequential<Input{4, 4, 2}, Conv2D{.filters = 9, .kernel = 2}, PReLU{.shared_axes = {0, 1}}, Conv2D{.filters = 3, .kernel = 2},
                        PReLU{}, Flatten{}, Dense{.units = 11}, PReLU{.shared_axes = 0}>;

TEST(EmittedNormalization, DenseRows) { expect_network<DenseRows>({1, 7}); }
TEST(EmittedNormalization, ImageRows) { expect_network<ImageRows>({1, 7}); }
TEST(EmittedNormalization, ImageGroups) { expect_network<ImageGroups>({1, 7}); }
TEST(EmittedNormalization, DenseGroups) { expect_network<DenseGroups>({1, 7}); }
TEST(EmittedNormalization, BatchMoments) { expect_network<BatchMoments>({3, 7}); }
TEST(EmittedNormalization, FrozenMoments) { expect_network<FrozenMoments>({1, 7}); }
TEST(EmittedNormalization, Responses) { expect_network<Responses>({1, 7}); }
TEST(EmittedNormalization, Bent) { expect_network<Bent>({1, 7}); }

}  // namespace
