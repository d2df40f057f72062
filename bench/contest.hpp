// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// weft and its peers in turn, in one process.
#pragma once
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "multiply_adds.hpp"

namespace bench {

/// One way to compute something: repeats it and gives its result. weft's own ways are compared with every rival.
struct Peer {
  std::string name;
  std::function<const float*(long)> run;
  bool rival = true;
};

/// What the peers of one problem reach. weft's ways come first.
// One round gives every peer its turn; a turn begins with a call that is not timed, because its caches were others'.
class Contest {
 public:
  template <class Problem>
  Contest(const Problem& p, std::vector<Peer> peers, int threads)
      : flops_(p.flops()), threads_(threads), peers_(std::move(peers)), seconds_(peers_.size()) {
    for (const Peer& peer : peers_) {
      error_ = std::max(error_, p.error(peer.run(1)));
      const double once = std::max(1e-9, std::min(timed(peer, 2), timed(peer, 2)));
      counts_.push_back(std::max(1L, std::lround(turn / once)));
    }
  }

  double error() const { return error_; }

  /// Gives the seconds it took.
  double round() {
    const auto begin = Clock::now();
    peak_.push_back(multiply_add_peak(threads_, 100'000));
    for (std::size_t i = 0; i < peers_.size(); ++i) {
      peers_[i].run(1);
      seconds_[i].push_back(timed(peers_[i], counts_[i]));
    }
    return std::chrono::duration<double>(Clock::now() - begin).count();
  }

  void report(benchmark::State& state) const {
    const double peak = median(peak_);
    state.counters["peak"] = peak;
    for (std::size_t i = 0; i < peers_.size(); ++i) {
      const std::string& name = peers_[i].name;
      const double reached = flops_ / median(seconds_[i]) / 1e9;
      state.counters[name] = reached;
      if (peers_[i].rival) continue;
      state.counters[name + "/peak"] = reached / peak;
      double ratio = 1e9;
      for (std::size_t k = 0; k < peers_.size(); ++k)
        if (peers_[k].rival) ratio = std::min(ratio, ratio_of(i, k));
      if (ratio < 1e9) state.counters[name + "/better"] = ratio;
    }
  }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr double turn = 1e-3;

  static double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
  }
  static double timed(const Peer& peer, long count) {
    const auto begin = Clock::now();
    benchmark::DoNotOptimize(peer.run(count));
    return std::chrono::duration<double>(Clock::now() - begin).count() / static_cast<double>(count);
  }
  // How many times as fast one was as another, in the middle one of the rounds.
  double ratio_of(std::size_t one, std::size_t other) const {
    std::vector<double> ratios;
    for (std::size_t r = 0; r < peak_.size(); ++r) ratios.push_back(seconds_[other][r] / seconds_[one][r]);
    return median(ratios);
  }

  double flops_, error_ = 0;
  int threads_;
  std::vector<Peer> peers_;
  std::vector<long> counts_;
  std::vector<std::vector<double>> seconds_;
  std::vector<double> peak_;
};

}  // namespace bench
