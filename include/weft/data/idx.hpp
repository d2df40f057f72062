// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/gunzip.hpp>
#include <weft/data/read_file.hpp>
#include <weft/data/row.hpp>
#include <weft/data/shape.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

// An unsigned number stored most significant byte first.
template <std::unsigned_integral U>
constexpr U big_endian(const std::byte* bytes) {
  if constexpr (sizeof(U) == 1) return std::to_integer<U>(*bytes);
  U number = 0;
  for (std::size_t i = 0; i < sizeof(U); ++i)
    number = static_cast<U>(static_cast<std::uint64_t>(number) << 8 | std::to_integer<std::uint64_t>(bytes[i]));
  return number;
}

template <class Stored, std::unsigned_integral U, class T>
void decode_big_endian(std::span<const std::byte> bytes, std::vector<T>& values) {
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = static_cast<T>(std::bit_cast<Stored>(big_endian<U>(bytes.data() + i * sizeof(U))));
}

}  // namespace detail

namespace data {

/// How an IDX file stores its values, by the number it has for it.
enum class IdxType : unsigned char { u8 = 0x08, i8 = 0x09, i16 = 0x0b, i32 = 0x0c, f32 = 0x0d, f64 = 0x0e };

/// An array in the format of the MNIST files.
/// Source: LeCun, Cortes, Burges, The MNIST database of handwritten digits, section "The IDX file format".
struct Idx {
  IdxType type = IdxType::u8;
  Shape shape;
  std::vector<std::byte> file;

  /// The values; 64 bit numbers are rounded to float. Errors: data_error when fractions are asked for as integers.
  template <Element T>
  std::vector<T> values() const {
    if (std::same_as<T, std::int32_t> && (type == IdxType::f32 || type == IdxType::f64))
      throw data_error("the IDX file holds floating point numbers; ask for values<float>()");
    const auto bytes = std::span(file).subspan(header_bytes(shape.size()));
    std::vector<T> values(element_count(shape).value_or(0));
    switch (type) {
      case IdxType::u8:
        detail::decode_big_endian<std::uint8_t, std::uint8_t>(bytes, values);
        break;
      case IdxType::i8:
        detail::decode_big_endian<std::int8_t, std::uint8_t>(bytes, values);
        break;
      case IdxType::i16:
        detail::decode_big_endian<std::int16_t, std::uint16_t>(bytes, values);
        break;
      case IdxType::i32:
        detail::decode_big_endian<std::int32_t, std::uint32_t>(bytes, values);
        break;
      case IdxType::f32:
        detail::decode_big_endian<float, std::uint32_t>(bytes, values);
        break;
      case IdxType::f64:
        detail::decode_big_endian<double, std::uint64_t>(bytes, values);
        break;
    }
    return values;
  }

  static constexpr std::size_t header_bytes(std::size_t rank) { return 4 + 4 * rank; }
};

}  // namespace data

namespace detail {

inline std::optional<std::size_t> idx_value_bytes(std::byte type) {
  switch (std::to_integer<int>(type)) {
    case 0x08:
    case 0x09:
      return 1;
    case 0x0b:
      return 2;
    case 0x0c:
    case 0x0d:
      return 4;
    case 0x0e:
      return 8;
    default:
      return std::nullopt;
  }
}

// Reads the header, and says how long the whole file must be.
inline std::size_t parse_idx_header(std::span<const std::byte> bytes, std::string_view name, data::Idx& idx) {
  if (bytes.size() < 4 || bytes[0] != std::byte{} || bytes[1] != std::byte{})
    throw format_error(sentence(name,
                                ": an IDX file starts with two zero bytes, a type and a rank, but byte 0 on says "
                                "otherwise; is it another format?"));
  const auto value_bytes = idx_value_bytes(bytes[2]);
  if (!value_bytes)
    throw format_error(sentence(name, ": byte 2 holds ", std::to_integer<int>(bytes[2]),
                                " where an IDX type is expected: 8, 9, 11, 12, 13 or 14"));
  idx.type = static_cast<data::IdxType>(bytes[2]);
  const auto rank = std::to_integer<std::size_t>(bytes[3]);
  const std::size_t header = data::Idx::header_bytes(rank);
  if (rank == 0 || bytes.size() < header)
    throw format_error(sentence(name, ": byte 3 names ", rank, " extents, which need a header of ", header,
                                " bytes, but there are ", bytes.size(), "; the file is damaged"));
  for (std::size_t axis = 0; axis < rank; ++axis)
    idx.shape.push_back(big_endian<std::uint32_t>(bytes.data() + 4 + 4 * axis));
  data::Shape all = idx.shape;
  all.push_back(*value_bytes);
  const auto count = data::element_count(all);
  if (!count || *count > static_cast<std::size_t>(-1) - header - 1)
    throw format_error(sentence(name, ": the extents ", data::to_text(idx.shape), " at byte 4 are beyond any memory"));
  return header + *count;
}

}  // namespace detail

namespace data {

/// Reads an IDX file that is in memory, plain or gzip. The name is for messages.
/// Errors: format_error with the byte offset; io_error for gzip without zlib.
inline Idx parse_idx(std::vector<std::byte> file, std::string_view name = "idx") {
  Idx idx;
  const bool packed = is_gzip(file);
  const std::size_t size =
      detail::parse_idx_header(packed ? gunzip(file, Idx::header_bytes(255), name) : file, name, idx);
  const auto refuse = [&](std::size_t found) {
    throw format_error(detail::sentence(name, ": the shape ", to_text(idx.shape), " at byte 4 needs ", size,
                                        " bytes in all, but the file has ", found, "; fetch it again"));
  };
  if (packed && size > most_unpacked(file.size())) refuse(most_unpacked(file.size()));
  idx.file = packed ? gunzip(file, size + 1, name) : std::move(file);
  if (idx.file.size() != size) refuse(idx.file.size());
  return idx;
}

/// Reads an IDX file, plain or gzip. Errors: io_error, and as parse_idx.
inline Idx read_idx(const std::filesystem::path& path) { return parse_idx(read_file(path), path.string()); }

}  // namespace data

}  // namespace weft::inline WEFT_ABI
