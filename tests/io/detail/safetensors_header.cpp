// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/detail/safetensors_header.hpp>

#include <gtest/gtest.h>
#include <string>

using namespace weft;

namespace {

detail::TensorEntry entry(const std::string& name, std::size_t begin, std::size_t end) {
  return {.name = name, .type = "U8", .shape = {end - begin}, .begin = begin, .end = end};
}

}  // namespace

TEST(SafetensorsHeader, KeepsNamesTypesAndPlaces) {
  detail::JsonReader json(R"({"b":{"data_offsets":[4,8],"dtype":"F32","shape":[]},"__metadata__":{"k":"v"}})", 8,
                          "file");
  const auto header = detail::read_header(json);
  EXPECT_EQ(json.mistake(), "");
  ASSERT_EQ(header.tensors.size(), 1u);
  EXPECT_EQ(header.tensors[0].name, "b");
  EXPECT_EQ(header.tensors[0].type, "F32");
  EXPECT_EQ(header.tensors[0].begin, 4u);
  EXPECT_EQ(header.tensors[0].end, 8u);
  ASSERT_EQ(header.metadata.size(), 1u);
  EXPECT_EQ(header.metadata[0].key, "k");
  EXPECT_EQ(header.metadata[0].value, "v");
}

TEST(SafetensorsHeader, SortsTensorsByPlace) {
  detail::SafetensorsHeader header{.metadata = {}, .tensors = {entry("a", 3, 5), entry("c", 0, 3), entry("b", 3, 3)}};
  EXPECT_EQ(detail::check_layout(header, 8, 5, "file"), "");
  EXPECT_EQ(header.tensors[0].name, "c");
  EXPECT_EQ(header.tensors[1].name, "b");
  EXPECT_EQ(header.tensors[2].name, "a");
}

TEST(SafetensorsHeader, NamesTheTensorThatDoesNotFit) {
  detail::SafetensorsHeader header{.metadata = {}, .tensors = {entry("a", 0, 3), entry("b", 4, 5)}};
  EXPECT_EQ(detail::check_layout(header, 100, 5, "file"),
            "file: tensor \"b\" at byte 103 should lie at 3 but its data_offsets are 4 and 5; the file is damaged");
}
