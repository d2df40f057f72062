// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/training/detail/text.hpp>
#include <weft/training/format_progress.hpp>
#include <weft/training/named_values.hpp>
#include <weft/training/progress_style.hpp>
#include <weft/training/verbose.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>

namespace weft::inline WEFT_ABI {

/// Prints what Keras prints while fit, evaluate and predict run: begin, update after each step, finish.
/// State: of one run; begin starts it again. The stream must outlive the bar.
/// Cost: an update that draws nothing compares two times.
class ProgressBar {
 public:
  using Time = std::chrono::steady_clock::time_point;

  explicit ProgressBar(std::ostream& out, Verbose verbose = {}, const ProgressStyle& style = {})
      : out_(&out), verbose_(verbose), style_(style) {}

  /// Prints "Epoch 1/5", unless there is one epoch only; `epoch` counts from 0.
  void begin_epoch(int epoch, int epochs) {
    if (verbose_.level == 0 || epochs <= 1) return;
    *out_ << "Epoch " + std::to_string(epoch + 1) + "/" + std::to_string(epochs) + "\n" << std::flush;
  }

  /// Starts the clock; `steps` is 0 if nobody knows how many there will be.
  void begin(std::int64_t steps, Time now) {
    state_ = {.steps = steps};
    begin_ = now;
    after_first_.reset();
    last_drawn_.reset();
    last_width_ = 0;
    due_ = 0;
  }

  /// Whether it may be time to draw after this step: else update, and a look at the clock, can be left out.
  bool due(std::int64_t step) const { return verbose_.level == 1 && step >= due_; }

  /// Draws the bar if it is time to: `step` steps are done, and `values()` returns what to show as NamedValues.
  template <std::invocable Values>
  void update(std::int64_t step, Time now, Values&& values) {
    if (verbose_.level != 1) {
      state_.step = step;
      return;
    }
    note(step, now);
    if (step == 1) after_first_ = now;
    due_ = next_look(step);
    if (last_drawn_ && seconds(now - *last_drawn_) < style_.interval) return;
    state_.values = values();
    draw(now);
  }

  /// Draws the last line, with the time that passed and the values of the whole run.
  void finish(Time now, const NamedValues& values) {
    if (verbose_.level == 0) return;
    if (state_.steps == 0) state_.steps = state_.step;
    state_.finished = true;
    note(state_.steps, now);
    state_.values = values;
    if (verbose_.level == 1) return draw(now);
    if (state_.steps > 0) *out_ << format_epoch(state_) + "\n" << std::flush;
  }

 private:
  static double seconds(std::chrono::steady_clock::duration time) {
    return std::chrono::duration<double>(time).count();
  }

  /// The first step is no measure of the others: it touches all memory for the first time.
  void note(std::int64_t step, Time now) {
    state_.step = step;
    state_.elapsed = seconds(now - begin_);
    if (step <= 0) {
      state_.step_time = 0;
    } else if (after_first_ && step > 1) {
      state_.step_time = seconds(now - *after_first_) / static_cast<double>(step - 1);
    } else {
      state_.step_time = state_.elapsed / static_cast<double>(step);
    }
  }

  /// When to look again: a few times between two drawings, and never later than after twice as many steps as now.
  std::int64_t next_look(std::int64_t step) const {
    const double steps = style_.interval / 4 / state_.step_time;
    return step + (steps < static_cast<double>(step) ? static_cast<std::int64_t>(steps) + 1 : step);
  }

  void draw(Time now) {
    const std::string line = format_progress(state_, style_);
    const int width = detail::visible_width(line);
    std::string text = style_.rewrites ? std::string(static_cast<std::size_t>(last_width_), '\b') + '\r' : "\n";
    text += line + detail::repeated(" ", last_width_ - width);
    if (state_.finished) text += '\n';
    *out_ << text << std::flush;
    last_width_ = style_.rewrites ? width : 0;
    last_drawn_ = now;
  }

  std::ostream* out_;
  Verbose verbose_;
  ProgressStyle style_;
  ProgressState state_;
  Time begin_{};
  std::optional<Time> after_first_;
  std::optional<Time> last_drawn_;
  std::int64_t due_ = 0;
  int last_width_ = 0;
};

}  // namespace weft::inline WEFT_ABI
