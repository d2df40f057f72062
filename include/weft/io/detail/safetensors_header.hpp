// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/meta/sorted.hpp>
#include <weft/data/shape.hpp>
#include <weft/io/detail/json_reader.hpp>
#include <weft/io/stored_tensor.hpp>
#include <weft/mistake/sentence.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
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

struct MetadataEntry {
  std::string key{};
  std::string value{};
};

struct SafetensorsHeader {
  std::vector<MetadataEntry> metadata;
  std::vector<TensorEntry> tensors;
  std::span<const std::byte> values{};  // what follows it in the file

  const TensorEntry* find(std::string_view name) const {
    for (const TensorEntry& tensor : tensors)
      if (tensor.name == name) return &tensor;
    return nullptr;
  }
};

// Whether two of the items have the same text: name(item).
template <class Item, class Name>
bool any_twice(const std::vector<Item>& items, Name name) {
  const auto less = [&](std::size_t a, std::size_t b) { return items[a].*name < items[b].*name; };
  const auto places = sorted_places(items.size(), &less, [](const void* l, std::size_t a, std::size_t b) {
    return (*static_cast<decltype(&less)>(l))(a, b);
  });
  for (std::size_t i = 1; i < places.size(); ++i)
    if (items[places[i]].*name == items[places[i - 1]].*name) return true;
  return false;
}

[[gnu::cold]] inline void read_metadata(JsonReader& json, std::vector<MetadataEntry>& metadata) {
  json.expect('{');
  if (json.take('}')) return;
  do {
    MetadataEntry& entry = metadata.emplace_back();
    entry.key = json.string();
    json.expect(':');
    entry.value = json.string();
  } while (json.take(','));
  if (any_twice(metadata, &MetadataEntry::key)) json.refuse("a metadata key stands twice");
  json.expect('}');
}

[[gnu::cold]] inline std::vector<std::size_t> read_numbers(JsonReader& json) {
  std::vector<std::size_t> numbers;
  json.expect('[');
  if (json.take(']')) return numbers;
  do numbers.push_back(json.number());
  while (json.take(','));
  json.expect(']');
  return numbers;
}

[[gnu::cold]] inline void read_offsets(JsonReader& json, TensorEntry& entry) {
  const auto offsets = read_numbers(json);
  if (offsets.size() != 2) return json.refuse("data_offsets needs two numbers");
  entry.begin = offsets[0];
  entry.end = offsets[1];
}

[[gnu::cold]] inline void read_entry(JsonReader& json, TensorEntry& entry) {
  constexpr std::string_view fields[] = {"dtype", "shape", "data_offsets"};
  bool seen[3] = {};
  json.expect('{');
  do {
    const std::string field = json.string();
    int which = 0;
    while (which < 3 && fields[which] != field) ++which;
    if (which == 3) return json.refuse("a tensor has a field other than dtype, shape and data_offsets");
    if (std::exchange(seen[which], true)) json.refuse("a field of a tensor stands twice");
    json.expect(':');
    if (which == 0) entry.type = json.string();
    else if (which == 1) entry.shape = read_numbers(json);
    else read_offsets(json, entry);
  } while (json.take(','));
  json.expect('}');
  if (!(seen[0] && seen[1] && seen[2])) json.refuse("a tensor lacks dtype, shape or data_offsets");
}

// The grammar: an object of objects; nothing in it is nested deeper than the lists of numbers.
[[gnu::cold]] inline SafetensorsHeader read_header(JsonReader& json) {
  SafetensorsHeader header;
  bool described = false;
  json.expect('{');
  if (!json.take('}')) {
    do {
      std::string name = json.string();
      if (name.size() > longest_tensor_name) json.refuse("a name is longer than 4096 bytes");
      json.expect(':');
      if (name == "__metadata__") {
        if (std::exchange(described, true)) json.refuse("a name stands twice");
        read_metadata(json, header.metadata);
      } else {
        TensorEntry& entry = header.tensors.emplace_back();
        entry.name = std::move(name);
        read_entry(json, entry);
      }
      if (header.tensors.size() > most_tensors) json.refuse("there are more than a million tensors");
    } while (json.take(','));
    if (any_twice(header.tensors, &TensorEntry::name)) json.refuse("a name stands twice");
    json.expect('}');
  }
  json.expect_end();
  return header;
}

// Sorts the tensors by where they lie. What is wrong if they do not cover all the bytes without hole or overlap.
[[gnu::cold]] inline std::string check_layout(SafetensorsHeader& header, std::size_t start, std::size_t bytes, std::string_view file) {
  sort_items(header.tensors, [](const TensorEntry& a, const TensorEntry& b) {
    if (a.begin != b.begin) return a.begin < b.begin;
    return a.end != b.end ? a.end < b.end : a.name < b.name;
  });
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
