// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/gunzip.hpp>

#include <gtest/gtest.h>
#include <string>

using namespace weft;

namespace {

std::vector<std::byte> bytes_of(std::string_view text) {
  const auto* data = reinterpret_cast<const std::byte*>(text.data());
  return {data, data + text.size()};
}

}  // namespace

TEST(Gunzip, KnowsAGzipFile) {
  EXPECT_TRUE(data::is_gzip(bytes_of("\x1f\x8b")));
  EXPECT_FALSE(data::is_gzip(bytes_of("\x1f")));
  EXPECT_FALSE(data::is_gzip(bytes_of("PK")));
}

#if defined(WEFT_WITH_ZLIB)

namespace {

std::vector<std::byte> gzip(std::string_view text) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::vector<std::byte> packed(text.size() + 100);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

}  // namespace

TEST(Gunzip, GivesBackWhatWasPacked) {
  const std::string text(100'000, 'w');
  EXPECT_EQ(data::gunzip(gzip(text), 200'000, "test"), bytes_of(text));
  EXPECT_EQ(data::gunzip(gzip(text), 10, "test"), bytes_of("wwwwwwwwww"));
}

TEST(Gunzip, ReadsMembersOneAfterTheOther) {
  auto packed = gzip("left ");
  const auto right = gzip("right");
  packed.insert(packed.end(), right.begin(), right.end());
  EXPECT_EQ(data::gunzip(packed, 100, "test"), bytes_of("left right"));
}

TEST(Gunzip, RefusesDamage) {
  const auto packed = gzip("some text that is packed");
  for (std::size_t size = 2; size < packed.size(); ++size)
    EXPECT_THROW(data::gunzip(std::span(packed).first(size), 100, "test"), format_error) << size;
  auto damaged = packed;
  damaged[packed.size() - 6] ^= std::byte{1};
  EXPECT_THROW(data::gunzip(damaged, 100, "test"), format_error);
}

#else

TEST(Gunzip, SaysWhatToDoWithoutZlib) {
  try {
    data::gunzip(bytes_of("\x1f\x8b"), 10, "some.gz");
    FAIL();
  } catch (const io_error& caught) {
    EXPECT_STREQ(caught.what(),
                 "some.gz is compressed, and this program was built without zlib; unpack it with gunzip, "
                 "or define WEFT_WITH_ZLIB and link with -lz");
  }
}

#endif
