// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/read_file.hpp>
#include <weft/io/atomic_file.hpp>
#include <weft/io/detail/parse_safetensors.hpp>
#include <weft/io/detail/safetensors_text.hpp>
#include <weft/io/stored_tensor.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
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

/// The content of a safetensors file: texts by key, and tensors in the order in which they lie in the file.
/// The tensors' bytes live as long as this or a copy of it, which shares them.
class Safetensors {
 public:
  std::map<std::string, std::string> metadata;
  std::vector<StoredTensor> tensors;

  Safetensors() = default;

  Safetensors(detail::SafetensorsHeader header, std::vector<std::byte>&& file)
      : file_(std::make_shared<const std::vector<std::byte>>(std::move(file))) {
    for (detail::MetadataEntry& entry : header.metadata) metadata[std::move(entry.key)] = std::move(entry.value);
    tensors.reserve(header.tensors.size());
    for (detail::TensorEntry& entry : header.tensors)
      tensors.push_back({std::move(entry.name), std::move(entry.type), std::move(entry.shape),
                         header.values.subspan(entry.begin, entry.end - entry.begin)});
  }

  /// The tensor of that name, or nullptr.
  const StoredTensor* find(std::string_view name) const {
    for (const StoredTensor& tensor : tensors)
      if (tensor.name == name) return &tensor;
    return nullptr;
  }

 private:
  std::shared_ptr<const std::vector<std::byte>> file_;
};

/// Reads a safetensors file that is in memory. The name is for messages; a header longer than the limit is refused.
/// Errors: format_error with the byte offset for whatever is not exactly as the format says, duplicate keys included.
inline Safetensors parse_safetensors(std::vector<std::byte> file, std::string_view name = "safetensors",
                                     std::size_t header_limit = longest_header) {
  detail::SafetensorsHeader header;
  if (const std::string mistake = detail::parse_safetensors(file, name, header_limit, header); !mistake.empty())
    detail::raise_text<format_error>(mistake);
  return {std::move(header), std::move(file)};
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
