// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/pad_sequences.hpp>

#include <gtest/gtest.h>
#include <string>

#include <support/golden_text.hpp>

using namespace weft;

namespace {

std::vector<std::vector<std::int32_t>> zero_to_four() { return {{}, {10}, {10, 20}, {10, 20, 30}, {10, 20, 30, 40}}; }

}  // namespace

TEST(PadSequences, GivesWhatKerasGives) {
  const auto golden = weft_test::read_golden("text/words.txt");
  const auto name = [](text::Side side) { return side == text::Side::pre ? "pre" : "post"; };
  for (auto padding : {text::Side::pre, text::Side::post})
    for (auto truncating : {text::Side::pre, text::Side::post})
      for (std::size_t maxlen : {0, 2, 6}) {
        const auto array = text::pad_sequences(zero_to_four(), {maxlen, padding, truncating, -1});
        const auto key = std::string("padded.") + name(padding) + "." + name(truncating) + "." + std::to_string(maxlen);
        const auto values = array.as<std::int32_t>();
        EXPECT_EQ(array.shape(), (data::Shape{5, maxlen == 0 ? 4 : maxlen}));
        EXPECT_EQ(std::vector(values.begin(), values.end()), weft_test::tokens_of(golden[key])) << key;
      }
}

TEST(PadSequences, FillsWithZerosBeforeUnlessTold) {
  const auto array = text::pad_sequences(std::vector<std::vector<std::int32_t>>{{1}, {2, 3}});
  EXPECT_EQ(array.as<std::int32_t>()[0], 0);
  EXPECT_EQ(array.as<std::int32_t>()[1], 1);
}

TEST(PadSequences, RefusesWhatHasNoLength) {
  EXPECT_THROW(text::pad_sequences({}, {.maxlen = 3}), data_error);
  EXPECT_THROW(text::pad_sequences(std::vector<std::vector<std::int32_t>>(2)), data_error);
  EXPECT_EQ(text::pad_sequences(std::vector<std::vector<std::int32_t>>(2), {.maxlen = 3}).values(), 6u);
}
