// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/pad_sequences.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// Sequences of about one length, padded to it.
struct Bucket {
  std::size_t length = 0;
  std::vector<std::size_t> samples{};  ///< which sequences they are: gather(targets, samples) are their targets
  data::Array tokens{};                ///< {samples, length}
};

/// Shares out sequences over a few lengths, each going to the shortest that it fits, so that little is padding and each
/// length can have a network of its own. One that is longer than all is cut to the last length.
/// Shape: as many buckets as lengths; a bucket may be empty. Errors: data_error unless lengths are positive and grow.
inline std::vector<Bucket> bucket_by_length(std::span<const std::vector<std::int32_t>> sequences,
                                            std::span<const std::size_t> lengths, PadOptions options = {}) {
  if (lengths.empty() || lengths[0] == 0 ||
      std::ranges::adjacent_find(lengths, std::ranges::greater_equal{}) != lengths.end())
    detail::raise<data_error>("the lengths of buckets must be positive and grow from one to the next");
  std::vector<Bucket> buckets;
  for (std::size_t length : lengths) buckets.push_back({.length = length});
  for (std::size_t i = 0; i < sequences.size(); ++i) {
    const auto fits = std::ranges::lower_bound(lengths, sequences[i].size()) - lengths.begin();
    buckets[std::min(static_cast<std::size_t>(fits), lengths.size() - 1)].samples.push_back(i);
  }
  for (Bucket& bucket : buckets) {
    std::vector<std::vector<std::int32_t>> members;
    for (std::size_t i : bucket.samples) members.push_back(sequences[i]);
    options.maxlen = bucket.length;
    if (!members.empty()) bucket.tokens = pad_sequences(members, options);
  }
  return buckets;
}

}  // namespace weft::inline WEFT_ABI::text
