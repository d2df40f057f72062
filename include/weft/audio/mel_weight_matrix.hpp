// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/mel_scales/htk.hpp>
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/mistake/raise.hpp>

#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// What ONNX calls MelWeightMatrix. Its edges are rounded down to bins, and the last lies a step before the upper edge:
/// for networks that come from there; others are better served by MelFilters.
/// Shape: {dft_length / 2 + 1, num_mel_bins}.
/// Errors: data_error for edges outside of 0 to half the sampling rate.
/// Source: ONNX Operator Schemas, MelWeightMatrix-17.
inline data::Array mel_weight_matrix(std::size_t num_mel_bins, std::size_t dft_length, double sample_rate,
                                     double lower_edge_hertz, double upper_edge_hertz) {
  if (num_mel_bins == 0 || dft_length == 0 || !(sample_rate > 0 && lower_edge_hertz >= 0 && lower_edge_hertz < upper_edge_hertz &&
                                                upper_edge_hertz <= sample_rate / 2))
    detail::raise<data_error>("a matrix of ", num_mel_bins, " mel bins from ", lower_edge_hertz, " to ", upper_edge_hertz,
                              " hertz cannot be for a DFT of ", dft_length, " at ", sample_rate,
                              " hertz; the edges lie between 0 and half of that");
  const double low = htk.from_hertz(lower_edge_hertz);
  const double step = (htk.from_hertz(upper_edge_hertz) - low) / static_cast<double>(num_mel_bins + 2);
  std::vector<std::size_t> edge;
  for (std::size_t k = 0; k < num_mel_bins + 2; ++k) {
    const double hertz = htk.to_hertz(low + step * static_cast<double>(k));
    edge.push_back(static_cast<std::size_t>(std::floor(static_cast<double>(dft_length + 1) * hertz / sample_rate)));
  }
  std::vector<float> values((dft_length / 2 + 1) * num_mel_bins);
  for (std::size_t k = 0; k < num_mel_bins; ++k) {
    const auto weight = [&](std::size_t bin) -> float& { return values[bin * num_mel_bins + k]; };
    const auto rising = static_cast<float>(edge[k + 1] - edge[k]), falling = static_cast<float>(edge[k + 2] - edge[k + 1]);
    for (std::size_t bin = edge[k]; bin < edge[k + 1]; ++bin) weight(bin) = static_cast<float>(bin - edge[k]) / rising;
    weight(edge[k + 1]) = 1;
    for (std::size_t bin = edge[k + 1]; bin < edge[k + 2]; ++bin) weight(bin) = static_cast<float>(edge[k + 2] - bin) / falling;
  }
  return {std::move(values), {dft_length / 2 + 1, num_mel_bins}};
}

}  // namespace weft::inline WEFT_ABI::audio
