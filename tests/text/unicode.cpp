// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/unicode.hpp>

#include <gtest/gtest.h>
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <support/golden.hpp>

using namespace weft;

namespace {

const weft_test::Golden& golden() {
  static const weft_test::Golden file = weft_test::read_golden("text/unicode.txt");
  return file;
}

bool in_ranges(const std::string& name, char32_t code) {
  const auto& ends = golden()[name];
  return (std::ranges::upper_bound(ends, static_cast<double>(code)) - ends.begin()) % 2 == 1;
}

// Code points that the version of Unicode behind the golden file knows, and so may differ in.
std::vector<char32_t> known() {
  std::vector<char32_t> codes;
  for (char32_t code = 0; code < 0x110000; ++code)
    if (in_ranges("assigned", code)) codes.push_back(code);
  return codes;
}

template <class Property>
void expect_property(const std::string& name, Property property) {
  std::vector<char32_t> differ;
  for (char32_t code : known())
    if (property(code) != in_ranges(name, code)) differ.push_back(code);
  EXPECT_TRUE(differ.empty()) << name << ": " << differ.size() << " differ, the first U+" << std::hex
                              << static_cast<unsigned>(differ.front());
}

}  // namespace

TEST(Unicode, HasTheCategoriesThatPythonHas) {
  EXPECT_GT(known().size(), 280'000u);
  expect_property("letter", text::is_letter);
  expect_property("number", text::is_number);
  expect_property("space", text::is_space);
  expect_property("punctuation", text::is_punctuation);
  expect_property("nonspacing_mark", text::is_nonspacing_mark);
  expect_property("control", text::is_control);
}

TEST(Unicode, HasTheSmallLettersThatPythonHas) {
  std::map<char32_t, char32_t> lower;
  const auto& pairs = golden()["lower"];
  for (std::size_t i = 0; i < pairs.size(); i += 2)
    lower[static_cast<char32_t>(pairs[i])] = static_cast<char32_t>(pairs[i + 1]);
  EXPECT_GT(lower.size(), 1300u);
  for (char32_t code : known()) {
    const char32_t expected = lower.contains(code) ? lower[code] : code == 0x130 ? U'i' : code;
    ASSERT_TRUE(text::to_lower(code) == expected) << "U+" << std::hex << static_cast<unsigned>(code);
  }
}

TEST(Unicode, StripsTheAccentsThatPythonStrips) {
  std::map<char32_t, std::array<char32_t, 3>> stripped;
  const auto& rows = golden()["stripped"];
  for (std::size_t i = 0; i < rows.size(); i += 4)
    for (std::size_t k = 0; k < 3; ++k)
      stripped[static_cast<char32_t>(rows[i])][k] = static_cast<char32_t>(rows[i + 1 + k]);
  EXPECT_GT(stripped.size(), 3500u);
  for (char32_t code : known()) {
    if (code >= 0xac00 && code < 0xd7a4 && code % 97 != 0) continue;
    const auto expected = stripped.contains(code) ? stripped[code] : std::array<char32_t, 3>{code};
    ASSERT_TRUE(text::strip_accents(code) == expected) << "U+" << std::hex << static_cast<unsigned>(code);
  }
}

static_assert(text::is_letter(U'é') && !text::is_letter(U'1') && text::is_number(U'Ⅻ') && text::is_space(U'\u3000'));
static_assert(text::to_lower(U'Ж') == U'ж' && text::strip_accents(U'é')[0] == U'e' &&
              text::strip_accents(U'\u0301')[0] == 0);
