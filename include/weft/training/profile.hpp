// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/mistake/raise.hpp>
#include <weft/training/detail/machine_speed.hpp>
#include <weft/training/detail/text.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace weft::inline WEFT_ABI {

struct ProfileOptions {
  int batch_size = 32;
  int steps = 200;  ///< how many are run; each row is the median over them
};

/// What one part of a step costs: a kernel, or what stands around the kernels.
struct ProfileRow {
  std::string name{};
  double seconds = 0;     ///< of a step, the mean over its threads
  long flops = 0;         ///< of a step
  long bytes = 0;         ///< of the values it reads and writes, each once
  double of_peak = 0;     ///< its share of the multiply-adds the machine could do in this time
  double of_memory = 0;   ///< its share of what could be read from memory; more than 1 when the values are in a cache
};

/// Where the time of a step goes.
struct Profile {
  std::vector<ProfileRow> rows{};  ///< in program order
  ProfileRow total{};
  long batch_size = 0;
  int threads = 1;
  double flops_per_second = 0;  ///< what these threads can do at most, measured in the same call
  double bytes_per_second = 0;

  /// The rows as a table.
  std::string text() const {
    using detail::fixed_text;
    std::string t = std::to_string(batch_size) + " samples, " + std::to_string(threads) +
                    (threads == 1 ? " thread" : " threads") + "; at most " + fixed_text(flops_per_second * 1e-9, 0) +
                    " GFLOP/s and " + fixed_text(bytes_per_second * 1e-9, 1) + " GB/s from memory\n" +
                    line("us", "time", "MFLOP", "of peak", "MB", "of memory", "");
    for (const ProfileRow& row : rows) t += line(row);
    return t + line(total);
  }

  friend std::ostream& operator<<(std::ostream& out, const Profile& profile) { return out << profile.text(); }

 private:
  std::string line(const ProfileRow& row) const {
    using detail::fixed_text;
    const auto percent = [](double share) { return fixed_text(100 * share, 1) + " %"; };
    return line(fixed_text(row.seconds * 1e6, 2), percent(total.seconds > 0 ? row.seconds / total.seconds : 0),
                row.flops > 0 ? fixed_text(static_cast<double>(row.flops) * 1e-6, 3) : "",
                row.flops > 0 ? percent(row.of_peak) : "",
                row.bytes > 0 ? fixed_text(static_cast<double>(row.bytes) * 1e-6, 3) : "",
                row.bytes > 0 ? percent(row.of_memory) : "", row.name);
  }
  template <class... Cells>
  static std::string line(const Cells&... cells) {
    const std::string_view all[] = {cells...};
    constexpr int widths[] = {10, 9, 11, 10, 10, 11};
    std::string text;
    for (std::size_t i = 0; i + 1 < sizeof...(cells); ++i)
      text += detail::repeated(" ", widths[i] - detail::visible_width(all[i])) + std::string(all[i]);
    text += "  " + std::string(all[sizeof...(cells) - 1]);
    return text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
  }
};

namespace detail {

/// What every part of every step took each thread, in seconds.
class StepTimes {
 public:
  StepTimes(int parts, int threads) : parts_(parts), threads_(threads), of_step_(static_cast<std::size_t>(stride() * threads)) {}

  /// Where a thread adds up the parts of the step that runs.
  double* of(int thread) { return of_step_.data() + thread * stride(); }

  void end_step() {
    for (int p = 0; p < parts_; ++p) {
      double sum = 0;
      for (int t = 0; t < threads_; ++t) sum += of(t)[p];
      all_.push_back(sum / threads_);
    }
    std::fill(of_step_.begin(), of_step_.end(), 0.0);
  }

  double median(int part) const {
    std::vector<double> times;
    for (std::size_t i = static_cast<std::size_t>(part); i < all_.size(); i += static_cast<std::size_t>(parts_)) times.push_back(all_[i]);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return times.empty() ? 0 : *middle;
  }

 private:
  long stride() const { return (parts_ + 15) / 8 * 8; }  // threads do not share a cache line

  int parts_, threads_;
  std::vector<double> of_step_, all_;
};

/// Adds the time since it was last called to one part.
class PartClock {
 public:
  explicit PartClock(double* parts) : parts_(parts), last_(Clock::now()) {}

  void operator()(int part) {
    const auto now = Clock::now();
    parts_[part] += std::chrono::duration<double>(now - last_).count();
    last_ = now;
  }

 private:
  using Clock = std::chrono::steady_clock;
  double* parts_;
  Clock::time_point last_;
};

inline void check_profile_options(const ProfileOptions& o) {
  if (o.batch_size < 1) raise<data_error>("batch_size must be at least 1 but is ", o.batch_size);
  if (o.steps < 1) raise<data_error>("steps must be at least 1 but is ", o.steps);
}

}  // namespace detail

}  // namespace weft
