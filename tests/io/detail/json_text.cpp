// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/detail/json_text.hpp>

#include <gtest/gtest.h>
#include <string>

#include <weft/io/detail/json_reader.hpp>

using namespace weft;

TEST(JsonText, IsReadAsItWasWritten) {
  std::string all;
  for (char32_t code = 0; code < 0x3000; ++code) detail::append_utf8(all, static_cast<std::uint32_t>(code));
  std::string json;
  detail::append_json(json, all);
  EXPECT_EQ(detail::JsonReader(json, 0, "file").string(), all);
  EXPECT_THROW(detail::append_json(json, "\xff"), data_error);
}

TEST(JsonText, EscapesWhatJsonForbids) {
  std::string json;
  detail::append_json(json, "\"\\/\n\x01é");
  EXPECT_EQ(json, "\"\\\"\\\\/\\n\\u0001é\"");
}
