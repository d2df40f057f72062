// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/transfer.hpp>

#include <weft/layers.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/freeze.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/predictor.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace weft;
using Names = std::vector<std::string>;

using Hidden = Sequential<Dense{.units = 5, .activation = relu}>;
using Trained = Sequential<Input{4}, Dense{.units = 5, .activation = relu}, Dense{.units = 3, .name = "head"}>;
using Wider = Sequential<Input{4}, Dense{.units = 5, .activation = relu}, Dense{.units = 6, .name = "head"}>;
using Other = Sequential<Input{4}, freeze(Dense{.units = 5, .activation = relu}), Dense{.units = 6, .name = "other"}>;
using Nested = Sequential<Input{4}, Hidden{}, Dense{.units = 2, .name = "other"}>;

// Different in every number.
template <class Net>
Predictor<Net> numbered() {
  Predictor<Net> p;
  float next = 0;
  for (int k = 0; k < p.parameters().count; ++k)
    for (float& x : p.parameters()[k]) x = ++next;
  return p;
}

template <class A, class B>
bool alike(const A& a, const B& b) { return std::ranges::equal(a, b); }

TEST(Transfer, CopiesWhatHasOneNameAndShape) {
  const auto from = numbered<Trained>();
  Predictor<Other> to;
  EXPECT_EQ(transfer(from, to), (Names{"0.weight", "0.bias"}));
  EXPECT_TRUE(alike(to.parameters()[0], from.parameters()[0]));
  EXPECT_TRUE(alike(to.parameters()[1], from.parameters()[1]));
  EXPECT_TRUE(std::ranges::all_of(to.parameters()[2], [](float x) { return x == 0; }));
}

TEST(Transfer, TakesParametersThemselves) {
  const auto from = numbered<Trained>();
  Predictor<Trained> to;
  EXPECT_EQ(transfer(from.parameters(), to.parameters(), {.require_all = true}).size(), 4u);
  EXPECT_TRUE(alike(to.parameters()[2], from.parameters()[2]));
}

TEST(Transfer, GoesIntoABlock) {
  const auto from = numbered<Trained>();
  Predictor<Nested> to;
  EXPECT_TRUE(transfer(from, to).empty());
  EXPECT_EQ(transfer(from, to, {.into = "0", .require_all = true}), (Names{"0.0.weight", "0.0.bias"}));
  EXPECT_TRUE(alike(to.parameters()[0], from.parameters()[0]));
}

// The text of the refusal; the parameters must be what they were.
template <class From, class To>
std::string refusal(const From& from, To& to, const TransferOptions& options = {}) {
  const To before = to;
  std::string text;
  try {
    transfer(from, to, options);
  } catch (const mismatch_error& e) {
    text = e.what();
  }
  for (int k = 0; k < to.parameters().count; ++k) EXPECT_TRUE(alike(to.parameters()[k], before.parameters()[k]));
  return text;
}

TEST(Transfer, RefusesOtherShapesAndChangesNothing) {
  Predictor<Wider> to;
  EXPECT_EQ(refusal(numbered<Trained>(), to),
            "transfer: the networks do not fit:\n  shape: head.weight is [5, 3] in the one and [5, 6] in the other; give one of "
            "the layers another .name\n"
            "  shape: head.bias is [3] in the one and [6] in the other; give one of the layers another "
            ".name");
}

TEST(Transfer, RefusesToMissWhatIsRequired) {
  Predictor<Other> to;
  EXPECT_EQ(refusal(numbered<Trained>(), to, {.require_all = true}),
            "transfer: the networks do not fit:\n  missing: other.weight of shape [5, 6]\n"
            "  missing: other.bias of shape [6]");
}

}  // namespace
