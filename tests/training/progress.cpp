// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/progress.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <sstream>
#include <string>
#include <vector>

#include <support/escapes.hpp>

namespace {

using weft::NamedValues;
using weft::ProgressBar;
using Clock = std::chrono::steady_clock;

/// A clock that has moved on by 1/64 s at every look, as in tests/golden/keras/progress.py.
struct Ticks {
  long count = 0;
  Clock::time_point operator()() { return Clock::time_point(std::chrono::nanoseconds(count++ * 15'625'000)); }
};

NamedValues named(const std::string& line, std::initializer_list<const char*> names) {
  std::istringstream numbers(line);
  NamedValues values;
  double value = 0;
  for (const char* name : names) {
    if (numbers >> value) values.emplace_back(name, value);
  }
  return values;
}

std::vector<std::string> lines(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> result;
  for (std::string line; std::getline(in, line);) result.push_back(line);
  return result;
}

/// Replays the fit whose output and values Keras left behind: ten steps an epoch, then validation.
std::string replayed(int epochs, int verbose, const std::vector<std::string>& values) {
  std::ostringstream out;
  ProgressBar bar(out, verbose);
  Ticks now;
  std::size_t row = 0;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    bar.begin_epoch(epoch, epochs);
    bar.begin(10, now());
    for (int step = 1; step <= 10; ++step, ++row) {
      const auto logs = [&] { return named(values.at(row), {"accuracy", "loss"}); };
      bar.update(step, verbose == 1 ? now() : Clock::time_point{}, logs);
    }
    bar.finish(now(), named(values.at(row++), {"accuracy", "loss", "val_accuracy", "val_loss"}));
  }
  return out.str();
}

void expect_as_keras(int epochs, int verbose) {
  const std::string name = "keras/fit_" + std::to_string(epochs) + "_epochs_verbose_" + std::to_string(verbose);
  std::string expected;
  for (const std::string& line : lines(weft_test::golden_text(name + ".txt"))) expected += weft_test::unescaped(line);
  ASSERT_FALSE(expected.empty());
  EXPECT_EQ(replayed(epochs, verbose, lines(weft_test::golden_text(name + ".values.txt"))), expected);
}

TEST(ProgressBar, PrintsAWholeFitAsKerasDid) { expect_as_keras(2, 1); }
TEST(ProgressBar, PrintsOneLineAnEpochAsKerasDid) { expect_as_keras(2, 2); }
TEST(ProgressBar, LeavesOutTheEpochIfThereIsOne) { expect_as_keras(1, 1); }

Clock::time_point at(int milliseconds) { return Clock::time_point(std::chrono::milliseconds(milliseconds)); }

TEST(ProgressBar, PrintsNothingWhenSilent) {
  std::ostringstream out;
  ProgressBar bar(out, 0);
  bar.begin_epoch(0, 5);
  bar.begin(10, at(0));
  bar.update(1, at(100), [] { return NamedValues{}; });
  bar.finish(at(200), {});
  EXPECT_EQ(out.str(), "");
}

TEST(ProgressBar, AsksForValuesOnlyWhenItDraws) {
  std::ostringstream out;
  ProgressBar bar(out);
  int asked = 0;
  const auto values = [&] { return ++asked, NamedValues{}; };
  bar.begin(1001, at(0));
  for (int step = 1; step <= 1001; ++step) bar.update(step, at(step), values);
  EXPECT_EQ(asked, 21) << "at 1 ms, then every 50 ms up to 1001 ms";
}

TEST(ProgressBar, IsDueOftenEnoughToBeDrawnInTime) {
  std::ostringstream out;
  ProgressBar bar(out);
  int asked = 0;
  bar.begin(100'000, at(0));
  const auto after = [](int step) { return Clock::time_point(std::chrono::microseconds(10 * step)); };
  int looks = 0;
  for (int step = 1; step <= 100'000; ++step) {
    if (!bar.due(step)) continue;
    ++looks;
    bar.update(step, after(step), [&] { return ++asked, NamedValues{}; });
  }
  EXPECT_GE(asked, 16) << "in a second, every 50 to 62.5 ms";
  EXPECT_LE(looks, 100) << "of which a few were too early";
}

TEST(ProgressBar, IsNeverDueWhereItDrawsNoBar) {
  std::ostringstream out;
  for (int verbose : {0, 2}) EXPECT_FALSE(ProgressBar(out, verbose).due(1));
}

TEST(ProgressBar, WritesNewLinesWhereItCannotRewrite) {
  std::ostringstream out;
  ProgressBar bar(out, 1, {.rewrites = false, .colours = false, .unicode = false, .width = 4});
  bar.begin(2, at(0));
  bar.update(1, at(500), [] { return NamedValues{{"loss", 2}}; });
  bar.finish(at(1000), {{"loss", 1}});
  EXPECT_EQ(out.str(), "\n1/2 ==.. 0s 500ms/step - loss: 2.0000\n2/2 ==== 1s 500ms/step - loss: 1.0000\n");
}

TEST(ProgressBar, ErasesWhatALongerLineLeft) {
  std::ostringstream out;
  ProgressBar bar(out, 1, {.colours = false, .unicode = false, .width = 1});
  bar.begin(2, at(0));
  bar.update(1, at(500), [] { return NamedValues{{"x", 10000}}; });
  bar.finish(at(1000), {{"x", 1}});
  EXPECT_EQ(out.str(), "\r1/2 . 0s 500ms/step - x: 10000.0000" + std::string(35, '\b') +
                           "\r2/2 = 1s 500ms/step - x: 1.0000    \n");
}

TEST(ProgressBar, ForgetsTheRunBefore) {
  std::ostringstream out;
  ProgressBar bar(out, 1, {.rewrites = false, .colours = false, .width = 1});
  bar.begin(2, at(0));
  bar.update(1, at(1000), [] { return NamedValues{}; });
  bar.finish(at(2000), {{"loss", 1}});
  out.str("");
  bar.begin(2, at(2000));
  bar.finish(at(6000), {});
  EXPECT_EQ(out.str(), "\n2/2 \u2501 4s 2s/step\n");
}

TEST(ProgressBar, LearnsTheNumberOfStepsAtTheEnd) {
  std::ostringstream out;
  ProgressBar bar(out, 1, {.rewrites = false, .colours = false, .width = 1});
  bar.begin(0, at(0));
  bar.update(1, at(1000), [] { return NamedValues{}; });
  bar.update(2, at(1010), [] { return NamedValues{}; });
  bar.finish(at(2000), {});
  EXPECT_EQ(out.str(), "\n      1/Unknown 1s 1s/step\n2/2 \u2501 2s 1s/step\n");
}

}  // namespace
