// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/runtime/parameters.hpp>
#include <weft/training/summary.hpp>

#include <string>

namespace weft::inline WEFT_ABI {

namespace detail {

inline std::string snake_case(std::string_view type) {
  const auto lower = [&](std::size_t i) { return i < type.size() && type[i] >= 'a' && type[i] <= 'z'; };
  std::string text;
  for (std::size_t i = 0; i < type.size(); ++i) {
    const char c = type[i];
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && i > 0 && (lower(i - 1) || lower(i + 1))) text += '_';
    text += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

inline std::string batch_shape(const Shape& s) {
  std::string text = "(None";
  for (int i = 0; i < s.rank; ++i) text += ", " + std::to_string(s.extent[i]);
  return text + (s.rank == 0 ? ",)" : ")");
}

}  // namespace detail

/// What summary() says of a program's network. state: numbers an optimizer keeps beside the parameters.
template <class P>
Summary describe_network(std::string_view name, long state) {
  Summary summary;
  summary.name = detail::snake_case(name);
  for (const Layer& layer : P::layers) {
    const std::string base = detail::snake_case(layer.type);
    int number = 0;  // of those of its type
    for (const Layer* before = P::layers.begin(); before != &layer; ++before) number += before->type == layer.type;
    std::string title(layer.name.view());
    if (title.empty()) title = number == 0 ? base : base + "_" + std::to_string(number);
    summary.rows.push_back({title, std::string(layer.type), detail::batch_shape(layer.output), layer.parameters, {}});
  }
  for (const Parameter& p : P::parameters) (p.trainable ? summary.trainable : summary.non_trainable).parameters += p.shape.size();
  for (SummaryTotal* total : {&summary.trainable, &summary.non_trainable}) total->bytes = 4 * total->parameters;
  if (state > 0) summary.optimizer = SummaryTotal{state, 4 * state};
  return summary;
}

}  // namespace weft
