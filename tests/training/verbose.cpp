// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/verbose.hpp>

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace {

struct Options {
  weft::Verbose verbose = weft::Verbose::automatic();
};

static_assert(Options{}.verbose.level == 1, "Keras's automatic choice is the bar");
static_assert(Options{.verbose = 2}.verbose.level == 2);
static_assert(Options{.verbose = 0}.verbose == weft::Verbose(0));

TEST(Verbose, RefusesOtherNumbers) {
  EXPECT_THROW(weft::Verbose(-1), std::invalid_argument);
  try {
    (void)Options{.verbose = 3};
    FAIL() << "3 was accepted";
  } catch (const std::invalid_argument& error) {
    EXPECT_EQ(std::string(error.what()),
              "verbose must be 0 (nothing), 1 (a progress bar) or 2 (one line an epoch), but is 3");
  }
}

}  // namespace
