// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/differentiate.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::List;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::Numbers;
using weft_test::Trace;

List<int> ids(std::initializer_list<Tensor> tensors) {
  List<int> list;
  for (const Tensor& t : tensors) list.push_back(t.id);
  return list;
}

TEST(Differentiate, OfAProductByHand) {
  Trace t;
  const Tensor x = t.given({2}, {2, 3}), y = t.given({2}, {5, 7});
  const List<int> d = differentiate(t.graph, sum(x * x * y).id, ids({x, y}));
  EXPECT_EQ(t.value({&t.graph, d[0]}), (Numbers{20, 42}));
  EXPECT_EQ(t.value({&t.graph, d[1]}), (Numbers{4, 9}));
}

TEST(Differentiate, UnusedParametersGetZerosOfTheirShape) {
  Trace t;
  const Tensor x = t.given({2}, {2, 3}), unused = t.given_parameter({2, 2}, {1, 2, 3, 4});
  const Tensor loss = sum(square(x)), late = t.parameter({3});
  const List<int> d = differentiate(t.graph, loss.id, ids({unused, late, x}));
  const Tensor first{&t.graph, d[0]}, second{&t.graph, d[1]};
  EXPECT_EQ(first.shape(), unused.shape());
  EXPECT_FALSE(first.batched());
  EXPECT_EQ(t.value(first), (Numbers{0, 0, 0, 0}));
  EXPECT_EQ(t.value(second), (Numbers{0, 0, 0}));
  EXPECT_EQ(t.value({&t.graph, d[2]}), (Numbers{4, 6}));
}

TEST(Differentiate, GradientsHaveTheShapeOfWhatTheyAreBy) {
  Trace t;
  const Tensor x = t.input({2, 3}), w = t.parameter({1, 3}), s = t.parameter({});
  const Tensor total = weft::detail::record_reduction(weft::sum_operation, sum(x * w + s), 0, true);
  const List<int> d = differentiate(t.graph, total.id, ids({x, w, s}));
  const Tensor by[] = {x, w, s};
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(t.graph.nodes[d[i]].shape, by[i].shape());
    EXPECT_EQ(t.graph.nodes[d[i]].batched, by[i].batched());
  }
}

TEST(Differentiate, ByAValueInTheMiddle) {
  Trace t;
  const Tensor x = t.given({2}, {2, 3}), middle = square(x);
  const List<int> d = differentiate(t.graph, sum(middle * middle).id, ids({middle, x}));
  EXPECT_EQ(t.value({&t.graph, d[0]}), (Numbers{8, 18}));
  EXPECT_EQ(t.value({&t.graph, d[1]}), (Numbers{32, 108}));
}

TEST(Differentiate, NothingIsSpentOnWhatIsNotAskedFor) {
  const auto nodes = [](bool by_both) {
    Trace t;
    const Tensor x = t.input({2, 3}), w = t.parameter({3, 4}), loss = sum(matmul(tanh(exp(sin(x))), w));
    differentiate(t.graph, loss.id, by_both ? ids({x, w}) : ids({w}));
    return t.graph.nodes.size();
  };
  EXPECT_LE(nodes(false) + 5, nodes(true));  // a product, its transposed factor, and a slope for each function
}

TEST(Differentiate, TensorsUsedSeveralTimes) {
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({3}), y = tanh(x);
    return y * y + y * x + sum(y);
  });
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({2, 3});
    return concatenate(x, reshape(x, {2, 3}) * 2.0, slice(x, 1, 0, 1));
  });
}

TEST(Differentiate, SharedWeights) {
  expect_gradients([](Trace& t) {
    const Tensor w = t.parameter({3, 3}), b = t.parameter({3});
    Tensor x = t.input({3});
    for (int i = 0; i < 3; ++i) x = tanh(matmul(x, w) + b);
    return matmul(x, transpose(w));
  });
}

TEST(Owned, CopiesWhatHasNoBufferOfItsOwn) {
  Trace t;
  const Tensor x = t.input({2, 3}), y = square(x);
  List<int> taken;
  EXPECT_EQ(owned(y, taken).id, y.id);
  const Tensor again = owned(y, taken), source = owned(x, taken), view = owned(transpose(y), taken);
  EXPECT_NE(again.id, y.id);
  for (const Tensor& copy : {again, source, view}) EXPECT_TRUE(copy.node().is(weft::map_operation));
  EXPECT_EQ(view.shape(), (weft::Shape{3, 2}));
  EXPECT_EQ(taken.size(), 4);
}

}  // namespace
