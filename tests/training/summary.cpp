// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/summary.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <support/escapes.hpp>

namespace {

using weft::format_summary;
using weft::Summary;

const Summary mlp{.name = "mnist_mlp",
                  .rows = {{"dense", "Dense", "(None, 128)", 100480}, {"dense_1", "Dense", "(None, 10)", 1290}},
                  .trainable = {101770, 407080}};

const Summary normalized{
    .name = "normalized",
    .rows = {{"the_first_convolution_of_this_network", "Conv2D", "(None, 26, 26, 64)", 640},
             {"batch_normalization", "BatchNormalization", "(None, 26, 26, 64)", 256},
             {"flatten", "Flatten", "(None, 43264)", 0},
             {"an_unreasonably_long_name_without_any_space_in_it_for_one_column", "Dense", "(None, 2000)", 86530000},
             {"dense", "Dense", "(None, 10)", 20010}},
    .trainable = {86550778, 346203112},
    .non_trainable = {128, 512}};

const Summary two_inputs{
    .name = "recommender",
    .rows = {{"user", "InputLayer", "(None)", 0, "-"},
             {"item", "InputLayer", "(None)", 0, ""},
             {"embedding", "Embedding", "(None, 32)", 32000, "user[0][0]"},
             {"embedding_1", "Embedding", "(None, 32)", 54400, "item[0][0]"},
             {"multiply", "Multiply", "(None, 32)", 0, "embedding[0][0], embedding_1[0][0]"},
             {"concatenate", "Concatenate", "(None, 96)", 0, "embedding[0][0], embedding_1[0][0], multiply[0][0]"},
             {"dense", "Dense", "(None, 1)", 97, "concatenate[0][0]"}},
    .trainable = {86497, 345988}};

std::string keras(const std::string& name) { return weft_test::golden_text("keras/summary_" + name + ".txt"); }

// Keras leaves four columns of the console free.
TEST(Summary, PrintsASequenceAsKerasDid) {
  EXPECT_EQ(format_summary(mlp), keras("mlp_92"));
  EXPECT_EQ(format_summary(mlp), keras("mlp_200"));
  EXPECT_EQ(format_summary(mlp, {.width = 76}), keras("mlp_80"));
}

TEST(Summary, PrintsTheOptimizerAsKerasDid) {
  Summary summary = mlp;
  summary.optimizer = {203542, 814172};
  EXPECT_EQ(format_summary(summary), keras("adam_92"));
}

TEST(Summary, WrapsAndShortensAsKerasDid) {
  EXPECT_EQ(format_summary(normalized), keras("normalized_92"));
  EXPECT_EQ(format_summary(normalized, {.width = 56}), keras("normalized_60"));
}

TEST(Summary, PrintsConnectionsAsKerasDid) {
  EXPECT_EQ(format_summary(two_inputs), keras("two_inputs_112"));
  EXPECT_EQ(format_summary(two_inputs, {.width = 76}), keras("two_inputs_80"));
}

TEST(Summary, FallsBackToAsciiAsKerasDid) { EXPECT_EQ(format_summary(mlp, {.unicode = false}), keras("mlp_ascii")); }

TEST(Summary, HasOnlyAsciiInTheFallback) {
  const std::string text = format_summary(normalized, {.width = 56, .unicode = false});
  EXPECT_TRUE(std::ranges::all_of(text, [](char letter) { return letter >= 0; }));
  EXPECT_NE(text.find("| the_first_convolution~ |"), std::string::npos) << text;
}

TEST(Summary, StaysATableOnANarrowConsole) {
  EXPECT_EQ(format_summary(two_inputs, {.width = 1}), format_summary(two_inputs, {.width = 40}));
  const std::string text = format_summary(two_inputs, {.width = 40});
  std::size_t line = text.find('\n') + 1;
  while (text[line] != ' ') {
    const std::size_t end = text.find('\n', line);
    EXPECT_EQ(weft::detail::visible_width(text.substr(line, end - line)), 40);
    line = end + 1;
  }
}

TEST(Summary, HasUnitsOf1024) {
  EXPECT_EQ(weft::detail::bytes_text(0), "0.00 B");
  EXPECT_EQ(weft::detail::bytes_text(1023), "1023.00 B");
  EXPECT_EQ(weft::detail::bytes_text(1024), "1.00 KB");
  EXPECT_EQ(weft::detail::bytes_text(3LL << 30), "3.00 GB");
}

}  // namespace
