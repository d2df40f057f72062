// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/arrays.hpp>
#include <weft/data/dataset.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

template <data::Element T>
data::Array gather_values(const data::Array& array, std::span<const std::size_t> samples) {
  const std::size_t each = array.sample_values();
  std::vector<T> values(samples.size() * each);
  for (std::size_t i = 0; i < samples.size(); ++i)
    std::ranges::copy(array[samples[i]].as<T>(), values.data() + i * each);
  data::Shape shape = array.shape();
  shape.front() = samples.size();
  return {std::move(values), std::move(shape)};
}

}  // namespace detail

namespace data {

/// A copy of the named samples, in that order. Errors: data_error when the array is flat or has no such sample.
inline Array gather(const Array& array, std::span<const std::size_t> samples) {
  if (array.flat()) return array.subset(0, 0);  // throws: what a sample is, is not known
  return array.type() == ElementType::float32 ? detail::gather_values<float>(array, samples)
                                              : detail::gather_values<std::int32_t>(array, samples);
}

/// The same of every array.
inline Arrays gather(const Arrays& arrays, std::span<const std::size_t> samples) {
  std::vector<Array> gathered;
  for (const Array& array : arrays) gathered.push_back(gather(array, samples));
  return Arrays(std::move(gathered));
}

/// The same of every part of a dataset. Errors: as Dataset::with_samples.
inline Dataset gather(const Dataset& dataset, std::span<const std::size_t> samples) {
  const Dataset all = dataset.with_samples();
  return {gather(all.features, samples), gather(all.targets, samples),
          all.sample_weight.values() == 0 ? Array() : gather(all.sample_weight, samples)};
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
