// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/meta/sorted.hpp>
#include <weft/training/detail/text.hpp>
#include <weft/training/named_values.hpp>
#include <weft/training/progress_style.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace weft::inline WEFT_ABI {

/// Where an epoch, an evaluation or a prediction stands.
struct ProgressState {
  std::int64_t step = 0;   ///< steps done
  std::int64_t steps = 0;  ///< steps to do; 0 if nobody knows
  double elapsed = 0;      ///< seconds since the first step began
  double step_time = 0;    ///< seconds a step takes
  bool finished = false;
  NamedValues values{};  ///< in any order; names that begin with val_ are printed last, the others by name
};

namespace detail {

inline std::string step_time_text(double seconds) {
  if (seconds >= 1 || seconds == 0) return fixed_text(seconds, 0) + "s/step";
  if (seconds >= 1e-3) return fixed_text(seconds * 1e3, 0) + "ms/step";
  return fixed_text(seconds * 1e6, 0) + "us/step";
}

inline std::string remaining_text(double seconds) {
  const auto whole = static_cast<std::int64_t>(seconds);
  const auto two_digits = [](std::int64_t number) { return (number < 10 ? ":0" : ":") + std::to_string(number); };
  if (seconds > 3600) {
    return std::to_string(whole / 3600) + two_digits(whole % 3600 / 60) + two_digits(whole % 60);
  }
  if (seconds > 60) return std::to_string(whole / 60) + two_digits(whole % 60);
  return std::to_string(whole) + "s";
}

/// " - accuracy: 0.9123 - loss: 2.5000e-05"; `magnitude` decides which values are too small for four decimals.
template <class Magnitude>
std::string values_text(NamedValues values, Magnitude magnitude) {
  const auto key = [](const auto& entry) { return std::pair(entry.first.starts_with("val_"), entry.first); };
  sort_items(values, [&](const auto& a, const auto& b) { return key(a) < key(b); });
  std::string text;
  for (const auto& [name, value] : values) {
    const auto format = magnitude(value) > 1e-3 ? std::chars_format::fixed : std::chars_format::scientific;
    text += " - " + name + ": " + number_text(value, format, 4);
  }
  return text;
}

/// " 7/100", the step as wide as the number of steps.
inline std::string count_text(const ProgressState& state) {
  const std::string step = std::to_string(state.step);
  if (state.steps <= 0) return repeated(" ", 7 - visible_width(step)) + step + "/Unknown";
  const std::string steps = std::to_string(state.steps);
  return repeated(" ", visible_width(steps) - visible_width(step)) + step + "/" + steps;
}

/// Writes text in a colour, or plainly.
struct Paint {
  bool colours;

  std::string operator()(std::string_view colour, const std::string& text) const {
    return colours ? "\x1b[" + std::string(colour) + "m" + text + "\x1b[0m" : text;
  }
};

inline std::string bar_text(const ProgressState& state, const ProgressStyle& style) {
  const Paint paint{style.colours};
  const std::string_view piece = style.unicode ? "\u2501" : "=";
  const double share = static_cast<double>(state.step) / static_cast<double>(state.steps);
  const int done = static_cast<int>(style.width * share);
  // Without colours only a difference in the characters shows how far it is.
  const std::string_view rest = style.colours ? piece : style.unicode ? "\u2500" : ".";
  return (done > 0 ? paint("32", repeated(piece, done)) : "") + paint("37", repeated(rest, style.width - done));
}

}  // namespace detail

/// The line of a progress bar as Keras 3 draws it, with neither the line break nor what erases the line before.
/// Values: without colours, what is still to do is drawn thinner, where Keras tells them apart by colour alone.
inline std::string format_progress(const ProgressState& state, const ProgressStyle& style = {}) {
  const detail::Paint paint{style.colours};
  const bool known = state.steps > 0;
  const double remaining = state.step_time * static_cast<double>(state.steps - state.step);
  const bool estimates = known && !state.finished;
  const std::string time = estimates ? detail::remaining_text(remaining) : detail::fixed_text(state.elapsed, 0) + "s";
  const std::string count = detail::count_text(state);
  return (known ? paint("1", count) + " " + detail::bar_text(state, style) : count) + " " + paint("1", time) + " " +
         detail::step_time_text(state.step_time) +
         detail::values_text(state.values, [](double value) { return std::abs(value); });
}

/// The one line an epoch of verbose = 2, as Keras 3 prints it, without its line break.
/// Values: a negative value is always in scientific notation here, as in Keras.
inline std::string format_epoch(const ProgressState& state) {
  return detail::count_text(state) + " - " + detail::fixed_text(state.elapsed, 0) + "s - " +
         detail::step_time_text(state.step_time) +
         detail::values_text(state.values, [](double value) { return value; });
}

}  // namespace weft::inline WEFT_ABI
