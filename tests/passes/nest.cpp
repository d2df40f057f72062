// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/nest.hpp>

#include <weft/scalar/activations.hpp>

#include "support/passes.hpp"

namespace {

using weft::Tensor;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;

Tensor rows(Trace& t) { return tanh(matmul(t.input({3, 5}), t.parameter({5, 7}))); }
Tensor padded(Tensor x) { return weft::detail::record_pad(x, {5, 9}, {{1, 2}}); }

/// The one value that is padded.
int part(const Passes& p) { return p.graph.nodes[p.nodes(weft::pad_operation)[0]].operand[0]; }

TEST(Nest, WhatIsPaddedIsReadBetweenTheZeros) {
  const Passes p = inference([](Trace& t) {
    const Tensor y = rows(t);
    return sum(matmul(padded(y), t.parameter({9, 4})), 0) + sum(matmul(y, t.parameter({7, 4})), 0);
  });
  const int whole = p.nodes(weft::pad_operation)[0];
  EXPECT_FALSE(p.fusion.stored[part(p)]);
  EXPECT_TRUE(p.fusion.stored[whole]);
  const weft::Location& l = p.fusion.location[part(p)];
  EXPECT_EQ(l.base, whole);
  EXPECT_EQ(l.offset, 1 * 9 + 2);
  EXPECT_EQ(l.strides[0], 9);
  EXPECT_EQ(l.strides[1], 1);
}

TEST(Nest, TheFirstOfTwoHoldsIt) {
  const Passes p = inference([](Trace& t) {
    const Tensor y = rows(t);
    const Tensor other = weft::detail::record_pad(y, {3, 9}, {{0, 0}});
    return sum(matmul(padded(y), t.parameter({9, 4})), 0) + sum(matmul(other, t.parameter({9, 4})), 0) + sum(matmul(y, t.parameter({7, 4})), 0);
  });
  EXPECT_FALSE(p.fusion.stored[part(p)]);
  EXPECT_EQ(p.fusion.location[part(p)].base, p.nodes(weft::pad_operation)[0]);
}

TEST(Nest, AnOutputHasItsOwnBuffer) {
  Trace t;
  const Tensor y = rows(t);
  t.graph.outputs.push_back(matmul(padded(y), t.parameter({9, 4})).id);
  t.graph.outputs.push_back(y.id);
  const Passes p(t.graph, false);
  EXPECT_TRUE(p.fusion.stored[part(p)]);
  EXPECT_EQ(p.fusion.location[part(p)].base, part(p));
}

TEST(Nest, WhatIsReadThroughAViewHasItsOwnBuffer) {
  const Passes p = inference([](Trace& t) {
    const Tensor y = rows(t);
    return sum(matmul(padded(y), t.parameter({9, 4})), 0) + reshape(matmul(reshape(y, {1, 21}), t.parameter({21, 4})), {4});
  });
  EXPECT_TRUE(p.fusion.stored[part(p)]);
  EXPECT_EQ(p.fusion.location[part(p)].base, part(p));
}

}  // namespace
