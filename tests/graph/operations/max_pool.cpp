// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/max_pool.hpp>

#include <cmath>

#include "support/numeric_gradient.hpp"
#include "support/pooling.hpp"

namespace {

using weft::max_pool;
using weft::Shape;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(MaxPool, TheLargestUnderEachWindow) {
  Trace t;
  const Tensor x = t.given({4, 2, 1}, {1, 2, 3, -4, -5, -6, -7, -8});
  const Tensor y = max_pool(x, {.size = {2, 2}});
  EXPECT_EQ(y.shape(), (Shape{2, 1, 1}));
  EXPECT_EQ(t.value(y), (Numbers{3, -5}));
  EXPECT_EQ(t.value(max_pool(x, {.size = {1, 1}, .stride = {1, 1}})), t.value(x));
}

TEST(MaxPool, PaddingNeverWins) {
  Trace t;
  const Tensor y = max_pool(t.given({3, 1}, {-3, -2, -1}), {.size = {2}, .stride = {2}, .before = {1}});
  EXPECT_EQ(t.value(y), (Numbers{-3, -1}));
}

TEST(MaxPool, ANaNIsFound) {
  Trace t;
  const Numbers y = t.value(max_pool(t.given({6, 1}, {1, NAN, 3, 4, NAN, 1}), {.size = {3}, .stride = {1}}));
  EXPECT_TRUE(std::isnan(y[0]) && std::isnan(y[1]) && std::isnan(y[2]) && std::isnan(y[3]));
  EXPECT_EQ(t.value(max_pool(t.given({3, 1}, {1, NAN, 3}), {.size = {1}}))[2], 3);
}

TEST(MaxPool, IsPyTorchs) { weft_test::expect_pooling("max_", [](Tensor x, const weft::PoolWindow& w) { return max_pool(x, w); }); }

TEST(MaxPool, Gradients) {
  expect_gradients([](Trace& t) { return square(max_pool(t.input({5, 4, 2}), {.size = {2, 2}})); });
  expect_gradients([](Trace& t) { return square(max_pool(t.input({5, 2}), {.size = {3}, .stride = {1}, .before = {2}})); });
  expect_gradients([](Trace& t) { return square(max_pool(t.parameter({3, 2, 4, 1}), {.size = {2, 1, 2}, .stride = {1, 1, 1}})); });
}

TEST(MaxPool, RefusesWindowsThatDoNotFit) {
  EXPECT_EQ(mistake([](Trace& t) { max_pool(t.input({3, 8, 1}), {.size = {5, 5}, .before = {1}}); }),
            "max_pool: a window that reaches over 5 elements does not fit into the 4 along axis 0 of a tensor of shape "
            "[3, 8, 1] with its padding; take a smaller window or more padding");
  EXPECT_EQ(mistake([](Trace& t) { max_pool(t.input({8, 1}), {.size = {3}, .dilation = {4}}); }),
            "max_pool: a window that reaches over 9 elements does not fit into the 8 along axis 0 of a tensor of shape "
            "[8, 1] with its padding; take a smaller window or more padding");
}

TEST(MaxPool, RefusesWindowsOfPadding) {
  EXPECT_EQ(mistake([](Trace& t) { max_pool(t.input({4, 1}), {.size = {2}, .before = {2}}); }),
            "max_pool: window 0 along axis 0 of a tensor of shape [4, 1] finds nothing but padding; take less padding or a "
            "larger window");
  EXPECT_EQ(mistake([](Trace& t) { max_pool(t.input({4, 1}), {.size = {2}, .after = {2}}); }),
            "max_pool: window 2 along axis 0 of a tensor of shape [4, 1] finds nothing but padding; take less padding or a "
            "larger window");
}

TEST(MaxPool, RefusesWhatIsNoWindow) {
  EXPECT_EQ(mistake([](Trace& t) { max_pool(t.input({4, 1}), {.size = {0}}); }),
            "max_pool: a window of 0 with stride 0, dilation 1 and padding 0 and 0 along axis 0 is none; take a size, stride "
            "and dilation from 1 to 32767, and no negative padding");
  for (const weft::PoolWindow& w : {weft::PoolWindow{.size = {2}, .stride = {-1}}, weft::PoolWindow{.size = {2}, .dilation = {0}},
                                    weft::PoolWindow{.size = {2}, .before = {-1}}, weft::PoolWindow{.size = {2}, .after = {-1}},
                                    weft::PoolWindow{.size = {40000}, .after = {40000}}})
    EXPECT_NE(mistake([&](Trace& t) { max_pool(t.input({4, 1}), w); }).find("is none; take a size"), std::string::npos);
  EXPECT_EQ(mistake([](Trace& t) { max_pool(t.input({4}), {}); }),
            "max_pool: expects one to three axes and channels behind them but receives a tensor of shape [4]; reshape it");
}

}  // namespace
