// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/read_file.hpp>
#include <weft/io/atomic_file.hpp>
#include <weft/io/detail/safetensors_text.hpp>
#include <weft/io/safetensors_reader.hpp>
#include <weft/io/stored_tensor.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

inline std::array<std::byte, 8> little_endian(std::uint64_t number) {
  std::array<std::byte, 8> bytes{};
  for (std::byte& byte : bytes) {
    byte = static_cast<std::byte>(number & 0xff);
    number >>= 8;
  }
  return bytes;
}

}  // namespace detail

namespace io {

/// Reads a safetensors file that is in memory. The name is for messages; a header longer than the limit is refused.
/// Errors: format_error with the byte offset for whatever is not exactly as the format says, duplicate keys included.
inline Safetensors parse_safetensors(std::vector<std::byte> file, std::string_view name = "safetensors",
                                     std::size_t header_limit = longest_header) {
  Safetensors content;
  if (const std::string mistake = detail::parse(file, name, header_limit, content); !mistake.empty())
    detail::raise_text<format_error>(mistake);
  content.keep(std::move(file));
  return content;
}

/// Reads a safetensors file into memory. Errors: io_error, and as parse_safetensors.
inline Safetensors read_safetensors(const std::filesystem::path& path, std::size_t header_limit = longest_header) {
  return parse_safetensors(data::read_file(path), path.string(), header_limit);
}

/// Writes a safetensors file as the reference writer lays it out; the file appears whole or not at all.
/// Errors: data_error for tensors that no file can hold, before anything is written; io_error.
inline void write_safetensors(const std::filesystem::path& path, std::span<const StoredTensor> tensors,
                              const std::map<std::string, std::string>& metadata = {}) {
  const auto ordered = detail::in_file_order(tensors);
  const std::string header = detail::header_text(ordered, metadata);
  if (header.size() > longest_header)
    throw data_error(detail::sentence("a header of ", header.size(),
                                      " bytes is longer than readers accept; shorten "
                                      "the metadata"));
  AtomicFile file(path);
  file.write(detail::little_endian(header.size()));
  file.write(std::as_bytes(std::span(header)));
  for (const StoredTensor& tensor : ordered) file.write(tensor.bytes);
  file.commit();
}

}  // namespace io

}  // namespace weft::inline WEFT_ABI
