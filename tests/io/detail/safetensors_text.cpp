// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/detail/safetensors_text.hpp>

#include <gtest/gtest.h>
#include <cstddef>
#include <string>
#include <vector>

using namespace weft;

namespace {

const std::vector<std::byte> bytes(8);

std::string json(std::string_view value) {
  std::string text;
  detail::append_json(text, value);
  return text;
}

}  // namespace

TEST(SafetensorsText, EscapesAsTheReferenceWriterDoes) {
  EXPECT_EQ(json("a/\xc3\xa4\x7f"), "\"a/\xc3\xa4\x7f\"");
  EXPECT_EQ(json("\"\\\b\f\n\r\t"), R"("\"\\\b\f\n\r\t")");
  EXPECT_EQ(json("\x01\x1f"), R"("\u0001\u001f")");
  EXPECT_THROW(json("\xff"), data_error);
}

TEST(SafetensorsText, IsPaddedToEightBytes) {
  EXPECT_EQ(detail::header_text({}, {}), "{}      ");
  EXPECT_EQ(detail::header_text({}, {{"b", "2"}, {"a", "1"}}), R"({"__metadata__":{"a":"1","b":"2"}})"
                                                               "      ");
  const std::vector<io::StoredTensor> one{{"w", "F32", {2, 1}, bytes}};
  EXPECT_EQ(detail::header_text(one, {}), R"({"w":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}})");
}

TEST(SafetensorsText, OrdersByTypeThenName) {
  const std::vector<io::StoredTensor> tensors{
      {"d", "U8", {8}, bytes}, {"c", "F32", {2}, bytes}, {"b", "F32", {2}, bytes}, {"e", "I64", {1}, bytes}};
  std::string names;
  for (const io::StoredTensor& tensor : detail::in_file_order(tensors)) names += tensor.name;
  EXPECT_EQ(names, "ebcd");
}
