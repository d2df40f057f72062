// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <vector>
#if defined(WEFT_WITH_ZLIB)
#include <zlib.h>
#endif

namespace weft::inline WEFT_ABI {

namespace data {

/// Whether the bytes start as a gzip file does.
inline bool is_gzip(std::span<const std::byte> bytes) {
  return bytes.size() >= 2 && bytes[0] == std::byte{0x1f} && bytes[1] == std::byte{0x8b};
}

/// The most bytes that a gzip file of that size can hold: deflate shrinks at most 1032 times.
constexpr std::size_t most_unpacked(std::size_t packed) {
  constexpr std::size_t ratio = 1033, most = std::numeric_limits<std::size_t>::max();
  return packed > most / ratio ? most : ratio * packed;
}

#if defined(WEFT_WITH_ZLIB)

}  // namespace data

namespace detail {

struct Inflation {
  Inflation() {
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) throw io_error("zlib cannot start; is there memory left?");
  }
  Inflation(const Inflation&) = delete;
  ~Inflation() { inflateEnd(&stream); }
  z_stream stream{};
};

}  // namespace detail

namespace data {

/// The first bytes, at most that many, of what a gzip file holds. The name is for messages.
/// Errors: format_error when the file is damaged or ends too early.
inline std::vector<std::byte> gunzip(std::span<const std::byte> packed, std::size_t limit, std::string_view name) {
  constexpr std::size_t chunk = std::size_t{1} << 30;
  std::vector<std::byte> bytes(std::min(limit, most_unpacked(packed.size())));
  detail::Inflation inflation;
  z_stream& stream = inflation.stream;
  std::size_t read = 0, written = 0;
  for (int status = Z_OK; written < bytes.size() && !(status == Z_STREAM_END && read == packed.size());) {
    if (status == Z_STREAM_END) inflateReset(&stream);
    const std::size_t in = std::min(chunk, packed.size() - read), out = std::min(chunk, bytes.size() - written);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(packed.data() + read));
    stream.avail_in = static_cast<uInt>(in);
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data() + written);
    stream.avail_out = static_cast<uInt>(out);
    status = inflate(&stream, Z_NO_FLUSH);
    read += in - stream.avail_in;
    written += out - stream.avail_out;
    if (status != Z_OK && status != Z_STREAM_END)
      throw format_error(detail::sentence(name, ": the gzip data is damaged or ends early at byte ", read, " of ",
                                          packed.size(), "; fetch the file again"));
  }
  bytes.resize(written);
  return bytes;
}

#else

inline std::vector<std::byte> gunzip(std::span<const std::byte>, std::size_t, std::string_view name) {
  throw io_error(detail::sentence(name,
                                  " is compressed, and this program was built without zlib; unpack it with "
                                  "gunzip, or define WEFT_WITH_ZLIB and link with -lz"));
}

#endif

}  // namespace data

}  // namespace weft::inline WEFT_ABI
