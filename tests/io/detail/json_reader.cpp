// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/detail/json_reader.hpp>

#include <gtest/gtest.h>
#include <string>

using weft::detail::JsonReader;

namespace {

std::string text_of(std::string_view json) { return JsonReader(json, 0, "file").string(); }

std::string mistake_in(std::string_view json) {
  JsonReader reader(json, 0, "file");
  reader.string();
  return reader.mistake();
}

}  // namespace

TEST(JsonReader, ReadsWhatHeadersAreMadeOf) {
  JsonReader json(" { \"a\" : [ 0 , 18446744073709551615 ] } ", 0, "file");
  json.expect('{');
  EXPECT_EQ(json.string(), "a");
  json.expect(':');
  EXPECT_TRUE(json.take('['));
  EXPECT_EQ(json.number(), 0u);
  EXPECT_TRUE(json.take(','));
  EXPECT_EQ(json.number(), 18446744073709551615u);
  EXPECT_FALSE(json.take(','));
  json.expect(']');
  json.expect('}');
  json.expect_end();
  EXPECT_EQ(json.mistake(), "");
}

TEST(JsonReader, UnderstandsEveryEscape) {
  EXPECT_EQ(text_of(R"("\"\\/\b\f\n\r\t")"), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(text_of(R"("\u0024\u00a2\u20AC\ud83d\ude00")"), "\x24\xc2\xa2\xe2\x82\xac\xf0\x9f\x98\x80");
}

TEST(JsonReader, CountsBytesFromTheStartOfTheFile) {
  JsonReader json("  x", 8, "file");
  json.expect('{');
  EXPECT_EQ(json.mistake(), "file: at byte 10 '{' is expected; the file is damaged");
}

TEST(JsonReader, RefusesTextsThatDoNotEnd) {
  for (const char* json : {"", "\"", "\"a", "\"\\\"", "\"\\u004\"", "\"\\ud83d\"", "\"\\ud83d\\n\""})
    EXPECT_NE(mistake_in(json), "") << json;
}

TEST(JsonReader, KeepsTheFirstMistakeAndReadsNothingAfterIt) {
  JsonReader json("[1, x, 2]", 0, "file");
  json.expect('[');
  EXPECT_EQ(json.number(), 1u);
  json.expect(':');
  const std::string first = json.mistake();
  EXPECT_EQ(first, "file: at byte 2 ':' is expected; the file is damaged");
  EXPECT_FALSE(json.take(','));
  EXPECT_EQ(json.number(), 0u);
  json.expect_end();
  EXPECT_EQ(json.mistake(), first);
}

TEST(JsonReader, ReadsTruthValues) {
  JsonReader json(" true,false", 0, "file");
  EXPECT_TRUE(json.truth());
  EXPECT_TRUE(json.take(','));
  EXPECT_FALSE(json.truth());
  json.expect_end();
  EXPECT_EQ(json.mistake(), "");
  for (const char* other : {"", "1", "True", "\"true\"", "tru", "null"}) {
    JsonReader wrong(other, 7, "file");
    wrong.truth();
    EXPECT_EQ(wrong.mistake(), "file: at byte 7 true or false is expected; the file is damaged") << other;
  }
}
