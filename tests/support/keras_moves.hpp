// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <gtest/gtest.h>

#include <support/augmentation.hpp>
#include <support/golden.hpp>

#include <string>
#include <utility>

namespace weft_test {

/// Expects of make(fill mode), a step whose factors leave no choice, what Keras's layer does in a case of augmentations.txt.
template <class Make>
void expect_moves(const std::string& name, const Make& make) {
  using weft::data::FillMode;
  const Golden golden = read_golden("augmentations.txt");
  const auto& shape = golden[name + ".shape"];
  const auto extent = [&](std::size_t axis) { return static_cast<std::size_t>(shape.at(axis)); };
  const auto& from = golden[name + ".from"];
  const weft::data::Image image{extent(0), extent(1), extent(2), {from.begin(), from.end()}};
  for (const auto& [mode, mode_name] : {std::pair{FillMode::constant, "constant"}, {FillMode::reflect, "reflect"},
                                        {FillMode::wrap, "wrap"}, {FillMode::nearest, "nearest"}}) {
    const weft::data::Image moved = after(image, 0, make(mode));
    const auto& wanted = golden[name + "." + mode_name];
    ASSERT_EQ(moved.pixels.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) ASSERT_NEAR(moved.pixels[i], wanted[i], 1e-5) << name << " " << mode_name << " " << i;
  }
}

}  // namespace weft_test
