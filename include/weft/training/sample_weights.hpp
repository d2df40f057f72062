// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/training/feeds.hpp>

#include <map>

namespace weft::inline WEFT_ABI {

namespace detail {

// The weights that a dataset brings: one number a sample is the weight of all its steps, where it has any.
inline void copy_own_weights(const data::Array& own, std::size_t samples, std::size_t each, std::vector<float>& weights) {
  const std::size_t given = own.values();
  if (given != samples && given != weights.size())
    throw data_error(sentence("sample_weight has ", given, " values for ", samples, " samples", each > 1 ? " of " : "",
                              each > 1 ? std::to_string(each) + " steps" : std::string(), "; give one a sample",
                              each > 1 ? " or one a step" : ""));
  data::check_finite(own, "sample_weight");
  const data::Array numbers = converted(own, Element::float32);
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = numbers.as<float>()[given == samples ? i / each : i];
}

}  // namespace detail

/// The weight of every sample, or of each of its steps: its own times its class's. Empty if all weigh 1.
/// Errors: data_error when classes have weights but the targets are not one number per sample.
inline std::vector<float> sample_weights(const Feeds& data, const data::Array& own, const std::map<int, double>& of_class) {
  const auto samples = static_cast<std::size_t>(data.samples()), each = static_cast<std::size_t>(data.plans().weights);
  std::vector<float> weights;
  if (own.values() == 0 && of_class.empty()) return weights;
  weights.assign(samples * each, 1.f);
  if (own.values() > 0) detail::copy_own_weights(own, samples, each, weights);
  if (of_class.empty()) return weights;
  const data::Array& labels = data[data.plans().inputs];
  if (data.plans().targets != 1 || labels.sample_values() != 1)
    throw data_error("class_weight needs targets that are one class per sample; use sample weights instead");
  const data::Array numbers = detail::converted(labels, Element::int32);
  for (std::size_t i = 0; i < samples; ++i)
    if (const auto found = of_class.find(numbers.as<std::int32_t>()[i]); found != of_class.end())
      for (std::size_t k = 0; k < each; ++k) weights[i * each + k] *= static_cast<float>(found->second);
  return weights;
}

}  // namespace weft
