// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/detail/json_reader.hpp>
#include <weft/io/detail/safetensors_header.hpp>
#include <weft/io/detail/utf8.hpp>
#include <weft/mistake/sentence.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace weft::inline WEFT_ABI {

namespace io {

/// The longest header that any reader accepts.
inline constexpr std::size_t longest_header = 100'000'000;

}  // namespace io

namespace detail {

[[gnu::cold]] inline std::uint64_t little_endian(std::span<const std::byte, 8> bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = 8; i-- > 0;) number = number << 8 | std::to_integer<std::uint64_t>(bytes[i]);
  return number;
}

// The header's text, its length checked against the file and the limit; or what is wrong with it.
[[gnu::cold]] inline std::string_view header_of(std::span<const std::byte> file, std::size_t limit, std::string_view name,
                                  std::string& mistake) {
  const auto refuse = [&](const auto&... what) {
    mistake = sentence(name, ": ", what...);
    return std::string_view();
  };
  if (file.size() < 8) return refuse("the file has ", file.size(), " bytes where a header's length takes 8");
  const std::uint64_t length = little_endian(file.first<8>());
  if (length > limit)
    return refuse("at byte 0 the header claims ", length, " bytes, more than the ", limit,
                  " allowed; is it a safetensors file?");
  if (length > file.size() - 8)
    return refuse("at byte 0 the header claims ", length, " bytes but ", file.size() - 8,
                  " follow; the file was cut short");
  const std::string_view text(reinterpret_cast<const char*>(file.data()) + 8, static_cast<std::size_t>(length));
  if (const std::size_t bad = first_not_utf8(text); bad != text.size())
    return refuse("at byte ", 8 + bad, " the header is not UTF-8; the file is damaged");
  return text;
}

// Reads a file that is in memory: its header, and where the values lie. Returns what is wrong with it, or nothing.
[[gnu::cold]] inline std::string parse_safetensors(std::span<const std::byte> file, std::string_view name, std::size_t limit,
                                     SafetensorsHeader& header) {
  std::string mistake;
  const std::string_view text = header_of(file, limit, name, mistake);
  if (!mistake.empty()) return mistake;
  JsonReader json(text, 8, name);
  header = read_header(json);
  if (!json.mistake().empty()) return json.mistake();
  header.values = file.subspan(8 + text.size());
  return check_layout(header, 8 + text.size(), header.values.size(), name);
}

}  // namespace detail

}  // namespace weft::inline WEFT_ABI
