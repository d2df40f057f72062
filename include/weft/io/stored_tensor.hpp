// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::io {

/// A tensor as a file holds it: the type by its name there ("F32", "I64"), the values row-major, least significant byte
/// first. The bytes belong to whoever made it and may have any alignment: copy them out.
struct StoredTensor {
  std::string name{};
  std::string type{};
  std::vector<std::size_t> shape{};
  std::span<const std::byte> bytes{};
};

/// A type of safetensors files and how many bits a value has.
struct StoredType {
  std::string_view name;
  std::size_t bits;
};

/// Every type that safetensors files know; files list tensors of the last of them first.
inline constexpr std::array<StoredType, 22> stored_types{{
    {"BOOL", 8},    {"F4", 4},      {"F6_E2M3", 6}, {"F6_E3M2", 6},     {"U8", 8},          {"I8", 8},
    {"F8_E5M2", 8}, {"F8_E4M3", 8}, {"F8_E8M0", 8}, {"F8_E4M3FNUZ", 8}, {"F8_E5M2FNUZ", 8}, {"I16", 16},
    {"U16", 16},    {"F16", 16},    {"BF16", 16},   {"I32", 32},        {"U32", 32},        {"F32", 32},
    {"C64", 64},    {"F64", 64},    {"I64", 64},    {"U64", 64},
}};

/// The place of a type in stored_types; their number when there is no such type.
constexpr std::size_t stored_type_index(std::string_view name) {
  std::size_t i = 0;
  while (i < stored_types.size() && stored_types[i].name != name) ++i;
  return i;
}

/// How many bytes a tensor takes; nothing when there is no such type, or they are no whole number or beyond memory.
constexpr std::optional<std::size_t> stored_bytes(std::string_view type, std::span<const std::size_t> shape) {
  const std::size_t index = stored_type_index(type);
  if (index == stored_types.size()) return std::nullopt;
  std::size_t bits = stored_types[index].bits;
  for (std::size_t extent : shape) {
    if (extent != 0 && bits > static_cast<std::size_t>(-1) / extent) return std::nullopt;
    bits *= extent;
  }
  return bits % 8 == 0 ? std::optional(bits / 8) : std::nullopt;
}

}  // namespace weft::inline WEFT_ABI::io
