// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/runtime/parameters.hpp>

#include <weft/graph/initializers.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using weft::Tensor;

struct Source {
  static constexpr bool gradients = false;

  static constexpr weft::Graph traced() {
    weft::Graph g;
    weft::Node n;
    n.operation = &weft::feed_operation;
    n.shape = {1, 8};
    n.batched = true;
    g.inputs.push_back({g.push(n), 0});
    const Tensor x{&g, 0}, w = x.parameter("w", {8, 5}, weft::glorot_uniform), b = x.parameter("b", {5});
    g.outputs.push_back((matmul(x, w) + b).id);
    return g;
  }
};

using Set = weft::ParameterSet<weft::Program<Source>>;

TEST(ParameterSet, HasTheNetworksParameters) {
  static_assert(Set::count == 2);
  Set w;
  EXPECT_EQ(Set::name(0), "w");
  EXPECT_EQ(Set::shape(0), (weft::Shape{8, 5}));
  EXPECT_EQ(w[0].size(), 40u);
  EXPECT_EQ(w[1].size(), 5u);
  EXPECT_TRUE(std::all_of(w[0].begin(), w[0].end(), [](float x) { return x == 0; }));
  EXPECT_GE(&w[1][0], &w[0][39] + 1) << "two parameters share memory";
}

TEST(ParameterSet, FirstValuesDependOnTheSeedOnly) {
  const auto equal = [](const Set& a, const Set& b) { return std::equal(a[0].begin(), a[0].end(), b[0].begin()); };
  const Set one(1), again(1), other(2);
  EXPECT_TRUE(equal(one, again));
  EXPECT_FALSE(equal(one, other));
  EXPECT_TRUE(std::any_of(one[0].begin(), one[0].end(), [](float x) { return x != 0; }));
  EXPECT_TRUE(std::all_of(one[1].begin(), one[1].end(), [](float x) { return x == 0; })) << "a bias begins at zero";
}

TEST(ParameterSet, ACopyIsIndependent) {
  Set a(1);
  Set b = a;
  a[1][0] = 7;
  EXPECT_EQ(b[1][0], 0.f);
  EXPECT_EQ(b[0][3], a[0][3]);
}

}  // namespace
