// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/canonical.hpp>

#include <weft/scalar/activations.hpp>

#include "support/passes.hpp"

namespace {

using weft::CanonicalBody;
using weft::Formula;
using weft::List;
using weft::Op;
using weft::Tensor;
using weft_test::dense;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;

int count(const Formula& f, Op op) {
  int n = 0;
  for (const weft::Term& t : f.terms) n += t.op == op;
  return n;
}

// The formula of three numbers with its products fused; its value must stay.
template <class Write>
Formula fused(const Write& write) {
  Formula f;
  const int a = f.argument(0), b = f.argument(1), c = f.argument(2);
  f.result = write(f, a, b, c);
  List<int> place;
  Formula g = weft::detail::fuse_products(f, place);
  g.result = place[f.result];
  const double numbers[] = {3, 5, 7};
  EXPECT_EQ(weft::evaluate<double>(g.terms.begin(), g.size(), g.result, numbers),
            weft::evaluate<double>(f.terms.begin(), f.size(), f.result, numbers));
  EXPECT_EQ(count(g, Op::add) + count(g, Op::subtract), 0);
  return g;
}

TEST(FuseProducts, EverySumWithAProductIsOneRounding) {
  const auto product = [](Formula& f, int a, int b) { return f.apply(Op::multiply, a, b); };
  const Formula sums[] = {
      fused([&](Formula& f, int a, int b, int c) { return f.apply(Op::add, product(f, a, b), c); }),
      fused([&](Formula& f, int a, int b, int c) { return f.apply(Op::add, c, product(f, a, b)); }),
      fused([&](Formula& f, int a, int b, int c) { return f.apply(Op::subtract, c, product(f, a, b)); }),
      fused([&](Formula& f, int a, int b, int c) { return f.apply(Op::subtract, product(f, a, b), c); })};
  for (const Formula& f : sums) EXPECT_EQ(count(f, Op::fma), 1);
  const Formula both = fused([&](Formula& f, int a, int b, int c) {
    return f.apply(Op::add, product(f, a, b), product(f, b, c));
  });
  EXPECT_EQ(count(both, Op::fma), 1);
}

template <class Build>
CanonicalBody canonical_of(const Build& build) {
  const Passes p = inference(build);
  EXPECT_EQ(p.kernels(), 1);
  return weft::canonical(p.body(0));
}

std::vector<int> extents(const CanonicalBody& c) { return {c.axes.extent, c.axes.extent + c.axes.rank}; }

TEST(Collapse, AxesThatAllWalkAlikeBecomeOne) {
  const auto with = [](const weft::Shape& factor) {
    return extents(canonical_of([&](Trace& t) { return tanh(t.input({4, 5, 6}) * t.parameter(factor)); }));
  };
  EXPECT_EQ(with({4, 5, 6}), (std::vector<int>{120}));
  EXPECT_EQ(with({}), (std::vector<int>{120}));
  EXPECT_EQ(with({6}), (std::vector<int>{20, 6}));
  EXPECT_EQ(with({5, 6}), (std::vector<int>{4, 30}));
  EXPECT_EQ(with({5, 1}), (std::vector<int>{4, 5, 6}));
  EXPECT_EQ(with({4, 1, 1}), (std::vector<int>{4, 30}));
}

TEST(Collapse, TransposedAxesStayApart) {
  const CanonicalBody c = canonical_of([](Trace& t) { return sin(transpose(t.input({5, 6}))); });
  EXPECT_EQ(extents(c), (std::vector<int>{6, 5}));
  EXPECT_FALSE(c.flat);
}

TEST(Collapse, AxesOfOneVanishAndRowsThatAreSummedStay) {
  EXPECT_EQ(extents(canonical_of([](Trace& t) { return sin(t.input({1, 3, 1, 4})); })), (std::vector<int>{12}));
  const CanonicalBody sums = canonical_of([](Trace& t) { return softmax(t.input({3, 4})); });
  EXPECT_EQ(extents(sums), (std::vector<int>{3, 4}));
}

TEST(Canonical, DenseFormulasOfSamplesAreOneLongRow) {
  const auto flat = [](const auto& build) { return canonical_of(build).flat; };
  EXPECT_TRUE(flat([](Trace& t) { return t.input({3, 4}) * t.input({3, 4}); }));
  EXPECT_TRUE(flat([](Trace& t) { return t.input({3, 4}) * t.parameter({}); }));
  EXPECT_FALSE(flat([](Trace& t) { return t.input({3, 4}) * t.parameter({4}); })) << "a row is repeated";
  EXPECT_FALSE(flat([](Trace& t) { return t.input({3, 4}) * t.parameter({3, 4}); })) << "a matrix is repeated";
  EXPECT_FALSE(flat([](Trace& t) { return sin(slice(t.input({9}), 0, 0, 4)); })) << "samples lie apart";
  EXPECT_FALSE(flat([](Trace& t) { return softmax(t.input({4})); })) << "a row has an end";
  EXPECT_FALSE(flat([](Trace& t) { return sin(t.parameter({3, 4})); })) << "there are no samples";
}

TEST(Canonical, DropsWhatNobodyNeeds) {
  weft::Body b;
  b.domain = {4};
  weft::Access first, second, to;
  first.node = 0, second.node = 1, to.node = 2;
  first.stride[0] = second.stride[0] = to.stride[0] = 1;
  b.loads.push_back(first);
  b.loads.push_back(second);
  b.formula.apply(Op::exp, b.formula.argument(weft::leaf::load));
  to.term = b.formula.apply(Op::sin, b.formula.argument(weft::leaf::load + 1));
  b.stores.push_back(to);
  b.reductions.push_back({0, true});
  const weft::Body left = weft::canonical(b).body;
  ASSERT_EQ(left.loads.size(), 1);
  EXPECT_EQ(left.loads[0].node, 1);
  EXPECT_EQ(left.reductions.size(), 0);
  EXPECT_EQ(left.formula.size(), 2);
  EXPECT_EQ(left.formula.at(left.stores[0].term).op, Op::sin);
}

struct MakeScaled {
  constexpr CanonicalBody operator()() const {
    weft::Body b;
    b.domain = {3, 4};
    b.batched = true;
    weft::Access x, to;
    x.node = 7, x.sample = 24, x.offset = 2, x.stride[0] = 8, x.stride[1] = 2;
    to.node = 9, to.sample = 12, to.stride[0] = 4, to.stride[1] = 1;
    b.loads.push_back(x);
    to.term = b.formula.apply(Op::multiply, b.formula.argument(weft::leaf::load), b.formula.constant(0.5));
    b.stores.push_back(to);
    return weft::canonical(b);
  }
};

TEST(Freeze, MakesALoopThatKnowsNoBuffer) {
  constexpr auto placed = weft::freeze<MakeScaled>();
  constexpr auto loop = placed.loop;
  static_assert(loop.term_count == 3 && loop.constant_count == 1 && loop.load_count == 1 && loop.store_count == 1);
  EXPECT_EQ(placed.load[0].node, 7);
  EXPECT_EQ(placed.load[0].offset, 2);
  EXPECT_EQ(placed.store[0].node, 9);
  EXPECT_TRUE(loop.batched);
  EXPECT_EQ(loop.columns * loop.rows(), 12);
  EXPECT_EQ(loop.load[0].sample, 24);
  EXPECT_EQ(loop.load[0].column, 2);
  EXPECT_EQ(loop.store[0].walk.column, 1);
  EXPECT_EQ(loop.constant[0], 0.5f);
  EXPECT_EQ(loop.op(loop.store[0].term), Op::multiply);
}

}  // namespace
