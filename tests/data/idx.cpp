// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/idx.hpp>

#include <gtest/gtest.h>
#include <string>

using namespace weft;
using namespace std::string_literals;

namespace {

data::Idx parse(std::string_view text) {
  const auto* data = reinterpret_cast<const std::byte*>(text.data());
  return data::parse_idx({data, data + text.size()}, "file");
}

std::string refusal(std::string_view text) {
  try {
    parse(text);
  } catch (const format_error& caught) {
    return caught.what();
  }
  return "";
}

}  // namespace

TEST(Idx, ReadsBytes) {
  const data::Idx idx = parse("\0\0\x08\x02\0\0\0\x02\0\0\0\x03\x01\x02\x03\xff\x05\x06"s);
  EXPECT_EQ(idx.shape, (data::Shape{2, 3}));
  EXPECT_EQ(idx.values<std::int32_t>(), (std::vector<std::int32_t>{1, 2, 3, 255, 5, 6}));
  EXPECT_EQ(idx.values<float>()[3], 255.0f);
}

TEST(Idx, ReadsEveryTypeMostSignificantByteFirst) {
  EXPECT_EQ(parse("\0\0\x09\x01\0\0\0\x01\xfe"s).values<std::int32_t>()[0], -2);
  EXPECT_EQ(parse("\0\0\x0b\x01\0\0\0\x01\xfe\x01"s).values<std::int32_t>()[0], -511);
  EXPECT_EQ(parse("\0\0\x0c\x01\0\0\0\x01\x01\x02\x03\x04"s).values<std::int32_t>()[0], 0x01020304);
  EXPECT_EQ(parse("\0\0\x0d\x01\0\0\0\x01\x3f\xc0\0\0"s).values<float>()[0], 1.5f);
  EXPECT_EQ(parse("\0\0\x0e\x01\0\0\0\x01\xbf\xf8\0\0\0\0\0\0"s).values<float>()[0], -1.5f);
}

TEST(Idx, GivesNoFractionsAsIntegers) {
  EXPECT_THROW(parse("\0\0\x0d\x01\0\0\0\x01\x3f\xc0\0\0"s).values<std::int32_t>(), data_error);
}

TEST(Idx, MayHoldNothing) { EXPECT_TRUE(parse("\0\0\x08\x01\0\0\0\0"s).values<float>().empty()); }

TEST(Idx, RefusesMalformedFilesWithThePlace) {
  EXPECT_NE(refusal("").find("byte 0"), std::string::npos);
  EXPECT_NE(refusal("\0\0\x08"s).find("byte 0"), std::string::npos);
  EXPECT_NE(refusal("\0\x01\x08\x01\0\0\0\0"s).find("byte 0"), std::string::npos);
  EXPECT_NE(refusal("\0\0\x0a\x01\0\0\0\0"s).find("byte 2 holds 10"), std::string::npos);
  EXPECT_NE(refusal("\0\0\x08\0"s).find("byte 3 names 0"), std::string::npos);
  EXPECT_NE(refusal("\0\0\x08\x02\0\0\0\x01"s).find("byte 3 names 2"), std::string::npos);
}

TEST(Idx, RefusesSizesThatDoNotFitBeforeAllocating) {
  EXPECT_EQ(refusal("\0\0\x08\x01\0\0\0\x04\x01\x02\x03"s),
            "file: the shape [4] at byte 4 needs 12 bytes in all, but the file has 11; fetch it again");
  EXPECT_NE(refusal("\0\0\x08\x01\0\0\0\x01\x01\x02"s), "");
  EXPECT_NE(refusal("\0\0\x0e\x02\xff\xff\xff\xff\xff\xff\xff\xff"s).find("beyond any memory"), std::string::npos);
  EXPECT_NE(refusal("\0\0\x08\x02\xff\xff\xff\xff\0\0\x10\0"s).find("17592186040332 bytes"), std::string::npos);
}
