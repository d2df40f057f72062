// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/meta/sorted.hpp>
#include <weft/data/shape.hpp>
#include <weft/io/detail/json_text.hpp>
#include <weft/io/detail/safetensors_header.hpp>
#include <weft/io/stored_tensor.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <algorithm>
#include <functional>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

inline void append_entry(std::string& text, const io::StoredTensor& tensor, std::size_t begin) {
  append_json(text, tensor.name);
  text += ":{\"dtype\":\"" + tensor.type + "\",\"shape\":[";
  for (std::size_t axis = 0; axis < tensor.shape.size(); ++axis)
    text += (axis == 0 ? "" : ",") + std::to_string(tensor.shape[axis]);
  text += "],\"data_offsets\":[" + std::to_string(begin) + "," + std::to_string(begin + tensor.bytes.size()) + "]}";
}

// The header as the reference writer lays it out: tensors in the order given, padded with spaces to eight bytes.
inline std::string header_text(std::span<const io::StoredTensor> tensors,
                               const std::map<std::string, std::string>& metadata) {
  std::string text = "{";
  if (!metadata.empty()) {
    text += "\"__metadata__\":{";
    for (const auto& [key, value] : metadata) {
      append_json(text, key);
      text += ':';
      append_json(text, value);
      text += ',';
    }
    text.back() = '}';
    text += ',';
  }
  std::size_t begin = 0;
  for (const io::StoredTensor& tensor : tensors) {
    append_entry(text, tensor, begin);
    text += ',';
    begin += tensor.bytes.size();
  }
  if (text.size() > 1) text.pop_back();
  text += '}';
  text.append((8 - text.size() % 8) % 8, ' ');
  return text;
}

// The tensors in the order of the reference writer: wide types first, then by name; each one checked.
inline std::vector<io::StoredTensor> in_file_order(std::span<const io::StoredTensor> tensors) {
  std::vector<io::StoredTensor> ordered(tensors.begin(), tensors.end());
  sort_items(ordered, [](const io::StoredTensor& a, const io::StoredTensor& b) {
    const std::size_t left = io::stored_type_index(a.type), right = io::stored_type_index(b.type);
    return std::tie(right, a.name) < std::tie(left, b.name);
  });
  for (const io::StoredTensor& tensor : ordered) {
    const auto needed = io::stored_bytes(tensor.type, tensor.shape);
    if (!needed || *needed != tensor.bytes.size())
      throw data_error(sentence("tensor \"", tensor.name, "\" of type ", tensor.type, " and shape ",
                                data::to_text(tensor.shape), " cannot have ", tensor.bytes.size(), " bytes"));
    if (tensor.name == "__metadata__" || tensor.name.size() > longest_tensor_name)
      throw data_error(sentence("no tensor can have the name \"", tensor.name, "\"; choose one of at most ",
                                longest_tensor_name, " bytes"));
  }
  std::vector<std::string_view> names;
  for (const io::StoredTensor& tensor : ordered) names.push_back(tensor.name);
  sort_items(names, std::less<>{});
  if (const auto twice = std::ranges::adjacent_find(names); twice != names.end())
    throw data_error(sentence("two tensors have the name \"", *twice, "\"; every name may stand once"));
  return ordered;
}

}  // namespace weft::inline WEFT_ABI::detail
