// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/dataset.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/detail/draws.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// Which parts of a corpus a language model learns from.
struct WindowOptions {
  std::size_t context = 64;  ///< how many tokens a sample has
  std::size_t stride = 0;    ///< from the beginning of one sample to that of the next; 0 for context
  bool last_only = false;    ///< only what follows the last token is to be predicted, not what follows each
  std::size_t samples = 0;   ///< if not 0, so many samples that begin anywhere instead of one every stride tokens
  std::uint64_t seed = 0;    ///< decides where they begin
};

/// Parts of a corpus, and for each token the one that follows it.
/// Shape: features {samples, context}, targets alike, or {samples} if last_only.
/// Errors: data_error when the corpus is too short for one sample.
inline data::Dataset language_model_windows(std::span<const std::int32_t> tokens, WindowOptions options = {}) {
  const std::size_t context = options.context, stride = options.stride == 0 ? context : options.stride;
  if (context == 0 || tokens.size() <= context)
    detail::raise<data_error>("a corpus of ", tokens.size(), " tokens has no sample of ", context,
                              " tokens and one that follows; choose a context from 1 to ",
                              tokens.empty() ? 0 : tokens.size() - 1);
  const std::size_t places = tokens.size() - context;
  const bool anywhere = options.samples != 0;
  const std::size_t samples = anywhere ? options.samples : (places - 1) / stride + 1;
  const std::size_t predicted = options.last_only ? 1 : context;
  std::vector<std::int32_t> features(samples * context), targets(samples * predicted);
  for (std::size_t i = 0; i < samples; ++i) {
    const auto words = detail::draw(detail::DrawPurpose::window, options.seed, i);
    const std::size_t begin = anywhere ? detail::below(places, words[0], words[1]) : i * stride;
    std::ranges::copy(tokens.subspan(begin, context), features.data() + i * context);
    std::ranges::copy(tokens.subspan(begin + context + 1 - predicted, predicted), targets.data() + i * predicted);
  }
  data::Shape shape{samples, context};
  if (options.last_only) shape = {samples};
  return {data::Array(std::move(features), {samples, context}), data::Array(std::move(targets), std::move(shape)), {}};
}

}  // namespace weft::inline WEFT_ABI::text
