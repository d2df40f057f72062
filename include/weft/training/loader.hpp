// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/runtime/arena.hpp>
#include <weft/training/feeds.hpp>

namespace weft::inline WEFT_ABI {

/// Brings the samples of a batch together where a program reads them.
class Loader {
 public:
  Loader(const Feeds& data, long batch) : data_(&data), weights_(batch) {
    for (int f = 0; f < data.plans().count(); ++f) {
      buffers_.emplace_back(static_cast<long>(data.plans().sample_bytes(f) / 4) * batch);
      pointers_.push_back(buffers_.back().data());
    }
    pointers_.push_back(weights_.data());
  }

  /// One thread's share of copying samples order[0], ..., order[n - 1]. weight: of each sample of the dataset, or null.
  void gather(const std::uint32_t* order, long n, const float* weight, const parallel::Member& m) {
    const auto [begin, end] = m.share(n);
    for (int f = 0; f < data_->plans().count(); ++f) {
      const std::size_t bytes = data_->plans().sample_bytes(f);
      const char* from = static_cast<const char*>(detail::address((*data_)[f], 0));
      char* to = reinterpret_cast<char*>(buffers_[static_cast<std::size_t>(f)].data());
      for (long i = begin; i < end; ++i) {
        if (i + ahead < end) request(from + order[i + ahead] * bytes, bytes);
        std::memcpy(to + static_cast<std::size_t>(i) * bytes, from + order[i] * bytes, bytes);
      }
    }
    for (long i = begin; i < end; ++i)
      weights_.data()[i] = (weight == nullptr ? 1.f : weight[order[i]]) / static_cast<float>(n);
  }

  const void* const* pointers() const { return pointers_.data(); }

 private:
  // Shuffled samples lie anywhere in memory: asked for this many samples before they are copied, they are there in time.
  static constexpr long ahead = 4;

  static void request(const char* sample, std::size_t bytes) {
    for (std::size_t line = 0; line < bytes && line < 8192; line += 64) __builtin_prefetch(sample + line);
  }

  const Feeds* data_;
  std::vector<Arena> buffers_;
  Arena weights_;
  std::vector<const void*> pointers_;
};

}  // namespace weft
