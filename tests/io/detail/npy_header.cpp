// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/detail/npy_header.hpp>

#include <gtest/gtest.h>
#include <span>
#include <string>

using namespace weft;
using detail::NpyDictionary;

namespace {

detail::NpyHeader read(const std::string& text) { return NpyDictionary(text, 10, "file").read(); }

}  // namespace

TEST(NpyHeader, ReadsKeysInAnyOrderAndEitherQuote) {
  const auto header = read("{\"shape\": (2, 3), 'fortran_order': True, 'descr': '>i4'}\n");
  EXPECT_EQ(header.shape, (data::Shape{2, 3}));
  EXPECT_TRUE(header.fortran);
  EXPECT_EQ(header.order, '>');
  EXPECT_EQ(header.type, "i4");
  EXPECT_TRUE(read("{'descr': '<f4', 'fortran_order': False, 'shape': (), }").shape.empty());
}

TEST(NpyHeader, NamesTheByteOfAMistake) {
  try {
    read("{'descr': '<f4', 'fortran_order': maybe}");
    FAIL();
  } catch (const format_error& caught) {
    EXPECT_STREQ(caught.what(), "file: at byte 44 True or False is expected; the file is damaged");
  }
}

TEST(NpyHeader, WritesWhatItReadsAtAMultipleOf64) {
  for (std::size_t rank = 0; rank < 20; ++rank) {
    const data::Shape shape(rank, 1);
    const std::string text = detail::npy_header_text("f4", shape);
    EXPECT_EQ(text.size() % 64, 0u);
    const std::string file = text + "1234";
    const auto header = detail::read_npy_header(std::as_bytes(std::span(file)), "file");
    EXPECT_EQ(header.shape, shape);
    EXPECT_EQ(header.end, text.size());
  }
}
