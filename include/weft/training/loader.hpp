// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/runtime/arena.hpp>
#include <weft/training/feeds.hpp>

namespace weft::inline WEFT_ABI {

/// Brings the samples of a batch together where a program reads them.
template <class P>
class Loader {
 public:
  static constexpr int feeds = Feeds<P>::count;

  Loader(const Feeds<P>& data, long batch) : data_(&data) {
    for (int f = 0; f < feeds; ++f) {
      buffer_[f] = Arena(static_cast<long>(Feeds<P>::sample_bytes(f) / 4) * batch);
      pointers_[f] = buffer_[f].data();
    }
    weights_ = Arena(batch);
    pointers_[feeds] = weights_.data();
  }

  /// One thread's share of copying samples order[0], ..., order[n - 1]. weight: of each sample of the dataset, or null.
  void gather(const std::uint32_t* order, long n, const float* weight, const parallel::Member& m) {
    const auto [begin, end] = m.share(n);
    for (int f = 0; f < feeds; ++f) {
      const std::size_t bytes = Feeds<P>::sample_bytes(f);
      const char* from = static_cast<const char*>(detail::address((*data_)[f], 0));
      char* to = reinterpret_cast<char*>(buffer_[f].data());
      for (long i = begin; i < end; ++i) std::memcpy(to + static_cast<std::size_t>(i) * bytes, from + order[i] * bytes, bytes);
    }
    for (long i = begin; i < end; ++i)
      weights_.data()[i] = (weight == nullptr ? 1.f : weight[order[i]]) / static_cast<float>(n);
  }

  const void* const* pointers() const { return pointers_; }

 private:
  const Feeds<P>* data_;
  Arena buffer_[feeds > 0 ? feeds : 1];
  Arena weights_;
  const void* pointers_[feeds + 1] = {};
};

}  // namespace weft
