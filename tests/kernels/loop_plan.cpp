// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/kernels/loop_plan.hpp>

#include <gtest/gtest.h>

namespace {

using weft::encode;
using weft::Op;

constexpr std::uint64_t argument(int number) { return encode(Op::argument, number, -1, -1, -1); }

enum SoftmaxTerm { x, greatest, shifted, power, total, share };

// exp(x - max x) / sum of exp(x - max x), along rows.
constexpr auto softmax = [] {
  weft::Loop<6, 0, 1, 1, 2> l;
  l.columns = 10;
  l.load[0].column = 1;
  l.code[x] = argument(weft::leaf::load);
  l.code[greatest] = argument(weft::leaf::reduction);
  l.code[shifted] = encode(Op::subtract, x, greatest, -1, -1);
  l.code[power] = encode(Op::exp, shifted, -1, -1, -1);
  l.code[total] = argument(weft::leaf::reduction + 1);
  l.code[share] = encode(Op::divide, power, total, -1, -1);
  l.reduction[0] = {x, true};
  l.reduction[1] = {power, false};
  l.store[0].walk.column = 1;
  l.store[0].term = share;
  return l;
}();

TEST(PlanLoop, EachSumOfASoftmaxTakesAPass) {
  constexpr auto p = weft::plan_loop(softmax);
  EXPECT_EQ(p.passes, 3);
  EXPECT_EQ(p.pass[x], 0);
  EXPECT_EQ(p.pass[greatest], 1);
  EXPECT_EQ(p.pass[power], 1);
  EXPECT_EQ(p.pass[total], 2);
  EXPECT_EQ(p.pass[share], 2);
  for (int pass = 0; pass < 3; ++pass) EXPECT_TRUE(p.any_element(pass));
}

TEST(PlanLoop, SumsAreOneNumberPerRow) {
  constexpr auto p = weft::plan_loop(softmax);
  EXPECT_TRUE(p.row[greatest] && p.row[total]);
  EXPECT_FALSE(p.row[x] || p.row[shifted] || p.row[power] || p.row[share]);
  for (int pass = 0; pass < p.passes; ++pass) EXPECT_FALSE(p.needed[pass][greatest] || p.needed[pass][total]);
}

TEST(PlanLoop, OnlyTheExponentialIsKeptForTheLastPass) {
  constexpr auto p = weft::plan_loop(softmax);
  EXPECT_TRUE(p.needed[0][x] && p.needed[1][power] && p.needed[2][power] && p.needed[2][share]);
  EXPECT_FALSE(p.needed[0][power] || p.needed[0][share] || p.needed[1][share]);
  EXPECT_EQ(p.spills, 1);
  EXPECT_EQ(p.spill[power], 0);
  for (const int term : {x, greatest, shifted, total, share}) EXPECT_EQ(p.spill[term], -1) << term;
}

TEST(PlanLoop, FormulasWithoutSumsTakeOnePassAndNoMemory) {
  // tanh(x * s), s one number per row.
  weft::Loop<4, 0, 2, 1, 0> l;
  l.load[0].column = 1;
  l.code[0] = argument(weft::leaf::load);
  l.code[1] = argument(weft::leaf::load + 1);
  l.code[2] = encode(Op::multiply, 0, 1, -1, -1);
  l.code[3] = encode(Op::tanh, 2, -1, -1, -1);
  l.store[0].term = 3;
  const auto p = weft::plan_loop(l);
  EXPECT_EQ(p.passes, 1);
  EXPECT_EQ(p.spills, 0);
  EXPECT_TRUE(p.row[1]);
  EXPECT_FALSE(p.row[2]);
  EXPECT_FALSE(p.needed[0][1]) << "a number of the row is loaded for every element";
  // Along one row of all samples, a number per sample is no number per row.
  l.flat = true;
  l.load[1].sample = 1;
  EXPECT_FALSE(weft::plan_loop(l).row[1]);
}

TEST(PlanLoop, WhatComesOfRowNumbersOnlyIsComputedOnce) {
  weft::Loop<3, 1, 1, 1, 0> l;
  l.code[0] = argument(weft::leaf::load);
  l.code[1] = encode(Op::constant, 0, -1, -1, -1);
  l.code[2] = encode(Op::add, 0, 1, -1, -1);
  l.store[0].term = 2;
  const auto p = weft::plan_loop(l);
  EXPECT_TRUE(p.row[0] && p.row[1] && p.row[2]);
  EXPECT_FALSE(p.any_element(0));
}

}  // namespace
