// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/sink.hpp>

#include <weft/graph/operations/batch_mean.hpp>

#include "support/passes.hpp"

namespace {

using weft::Tensor;
using weft_test::dense;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;

// Values that wait in memory for the batch's mean: of y alone, of y and formula(y), or more.
template <class Formula, class Combine>
int waiting(const Formula& formula, const Combine& combine) {
  const Passes p = inference([&](Trace& t) {
    const Tensor y = dense(t, t.input({8}), 16), z = formula(y);
    return combine(y, z, batch_mean(y));
  });
  int n = 0;
  for (int i = 0; i < p.graph.nodes.size(); ++i)
    n += p.fusion.stored[i] && p.fusion.group[i] >= 0 && p.graph.nodes[i].batched && p.graph.nodes[i].shape.size() == 16;
  return n - 1;  // the output itself
}

const auto squared = [](Tensor y) { return y * y; };
const auto scaled = [](Tensor y, Tensor z, Tensor mean) { return z * mean + y; };

TEST(Sink, CheapFormulasOfWhatIsStoredAreComputedWhereTheyAreRead) { EXPECT_EQ(waiting(squared, scaled), 1); }

TEST(Sink, WhatIsCostlyIsComputedOnce) {
  EXPECT_EQ(waiting([](Tensor y) { return exp(y); }, scaled), 2);
}

TEST(Sink, WhatOthersReadTooIsStored) {
  EXPECT_EQ(waiting(squared, [](Tensor y, Tensor z, Tensor mean) { return z * mean + y + batch_mean(z); }), 2);
}

TEST(Sink, NoKernelIsLeftWithNothingToDo) {
  const Passes p = inference([](Trace& t) {
    const Tensor y = matmul(t.input({4, 8}), t.parameter({8, 16})), centred = y - batch_mean(sum(y, 0));
    return sum(centred * batch_mean(sum(centred * centred, 0)), 0);
  });
  for (int k = 0; k < p.kernels(); ++k)
    EXPECT_LT(p.list.first_member[p.list.order[k]], p.list.first_member[p.list.order[k] + 1]) << "kernel " << k;
}

}  // namespace
