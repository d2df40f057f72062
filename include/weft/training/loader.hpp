// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/runtime/arena.hpp>
#include <weft/simd/vector.hpp>
#include <weft/training/augmenter.hpp>
#include <weft/training/feeds.hpp>

#include <utility>

namespace weft::inline WEFT_ABI {

/// Goes through a dataset batch by batch and has each batch lie where a program reads it. Shuffled samples are copied
/// together; samples that are taken in their order stay where they are; what an augmentation makes is made where it is read.
/// State: the dataset, the order and the weights must outlive it.
class Loader {
 public:
  /// The samples of an epoch by their numbers in the dataset. Empty: all of them, as they lie.
  using Order = std::span<const std::uint32_t>;

  /// weights: of each sample of the dataset, or of each of its steps, where the program has them; empty: all weigh 1.
  Loader(const Feeds& data, long batch, std::span<const float> weights = {}, Augmenter augmenter = {})
      : data_(&data), batch_(batch), own_weights_(weights), augmenter_(std::move(augmenter)),
        buffers_(static_cast<std::size_t>(data.plans().count())), pointers_(buffers_.size() + 1), weights_(batch * data.plans().weights) {
    pointers_.back() = weights_.data();
  }

  /// Begins an epoch with its first batch. epoch: what an augmentation's random numbers depend on.
  void begin(Order order = {}, int epoch = 0) {
    order_ = order;
    first_ = size_ = 0;
    make_room();
    augmenter_.begin(epoch);
    parallel::run(augmenter_ ? parallel::threads() : 1, [this](const parallel::Member& m) { bring_next(m); });
    advance();
  }

  /// Operations that a sample costs here, roughly; a copy counts none.
  long flops_per_sample() const { return augmenter_.flops_per_sample(); }

  /// The samples of this batch: 0 behind the last one.
  long samples() const { return size_; }

  /// What a program reads: inputs, targets, weights.
  const void* const* pointers() const { return pointers_.data(); }

  /// One thread's share of bringing the next batch. Nobody may read this one any more; advance goes there.
  void bring_next(const parallel::Member& m) {
    const long next = first_ + size_, n = std::min(batch_, total() - next);
    const auto [begin, end] = m.share(n);
    for (int f = 0; f < data_->plans().count(); ++f)
      if (!order_.empty() && !augmenter_.makes(f)) gather(f, order_.data() + next, begin, end);
    weigh(next, n, begin, end);
    if (augmenter_) augment(next, augmenter_.share(m, n), m);
  }

  void advance() {
    first_ += size_;
    size_ = std::min(batch_, total() - first_);
    for (int f = 0; f < data_->plans().count(); ++f)
      if (stays(f) && size_ > 0)
        pointers_[static_cast<std::size_t>(f)] = detail::address((*data_)[f], static_cast<std::size_t>(first_));
  }

 private:
  long total() const { return order_.empty() ? data_->samples() : static_cast<long>(order_.size()); }

  // Whether a feed is read where it lies in the dataset.
  bool stays(int feed) const { return order_.empty() && !augmenter_.makes(feed); }

  void make_room() {
    for (int f = 0; f < data_->plans().count(); ++f) {
      if (stays(f)) continue;
      Arena& buffer = buffers_[static_cast<std::size_t>(f)];
      if (buffer.size() == 0) buffer = Arena(data_->plans().sample_values(f) * batch_);
      pointers_[static_cast<std::size_t>(f)] = buffer.data();
    }
  }

  long sample(long place) const { return order_.empty() ? place : order_[static_cast<std::size_t>(place)]; }

  void augment(long next, parallel::Member::Range range, const parallel::Member& m) {
    for (long i = range.begin; i < range.end; ++i)
      augmenter_.make(sample(next + i), m, [&](int feed) {
        return buffers_[static_cast<std::size_t>(feed)].data() + i * data_->plans().sample_values(feed);
      });
  }

  void gather(int feed, const std::uint32_t* order, long begin, long end) {
    const long each = data_->plans().sample_values(feed), early = samples_ahead(each);
    const auto* from = static_cast<const float*>(detail::address((*data_)[feed], 0));
    float* to = buffers_[static_cast<std::size_t>(feed)].data();
    if (each == 1) {
      for (long i = begin; i < end; ++i) std::memcpy(to + i, from + order[i], sizeof(float));
      return;
    }
    if (each <= simd::lanes) return gather_short(order, from, to, each, begin, end);
    for (long i = begin; i < end; ++i) {
      const long later = i + early < end ? i + early : i;
      copy(to + i * each, from + order[i] * each, from + order[later] * each, each);
    }
  }

  // Whole vectors, whose ends the next samples cover, but for the last ones.
  static void gather_short(const std::uint32_t* order, const float* from, float* to, long each, long begin, long end) {
    const int n = static_cast<int>(each);
    for (long i = begin; i < end; ++i) {
      const simd::Vector sample = simd::load_first(from + order[i] * each, n);
      if ((end - i) * each >= simd::lanes) simd::store(to + i * each, sample);
      else simd::store_first(to + i * each, sample, n);
    }
  }

  // The program wants the weights divided by the size of the batch.
  void weigh(long next, long n, long begin, long end) {
    const float all = static_cast<float>(n);
    const long each = data_->plans().weights;
    if (own_weights_.empty()) {
      if (n != size_) std::fill(weights_.data() + begin * each, weights_.data() + end * each, 1.f / all);
      return;
    }
    for (long i = begin; i < end; ++i)
      for (long k = 0; k < each; ++k)
        weights_.data()[i * each + k] = own_weights_[static_cast<std::size_t>(sample(next + i) * each + k)] / all;
  }

  // Shuffled samples lie anywhere in memory: asked for so much earlier, they are there in time.
  static constexpr long samples_ahead(long each) { return 1 + 1600 / each; }

  // One line is asked for with each line that is copied: all at once would have to wait for each other.
  static void copy(float* to, const float* from, const float* later, long each) {
    constexpr long line = 16;
    long i = 0;
    for (; i + line <= each; i += line) {
      __builtin_prefetch(later + i);
      for (long v = i; v < i + line; v += simd::lanes) simd::store(to + v, simd::load(from + v));
    }
    if (i < each) __builtin_prefetch(later + i);
    for (; i < each; i += simd::lanes) {
      const int n = static_cast<int>(std::min<long>(simd::lanes, each - i));
      simd::store_first(to + i, simd::load_first(from + i, n), n);
    }
  }

  const Feeds* data_;
  long batch_;
  std::span<const float> own_weights_;
  Augmenter augmenter_;
  Order order_;
  long first_ = 0, size_ = 0;
  std::vector<Arena> buffers_;
  std::vector<const void*> pointers_;
  Arena weights_;
};

}  // namespace weft
