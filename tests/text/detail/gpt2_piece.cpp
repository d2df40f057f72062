// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/detail/gpt2_piece.hpp>

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include <support/golden_text.hpp>

using namespace weft;

namespace {

std::vector<std::int32_t> lengths(std::string_view text) {
  std::vector<std::int32_t> found;
  while (const std::size_t bytes = detail::gpt2_piece(text)) {
    found.push_back(static_cast<std::int32_t>(bytes));
    text.remove_prefix(bytes);
  }
  return found;
}

}  // namespace

TEST(Gpt2Piece, EndsWhereThePatternEnds) {
  const auto golden = weft_test::read_golden("text/bpe.txt");
  const auto texts = weft_test::series(golden, "text");
  ASSERT_GT(texts.size(), 400u);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string text = weft_test::text_of(texts[i]);
    EXPECT_EQ(lengths(text), weft_test::tokens_of(golden["pieces." + std::to_string(i)])) << text;
  }
}

TEST(Gpt2Piece, TakesBytesThatAreNoUtf8AsSigns) {
  EXPECT_EQ(lengths("a\xff\xfe!b"), (std::vector<std::int32_t>{1, 3, 1}));
  EXPECT_EQ(lengths(" \xc3"), (std::vector<std::int32_t>{2}));
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const std::string bytes = weft_test::random_bytes(100, seed);
    std::size_t sum = 0;
    for (std::int32_t length : lengths(bytes)) sum += static_cast<std::size_t>(length);
    EXPECT_EQ(sum, bytes.size());
  }
}

static_assert(detail::gpt2_piece("it's") == 2 && detail::gpt2_piece("'s it") == 2 && detail::gpt2_piece("  a") == 1);
