// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/training/feeds.hpp>

#include <map>

namespace weft::inline WEFT_ABI {

/// The weight of every sample: its own times its class's. Empty if all weigh 1.
/// Errors: data_error when classes have weights but the targets are not one number per sample.
inline std::vector<float> sample_weights(const Feeds& data, const data::Array& own, const std::map<int, double>& of_class) {
  const auto samples = static_cast<std::size_t>(data.samples());
  std::vector<float> weights;
  if (own.values() == 0 && of_class.empty()) return weights;
  weights.assign(samples, 1.f);
  if (own.values() > 0) {
    if (own.values() != samples)
      throw data_error(detail::sentence("sample_weight has ", own.values(), " values for ", samples, " samples; give one a sample"));
    data::check_finite(own, "sample_weight");
    std::ranges::copy(detail::converted(own, Element::float32).as<float>(), weights.begin());
  }
  if (of_class.empty()) return weights;
  const data::Array& labels = data[data.plans().inputs];
  if (data.plans().targets != 1 || labels.sample_values() != 1)
    throw data_error("class_weight needs targets that are one class per sample; use sample weights instead");
  const data::Array numbers = detail::converted(labels, Element::int32);
  for (std::size_t i = 0; i < samples; ++i)
    if (const auto found = of_class.find(numbers.as<std::int32_t>()[i]); found != of_class.end())
      weights[i] *= static_cast<float>(found->second);
  return weights;
}

}  // namespace weft
