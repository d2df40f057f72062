// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/read_file.hpp>
#include <weft/io/atomic_file.hpp>
#include <weft/io/detail/json_reader.hpp>
#include <weft/io/detail/safetensors_header.hpp>
#include <weft/io/detail/safetensors_text.hpp>
#include <weft/io/detail/utf8.hpp>
#include <weft/io/stored_tensor.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

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

namespace io {

/// The content of a safetensors file: texts by key, and tensors in the order in which they lie in the file.
/// The tensors' bytes live as long as this or a copy of it, which shares them.
class Safetensors {
 public:
  std::map<std::string, std::string> metadata;
  std::vector<StoredTensor> tensors;

  Safetensors() = default;
  Safetensors(detail::SafetensorsHeader header, std::vector<std::byte> file, std::size_t start)
      : metadata(std::move(header.metadata)), file_(std::make_shared<const std::vector<std::byte>>(std::move(file))) {
    const auto values = std::span(*file_).subspan(start);
    tensors.reserve(header.tensors.size());
    for (detail::TensorEntry& entry : header.tensors)
      tensors.push_back({std::move(entry.name), std::move(entry.type), std::move(entry.shape),
                         values.subspan(entry.begin, entry.end - entry.begin)});
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

/// The longest header that any reader accepts.
inline constexpr std::size_t longest_header = 100'000'000;

}  // namespace io

namespace detail {

inline std::uint64_t little_endian(std::span<const std::byte, 8> bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = 8; i-- > 0;) number = number << 8 | std::to_integer<std::uint64_t>(bytes[i]);
  return number;
}

inline std::array<std::byte, 8> little_endian(std::uint64_t number) {
  std::array<std::byte, 8> bytes{};
  for (std::byte& byte : bytes) {
    byte = static_cast<std::byte>(number & 0xff);
    number >>= 8;
  }
  return bytes;
}

// The header's text, whose length has been checked against the file and the limit.
inline std::string_view header_of(std::span<const std::byte> file, std::size_t limit, std::string_view name) {
  if (file.size() < 8)
    throw format_error(sentence(name, ": the file has ", file.size(), " bytes where a header's length takes 8"));
  const std::uint64_t length = little_endian(file.first<8>());
  if (length > limit)
    throw format_error(sentence(name, ": at byte 0 the header claims ", length, " bytes, more than the ", limit,
                                " allowed; is it a safetensors file?"));
  if (length > file.size() - 8)
    throw format_error(sentence(name, ": at byte 0 the header claims ", length, " bytes but ", file.size() - 8,
                                " follow; the file was cut short"));
  const std::string_view text(reinterpret_cast<const char*>(file.data()) + 8, static_cast<std::size_t>(length));
  if (const std::size_t bad = first_not_utf8(text); bad != text.size())
    throw format_error(sentence(name, ": at byte ", 8 + bad, " the header is not UTF-8; the file is damaged"));
  return text;
}

}  // namespace detail

namespace io {

/// Reads a safetensors file that is in memory. The name is for messages; a header longer than the limit is refused.
/// Errors: format_error with the byte offset for whatever is not exactly as the format says, duplicate keys included.
inline Safetensors parse_safetensors(std::vector<std::byte> file, std::string_view name = "safetensors",
                                     std::size_t header_limit = longest_header) {
  const std::string_view text = detail::header_of(file, header_limit, name);
  const std::size_t start = 8 + text.size();
  detail::JsonReader json(text, 8, name);
  detail::SafetensorsHeader header = detail::read_header(json);
  detail::check_layout(header, start, file.size() - start, name);
  return {std::move(header), std::move(file), start};
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
