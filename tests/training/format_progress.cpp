// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/format_progress.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include <support/escapes.hpp>

namespace {

using weft::format_progress;
using weft::ProgressState;

/// One line of progress_lines.txt: what Keras printed for one update.
struct KerasLine {
  ProgressState state;
  int verbose = 0;
  std::string bytes;
};

KerasLine parsed(const std::string& line) {
  std::istringstream fields(line);
  std::vector<std::string> field;
  for (std::string text; std::getline(fields, text, '\t');) field.push_back(text);
  const double first = std::stod(field.at(3));
  ProgressState state{.step = std::stoll(field[1]), .steps = std::stoll(field[0]), .elapsed = std::stod(field[4])};
  state.finished = field[2] == "1";
  const bool skips_first = first > 0 && state.step > 1;
  state.step_time =
      (state.elapsed - (skips_first ? first : 0)) / static_cast<double>(state.step - (skips_first ? 1 : 0));
  state.values = {{"loss", std::stod(field[6])}};
  return {state, std::stoi(field[5]), weft_test::unescaped(field.at(7))};
}

TEST(FormatProgress, PrintsEveryLineAsKerasDid) {
  std::istringstream file(weft_test::golden_text("keras/progress_lines.txt"));
  int lines = 0;
  for (std::string line; std::getline(file, line); ++lines) {
    const auto [state, verbose, bytes] = parsed(line);
    const std::string end = state.finished ? "\n" : "";
    const std::string text = verbose == 1 ? "\r" + format_progress(state) : weft::format_epoch(state);
    EXPECT_EQ(text + end, bytes) << line;
  }
  EXPECT_EQ(lines, 84);
}

const ProgressState half{.step = 5, .steps = 10, .elapsed = 2, .step_time = 0.4, .values = {{"loss", 0.5}}};

TEST(FormatProgress, CountsSecondsDownAsKerasDoes) {
  EXPECT_EQ(weft::detail::remaining_text(0.9), "0s");
  EXPECT_EQ(weft::detail::remaining_text(60), "60s");
  EXPECT_EQ(weft::detail::remaining_text(61.9), "1:01");
  EXPECT_EQ(weft::detail::remaining_text(3600), "60:00");
  EXPECT_EQ(weft::detail::remaining_text(3661), "1:01:01");
  EXPECT_EQ(weft::detail::remaining_text(36000.5), "10:00:00");
  EXPECT_EQ(weft::detail::step_time_text(0), "0s/step") << "before the first step";
}

TEST(FormatProgress, SortsNamesWithValidationLast) {
  ProgressState state = half;
  state.values = {{"val_loss", 1}, {"zeta", 2}, {"loss", 3}, {"val_accuracy", 4}, {"accuracy", 5}};
  const std::string text = format_progress(state);
  EXPECT_EQ(text.substr(text.find(" - ")),
            " - accuracy: 5.0000 - loss: 3.0000 - zeta: 2.0000 - val_accuracy: 4.0000 - val_loss: 1.0000");
}

TEST(FormatProgress, ShowsTheStateWithoutColours) {
  EXPECT_EQ(format_progress(half, {.colours = false, .width = 6}),
            " 5/10 \u2501\u2501\u2501\u2500\u2500\u2500 2s 400ms/step - loss: 0.5000");
}

TEST(FormatProgress, HasABarInAscii) {
  EXPECT_EQ(format_progress(half, {.colours = false, .unicode = false, .width = 6}),
            " 5/10 ===... 2s 400ms/step - loss: 0.5000");
  EXPECT_EQ(format_progress(half, {.unicode = false, .width = 4}),
            "\x1b[1m 5/10\x1b[0m \x1b[32m==\x1b[0m\x1b[37m==\x1b[0m \x1b[1m2s\x1b[0m 400ms/step - loss: 0.5000");
}

TEST(FormatProgress, CountsUpWhenNobodyKnowsTheEnd) {
  ProgressState state = half;
  state.steps = 0;
  EXPECT_EQ(format_progress(state), "      5/Unknown \x1b[1m2s\x1b[0m 400ms/step - loss: 0.5000");
}

TEST(FormatProgress, PrintsNegativeNaNAsPythonDoes) {
  ProgressState state = half;
  state.values = {{"loss", -std::numeric_limits<double>::quiet_NaN()}};
  EXPECT_TRUE(format_progress(state).ends_with("loss: nan"));
}

TEST(FormatEpoch, PrintsNegativeValuesAsKerasDoes) {
  ProgressState state = half;
  state.values = {{"loss", -0.25}};
  EXPECT_EQ(weft::format_epoch(state), " 5/10 - 2s - 400ms/step - loss: -2.5000e-01");
  EXPECT_TRUE(format_progress(state).ends_with("loss: -0.2500"));
}

}  // namespace
