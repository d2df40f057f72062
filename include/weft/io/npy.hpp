// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/read_file.hpp>
#include <weft/data/shape.hpp>
#include <weft/io/atomic_file.hpp>
#include <weft/io/detail/npy_header.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

template <class Stored>
Stored stored_value(std::span<const std::byte> bytes, bool swapped) {
  std::array<std::byte, sizeof(Stored)> value;
  for (std::size_t i = 0; i < sizeof(Stored); ++i) value[i] = bytes[swapped ? sizeof(Stored) - 1 - i : i];
  return std::bit_cast<Stored>(value);
}

// The place, in a file that lists the first axis fastest, of the i-th value of one that lists the last axis fastest.
inline std::size_t fortran_index(std::size_t i, std::span<const std::size_t> shape) {
  std::size_t stride = 1, index = 0;
  for (std::size_t extent : shape) stride *= extent;
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    stride /= shape[axis];
    index += i % shape[axis] * stride;
    i /= shape[axis];
  }
  return index;
}

template <class Stored, data::Element T>
data::Array npy_values(const NpyHeader& header, std::span<const std::byte> bytes, std::string_view name) {
  std::vector<T> values(bytes.size() / sizeof(Stored));
  const bool swapped = header.order == (std::endian::native == std::endian::little ? '>' : '<');
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::size_t at = header.fortran ? fortran_index(i, header.shape) : i;
    const auto value = stored_value<Stored>(bytes.subspan(at * sizeof(Stored)), swapped);
    if constexpr (std::integral<Stored>)
      if (!std::in_range<std::int32_t>(value))
        throw data_error(sentence(name, ": value ", i, " is ", value, ", which int32 cannot hold; save it as float32"));
    values[i] = static_cast<T>(value);
  }
  return {std::move(values), header.shape.empty() ? data::Shape{1} : header.shape};
}

}  // namespace detail

namespace io {

/// Reads a NumPy file that is in memory: floats as float32, integers and truth values as int32, row-major either way.
/// The name is for messages. Errors: format_error with the byte offset; data_error for integers beyond int32.
inline data::Array parse_npy(std::span<const std::byte> file, std::string_view name = "npy") {
  using detail::npy_values;
  const detail::NpyHeader header = detail::read_npy_header(file, name);
  const auto bytes = file.subspan(header.end);
  const std::string_view type = header.type;
  if (type == "f4") return npy_values<float, float>(header, bytes, name);
  if (type == "f8") return npy_values<double, float>(header, bytes, name);
  if (type == "i4") return npy_values<std::int32_t, std::int32_t>(header, bytes, name);
  if (type == "i8") return npy_values<std::int64_t, std::int32_t>(header, bytes, name);
  if (type == "u1" || type == "b1") return npy_values<std::uint8_t, std::int32_t>(header, bytes, name);
  if (type == "i1") return npy_values<std::int8_t, std::int32_t>(header, bytes, name);
  if (type == "u2") return npy_values<std::uint16_t, std::int32_t>(header, bytes, name);
  if (type == "i2") return npy_values<std::int16_t, std::int32_t>(header, bytes, name);
  if (type == "u4") return npy_values<std::uint32_t, std::int32_t>(header, bytes, name);
  return npy_values<std::uint64_t, std::int32_t>(header, bytes, name);
}

/// Reads a NumPy file; a single number becomes one sample. Errors: io_error, and as parse_npy.
inline data::Array read_npy(const std::filesystem::path& path) {
  return parse_npy(data::read_file(path), path.string());
}

/// Writes an array as numpy.load reads it, version 1.0 of the format; the file appears whole or not at all.
/// Errors: io_error.
inline void write_npy(const std::filesystem::path& path, const data::Array& array) {
  const bool floats = array.type() == data::ElementType::float32;
  const std::string header =
      detail::npy_header_text(floats ? "f4" : "i4", array.flat() ? data::Shape{array.values()} : array.shape());
  AtomicFile file(path);
  file.write(std::as_bytes(std::span(header)));
  file.write(floats ? std::as_bytes(array.as<float>()) : std::as_bytes(array.as<std::int32_t>()));
  file.commit();
}

}  // namespace io

}  // namespace weft::inline WEFT_ABI
