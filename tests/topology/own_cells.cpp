// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "support/conv_lstm.hpp"
#include "support/golden.hpp"
#include "support/near.hpp"
#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::ConvLSTM;
using weft_test::Trace;

TEST(OwnCells, AConvolutionalOneIsKerassConvLSTM2D) {
  const auto golden = weft_test::read_golden("recurrent.txt");
  Trace t;
  const Tensor x = t.given({3, 4, 3, 2}, golden["conv_lstm.x"]), y = ConvLSTM{.filters = 2}(x);
  List<int> by;
  by.push_back(x.id);
  for (const Parameter& p : t.graph.parameters) {
    t.give(p.node, golden["conv_lstm." + std::string(p.name.view().substr(std::string_view("conv_lstm.").size()))]);
    by.push_back(p.node);
  }
  weft_test::expect_numbers(t.value(y, 2), golden["conv_lstm.y"], "y");
  const Tensor total = sum(y * t.given(y.shape(), golden["conv_lstm.d"]));
  const List<int> found = differentiate(t.graph, weft::detail::record_reduction(sum_operation, total, 0, true).id, by);
  ASSERT_EQ(found.size(), 4);
  weft_test::expect_numbers(t.value({&t.graph, found[0]}, 2), golden["conv_lstm.x_gradient"], "x_gradient");
  for (int k = 0; k < 3; ++k) {
    const std::string name(t.graph.parameters[k].name.view());
    weft_test::expect_numbers(t.value({&t.graph, found[k + 1]}, 2), golden[name + "_gradient"], name);
  }
}

TEST(OwnCells, AConvolutionalOneHasTheGradientsOfItsFormula) {
  weft_test::expect_gradients([](Trace& t) { return ConvLSTM{.filters = 1}(t.input({2, 2, 2, 1})); });
}

}  // namespace
