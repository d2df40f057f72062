// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/loop.hpp>

#include <gtest/gtest.h>

namespace {

using weft::encode;
using weft::Op;

TEST(Loop, CodeKeepsOperationsAndOperands) {
  weft::Loop<3, 0, 0, 0, 0> loop;
  loop.code[0] = encode(Op::argument, weft::leaf::reduction + 7, -1, -1, -1);
  loop.code[1] = encode(Op::where_equal, 0, 9'999, 16'382, 4'000);
  loop.code[2] = encode(Op::exp, 1, -1, -1, -1);
  EXPECT_EQ(loop.op(0), Op::argument);
  EXPECT_EQ(loop.operand(0, 0), weft::leaf::reduction + 7);
  EXPECT_EQ(loop.op(1), Op::where_equal);
  const int operands[] = {0, 9'999, 16'382, 4'000};
  for (int k = 0; k < 4; ++k) EXPECT_EQ(loop.operand(1, k), operands[k]);
  EXPECT_EQ(loop.op(2), Op::exp);
  for (int k = 1; k < 4; ++k) EXPECT_EQ(loop.operand(2, k), -1);
}

TEST(Loop, LeavesHaveNumbersThatNeverMeet) {
  EXPECT_LT(weft::leaf::load, weft::leaf::accumulator);
  EXPECT_LT(weft::leaf::accumulator, weft::leaf::column);
  EXPECT_LT(weft::leaf::column, weft::leaf::random);
  EXPECT_LT(weft::leaf::random, weft::leaf::reduction);
  EXPECT_LT(weft::leaf::reduction, 16'383 - 1);
}

TEST(Loop, RowsAreItsOuterAxes) {
  weft::Loop<1, 0, 0, 0, 0> loop;
  EXPECT_EQ(loop.rows(), 1);
  loop.rank = 2;
  loop.extent[0] = 3;
  loop.extent[1] = 5;
  EXPECT_EQ(loop.rows(), 15);
}

template <auto loop>
struct Kernel {};

TEST(Loop, EqualLoopsAreOneType) {
  constexpr auto make = [](float number) {
    weft::Loop<1, 1, 0, 0, 0> loop;
    loop.code[0] = encode(Op::constant, 0, -1, -1, -1);
    loop.constant[0] = number;
    return loop;
  };
  EXPECT_TRUE((std::is_same_v<Kernel<make(2)>, Kernel<make(2)>>));
  EXPECT_FALSE((std::is_same_v<Kernel<make(2)>, Kernel<make(3)>>));
}

}  // namespace
