// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/node.hpp>

#include <weft/graph/operations.hpp>

#include <gtest/gtest.h>

#include <set>

namespace {

using weft::Node;
using weft::Role;

TEST(Node, CountsItsOperands) {
  Node n;
  EXPECT_EQ(n.operands(), 0);
  n.operand[0] = 4;
  n.operand[1] = 0;
  EXPECT_EQ(n.operands(), 2);
  for (int& o : n.operand) o = 1;
  EXPECT_EQ(n.operands(), weft::max_operands);
}

TEST(Operation, EachHasANameARoleAndThreeInterpreters) {
  const weft::Operation* all[] = {
      &weft::feed_operation,      &weft::parameter_operation, &weft::constant_operation,      &weft::map_operation,
      &weft::index_operation,     &weft::random_operation,    &weft::sum_operation,           &weft::maximum_operation,
      &weft::matmul_operation,    &weft::reshape_operation,   &weft::transpose_operation,     &weft::slice_operation,
      &weft::pad_operation,       &weft::gather_operation,    &weft::concatenate_operation,   &weft::scatter_operation,
      &weft::stop_gradient_operation};
  std::set<std::string_view> names;
  for (const weft::Operation* o : all) {
    names.insert(o->name);
    EXPECT_NE(o->differentiate, nullptr);
    EXPECT_NE(o->interpret_float, nullptr);
    EXPECT_NE(o->interpret_double, nullptr);
    EXPECT_NE(o->interpret_long_double, nullptr);
  }
  EXPECT_EQ(names.size(), std::size(all));
  static_assert(weft::matmul_operation.role == Role::contraction && weft::reshape_operation.role == Role::view);
  static_assert(weft::sum_operation.role == Role::reduction && weft::gather_operation.role == Role::opaque);
  static_assert(weft::pad_operation.role == Role::join && weft::stop_gradient_operation.role == Role::map);
}

}  // namespace
