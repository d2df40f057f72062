// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/reduce.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::Axes;
using weft::Shape;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

Axes axes_of(int mask) {
  Axes axes;
  for (int i = 0; i < weft::max_rank; ++i)
    if (mask >> i & 1) axes.axis[axes.count++] = i;
  return axes;
}

// Plain loops over a tensor of rank 4, for the values of every set of axes.
template <class Fold>
Numbers folded(const Numbers& x, const Shape& s, int mask, double start, Fold fold) {
  Numbers out;
  std::vector<long> place(x.size());
  for (std::size_t k = 0; k < x.size(); ++k) {
    long rest = static_cast<long>(k), stride = 1;
    for (int axis = s.rank; axis-- > 0; rest /= s.extent[axis]) {
      if (mask >> axis & 1) continue;
      place[k] += rest % s.extent[axis] * stride;
      stride *= s.extent[axis];
    }
    out.resize(static_cast<std::size_t>(stride), start);
  }
  for (std::size_t k = 0; k < x.size(); ++k) {
    double& total = out[static_cast<std::size_t>(place[k])];
    total = fold(total, x[k]);
  }
  return out;
}

TEST(Reduce, ValuesByHand) {
  Trace t;
  const Tensor x = t.given({2, 3}, {1, 2, 3, 4, 5, 9});
  EXPECT_EQ(t.value(sum(x)), (Numbers{24}));
  EXPECT_EQ(t.value(sum(x, 0)), (Numbers{5, 7, 12}));
  EXPECT_EQ(t.value(sum(x, -1)), (Numbers{6, 18}));
  EXPECT_EQ(t.value(mean(x)), (Numbers{4}));
  EXPECT_EQ(t.value(mean(x, 1)), (Numbers{2, 6}));
  EXPECT_EQ(t.value(mean(x, 0)), (Numbers{2.5, 3.5, 6}));
  EXPECT_EQ(t.value(max(x)), (Numbers{9}));
  EXPECT_EQ(t.value(max(x, 0)), (Numbers{4, 5, 9}));
  EXPECT_EQ(t.value(max(-x, 1)), (Numbers{-1, -4}));
}

TEST(Reduce, SamplesStayApart) {
  Trace t;
  const Tensor x = t.given({2}, {1, 2, -3, -5});
  EXPECT_EQ(t.value(sum(x), 2), (Numbers{3, -8}));
  EXPECT_EQ(t.value(max(x), 2), (Numbers{2, -3}));
}

TEST(Reduce, OverTheBatch) {
  Trace t;
  const Tensor x = t.given({2}, {1, 2, -3, 5});
  const Tensor y = weft::detail::reduce(weft::sum_operation, x, 0, true);
  EXPECT_FALSE(y.batched());
  EXPECT_EQ(t.value(y, 2), (Numbers{-2, 7}));
  EXPECT_EQ(t.value(weft::detail::reduce(weft::maximum_operation, x, 1, true), 2), (Numbers{5}));
}

TEST(Reduce, EveryAxisSetOfRankFour) {
  for (const Shape s : {Shape{2, 3, 2, 3}, Shape{1, 3, 1, 2}, Shape{2, 1, 3, 1}}) {
    Numbers values;
    for (long k = 0; k < s.size(); ++k) values.push_back(static_cast<double>((k * 7 + 3) % 29) - 11);
    for (int mask = 1; mask < 16; ++mask) {
      SCOPED_TRACE(mask);
      Trace t;
      const Tensor x = t.given(s, values);
      Shape without, with = s;
      for (int i = 0; i < 4; ++i)
        if (mask >> i & 1) with.extent[i] = 1;
        else without.push(s.extent[i]);
      const Tensor dropped = sum(x, axes_of(mask)), kept = sum(x, axes_of(mask), true), top = max(x, axes_of(mask));
      EXPECT_EQ(dropped.shape(), without);
      EXPECT_EQ(kept.shape(), with);
      EXPECT_EQ(top.shape(), without);
      const Numbers sums = folded(values, s, mask, 0, [](double a, double b) { return a + b; });
      EXPECT_EQ(t.value(dropped), sums);
      EXPECT_EQ(t.value(kept), sums);
      EXPECT_EQ(t.value(top), folded(values, s, mask, -1e9, [](double a, double b) { return std::max(a, b); }));
    }
  }
}

TEST(Reduce, GradientsOfEveryAxisSet) {
  for (int mask = 0; mask < 16; ++mask)
    for (const Shape s : {Shape{2, 1, 2, 3}, Shape{1, 2, 3, 1}})
      for (const bool keep : {false, true}) {
        SCOPED_TRACE(mask);
        expect_gradients([&](Trace& t) { return square(sum(t.input(s), axes_of(mask), keep)); });
        expect_gradients([&](Trace& t) { return square(mean(t.parameter(s), axes_of(mask), keep)); });
        expect_gradients([&](Trace& t) { return square(max(t.input(s), axes_of(mask), keep)); });
      }
}

TEST(Reduce, GradientsOfLowRanks) {
  expect_gradients([](Trace& t) { return sum(t.input({})); });
  expect_gradients([](Trace& t) { return max(t.input({})); });
  expect_gradients([](Trace& t) { return mean(t.input({1})); });
  expect_gradients([](Trace& t) { return max(t.parameter({5})); });
  expect_gradients([](Trace& t) { return max(t.input({2, 3}), {0, -1}); });
}

TEST(Reduce, GradientsOverTheBatch) {
  using weft::detail::record_reduction;
  expect_gradients([](Trace& t) { return square(record_reduction(weft::sum_operation, t.input({2, 3}), 0, true)); });
  expect_gradients([](Trace& t) { return square(record_reduction(weft::sum_operation, t.input({2, 3}), 1, true)); });
  expect_gradients([](Trace& t) { return record_reduction(weft::maximum_operation, t.input({2, 3}), 2, true); });
}

TEST(Reduce, EqualMaximaShareTheGradient) {
  Trace t;
  const Tensor x = t.given({2, 4}, {3, 1, 3, 3, 2, 5, 0, 5});
  const Tensor loss = sum(max(x, 1));
  const weft::List<int> gradient = weft::differentiate(t.graph, loss.id, [&] {
    weft::List<int> by;
    by.push_back(x.id);
    return by;
  }());
  EXPECT_EQ(t.value({&t.graph, gradient[0]}), (Numbers{1 / 3., 0, 1 / 3., 1 / 3., 0, 0.5, 0, 0.5}));
}

TEST(Reduce, RefusesAnAxisThatIsNotThere) {
  EXPECT_EQ(mistake([](Trace& t) { sum(t.input({2, 3}), 2); }),
            "sum: there is no axis 2 in a tensor of shape [2, 3]; its axes are 0 to 1, or -2 to -1 from the end");
  EXPECT_EQ(mistake([](Trace& t) { max(t.input({2, 3}), -3); }),
            "max: there is no axis -3 in a tensor of shape [2, 3]; its axes are 0 to 1, or -2 to -1 from the end");
  EXPECT_EQ(mistake([](Trace& t) { mean(t.input({}), 0); }),
            "mean: there is no axis 0 in a tensor of shape []; a single number has none, so leave the operation out");
}

}  // namespace
