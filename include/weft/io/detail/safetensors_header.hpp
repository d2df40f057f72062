// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/meta/sorted.hpp>
#include <weft/data/shape.hpp>
#include <weft/io/detail/json_reader.hpp>
#include <weft/io/stored_tensor.hpp>
#include <weft/mistake/sentence.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

inline constexpr std::size_t most_tensors = 1'000'000;
inline constexpr std::size_t longest_tensor_name = 4096;

// A tensor as the header describes it: its bytes are [begin, end) of what follows the header.
struct TensorEntry {
  std::string name{};
  std::string type{};
  std::vector<std::size_t> shape{};
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct SafetensorsHeader {
  std::map<std::string, std::string> metadata;
  std::vector<TensorEntry> tensors;
};

inline void read_metadata(JsonReader& json, std::map<std::string, std::string>& metadata) {
  json.expect('{');
  if (json.take('}')) return;
  do {
    std::string key = json.string();
    json.expect(':');
    std::string value = json.string();
    if (!metadata.try_emplace(std::move(key), std::move(value)).second) json.refuse("a metadata key stands twice");
  } while (json.take(','));
  json.expect('}');
}

inline std::vector<std::size_t> read_numbers(JsonReader& json) {
  std::vector<std::size_t> numbers;
  json.expect('[');
  if (json.take(']')) return numbers;
  do numbers.push_back(json.number());
  while (json.take(','));
  json.expect(']');
  return numbers;
}

inline void read_offsets(JsonReader& json, TensorEntry& entry) {
  const auto offsets = read_numbers(json);
  if (offsets.size() != 2) return json.refuse("data_offsets needs two numbers");
  entry.begin = offsets[0];
  entry.end = offsets[1];
}

inline TensorEntry read_entry(JsonReader& json, std::string name) {
  constexpr std::array<std::string_view, 3> fields{"dtype", "shape", "data_offsets"};
  TensorEntry entry{.name = std::move(name)};
  std::array<bool, 3> seen{};
  json.expect('{');
  do {
    const auto which = static_cast<std::size_t>(std::ranges::find(fields, json.string()) - fields.begin());
    if (which == fields.size()) return json.refuse("a tensor has a field other than dtype, shape and data_offsets"), entry;
    if (std::exchange(seen[which], true)) json.refuse("a field of a tensor stands twice");
    json.expect(':');
    if (which == 0)
      entry.type = json.string();
    else if (which == 1)
      entry.shape = read_numbers(json);
    else
      read_offsets(json, entry);
  } while (json.take(','));
  json.expect('}');
  if (std::ranges::count(seen, true) != 3) json.refuse("a tensor lacks dtype, shape or data_offsets");
  return entry;
}

// The grammar: an object of objects; nothing in it is nested deeper than the lists of numbers.
inline SafetensorsHeader read_header(JsonReader& json) {
  SafetensorsHeader header;
  std::unordered_set<std::string> names;
  json.expect('{');
  if (!json.take('}')) {
    do {
      std::string name = json.string();
      if (name.size() > longest_tensor_name) json.refuse("a name is longer than 4096 bytes");
      if (!names.insert(name).second) json.refuse("a name stands twice");
      json.expect(':');
      if (name == "__metadata__")
        read_metadata(json, header.metadata);
      else
        header.tensors.push_back(read_entry(json, std::move(name)));
      if (header.tensors.size() > most_tensors) json.refuse("there are more than a million tensors");
    } while (json.take(','));
    json.expect('}');
  }
  json.expect_end();
  return header;
}

// Sorts the tensors by where they lie. What is wrong if they do not cover all the bytes without hole or overlap.
inline std::string check_layout(SafetensorsHeader& header, std::size_t start, std::size_t bytes, std::string_view file) {
  const auto place = [](const TensorEntry& entry) { return std::tie(entry.begin, entry.end, entry.name); };
  sort_items(header.tensors, [&](const TensorEntry& a, const TensorEntry& b) { return place(a) < place(b); });
  std::size_t next = 0;
  const auto refuse = [&](const TensorEntry& entry, const auto&... what) {
    return sentence(file, ": tensor \"", entry.name, "\" at byte ", start + next, " ", what..., "; the file is damaged");
  };
  for (const TensorEntry& entry : header.tensors) {
    if (entry.begin != next || entry.end < entry.begin)
      return refuse(entry, "should lie at ", next, " but its data_offsets are ", entry.begin, " and ", entry.end);
    const auto needed = io::stored_bytes(entry.type, entry.shape);
    if (!needed) return refuse(entry, "of type \"", entry.type, "\" and shape ", data::to_text(entry.shape), " has no size");
    if (*needed != entry.end - entry.begin)
      return refuse(entry, "of type ", entry.type, " and shape ", data::to_text(entry.shape), " needs ", *needed,
                    " bytes but has ", entry.end - entry.begin);
    next = entry.end;
  }
  if (next != bytes)
    return sentence(file, ": the tensors end at byte ", start + next, " but the file at ", start + bytes,
                    "; it was cut short or something was appended");
  return {};
}

}  // namespace weft::inline WEFT_ABI::detail
